import { type Decimal, decimal, decimalToString } from '../decimal.ts';
import type { FactState, TypedProfile } from '../fact/model.ts';
import type { OpenInference, OpenLowering } from '../formula/open/open.ts';
import { percentText } from './phrase.ts';
import type { Assumption } from './schema.ts';

/** A profile completed by what follows from it, and by the default assumptions, each named (推定与默认假设). */
export interface CompletedProfile {
  readonly profile: TypedProfile;
  readonly assumptions: readonly Assumption[];
}

interface Inferred {
  readonly state: FactState;
  readonly value: string;
  readonly kind: Assumption['kind'];
  readonly text: Assumption['text'];
}

function exactNumber(profile: TypedProfile, id: string): Decimal | null {
  const state = profile.known.get(id);
  if (state?.kind !== 'number' || state.min === null || state.max === null) return null;
  return state.min.equals(state.max) ? state.min : null;
}

function noClassOne(profile: TypedProfile): Inferred | null {
  const classOne = exactNumber(profile, 'enterprise.classOneIp');
  if (classOne === null || !classOne.equals(0)) return null;
  const none = decimal(0);
  return {
    state: { kind: 'number', min: none, max: none },
    value: '0',
    kind: 'implied',
    text: { zh: '没有Ⅰ类知识产权', en: 'no class I rights at all' },
  };
}

function threeYearRatio(profile: TypedProfile): Inferred | null {
  const expense = exactNumber(profile, 'enterprise.rdExpense');
  const revenue = exactNumber(profile, 'enterprise.revenue');
  if (expense === null || revenue === null || revenue.compare(0) <= 0) return null;
  const ratio = expense.div(revenue);
  const shown = percentText(ratio);
  return {
    state: { kind: 'number', min: ratio, max: ratio },
    value: decimalToString(ratio),
    kind: 'assumed',
    text: {
      zh: `未提供近三年研发费用占比，暂按上一会计年度的${shown.zh}估算`,
      en: `the three-year R&D ratio was not given; last year’s ${shown.en} stands in for it`,
    },
  };
}

const rules: readonly (readonly [fact: string, infer: (profile: TypedProfile) => Inferred | null])[] = [
  ['enterprise.selfDevelopedClassOneIp', noClassOne],
  ['enterprise.highValueClassOneIp', noClassOne],
  ['enterprise.rdRatioThreeYears', threeYearRatio],
];

const fact = (id: string) => ({ kind: 'fact', id }) as const;

function openNoClassOne(to: OpenLowering): OpenInference {
  const none = { top: to.graph.constant(0n), bottom: to.graph.constant(1n) };
  const classOne = to.number(fact('enterprise.classOneIp'));
  const holds = to.graph.and(classOne.settled, to.exact.compare('=', classOne.hi.at, none));
  return { holds, value: none };
}

function openThreeYearRatio({ graph, exact, number }: OpenLowering): OpenInference {
  const zero = { top: graph.constant(0n), bottom: graph.constant(1n) };
  const [expense, revenue] = [number(fact('enterprise.rdExpense')), number(fact('enterprise.revenue'))];
  const isKnown = graph.and(expense.settled, revenue.settled);
  return {
    holds: graph.and(isKnown, exact.compare('>', revenue.lo.at, zero)),
    value: exact.divide(expense.lo.at, revenue.lo.at, zero),
  };
}

/** The same for compiled rules (推定的下推): by fact, what is inferred and when. */
export const openInferences: ReadonlyMap<string, (to: OpenLowering) => OpenInference> = new Map([
  ['enterprise.selfDevelopedClassOneIp', openNoClassOne],
  ['enterprise.highValueClassOneIp', openNoClassOne],
  ['enterprise.rdRatioThreeYears', openThreeYearRatio],
]);

/** Facts that can be inferred, and what from; a row that lacks one of the first cannot be judged without the rest (可推定的事实). */
export const inferredFacts: readonly string[] = rules.map(([id]) => id);
export const inferringFacts: readonly string[] = ['enterprise.classOneIp', 'enterprise.rdExpense', 'enterprise.revenue'];

/**
 * Completes a profile: facts that follow from others, and the few default assumptions that the answer names. A fact that was answered, or answered
 * 不清楚, is left as it is.
 */
export function completeProfile(profile: TypedProfile): CompletedProfile {
  const known = new Map(profile.known);
  const assumptions: Assumption[] = [];
  for (const [fact, infer] of rules) {
    if (known.has(fact) || profile.unsure.has(fact)) continue;
    const inferred = infer(profile);
    if (inferred === null) continue;
    known.set(fact, inferred.state);
    assumptions.push({ fact, value: inferred.value, kind: inferred.kind, text: inferred.text });
  }
  return { profile: { known, unsure: profile.unsure }, assumptions };
}
