import type { Citation } from '../citation.ts';
import type { Corpus } from '../corpus.ts';
import type { TypedProfile } from '../fact/model.ts';
import { checkTypes } from '../formula/check-types.ts';
import { type Evaluation, evaluate } from '../formula/evaluate.ts';
import type { Expression } from '../formula/expression.ts';
import type { Source } from '../formula/source.ts';
import type { ExpressionType } from '../formula/type.ts';
import type { Bilingual } from '../language.ts';
import type { RuleBook } from './rule-book.ts';
import { resolveCitation } from './source.ts';

/** One firm on one day before one rule book (判断场景): what every engine works with. */
export interface Case {
  readonly book: RuleBook;
  readonly profile: TypedProfile;
  /** ISO day. */
  readonly asOf: string;
  readonly corpus: Corpus;
}

/** Evaluates a rule for the case. */
export function evaluateFor(of: Case, expression: Expression): Evaluation {
  return evaluate(expression, { catalogue: of.book.catalogue, profile: of.profile, parameters: of.book.parameters, asOf: of.asOf });
}

/** The same case with some facts changed (假设改动). */
export function withFacts(
  of: Case,
  changes: ReadonlyMap<string, TypedProfile['known'] extends ReadonlyMap<string, infer State> ? State : never>,
): Case {
  return { ...of, profile: { known: new Map([...of.profile.known, ...changes]), unsure: of.profile.unsure } };
}

/** The type of an expression of the book; a plain number where it has none. */
export function typeFor(of: Case, expression: Expression): ExpressionType {
  const check = checkTypes(expression, of.book.catalogue, of.book.parameters);
  return check.ok ? check.type : { kind: 'number' };
}

/** Name of a fact as people know it. */
export function factLabel(of: Case, id: string): Bilingual {
  return of.book.catalogue.get(id)?.label ?? { zh: id, en: id };
}

/** The full citation of a source in the case's corpus. */
export function citationFor(of: Case, source: Source): Citation {
  return resolveCitation(of.corpus, source);
}
