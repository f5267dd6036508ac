import type { Corpus } from '../corpus.ts';
import { type Decimal, decimal, decimalToString } from '../decimal.ts';
import { checkTypes } from '../formula/check-types.ts';
import { type Expression, type LiteralNode, partsOf, type TiersNode } from '../formula/expression.ts';
import { type ExpressionType, isNumeric } from '../formula/type.ts';
import type { Bilingual } from '../language.ts';
import { type Money, toMoney } from '../money.ts';
import { nearest } from '../nearest.ts';
import { notFound, Problem } from '../problem.ts';
import { unitOf } from './describe.ts';
import type { Adjustable, SimulationResult } from './enterprise-schema.ts';
import { benefitById, openCase } from './match.ts';
import type { AmountReadingRule, Benefit } from './model.ts';
import { quantityText } from './phrase.ts';
import type { RuleBook } from './rule-book.ts';
import type { Fit, MoneyRange, Verdict } from './schema.ts';
import { type Substitution, substitute } from './substitute.ts';
import { judgeBenefit } from './verdict.ts';

/** A number that can be moved, with the way to move it. */
interface Lever {
  readonly adjustable: Adjustable;
  readonly type: ExpressionType;
  substitution(to: string): Substitution;
}

function unitName(type: ExpressionType): string {
  return type.kind === 'ratio' ? '' : (unitOf(type) ?? '');
}

function literalsIn(rule: Expression): readonly LiteralNode[] {
  const found = new Set<LiteralNode>();
  const visit = (node: Expression): void => {
    if (node.kind === 'literal' && isNumeric(node.type) && typeof node.value === 'string') found.add(node);
    for (const [, part] of partsOf(node)) visit(part);
  };
  visit(rule);
  return [...found];
}

function tablesIn(rule: Expression): readonly TiersNode[] {
  const found = new Set<TiersNode>();
  const visit = (node: Expression): void => {
    if (node.kind === 'tiers') found.add(node);
    for (const [, part] of partsOf(node)) visit(part);
  };
  visit(rule);
  return [...found];
}

function leversIn(book: RuleBook, rule: Expression, prefix: string, conditionId: string | null, about: Bilingual): Lever[] {
  const literals = literalsIn(rule).flatMap((literal, index): Lever[] => {
    if (typeof literal.value !== 'string') return [];
    const shown = quantityText(decimal(literal.value), literal.type);
    return [
      {
        adjustable: {
          id: `${prefix}.n${index + 1}`,
          conditionId,
          text: { zh: `${about.zh}（现为${shown.zh}）`, en: `${about.en} (now ${shown.en})` },
          value: literal.value,
          unit: unitName(literal.type),
        },
        type: literal.type,
        substitution: (to) => ({ literal: { from: literal, to: { ...literal, value: to } } }),
      },
    ];
  });
  const bounds = tablesIn(rule).flatMap((table, tableIndex) => {
    const check = checkTypes(table.input, book.catalogue, book.parameters);
    const type: ExpressionType = check.ok ? check.type : { kind: 'number' };
    const values = [...new Set(table.rows.flatMap((row) => [row.min?.value, row.max?.value]).filter((value) => value !== undefined))];
    return values.map((value, index): Lever => {
      const shown = quantityText(decimal(value), type);
      return {
        adjustable: {
          id: `${prefix}.t${tableIndex + 1}.${index + 1}`,
          conditionId,
          text: { zh: `${about.zh}：分档界值${shown.zh}`, en: `${about.en}: band limit ${shown.en}` },
          value,
          unit: unitName(type),
        },
        type,
        substitution: (to) => ({ bound: { table, from: value, to } }),
      };
    });
  });
  return [...literals, ...bounds];
}

/** All amounts of a reading as one list of expressions, so that a number shared between them moves in all. */
function amountExpressions(reading: AmountReadingRule): readonly Expression[] {
  return [...reading.lines.map((line) => line.amount), ...[reading.rate, reading.cap, reading.capped].filter((part) => part !== null)];
}

function leversOf(book: RuleBook, benefit: Benefit): readonly Lever[] {
  const conditions = benefit.conditions.flatMap((condition) =>
    condition.encoding.kind === 'encoded' ? leversIn(book, condition.encoding.rule, condition.id, condition.id, condition.text) : [],
  );
  if (benefit.amount.kind !== 'formula') return conditions;
  const about: Bilingual = { zh: '金额公式', en: 'amount' };
  const whole: Expression = { kind: 'add', of: benefit.amount.readings.flatMap(amountExpressions) };
  return [...conditions, ...leversIn(book, whole, '@amount', null, about)];
}

/** The numbers of a benefit that the sandbox can change (可调参数). */
export function adjustablesOf(book: RuleBook, benefitId: string): Adjustable[] {
  return leversOf(book, benefitById(book, benefitId)).map((lever) => lever.adjustable);
}

function changedBenefit(benefit: Benefit, change: Substitution): Benefit {
  const conditions = benefit.conditions.map((condition) =>
    condition.encoding.kind === 'encoded'
      ? { ...condition, encoding: { kind: 'encoded' as const, rule: substitute(condition.encoding.rule, change) } }
      : condition,
  );
  if (benefit.amount.kind !== 'formula') return { ...benefit, conditions };
  const or = (part: Expression | null): Expression | null => (part === null ? null : substitute(part, change));
  const readings = benefit.amount.readings.map((reading) => ({
    ...reading,
    lines: reading.lines.map((line) => ({ ...line, amount: substitute(line.amount, change) })),
    rate: or(reading.rate),
    cap: or(reading.cap),
    capped: or(reading.capped),
  }));
  return { ...benefit, conditions, amount: { ...benefit.amount, readings } };
}

/** Faults of the changed rules, such as bands that no longer meet (改动后的规则检查). */
function faultsOf(book: RuleBook, benefit: Benefit): readonly string[] {
  const rules = benefit.conditions.flatMap((condition) => (condition.encoding.kind === 'encoded' ? [condition.encoding.rule] : []));
  const amounts = benefit.amount.kind === 'formula' ? benefit.amount.readings.flatMap(amountExpressions) : [];
  return [...rules, ...amounts].flatMap((rule) => {
    const check = checkTypes(rule, book.catalogue, book.parameters);
    return check.ok ? [] : check.faults.map((fault) => fault.message);
  });
}

/** Who could get it: what only an office still has to decide counts as eligible (具备资格). */
function isEligible(fit: Fit): boolean {
  return fit === 'fits' || fit === 'needs-judgement';
}

function amountOf(verdict: Verdict): MoneyRange | null {
  const reading = verdict.amount.readings.find((one) => one.recommended) ?? verdict.amount.readings[0];
  if (reading === undefined || !isEligible(verdict.fit)) return null;
  return 'amount' in reading.total ? { min: reading.total, max: reading.total } : reading.total;
}

function sumOf(amounts: readonly (MoneyRange | null)[]): MoneyRange {
  const given = amounts.filter((amount) => amount !== null);
  const side = (pick: (amount: MoneyRange) => Money | null): Decimal | null =>
    given.reduce<Decimal | null>((sum, amount) => {
      const end = pick(amount);
      return sum === null || end === null ? null : sum.add(end.amount);
    }, decimal(0));
  const [min, max] = [side((amount) => amount.min), side((amount) => amount.max)];
  return { min: min === null ? null : toMoney(min), max: max === null ? null : toMoney(max) };
}

/** A change to one number of a rule, by the id that `adjustablesOf` gives. */
export interface PolicyChange {
  readonly benefitId: string;
  readonly adjustableId: string;
  /** Decimal string in the number's own unit; ratios as fractions. */
  readonly to: string;
}

export interface SimulatedFirm {
  readonly id: string;
  readonly profile: unknown;
}

/** Fewer firms than this say nothing about a policy (样本过小). */
const leastFirms = 5;

/** Changes one number of a policy and says who of a set of firms gains, who loses, and what it costs (政策沙盘). */
export function simulateIn(
  book: RuleBook,
  change: PolicyChange,
  firms: readonly SimulatedFirm[],
  asOf: string,
  corpus: Corpus,
): SimulationResult {
  const benefit = benefitById(book, change.benefitId);
  const levers = leversOf(book, benefit);
  const lever = levers.find(({ adjustable }) => adjustable.id === change.adjustableId);
  if (lever === undefined) {
    const ids = levers.map(({ adjustable }) => adjustable.id);
    throw notFound({ zh: '可调参数', en: 'adjustable number' }, change.adjustableId, nearest(change.adjustableId, ids));
  }
  const changed = changedBenefit(benefit, lever.substitution(change.to));
  const faults = faultsOf(book, changed);
  if (faults.length > 0) {
    throw new Problem('invalid-input', {
      zh: `改动后的规则不成立：${faults[0] ?? ''}。请换一个数值`,
      en: `The changed rule does not hold together: ${faults[0] ?? ''}. Choose another value`,
    });
  }
  const rows = firms.map(({ id, profile }) => {
    const of = openCase(book, profile, asOf, corpus);
    const at = (one: Benefit) => {
      const verdict = judgeBenefit(of, one);
      return { fit: verdict.fit, eligible: isEligible(verdict.fit), amount: amountOf(verdict) };
    };
    return { firm: id, before: at(benefit), after: at(changed) };
  });
  const [was, is] = [quantityText(decimal(lever.adjustable.value), lever.type), quantityText(decimal(change.to), lever.type)];
  const { text, id, unit, value } = lever.adjustable;
  const undecided = rows.filter((row) => row.before.fit === 'needs-answers' || row.after.fit === 'needs-answers').length;
  const notes: Bilingual[] = [];
  if (firms.length < leastFirms)
    notes.push({ zh: `样本仅${firms.length}家，结果不足以说明问题`, en: `only ${firms.length} firms: too few to draw conclusions` });
  if (undecided > 0) notes.push({ zh: `${undecided}家资料不足，未计入`, en: `${undecided} firms lack answers and are left out` });
  if (benefit.amount.kind === 'unstated')
    notes.push({ zh: '原文未写明金额，不能测算资金', en: 'the source gives no amount, so no cost can be worked out' });
  return {
    asOf,
    dataVersion: corpus.dataVersion,
    benefitId: benefit.id,
    change: {
      id,
      from: value,
      to: decimalToString(decimal(change.to)),
      unit,
      text: { zh: `${text.zh}，由${was.zh}改为${is.zh}`, en: `${text.en}, from ${was.en} to ${is.en}` },
    },
    firms: firms.length,
    eligibleBefore: rows.filter((row) => row.before.eligible).length,
    eligibleAfter: rows.filter((row) => row.after.eligible).length,
    undecided,
    gains: rows.filter((row) => !row.before.eligible && row.after.eligible).map((row) => row.firm),
    loses: rows.filter((row) => row.before.eligible && !row.after.eligible).map((row) => row.firm),
    cost: {
      before: sumOf(rows.map((row) => row.before.amount)),
      after: sumOf(rows.map((row) => row.after.amount)),
      unstated: benefit.amount.kind === 'unstated',
    },
    rows,
    notes,
  };
}
