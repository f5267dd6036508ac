import type { Clause, PolicyDocument } from '../src/document/model.ts';
import { foldWidth } from '../src/document/width.ts';
import type { GoldStructure } from './gold.ts';

/** Hits, what was given and what was asked: precision, recall and F1 follow. */
export interface Count {
  readonly hits: number;
  readonly given: number;
  readonly asked: number;
  readonly misses: readonly string[];
}

export function f1(counts: readonly Count[]): number {
  const sum = (pick: (count: Count) => number): number => counts.reduce((total, count) => total + pick(count), 0);
  const all = sum((count) => count.given) + sum((count) => count.asked);
  return all === 0 ? 1 : (2 * sum((count) => count.hits)) / all;
}

function squeeze(text: string): string {
  return foldWidth(text).replace(/[\s。:.、,;]/g, '');
}

/** Labelled clauses and headlines, in the order of the page. An item inside a paragraph counts where it has a heading, as in the gold. */
function listed(clause: Clause): boolean {
  if (['title', 'attachment', 'table', 'note', 'signature', 'recipients', 'preamble', 'paragraph'].includes(clause.kind)) return false;
  return !/\.i\d+(?:_\d+)?$/.test(clause.id) || clause.heading !== null;
}

/** One key an entry: level, label and heading together, since 企业： may be taken as either. */
function keys(entries: readonly { level: number; label: string | null; heading: string | null }[]): string[] {
  const seen = new Map<string, number>();
  return entries.map(({ level, label, heading }) => {
    const key = `${level} ${squeeze(`${label ?? ''}${heading ?? ''}`)}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${key} #${count}`;
  });
}

/** Scores the outline: an entry is right when level, label and heading are. */
export function scoreOutline(document: PolicyDocument, gold: GoldStructure): Count {
  const given = keys(document.clauses.filter(listed));
  const asked = keys(gold.sections);
  const wanted = new Set(asked);
  const hits = given.filter((key) => wanted.has(key)).length;
  const have = new Set(given);
  return {
    hits,
    given: given.length,
    asked: asked.length,
    misses: [
      ...asked.filter((key) => !have.has(key)).map((key) => `- ${key}`),
      ...given.filter((key) => !wanted.has(key)).map((key) => `+ ${key}`),
    ],
  };
}

function same(given: string | null, ...asked: (string | null | undefined)[]): boolean {
  const fold = (text: string): string => foldWidth(text).replace(/\s+/g, ' ').trim();
  return asked.some((one) => (one ?? null) === given || (one != null && given !== null && fold(one) === fold(given)));
}

/** Scores title, number, issuer, region and date, each exact; the inner title may stand for the enclosing one. */
export function scoreMetadata(document: PolicyDocument, gold: GoldStructure): Count {
  const want = gold.document;
  const fields: [string, boolean, string | null][] = [
    ['title', same(document.title, want.title, want.altTitle) || same(document.innerTitle, want.title, want.altTitle), document.title],
    ['documentNumber', same(document.documentNumber, want.documentNumber), document.documentNumber],
    ['issuer', same(document.issuer, want.issuer), document.issuer],
    ['region', same(document.region, want.region), document.region],
    ['dateIssued', same(document.dateIssued, want.dateIssued), document.dateIssued],
  ];
  return {
    hits: fields.filter(([, right]) => right).length,
    given: fields.length,
    asked: fields.length,
    misses: fields.filter(([, right]) => !right).map(([name, , value]) => `${name}: ${value}`),
  };
}

/** Scores responsible units: the same units in the same order, and the lead where the text names one. */
export function scoreResponsibilities(document: PolicyDocument, gold: GoldStructure): Count {
  const key = (units: readonly string[], lead: readonly string[] | undefined): string =>
    foldWidth(`${units.join('|')}${lead === undefined ? '' : ` < ${lead.join('|')}`}`);
  const given = document.responsibilities.map((one) => key(one.units, one.leadInferred ? undefined : one.lead));
  const asked = gold.responsibilities.map((one) => key(one.units, one.lead));
  const rest = [...given];
  const missed: string[] = [];
  let hits = 0;
  for (const one of asked) {
    const at = rest.indexOf(one);
    if (at < 0) missed.push(`- ${one}`);
    else {
      rest.splice(at, 1);
      hits += 1;
    }
  }
  return { hits, given: given.length, asked: asked.length, misses: [...missed, ...rest.map((one) => `+ ${one}`)] };
}
