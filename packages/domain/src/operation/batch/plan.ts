import { inferredFacts, inferringFacts, openInferences } from '../../benefit/inference.ts';
import { benefitById } from '../../benefit/match.ts';
import type { Benefit, BenefitCondition } from '../../benefit/model.ts';
import type { RuleBook } from '../../benefit/rule-book.ts';
import type { Corpus } from '../../corpus.ts';
import { add, round } from '../../formula/build.ts';
import { needsBigint } from '../../formula/compile/emit-js.ts';
import type { Bool, Int } from '../../formula/compile/graph.ts';
import { NotExpressible } from '../../formula/compile/refusal.ts';
import { type Expression, factsOf } from '../../formula/expression.ts';
import { openLowering } from '../../formula/open/lower.ts';
import type { OpenLowering, OpenNumber } from '../../formula/open/open.ts';
import { type OpenLayout, openLayout } from '../../formula/open/row.ts';
import { fitNode, type Standing, standingOf } from './fit-node.ts';

/** A condition made ready for many rows (条件的批量形式). `rule` is null where it is not encoded: it is always `judgement`. */
export interface BatchCondition {
  readonly improvable: boolean;
  readonly rule: Expression | null;
}

/** A benefit made ready for many rows. `amount` is the total of the recommended reading to the fen, for benefits with a formula. */
export interface BatchBenefit {
  readonly benefit: Benefit;
  readonly conditions: readonly BatchCondition[];
  readonly amount: Expression | null;
  /** Facts that any of it reads, those behind what can be inferred included. */
  readonly facts: readonly string[];
  /** The place of its fit in `fitCodes`. */
  readonly fit: Int;
  /** The same by the conditions alone that small numbers suffice for, to be asked first: where it is `does-not-fit` that settles the matter. Null: no gain. */
  readonly quickFit: Int | null;
  /** The amount in fen and whether it is certain; null where only the reference evaluator can tell. */
  readonly fen: { readonly isCertain: Bool; readonly value: Int } | null;
}

/** Everything that a batch needs to know before its first row (批量判断的准备). */
export interface BatchPlan {
  readonly book: RuleBook;
  readonly corpus: Corpus;
  readonly asOf: string;
  readonly benefits: readonly BatchBenefit[];
  /** How a row of compiled rules is laid out. */
  readonly layout: OpenLayout;
  /** Parts that no compiled engine can express, left to the reference evaluator: benefit, part, reason. */
  readonly byReference: readonly { readonly benefitId: string; readonly part: string; readonly reason: string }[];
}

/** The total of the reading that is recommended, else of the first. */
function totalOf(benefit: Benefit): Expression | null {
  if (benefit.amount.kind !== 'formula') return null;
  const reading = benefit.amount.readings.find((one) => one.recommended) ?? benefit.amount.readings[0];
  return reading === undefined ? null : round(add(...reading.lines.map((line) => line.amount)), 2);
}

/** A total that is rounded to the fen stands over a hundred, at both ends. */
function fenOf({ lo, settled }: OpenNumber, to: OpenLowering): BatchBenefit['fen'] {
  const { bottom } = lo.at;
  if (bottom.op !== 'const' || 100n % bottom.value !== 0n) throw new NotExpressible('unrounded-quotient', 'the total is not in fen');
  return { isCertain: settled, value: to.graph.mul(lo.at.top, to.graph.constant(100n / bottom.value)) };
}

/** Makes benefits ready to be judged for many firms. No ids: all of the book. Throws `not-found` for an id that does not exist. */
export function batchPlan(book: RuleBook, ids: readonly string[] | null, asOf: string, corpus: Corpus): BatchPlan {
  const chosen = ids === null ? book.benefits : [...new Set(ids)].map((id) => benefitById(book, id));
  const to = openLowering({ catalogue: book.catalogue, parameters: book.parameters, asOf, inferred: openInferences });
  const byReference: { benefitId: string; part: string; reason: string }[] = [];
  const compiledOr = <T>(benefitId: string, part: string, make: () => T): T | null => {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof NotExpressible)) throw error;
      byReference.push({ benefitId, part, reason: error.message });
      return null;
    }
  };
  const conditionOf = ({ improvable, encoding }: BenefitCondition): BatchCondition => ({
    improvable,
    rule: encoding.kind === 'not-encoded' ? null : encoding.rule,
  });
  const benefits = chosen.map((benefit): BatchBenefit => {
    const conditions = benefit.conditions.map(conditionOf);
    const total = totalOf(benefit);
    const standings = conditions.map(({ rule }, index): Standing | null =>
      compiledOr(benefit.id, benefit.conditions[index]?.id ?? '', () => standingOf(rule, to)),
    );
    const parts = conditions.map(({ improvable }, index) => ({ improvable, standing: standings[index] ?? null }));
    const quick = parts.map(({ improvable, standing }) => ({
      improvable,
      standing: standing === null || needsBigint(Object.values(standing)) ? null : standing,
    }));
    const isMixed = quick.some(({ standing }) => standing === null) && quick.some(({ standing }) => standing !== null);
    const read = new Set([...conditions.map(({ rule }) => rule), total].flatMap((rule) => (rule === null ? [] : factsOf(rule))));
    if (inferredFacts.some((fact) => read.has(fact))) for (const fact of inferringFacts) read.add(fact);
    return {
      benefit,
      conditions,
      amount: total,
      facts: [...read],
      fit: fitNode(parts, to.graph),
      quickFit: isMixed ? fitNode(quick, to.graph) : null,
      fen: total === null ? null : compiledOr(benefit.id, 'amount', () => fenOf(to.number(total), to)),
    };
  });
  return { book, corpus, asOf, benefits, byReference, layout: openLayout(book.catalogue.values(), new Set(inferredFacts)) };
}
