import { type Case, evaluateFor } from '../../benefit/case.ts';
import { conditionVerdictOf } from '../../benefit/condition.ts';
import { completeProfile } from '../../benefit/inference.ts';
import type { ConditionVerdict, Fit } from '../../benefit/schema.ts';
import { fitFrom, nearlyLimit } from '../../benefit/verdict.ts';
import { decimal, decimalToString } from '../../decimal.ts';
import type { TypedProfile } from '../../fact/model.ts';
import { rowLimit } from '../../formula/compile/compile.ts';
import { type Cell, cellOf } from '../../formula/compile/row.ts';
import { onlyNumber } from '../../formula/interval.ts';
import { toMoney } from '../../money.ts';
import type { BatchBenefit, BatchCondition, BatchPlan } from './plan.ts';

/** What a batch says of one firm and one benefit: the fit, and the amount in yuan where it is certain. */
export interface BatchVerdict {
  readonly fit: Fit;
  readonly amount: string | null;
}

/** A firm's answers, as compiled rules read them and as the reference does. */
interface Firm {
  readonly of: Case;
  readonly cells: Record<string, Cell | null>;
}

function cellsKnow(facts: readonly string[], { cells }: Firm): boolean {
  for (const fact of facts) if ((cells[fact] ?? null) === null) return false;
  return true;
}

function knowsNone(facts: readonly string[], { of }: Firm): boolean {
  for (const fact of facts) if (of.profile.known.has(fact)) return false;
  return true;
}

/** A row that is known to hold every fact that is asked for. */
function isWhole(cells: Record<string, Cell | null>, facts: readonly string[]): cells is Record<string, Cell> {
  return facts.every((fact) => (cells[fact] ?? null) !== null);
}

function standingOf(condition: BatchCondition, firm: Firm): ConditionVerdict {
  const { rule, facts, compiled, best } = condition;
  if (rule === null) return 'judgement';
  if (compiled !== null && compiled.source !== null && isWhole(firm.cells, facts)) {
    if (compiled.run(firm.cells).it === true) return 'met';
    return best !== null && best.run(firm.cells).it === true ? 'judgement' : 'unmet';
  }
  if (knowsNone(facts, firm)) return condition.unknown;
  return conditionVerdictOf(evaluateFor(firm.of, rule));
}

function fitOf(conditions: readonly BatchCondition[], firm: Firm): Fit {
  const parts: { improvable: boolean; verdict: ConditionVerdict }[] = [];
  let unmet = 0;
  // What is cheap goes first: often it settles the matter, and the rest need not be asked.
  for (const isCheap of [true, false]) {
    for (const condition of conditions) {
      if ((condition.compiled !== null && cellsKnow(condition.facts, firm)) !== isCheap) continue;
      const verdict = standingOf(condition, firm);
      if (verdict === 'unmet') {
        unmet += 1;
        if (!condition.improvable || unmet > nearlyLimit) return 'does-not-fit';
      }
      parts.push({ improvable: condition.improvable, verdict });
    }
  }
  return fitFrom(parts);
}

/** Yuan to the fen. */
function fen(cell: unknown): string | null {
  return typeof cell === 'number' || typeof cell === 'bigint' ? toMoney(decimal(BigInt(cell)).div(decimal(100))).amount : null;
}

function amountOf({ amount }: BatchBenefit, fit: Fit, firm: Firm): string | null {
  if (amount === null || (fit !== 'fits' && fit !== 'needs-judgement')) return null;
  const { compiled, rule, facts } = amount;
  const shape = compiled?.outputs.it;
  let text: string | null = null;
  if (compiled !== null && compiled.source !== null && shape?.kind === 'number' && shape.denominator === 100n && isWhole(firm.cells, facts))
    text = fen(compiled.run(firm.cells).it);
  else {
    const { value } = evaluateFor(firm.of, rule);
    const only = value?.kind === 'number' ? onlyNumber(value) : null;
    text = only === null ? null : toMoney(only).amount;
  }
  return text !== null && fit !== 'fits' && decimalToString(decimal(text)) === '0' ? null : text;
}

/** Judges one firm for the benefits of a plan (逐行判断): all of them, or those at `only`. Agrees with `benefits.match` by construction: what is not compiled is asked of the reference. */
export function judgeRow(plan: BatchPlan, given: TypedProfile, only: readonly number[] | null = null): BatchVerdict[] {
  const { book, corpus, asOf } = plan;
  const { profile } = completeProfile(given);
  const cells: Record<string, Cell | null> = {};
  for (const [id, state] of profile.known) {
    const fact = book.catalogue.get(id);
    cells[id] = fact === undefined ? null : cellOf(fact, state, rowLimit);
  }
  const firm: Firm = { of: { book, corpus, asOf, profile }, cells };
  const chosen = only === null ? plan.benefits : only.flatMap((index) => plan.benefits[index] ?? []);
  return chosen.map((one) => {
    const fit = fitOf(one.conditions, firm);
    return { fit, amount: amountOf(one, fit, firm) };
  });
}
