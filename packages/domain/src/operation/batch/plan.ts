import { type Case, evaluateFor } from '../../benefit/case.ts';
import { conditionVerdictOf } from '../../benefit/condition.ts';
import { inferredFacts, inferringFacts } from '../../benefit/inference.ts';
import { benefitById } from '../../benefit/match.ts';
import type { Benefit, BenefitCondition } from '../../benefit/model.ts';
import type { RuleBook } from '../../benefit/rule-book.ts';
import type { ConditionVerdict } from '../../benefit/schema.ts';
import type { Corpus } from '../../corpus.ts';
import { add, round } from '../../formula/build.ts';
import { type CompiledRules, compile } from '../../formula/compile/compile.ts';
import { NotExpressible } from '../../formula/compile/refusal.ts';
import { type Expression, factsOf } from '../../formula/expression.ts';
import { settle } from './settle.ts';

/** A condition made ready for many rows (条件的批量形式). */
export interface BatchCondition {
  readonly improvable: boolean;
  /** Null where the condition is not encoded: it is always `judgement`. */
  readonly rule: Expression | null;
  readonly facts: readonly string[];
  /** Null where only the reference evaluator can tell. */
  readonly compiled: CompiledRules<'it'> | null;
  /** The same at its best, where an office has a say: between the two it is `judgement`. Null where none has. */
  readonly best: CompiledRules<'it'> | null;
  /** The rules that the two were compiled from. */
  readonly sides: { readonly low: Expression; readonly high: Expression | null } | null;
  /** What holds for a row that knows none of the facts. */
  readonly unknown: ConditionVerdict;
}

/** A benefit made ready for many rows. `amount` is the total of the recommended reading to the fen, for benefits with a formula. */
export interface BatchBenefit {
  readonly benefit: Benefit;
  readonly conditions: readonly BatchCondition[];
  readonly amount: { readonly rule: Expression; readonly facts: readonly string[]; readonly compiled: CompiledRules<'it'> | null } | null;
  /** Facts that any of it reads, those behind what can be inferred included. */
  readonly facts: readonly string[];
}

/** Everything that a batch needs to know before its first row (批量判断的准备). */
export interface BatchPlan {
  readonly book: RuleBook;
  readonly corpus: Corpus;
  readonly asOf: string;
  readonly benefits: readonly BatchBenefit[];
  /** Parts that no compiled engine can express, left to the reference evaluator: benefit, part, reason. */
  readonly byReference: readonly { readonly benefitId: string; readonly part: string; readonly reason: string }[];
}

/** The total of the reading that is recommended, else of the first. */
function totalOf(benefit: Benefit): Expression | null {
  if (benefit.amount.kind !== 'formula') return null;
  const reading = benefit.amount.readings.find((one) => one.recommended) ?? benefit.amount.readings[0];
  return reading === undefined ? null : round(add(...reading.lines.map((line) => line.amount)), 2);
}

/** Makes benefits ready to be judged for many firms. No ids: all of the book. Throws `not-found` for an id that does not exist. */
export function batchPlan(book: RuleBook, ids: readonly string[] | null, asOf: string, corpus: Corpus): BatchPlan {
  const chosen = ids === null ? book.benefits : [...new Set(ids)].map((id) => benefitById(book, id));
  const context = { catalogue: book.catalogue, parameters: book.parameters, asOf };
  const nobody: Case = { book, corpus, asOf, profile: { known: new Map(), unsure: new Set() } };
  const byReference: { benefitId: string; part: string; reason: string }[] = [];
  const compiledOf = (rule: Expression, benefitId: string, part: string): CompiledRules<'it'> | null => {
    try {
      return compile({ it: rule }, context);
    } catch (error) {
      if (!(error instanceof NotExpressible)) throw error;
      byReference.push({ benefitId, part, reason: error.message });
      return null;
    }
  };
  const conditionOf = (benefit: Benefit, { id, improvable, encoding }: BenefitCondition): BatchCondition => {
    if (encoding.kind === 'not-encoded')
      return { improvable, rule: null, facts: [], compiled: null, best: null, sides: null, unknown: 'judgement' };
    const { rule } = encoding;
    const [low, high] = [settle(rule, 'low') ?? rule, settle(rule, 'high') ?? rule];
    const isOpen = low !== rule && high !== rule;
    const compiled = compiledOf(low, benefit.id, id);
    const best = isOpen && compiled !== null ? compiledOf(high, benefit.id, id) : null;
    return {
      improvable,
      rule,
      facts: [...factsOf(rule)],
      compiled,
      best,
      sides: compiled === null ? null : { low, high: best === null ? null : high },
      unknown: conditionVerdictOf(evaluateFor(nobody, rule)),
    };
  };
  const benefits = chosen.map((benefit): BatchBenefit => {
    const conditions = benefit.conditions.map((condition) => conditionOf(benefit, condition));
    const total = totalOf(benefit);
    const amount = total === null ? null : { rule: total, facts: [...factsOf(total)], compiled: compiledOf(total, benefit.id, 'amount') };
    const read = new Set([...conditions.flatMap(({ facts }) => facts), ...(amount?.facts ?? [])]);
    if (inferredFacts.some((fact) => read.has(fact))) for (const fact of inferringFacts) read.add(fact);
    return { benefit, conditions, amount, facts: [...read] };
  });
  return { book, corpus, asOf, benefits, byReference };
}
