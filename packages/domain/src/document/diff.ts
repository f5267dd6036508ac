import { z } from 'zod';
import { bigrams } from './bigrams.ts';
import { type ClauseText, clausePath, clauseTexts } from './clause-text.ts';
import { clause, type PolicyDocument, type Quantity, quantity, responsibility } from './model.ts';
import { diffText } from './text-diff.ts';

const piece = z.object({ op: z.enum(['same', 'added', 'removed']), text: z.string() });

/** What became of a clause (条款变化). `renumbered` keeps its text under another id. */
export const clauseChange = z.object({
  change: z.enum(['added', 'removed', 'changed', 'renumbered']),
  before: clause.nullable(),
  after: clause.nullable(),
  path: z.array(z.string()).describe('上级条款，由外到内'),
  pieces: z.array(piece).describe('相同、新增、删除的片段'),
});
export type ClauseChange = z.infer<typeof clauseChange>;

/** What became of a fact: a figure, a responsibility or a field of the metadata (事实变化). */
export const factChange = z.object({
  change: z.enum(['added', 'removed', 'changed']),
  fact: z.enum(['metadata', 'quantity', 'responsibility']),
  name: z.string().describe('字段名、指标名或责任条款'),
  before: z.string().nullable(),
  after: z.string().nullable(),
  quantities: z.object({ before: quantity.nullable(), after: quantity.nullable() }).nullable(),
  responsibilities: z.object({ before: responsibility.nullable(), after: responsibility.nullable() }).nullable(),
});
export type FactChange = z.infer<typeof factChange>;

export const documentDiff = z.object({
  before: z.string(),
  after: z.string(),
  clauses: z.array(clauseChange),
  facts: z.array(factChange),
  unchanged: z.int().describe('未变的条款数'),
});
export type DocumentDiff = z.infer<typeof documentDiff>;

type Pair = readonly [before: ClauseText, after: ClauseText];

/** Text without its label, so that a clause that only moved from (三) to (四) is the same. */
function bodyOf({ clause: own, text }: ClauseText): string {
  return (own.label !== null && text.startsWith(own.label) ? text.slice(own.label.length) : text).replace(/\s+/g, '');
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const part of a.size < b.size ? a : b) if (a.size < b.size ? b.has(part) : a.has(part)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

/** Takes from both lists what `key` makes equal, first come first served. */
function pairBy(before: ClauseText[], after: ClauseText[], key: (one: ClauseText) => string, pairs: Pair[]): void {
  const byKey = new Map<string, ClauseText[]>();
  for (const one of after) {
    const name = key(one);
    if (name === '') continue;
    const list = byKey.get(name);
    if (list === undefined) byKey.set(name, [one]);
    else list.push(one);
  }
  const takenAfter = new Set<ClauseText>();
  const rest = before.filter((one) => {
    const match = byKey.get(key(one))?.shift();
    if (match === undefined) return true;
    pairs.push([one, match]);
    takenAfter.add(match);
    return false;
  });
  before.splice(0, before.length, ...rest);
  after.splice(0, after.length, ...after.filter((one) => !takenAfter.has(one)));
}

/** Most clauses left over that are still compared each with each. */
const mostCompared = 400;

/** Pairs the clauses of two versions: same id and text, same text, same id and like text, like text, same heading. */
function pairClauses(before: ClauseText[], after: ClauseText[]): Pair[] {
  const pairs: Pair[] = [];
  pairBy(before, after, (one) => `${one.clause.id} ${bodyOf(one)}`, pairs);
  pairBy(before, after, (one) => (bodyOf(one).length >= 6 ? bodyOf(one) : ''), pairs);
  const parts = new Map<ClauseText, ReadonlySet<string>>();
  const partsOf = (one: ClauseText): ReadonlySet<string> => {
    const known = parts.get(one);
    if (known !== undefined) return known;
    const made = new Set(bigrams(bodyOf(one)));
    parts.set(one, made);
    return made;
  };
  const rest = before
    .slice(0, mostCompared)
    .flatMap((a) =>
      after
        .slice(0, mostCompared)
        .map((b) => ({ a, b, like: similarity(partsOf(a), partsOf(b)) + (a.clause.id === b.clause.id ? 0.2 : 0) })),
    );
  const taken = new Set<ClauseText>();
  for (const { a, b } of rest.filter(({ like }) => like >= 0.5).sort((x, y) => y.like - x.like)) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a);
    taken.add(b);
    pairs.push([a, b]);
  }
  before.splice(0, before.length, ...before.filter((one) => !taken.has(one)));
  after.splice(0, after.length, ...after.filter((one) => !taken.has(one)));
  pairBy(before, after, (one) => (one.clause.heading === null ? '' : `${one.clause.kind} ${one.clause.heading}`), pairs);
  pairBy(
    before,
    after,
    (one) => (['title', 'inner-title', 'number', 'recipients', 'signature'].includes(one.clause.id) ? one.clause.id : ''),
    pairs,
  );
  return pairs;
}

function clauseChanges(
  before: PolicyDocument,
  after: PolicyDocument,
): { changes: ClauseChange[]; unchanged: number; idAfter: Map<string, string> } {
  const old = clauseTexts(before).filter((one) => one.text.length > 0 || one.clause.heading !== null);
  const fresh = clauseTexts(after).filter((one) => one.text.length > 0 || one.clause.heading !== null);
  const pairs = pairClauses(old, fresh);
  const idAfter = new Map(pairs.map(([a, b]) => [a.clause.id, b.clause.id]));
  const oldById = new Map(before.clauses.map((one) => [one.id, one]));
  const freshById = new Map(after.clauses.map((one) => [one.id, one]));
  const changes: { at: number; value: ClauseChange }[] = [];
  let unchanged = 0;
  for (const [a, b] of pairs) {
    const same = bodyOf(a) === bodyOf(b);
    if (same && a.clause.id === b.clause.id) unchanged += 1;
    else
      changes.push({
        at: b.clause.span[0],
        value: {
          change: same ? 'renumbered' : 'changed',
          before: a.clause,
          after: b.clause,
          path: clausePath(freshById, b.clause),
          pieces: diffText(a.text, b.text),
        },
      });
  }
  for (const one of fresh)
    changes.push({
      at: one.clause.span[0],
      value: {
        change: 'added',
        before: null,
        after: one.clause,
        path: clausePath(freshById, one.clause),
        pieces: [{ op: 'added', text: one.text }],
      },
    });
  for (const one of old)
    changes.push({
      at: one.clause.span[0],
      value: {
        change: 'removed',
        before: one.clause,
        after: null,
        path: clausePath(oldById, one.clause),
        pieces: [{ op: 'removed', text: one.text }],
      },
    });
  return { changes: changes.sort((x, y) => x.at - y.at).map(({ value }) => value), unchanged, idAfter };
}

const fields = [
  'title',
  'innerTitle',
  'documentNumber',
  'issuer',
  'region',
  'kind',
  'planYear',
  'dateIssued',
  'datePublished',
  'validFrom',
  'validTo',
] as const;

function metadataChanges(before: PolicyDocument, after: PolicyDocument): FactChange[] {
  return fields.flatMap((name): FactChange[] => {
    const [a, b] = [before[name], after[name]];
    if (a === b) return [];
    const change = a === null ? 'added' : b === null ? 'removed' : 'changed';
    return [
      {
        change,
        fact: 'metadata',
        name,
        before: a === null ? null : String(a),
        after: b === null ? null : String(b),
        quantities: null,
        responsibilities: null,
      },
    ];
  });
}

/** A figure in one line: ≥ 0.02 %. */
function figure(one: Quantity): string {
  return `${one.comparator} ${one.value}${one.valueMax === null ? '' : `—${one.valueMax}`} ${one.unit}`;
}

/** Takes pairs with equal keys out of two lists, first come first served. */
export function matchFacts<T>(before: T[], after: T[], keyBefore: (one: T) => string, keyAfter: (one: T) => string): [T, T][] {
  const waiting = new Map<string, T[]>();
  for (const one of after) {
    const key = keyAfter(one);
    const list = waiting.get(key);
    if (list === undefined) waiting.set(key, [one]);
    else list.push(one);
  }
  const pairs: [T, T][] = [];
  const rest = before.filter((one) => {
    const match = waiting.get(keyBefore(one))?.shift();
    if (match === undefined) return true;
    pairs.push([one, match]);
    return false;
  });
  const matched = new Set(pairs.map(([, b]) => b));
  before.splice(0, before.length, ...rest);
  after.splice(0, after.length, ...after.filter((one) => !matched.has(one)));
  return pairs;
}

function quantityChanges(before: PolicyDocument, after: PolicyDocument, idAfter: ReadonlyMap<string, string>): FactChange[] {
  const old = [...before.quantities];
  const fresh = [...after.quantities];
  const place = (one: Quantity): string => idAfter.get(one.clauseId) ?? one.clauseId;
  const whole = (one: Quantity): string => `${one.indicator} ${one.role} ${one.year} ${figure(one)}`;
  matchFacts(
    old,
    fresh,
    (one) => `${place(one)} ${whole(one)}`,
    (one) => `${one.clauseId} ${whole(one)}`,
  );
  matchFacts(old, fresh, whole, whole);
  const changed = [
    ...matchFacts(
      old,
      fresh,
      (one) => `${place(one)} ${one.indicator} ${one.unit}`,
      (one) => `${one.clauseId} ${one.indicator} ${one.unit}`,
    ),
    ...matchFacts(
      old,
      fresh,
      (one) => `${one.indicator} ${one.unit}`,
      (one) => `${one.indicator} ${one.unit}`,
    ),
  ];
  const value = (change: FactChange['change'], a: Quantity | null, b: Quantity | null): FactChange => ({
    change,
    fact: 'quantity',
    name: (b ?? a)?.indicator ?? '',
    before: a === null ? null : figure(a),
    after: b === null ? null : figure(b),
    quantities: { before: a, after: b },
    responsibilities: null,
  });
  return [
    ...changed.map(([a, b]) => value('changed', a, b)),
    ...old.map((one) => value('removed', one, null)),
    ...fresh.map((one) => value('added', null, one)),
  ];
}

function responsibilityChanges(before: PolicyDocument, after: PolicyDocument, idAfter: ReadonlyMap<string, string>): FactChange[] {
  const old = [...before.responsibilities];
  const fresh = [...after.responsibilities];
  type Duty = (typeof old)[number];
  const place = (one: Duty): string => idAfter.get(one.clauseId) ?? one.clauseId;
  const words = (one: Duty): string => `${one.lead.join('、')}；${one.support.join('、')}`;
  matchFacts(
    old,
    fresh,
    (one) => `${place(one)} ${words(one)}`,
    (one) => `${one.clauseId} ${words(one)}`,
  );
  const changed = matchFacts(old, fresh, place, (one) => one.clauseId);
  const value = (change: FactChange['change'], a: Duty | null, b: Duty | null): FactChange => ({
    change,
    fact: 'responsibility',
    name: (b ?? a)?.clauseId ?? '',
    before: a === null ? null : a.units.join('、'),
    after: b === null ? null : b.units.join('、'),
    quantities: null,
    responsibilities: { before: a, after: b },
  });
  return [
    ...changed.map(([a, b]) => value('changed', a, b)),
    ...old.map((one) => value('removed', one, null)),
    ...fresh.map((one) => value('added', null, one)),
  ];
}

/**
 * What changed from one version of a document to the next (版本比对): clauses paired by id and text, with the words that differ, and the facts that
 * were added, dropped or altered. Two equal documents give empty lists.
 */
export function diffDocuments(before: PolicyDocument, after: PolicyDocument): DocumentDiff {
  const { changes, unchanged, idAfter } = clauseChanges(before, after);
  return {
    before: before.id,
    after: after.id,
    clauses: changes,
    facts: [
      ...metadataChanges(before, after),
      ...quantityChanges(before, after, idAfter),
      ...responsibilityChanges(before, after, idAfter),
    ],
    unchanged,
  };
}
