import { type Case, evaluateFor } from '../../benefit/case.ts';
import { conditionVerdictOf } from '../../benefit/condition.ts';
import { completeProfile } from '../../benefit/inference.ts';
import type { Fit } from '../../benefit/schema.ts';
import { fitFrom } from '../../benefit/verdict.ts';
import { decimal } from '../../decimal.ts';
import type { TypedProfile } from '../../fact/model.ts';
import { onlyNumber } from '../../formula/interval.ts';
import { compileOpen, type OpenCell } from '../../formula/open/compile.ts';
import type { OpenRow } from '../../formula/open/row.ts';
import { toMoney } from '../../money.ts';
import { fitCodes } from './fit-node.ts';
import type { BatchBenefit, BatchPlan } from './plan.ts';
import { rowOfProfile } from './row.ts';

/** What a batch says of one firm and one benefit: the fit, and the amount in yuan where it is certain. */
export interface BatchVerdict {
  readonly fit: Fit;
  readonly amount: string | null;
}

/** A firm as the compiled rules read it, and as the reference does where they cannot tell. */
export interface BatchFirm {
  readonly row: OpenRow;
  /** Facts whose answers do not fit into the row. */
  readonly odd: ReadonlySet<string>;
  /** The answers as they were given. */
  profile(): TypedProfile;
}

type Run = (row: OpenRow, out: OpenCell[]) => void;

/** The parts of a benefit as functions; `fen` gives whether the amount is certain, and the amount. */
interface Compiled {
  readonly quickFit: Run | null;
  readonly whole: Run;
  readonly fen: Run | null;
}

const compiled = new WeakMap<BatchBenefit, Compiled | null>();

/** The compiled form of a benefit, made when it is first asked for; null where generated code is forbidden. */
function compiledOf(one: BatchBenefit, { layout }: BatchPlan): Compiled | null {
  const before = compiled.get(one);
  if (before !== undefined) return before;
  const whole = compileOpen([one.fit], layout);
  const quickFit = one.quickFit === null ? null : compileOpen([one.quickFit], layout);
  const fen = one.fen === null ? null : compileOpen([one.fen.isCertain, one.fen.value], layout);
  const made = whole === null ? null : { quickFit, whole, fen };
  compiled.set(one, made);
  return made;
}

const noFit = fitCodes.indexOf('does-not-fit');

function fitBy({ quickFit, whole }: Compiled, row: OpenRow, out: OpenCell[]): Fit | undefined {
  if (quickFit !== null) {
    quickFit(row, out);
    if (out[0] === noFit) return 'does-not-fit';
  }
  whole(row, out);
  return fitCodes[Number(out[0])];
}

/** Verdicts without an amount, each made once. */
const unpriced: Readonly<Record<Fit, BatchVerdict>> = {
  fits: { fit: 'fits', amount: null },
  nearly: { fit: 'nearly', amount: null },
  'needs-judgement': { fit: 'needs-judgement', amount: null },
  'needs-answers': { fit: 'needs-answers', amount: null },
  'does-not-fit': { fit: 'does-not-fit', amount: null },
};

/** A firm that does not get the benefit yet is not told that it gets nothing. */
function given(fit: Fit, amount: string | null): BatchVerdict {
  return { fit, amount: fit === 'needs-judgement' && amount !== null && Number(amount) === 0 ? null : amount };
}

function isDue(fit: Fit): boolean {
  return fit === 'fits' || fit === 'needs-judgement';
}

function judgedByReference({ conditions, amount }: BatchBenefit, of: Case): BatchVerdict {
  const fit = fitFrom(
    conditions.map(({ improvable, rule }) => ({
      improvable,
      verdict: rule === null ? 'judgement' : conditionVerdictOf(evaluateFor(of, rule)),
    })),
  );
  if (amount === null || !isDue(fit)) return { fit, amount: null };
  const { value } = evaluateFor(of, amount);
  const only = value?.kind === 'number' ? onlyNumber(value) : null;
  return given(fit, only === null ? null : toMoney(only).amount);
}

/** Fen as yuan with two decimals. */
function yuanText(cell: OpenCell | undefined): string {
  if (typeof cell !== 'number' || cell < 0) return toMoney(decimal(BigInt(String(cell))).div(decimal(100))).amount;
  const fen = cell % 100;
  return `${(cell - fen) / 100}.${fen < 10 ? '0' : ''}${fen}`;
}

/** Judges firms of a plan one after the other (逐家判断): all benefits, or those at `only`. Agrees with `benefits.match`: what the compiled rules leave open is asked of the reference. */
export function judgeFirm(plan: BatchPlan, firm: BatchFirm, only: readonly number[] | null = null): BatchVerdict[] {
  const { book, corpus, asOf } = plan;
  let reference: Case | null = null;
  const caseOf = (): Case => {
    reference ??= { book, corpus, asOf, profile: completeProfile(firm.profile()).profile };
    return reference;
  };
  const out: OpenCell[] = [];
  const judge = (one: BatchBenefit): BatchVerdict => {
    const run = firm.odd.size > 0 && one.facts.some((fact) => firm.odd.has(fact)) ? null : compiledOf(one, plan);
    if (run === null) return judgedByReference(one, caseOf());
    const fit = fitBy(run, firm.row, out);
    if (fit === undefined) return judgedByReference(one, caseOf());
    if (one.amount === null || !isDue(fit)) return unpriced[fit];
    if (run.fen === null) return judgedByReference(one, caseOf());
    run.fen(firm.row, out);
    return given(fit, out[0] === true ? yuanText(out[1]) : null);
  };
  if (only === null) return plan.benefits.map(judge);
  return only.flatMap((index) => {
    const one = plan.benefits[index];
    return one === undefined ? [] : [judge(one)];
  });
}

/** The same for answers that have been checked. */
export function judgeRow(plan: BatchPlan, profile: TypedProfile, only: readonly number[] | null = null): BatchVerdict[] {
  return judgeFirm(plan, rowOfProfile(plan.layout, profile), only);
}
