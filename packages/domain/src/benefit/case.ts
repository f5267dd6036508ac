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

const evaluations = new WeakMap<Case, WeakMap<Expression, Evaluation>>();

/** Evaluates a rule for the case; each rule once, since verdict, distance and explanation all ask for it. */
export function evaluateFor(of: Case, expression: Expression): Evaluation {
  const known = evaluations.get(of) ?? new WeakMap<Expression, Evaluation>();
  evaluations.set(of, known);
  const before = known.get(expression);
  if (before !== undefined) return before;
  const result = evaluate(expression, { catalogue: of.book.catalogue, profile: of.profile, parameters: of.book.parameters, asOf: of.asOf });
  known.set(expression, result);
  return result;
}

/** The same case with some facts changed (假设改动). */
export function withFacts(
  of: Case,
  changes: ReadonlyMap<string, TypedProfile['known'] extends ReadonlyMap<string, infer State> ? State : never>,
): Case {
  return { ...of, profile: { known: new Map([...of.profile.known, ...changes]), unsure: of.profile.unsure } };
}

const types = new WeakMap<RuleBook, WeakMap<Expression, ExpressionType>>();

/** The type of an expression of the book; a plain number where it has none. */
export function typeFor(of: Case, expression: Expression): ExpressionType {
  const known = types.get(of.book) ?? new WeakMap<Expression, ExpressionType>();
  types.set(of.book, known);
  const before = known.get(expression);
  if (before !== undefined) return before;
  const check = checkTypes(expression, of.book.catalogue, of.book.parameters);
  const type: ExpressionType = check.ok ? check.type : { kind: 'number' };
  known.set(expression, type);
  return type;
}

/** Name of a fact as people know it. */
export function factLabel(of: Case, id: string): Bilingual {
  return of.book.catalogue.get(id)?.label ?? { zh: id, en: id };
}

/** The full citation of a source in the case's corpus. */
export function citationFor(of: Case, source: Source): Citation {
  return resolveCitation(of.corpus, source);
}
