import type { z } from 'zod';
import type { FactCatalogue } from '../../fact/model.ts';
import type { Bilingual } from '../../language.ts';
import { nearest } from '../../nearest.ts';
import { checkTypes } from '../check-types.ts';
import type { TypeFaultCode } from '../evaluation.ts';
import { type Expression, partsOf } from '../expression.ts';
import { type Parameter, ParameterError, type ParameterTable, parameter } from '../parameter.ts';
import type { ExpressionType } from '../type.ts';
import { type Building, buildRule, harmless, inCalculation, unitOf } from './build-rule.ts';
import { type FileFaultCode, fileFaultWords, openFile, type FilePath as Path } from './open-file.ts';
import { type ParameterText, type RuleFile, type RuleText, ruleFile } from './schema.ts';

/** How many parts a rule may have once everything it uses is written out. */
const mostExpandedParts = 100_000;

export type RuleFaultCode = TypeFaultCode | FileFaultCode | 'wrong-shape' | 'cyclic' | 'unknown-rule' | 'wrong-arguments' | 'bad-parameter';

/** One thing wrong in a file of rules: where it stands (line and column from 1, JSON pointer), and why. */
export interface RuleFault {
  readonly code: RuleFaultCode;
  readonly line: number | null;
  readonly column: number | null;
  readonly pointer: string;
  readonly detail: Bilingual;
}

export interface ReadRule {
  readonly expression: Expression;
  readonly type: ExpressionType;
}

/** Rules that may be used, or everything that is wrong with the file. */
export type ReadRules =
  | { readonly ok: true; readonly rules: ReadonlyMap<string, ReadRule>; readonly parameters: ParameterTable }
  | { readonly ok: false; readonly faults: readonly RuleFault[] };

const codeWords: Readonly<Record<RuleFaultCode, Bilingual>> = {
  ...fileFaultWords,
  'wrong-shape': { zh: '格式不对', en: 'wrong shape' },
  cyclic: { zh: '循环引用', en: 'goes round in a circle' },
  'unknown-rule': { zh: '没有这条规则', en: 'no such rule' },
  'wrong-arguments': { zh: '参数个数不对', en: 'wrong arguments' },
  'bad-parameter': { zh: '参数定义有误', en: 'bad parameter' },
  'unknown-fact': { zh: '没有这项事实', en: 'no such fact' },
  'unknown-parameter': { zh: '没有这个参数', en: 'no such parameter' },
  'type-mismatch': { zh: '类型或单位不符', en: 'types or units do not match' },
  'not-a-number': { zh: '应为数值', en: 'a number is due' },
  'not-a-condition': { zh: '应为条件', en: 'a condition is due' },
  'bad-literal': { zh: '常量与单位不符', en: 'a constant does not fit its unit' },
  'bad-unit': { zh: '单位不能这样运算', en: 'units cannot be combined like this' },
  'bad-option': { zh: '选项不存在', en: 'no such option' },
  empty: { zh: '缺少内容', en: 'something is missing' },
  'bad-table': { zh: '分档有空档、重叠或缺少其余情况', en: 'the bands have gaps, overlaps or no otherwise' },
  'bad-bounds': { zh: '上下限或位数有误', en: 'bounds or places are wrong' },
};

function pointerOf(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function worded(code: RuleFaultCode, detail: string): Bilingual {
  return { zh: `${codeWords[code].zh}：${detail}`, en: `${codeWords[code].en}: ${detail}` };
}

type Report = (code: RuleFaultCode, path: Path, detail: string) => void;

function shapeFaults(error: z.ZodError, report: Report): void {
  for (const issue of error.issues)
    report(
      'wrong-shape',
      issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
      issue.message,
    );
}

function parameterType(unit: string): { readonly type: ExpressionType; readonly convert: (value: string | boolean) => string | boolean } {
  if (unit === 'date' || unit === 'code') return { type: { kind: unit }, convert: (value) => value };
  if (unit === 'truth') return { type: { kind: 'boolean' }, convert: (value) => value };
  return { type: unitOf(unit).type, convert: (value) => (typeof value === 'string' ? inCalculation(value, unit) : value) };
}

function readParameters(texts: readonly ParameterText[], report: Report): ParameterTable {
  const table = new Map<string, Parameter>();
  for (const [index, text] of texts.entries()) {
    const path = ['parameters', index];
    const { type, convert } = parameterType(text.unit);
    try {
      if (table.has(text.id)) throw new ParameterError(text.id, 'overlap', 'stands twice');
      const values = text.values.map((value) => ({ ...value, value: convert(value.value) }));
      table.set(text.id, parameter({ id: text.id, label: text.label, type, values }));
    } catch (error) {
      if (error instanceof ParameterError || error instanceof RangeError) report('bad-parameter', path, error.message);
      else throw error;
    }
  }
  return table;
}

/** Builds every rule of a file once; rules that use each other share what they use. */
function buildRules(
  file: RuleFile,
  report: Report,
): { readonly built: ReadonlyMap<string, Expression>; readonly paths: ReadonlyMap<Expression, Path> } {
  const built = new Map<string, Expression>();
  const paths = new Map<Expression, Path>();
  const open: string[] = [];
  const names = Object.keys(file.rules);

  const build = (text: RuleText, path: Path): Expression => {
    const building: Building = {
      part: (part, key) => build(part, [...path, ...key]),
      use: (rule) => used(rule, path),
      fault(code, message) {
        report(code, path, message);
        return harmless;
      },
    };
    const node = buildRule(text, building);
    if (!paths.has(node)) paths.set(node, path);
    return node;
  };
  const used = (rule: string, path: Path): Expression => {
    const before = built.get(rule);
    if (before !== undefined) return before;
    const text = Object.hasOwn(file.rules, rule) ? file.rules[rule] : undefined;
    if (text === undefined) {
      const near = nearest(rule, names);
      report('unknown-rule', path, `“${rule}”${near.length > 0 ? ` (${near.join(', ')}?)` : ''}`);
      return harmless;
    }
    if (open.includes(rule)) {
      report('cyclic', path, [...open.slice(open.indexOf(rule)), rule].join(' → '));
      return harmless;
    }
    open.push(rule);
    const node = build(text, ['rules', rule]);
    open.pop();
    built.set(rule, node);
    return node;
  };
  for (const rule of names) used(rule, ['rules', rule]);
  return { built, paths };
}

/** How many parts a rule has once everything it uses is written out; shared parts count every time. */
function expandedSize(node: Expression, sizes: Map<Expression, bigint>): bigint {
  const before = sizes.get(node);
  if (before !== undefined) return before;
  const size = partsOf(node).reduce((sum, [, part]) => sum + expandedSize(part, sizes), 1n);
  sizes.set(node, size);
  return size;
}

/** The place in the file of the deepest part on the way to a fault. */
function placeOf(root: Expression, steps: readonly string[], paths: ReadonlyMap<Expression, Path>): Path {
  let [node, rest, path]: [Expression, readonly string[], Path] = [root, steps, paths.get(root) ?? []];
  while (rest.length > 0) {
    const next = partsOf(node).find(([key]) => key.split('/').every((step, index) => rest[index] === step));
    if (next === undefined) return path;
    rest = rest.slice(next[0].split('/').length);
    node = next[1];
    path = paths.get(node) ?? path;
  }
  return path;
}

/**
 * Reads a file of rules (读取规则文件): YAML or JSON, bounded in size, depth and expansion, checked for shape, circles, facts, units and tables. All faults are
 * reported at once, each with its line.
 */
export function readRules(text: string, catalogue: FactCatalogue): ReadRules {
  const opened = openFile(text);
  if (!opened.ok) {
    const { code, line, column, path, detail } = opened.fault;
    return { ok: false, faults: [{ code, line, column, pointer: pointerOf(path), detail: worded(code, detail) }] };
  }
  const { file } = opened;
  const faults: RuleFault[] = [];
  const report: Report = (code, path, detail) =>
    faults.push({ code, ...file.place(path), pointer: pointerOf(path), detail: worded(code, detail) });
  const shaped = ruleFile.safeParse(file.data);
  if (!shaped.success) {
    shapeFaults(shaped.error, report);
    return { ok: false, faults };
  }
  const parameters = readParameters(shaped.data.parameters, report);
  const { built, paths } = buildRules(shaped.data, report);
  const sizes = new Map<Expression, bigint>();
  const rules = new Map<string, ReadRule>();
  const isWhole = faults.length === 0;
  for (const [name, expression] of built) {
    if (expandedSize(expression, sizes) > BigInt(mostExpandedParts)) {
      report('too-many-parts', ['rules', name], `${sizes.get(expression)} parts when written out, at most ${mostExpandedParts}`);
      continue;
    }
    if (!isWhole) continue;
    const check = checkTypes(expression, catalogue, parameters);
    if (check.ok) rules.set(name, { expression, type: check.type });
    else for (const fault of check.faults) report(fault.code, placeOf(expression, fault.path, paths), fault.message);
  }
  return faults.length === 0 ? { ok: true, rules, parameters } : { ok: false, faults: withoutRepeats(faults) };
}

/** A fault in a shared part is met by every rule that uses it, and told once. */
function withoutRepeats(faults: readonly RuleFault[]): readonly RuleFault[] {
  const seen = new Set<string>();
  return faults.filter((fault) => {
    const key = `${fault.pointer} ${fault.code} ${fault.detail.en}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
