import { codePointsOf } from '../document/code-points.ts';
import { matchFacts } from '../document/diff.ts';
import type { Clause, PolicyDocument } from '../document/model.ts';
import type { ImportVersion } from './import-state.ts';
import { type FormerDecision, type KeyedFact, keyedFacts } from './review-facts.ts';

/** A version whose decisions may hold for a later one, with what is read from it. */
export interface EarlierVersion {
  readonly version: ImportVersion;
  readonly document: PolicyDocument;
}

/** A fact with where it stands, so that it can be found again in another version of the page. */
interface PlacedFact extends KeyedFact {
  readonly place: string;
  readonly sentence: string;
  /** What was read besides the words that a reviewer is shown. */
  readonly rest: string;
}

/** Longest stretch of a sentence on either side of a quote that is compared, in code units: bounds the work on a page without a full stop. */
const farthest = 500;
const stops = /[。！？\n]/;

/** The sentence around `[start, end)`, without white space: what has to be the same for a decision to hold. */
function sentenceAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && start - from < farthest && !stops.test(text[from - 1] ?? '')) from -= 1;
  let to = end;
  // A quote that ends with its sentence needs no more.
  if (!stops.test(text[end - 1] ?? '')) while (to < text.length && to - end < farthest && !stops.test(text[to] ?? '')) to += 1;
  return text.slice(from, to).replace(/\s+/g, '');
}

/** The headings that a clause stands under, its own included. A label counts only where there is no heading: (三) that became (四) is still in its place. */
function placesOf(clauses: readonly Clause[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const depths = new Map<string, string>();
  for (const { id, parentId, heading, label, kind } of clauses) {
    const above = parentId === null ? '' : (depths.get(parentId) ?? '');
    places.set(id, `${above}/${heading ?? ''}`);
    depths.set(id, kind === 'title' ? above : `${above}/${heading ?? label ?? ''}`);
  }
  return places;
}

function placedFacts(document: PolicyDocument): PlacedFact[] {
  const points = codePointsOf(document.text);
  const places = placesOf(document.clauses);
  const quantities = new Map(document.quantities.map((one) => [one.id, one]));
  return keyedFacts(document).map(({ key, fact }) => {
    if (fact.citation === null) return { key, fact, place: fact.id, sentence: fact.reading ?? '', rest: '' };
    const [start, end] = fact.citation.cleanSpan;
    const quantity = fact.kind === 'quantity' ? quantities.get(fact.id) : undefined;
    return {
      key,
      fact,
      place: places.get(fact.citation.clauseId) ?? '',
      sentence: sentenceAround(document.text, points.toUnit(start), points.toUnit(end)),
      rest: quantity === undefined ? '' : [quantity.role, quantity.bound, quantity.flow, quantity.region].join(' '),
    };
  });
}

/** All that was read, where, and in which sentence. */
function sameness({ fact, place, sentence, rest }: PlacedFact): string {
  return JSON.stringify([fact.kind, place, sentence, fact.label, fact.reading, fact.note, fact.confidence, rest]);
}

/** The name of a fact; owners have none besides their place. */
function nameOf({ fact }: PlacedFact): string {
  return fact.kind === 'responsibility' ? fact.kind : `${fact.kind} ${fact.label}`;
}

const placeOf = ({ place, fact }: PlacedFact): string => `${fact.kind} ${place}`;

/** What a changed fact is known again by, from the closest to the loosest; each counts only where it can be no other. */
const looser: readonly ((one: PlacedFact) => string)[] = [
  (one) => `${one.place} ${nameOf(one)}`,
  (one) => `${one.sentence} ${nameOf(one)}`,
  (one) => `${placeOf(one)} ${one.fact.reading}`,
  nameOf,
  placeOf,
];

/** The facts whose key no other has. */
function sole(facts: readonly PlacedFact[], keyOf: (one: PlacedFact) => string): PlacedFact[] {
  const counts = new Map<string, number>();
  for (const one of facts) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return facts.filter((one) => counts.get(keyOf(one)) === 1);
}

/**
 * What was decided on the facts of a page in its earlier versions, newest first, by the key that each fact has now. The latest decision that there is on a fact
 * counts. It is offered again where reading, sentence and place are the same. Where the fact is known again by its name or its sentence but something changed, the
 * decision is told for information. What the page does not state has no sentence that could show it to be the same.
 */
export function formerDecisions(document: PolicyDocument, earlier: readonly EarlierVersion[]): Map<string, FormerDecision> {
  const found = new Map<string, FormerDecision>();
  const facts = placedFacts(document);
  for (const { version, document: before } of earlier) {
    const decisions = new Map(version.decisions.map((one) => [one.key, one]));
    let old = placedFacts(before);
    let fresh = [...facts];
    const same = matchFacts(old, fresh, sameness, sameness);
    const changed = looser.flatMap((keyOf) => {
      const pairs = matchFacts(sole(old, keyOf), sole(fresh, keyOf), keyOf, keyOf);
      const paired = new Set(pairs.flat());
      old = old.filter((one) => !paired.has(one));
      fresh = fresh.filter((one) => !paired.has(one));
      return pairs;
    });
    const keep = (pairs: readonly [PlacedFact, PlacedFact][], isSame: boolean): void => {
      for (const [{ key, fact, sentence }, now] of pairs) {
        const decided = decisions.get(key);
        if (decided === undefined || found.has(now.key)) continue;
        found.set(now.key, {
          version: version.number,
          same: isSame && sentence !== '',
          label: fact.label,
          reading: fact.reading,
          quote: fact.citation === null ? null : sentence,
          decision: decided.decision,
          correction: decided.correction,
          by: decided.by,
        });
      }
    };
    keep(same, true);
    keep(changed, false);
  }
  return found;
}
