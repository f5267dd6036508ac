import { type Decimal, decimal, decimalToString } from '../decimal.ts';
import type { FactState } from '../fact/model.ts';
import type { Expression } from '../formula/expression.ts';
import { typeOfFact } from '../formula/type.ts';
import type { Bilingual } from '../language.ts';
import { toMoney } from '../money.ts';
import { type Case, evaluateFor, factLabel, typeFor, withFacts } from './case.ts';
import { conditionVerdictOf } from './condition.ts';
import { distanceOf } from './distance.ts';
import type { Benefit, BenefitCondition } from './model.ts';
import { moneyText, quantityText } from './phrase.ts';
import type { Distance, SmallestChange } from './schema.ts';
import { shapeOf } from './shape.ts';
import { tierSteps } from './tier-steps.ts';

/** One set of fact changes that may do, by fact (一组改动). */
type ChangeSet = ReadonlyMap<string, Distance>;

/** Alternatives kept at each step; more than enough for the scorecards at hand. */
const alternativeLimit = 24;

function stateOf(of: Case, factId: string, to: string): FactState | null {
  const fact = of.book.catalogue.get(factId);
  if (fact === undefined) return null;
  if (fact.type === 'boolean') return { kind: 'boolean', value: to === 'true' };
  if (fact.type === 'code') return { kind: 'code', value: to };
  if (fact.type === 'set' || fact.type === 'date') return null;
  const value = decimal(to);
  return { kind: 'number', min: value, max: value };
}

function changed(of: Case, changes: ChangeSet): Case {
  const states = [...changes].flatMap(([fact, distance]) => {
    const state = distance.change === null ? null : stateOf(of, fact, distance.change.to);
    return state === null ? [] : [[fact, state] as const];
  });
  return withFacts(of, new Map(states));
}

interface Cost {
  /** Changes that money cannot buy, such as rights or certificates. */
  readonly unpriced: number;
  readonly money: Decimal;
}

function costOf(changes: ChangeSet): Cost {
  const distances = [...changes.values()];
  const money = distances.reduce((sum, distance) => (distance.money === null ? sum : sum.add(distance.money.amount)), decimal(0));
  return { unpriced: distances.filter((distance) => distance.money === null).length, money };
}

function compareCosts(one: ChangeSet, other: ChangeSet): number {
  const [left, right] = [costOf(one), costOf(other)];
  return left.unpriced - right.unpriced || left.money.compare(right.money) || one.size - other.size;
}

function cheapestFirst(sets: readonly ChangeSet[]): readonly ChangeSet[] {
  return [...sets].sort(compareCosts).slice(0, alternativeLimit);
}

/** Both sets together; where both change a fact the larger change stands. */
function merged(one: ChangeSet, other: ChangeSet): ChangeSet {
  const result = new Map(one);
  for (const [fact, distance] of other) {
    const before = result.get(fact);
    if (before === undefined || decimal(before.value).compare(decimal(distance.value)) < 0) result.set(fact, distance);
  }
  return result;
}

function single(distance: Distance | null): readonly ChangeSet[] {
  return distance?.change == null ? [] : [new Map([[distance.change.fact, distance]])];
}

/** The parts that a score is added up from (评分项). */
function scoredParts(expression: Expression): readonly Expression[] {
  if (expression.kind === 'add') return expression.of.flatMap(scoredParts);
  if (expression.kind === 'named') return scoredParts(expression.of);
  if (expression.kind === 'minimum') return expression.of.flatMap(scoredParts);
  return expression.kind === 'literal' ? [] : [expression];
}

/** Up to three better bands together, each of another item (至多三项同时提升). */
function scoreChanges(of: Case, score: Expression): readonly ChangeSet[] {
  const perItem = scoredParts(score).map((part) => cheapestFirst(tierSteps(of, part).flatMap((step) => single(step.distance))));
  let combined: readonly ChangeSet[] = perItem.flat();
  for (let round = 1; round < 3; round += 1) {
    combined = [...combined, ...combined.flatMap((set) => perItem.flat().map((step) => merged(set, step)))];
    const unique = new Map(
      combined.map((set) => [
        [...set]
          .map(([fact, distance]) => `${fact}=${distance.change?.to}`)
          .sort()
          .join('&'),
        set,
      ]),
    );
    combined = [...unique.values()].sort(compareCosts).slice(0, 400);
  }
  return combined;
}

function isMet(of: Case, rule: Expression): boolean {
  return conditionVerdictOf(evaluateFor(of, rule)) === 'met';
}

/** Sets of changes each of which makes the rule hold, cheapest first. */
function changesFor(of: Case, rule: Expression, moneyBase: Expression | undefined): readonly ChangeSet[] {
  if (isMet(of, rule)) return [new Map()];
  const shape = shapeOf(rule);
  const candidates = ((): readonly ChangeSet[] => {
    switch (shape.kind) {
      case 'comparison':
        return typeFor(of, shape.left).kind === 'points' ? scoreChanges(of, shape.left) : single(distanceOf(of, rule, moneyBase));
      case 'flag':
        return single(distanceOf(of, rule));
      case 'any':
        return shape.parts.flatMap((part) => changesFor(of, part, moneyBase));
      case 'all':
        return shape.parts
          .filter((part) => !isMet(of, part))
          .reduce<readonly ChangeSet[]>(
            (sets, part) =>
              cheapestFirst(sets.flatMap((set) => changesFor(changed(of, set), part, moneyBase).map((more) => merged(set, more)))),
            [new Map()],
          );
      default:
        return [];
    }
  })();
  return cheapestFirst(candidates.filter((set) => set.size > 0 && isMet(changed(of, set), rule)));
}

function currentText(of: Case, factId: string): Bilingual | null {
  const state = of.profile.known.get(factId);
  const fact = of.book.catalogue.get(factId);
  if (state?.kind !== 'number' || state.min === null || state.max === null || !state.min.equals(state.max) || fact === undefined)
    return null;
  return quantityText(state.min, typeOfFact(fact));
}

function changeText(of: Case, factId: string, to: string): Bilingual {
  const label = factLabel(of, factId);
  if (to === 'true') return { zh: `取得：${label.zh}`, en: `obtain: ${label.en}` };
  if (to === 'false') return { zh: `消除：${label.zh}`, en: `clear: ${label.en}` };
  const fact = of.book.catalogue.get(factId);
  const target = fact === undefined ? { zh: to, en: to } : quantityText(decimal(to), typeOfFact(fact));
  const have = currentText(of, factId);
  return have === null
    ? { zh: `${label.zh}达到${target.zh}`, en: `${label.en} to ${target.en}` }
    : { zh: `${label.zh}由${have.zh}变为${target.zh}`, en: `${label.en} from ${have.en} to ${target.en}` };
}

function told(of: Case, changes: ChangeSet): SmallestChange {
  const rows = [...changes].flatMap(([fact, distance]) => {
    if (distance.change === null) return [];
    const state = of.profile.known.get(fact);
    const from =
      state?.kind === 'number' && state.min !== null ? decimalToString(state.min) : state?.kind === 'boolean' ? String(state.value) : null;
    return [
      { fact, from, to: distance.change.to, text: changeText(of, fact, distance.change.to), money: distance.money, heads: distance.heads },
    ];
  });
  const { money } = costOf(changes);
  const priced = rows.some((row) => row.money !== null);
  const cost = priced ? moneyText(money) : null;
  const tail = cost === null ? { zh: '', en: '' } : { zh: `，约需${cost.zh}`, en: `; about ${cost.en}` };
  return {
    changes: rows,
    cost: priced ? toMoney(money) : null,
    text: { zh: `${rows.map((row) => row.text.zh).join('；')}${tail.zh}`, en: `${rows.map((row) => row.text.en).join('; ')}${tail.en}` },
  };
}

function unmetRules(of: Case, benefit: Benefit): readonly { readonly condition: BenefitCondition; readonly rule: Expression }[] {
  return benefit.conditions.flatMap((condition) => {
    if (condition.encoding.kind !== 'encoded') return [];
    const { rule } = condition.encoding;
    return conditionVerdictOf(evaluateFor(of, rule)) === 'unmet' ? [{ condition, rule }] : [];
  });
}

/**
 * The cheapest set of fact changes found that turns every unmet condition of a benefit into a met one (最小改动). Null where nothing is unmet,
 * where a condition cannot be improved, or where no such set was found. Each set is checked by evaluating the rules anew.
 */
export function smallestChange(of: Case, benefit: Benefit): SmallestChange | null {
  const unmet = unmetRules(of, benefit);
  if (unmet.length === 0 || unmet.some(({ condition }) => !condition.improvable)) return null;
  const sets = unmet.reduce<readonly ChangeSet[]>(
    (found, { condition, rule }) =>
      cheapestFirst(found.flatMap((set) => changesFor(changed(of, set), rule, condition.moneyBase).map((more) => merged(set, more)))),
    [new Map()],
  );
  const best = sets.find((set) => set.size > 0 && unmetRules(changed(of, set), benefit).length === 0);
  return best === undefined ? null : told(of, best);
}
