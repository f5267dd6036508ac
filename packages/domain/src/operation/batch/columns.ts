import { contradictionsIn } from '../../fact/contradictions.ts';
import type { Fact, FactCatalogue, FactState, FactValue, TypedProfile } from '../../fact/model.ts';
import { parseValue } from '../../fact/parse-value.ts';
import type { Bilingual } from '../../language.ts';
import { nearest } from '../../nearest.ts';
import { Problem } from '../../problem.ts';
import { factFromText } from '../fact-argument.ts';

/** How the columns of a table are read (列的对应): each fact's column, the firm's key, and what is left aside. */
export interface BatchColumns {
  /** Fact by position; null for a column that is none. */
  readonly facts: readonly (Fact | null)[];
  /** Position of the column that names the firm; null: the row's number does. */
  readonly key: number | null;
  readonly ignored: readonly string[];
}

/** Names under which a table usually keeps its firms (企业标识列). */
const keyNames = new Set([
  'firm',
  'firmid',
  'id',
  'key',
  'name',
  'creditcode',
  '企业',
  '企业名称',
  '单位',
  '单位名称',
  '统一社会信用代码',
  '编号',
]);

/** Facts by the names a column may have: the id, or a label that only one fact has, with its unit in brackets or without. Another unit is another name. */
function namesOf(catalogue: FactCatalogue): ReadonlyMap<string, Fact> {
  const names = new Map<string, Fact>();
  const twice = new Set<string>();
  for (const fact of catalogue.values()) {
    for (const label of [fact.label.zh, fact.label.en]) {
      if (names.has(label)) twice.add(label);
      names.set(label, fact);
    }
  }
  for (const label of twice) names.delete(label);
  for (const [label, fact] of [...names]) {
    if (!('unit' in fact) || fact.unit === '') continue;
    names.set(`${label}（${fact.unit}）`, fact);
    names.set(`${label}(${fact.unit})`, fact);
  }
  for (const fact of catalogue.values()) names.set(fact.id, fact);
  return names;
}

function refuse(zh: string, en: string): Problem {
  return new Problem('invalid-input', { zh, en });
}

/** Reads the head of a table. `key` names the column of the firm; where it is left out, a usual name is looked for. */
export function batchColumns(head: readonly string[], catalogue: FactCatalogue, key: string | null): BatchColumns {
  const names = namesOf(catalogue);
  const titles = head.map((title) => title.replace(/^\uFEFF/, '').trim());
  const facts = titles.map((title) => (title === key ? null : (names.get(title) ?? null)));
  const first = new Map<Fact, string>();
  for (const [index, fact] of facts.entries()) {
    const title = titles[index] ?? '';
    if (fact === null) continue;
    const before = first.get(fact);
    if (before !== undefined)
      throw refuse(
        `“${before}”和“${title}”两列是同一事实 ${fact.id}`,
        `The columns “${before}” and “${title}” are the same fact, ${fact.id}`,
      );
    first.set(fact, title);
  }
  if (first.size === 0) {
    const near = titles.flatMap((title) => nearest(title, [...names.keys()])).slice(0, 3);
    const hint = near.length === 0 ? { zh: '', en: '' } : { zh: `；是否指 ${near.join('、')}？`, en: `; did you mean ${near.join(', ')}?` };
    throw refuse(
      `没有一列是事实。列名应为事实编号或中文名称，见 kechuang facts list${hint.zh}`,
      `No column is a fact. Columns are named by fact id or label, see kechuang facts list${hint.en}`,
    );
  }
  const named =
    key === null ? titles.findIndex((title, index) => facts[index] === null && keyNames.has(title.toLowerCase())) : titles.indexOf(key);
  if (key !== null && named < 0) throw refuse(`没有“${key}”这一列`, `There is no column “${key}”`);
  const ignored = titles.filter((_, index) => facts[index] === null && index !== named);
  return { facts, key: named < 0 ? null : named, ignored };
}

/** Why a row is not judged (不予判断的原因): the column, and what is wrong. */
export interface RowFault {
  readonly field: string;
  readonly code: string;
  readonly reason: Bilingual;
}

/** Checks the cells of one row. Text is read as it is typed (是, 100..200, 不清楚); other values as JSON gives them. */
export function profileOfCells(
  facts: readonly (Fact | null)[],
  cells: readonly (FactValue | undefined)[],
  catalogue: FactCatalogue,
): { readonly profile: TypedProfile } | { readonly faults: readonly RowFault[] } {
  const known = new Map<string, FactState>();
  const unsure = new Set<string>();
  const faults: RowFault[] = [];
  for (const [index, fact] of facts.entries()) {
    const cell = cells[index];
    if (fact === null || cell === undefined || cell === '') continue;
    if (typeof cell === 'string' && cell.trim() === '') continue;
    const parsed = parseValue(fact, typeof cell === 'string' ? factFromText(fact.id, cell, catalogue) : cell);
    if ('state' in parsed) known.set(fact.id, parsed.state);
    else if ('unsure' in parsed) unsure.add(fact.id);
    else {
      const { code, detail } = parsed.fault;
      faults.push({ field: fact.id, code, reason: { zh: `${fact.label.zh}：${detail.zh}`, en: `${fact.label.en}: ${detail.en}` } });
    }
  }
  for (const { fact, detail } of contradictionsIn(known, catalogue)) faults.push({ field: fact, code: 'contradictory', reason: detail });
  return faults.length > 0 ? { faults } : { profile: { known, unsure } };
}
