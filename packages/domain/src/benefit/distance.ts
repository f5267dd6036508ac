import { type Decimal, decimal, decimalToString, roundHalfUp } from '../decimal.ts';
import type { CompareOperator, Expression } from '../formula/expression.ts';
import { onlyNumber } from '../formula/interval.ts';
import type { ExpressionType } from '../formula/type.ts';
import { toMoney } from '../money.ts';
import { type Case, evaluateFor, typeFor } from './case.ts';
import { unitOf } from './describe.ts';
import { moneyText, quantityText } from './phrase.ts';
import type { Distance } from './schema.ts';
import { bareFact, type RuleShape, shapeOf, shareOfFacts } from './shape.ts';

/** A gap to a bound, before it is put into words. */
interface Gap {
  readonly amount: Decimal;
  readonly type: ExpressionType;
  readonly left: Expression;
  readonly bound: Decimal;
  readonly exclusive: boolean;
  readonly upwards: boolean;
}

function exactNumber(of: Case, expression: Expression): Decimal | null {
  const value = evaluateFor(of, expression).value;
  return value?.kind === 'number' ? onlyNumber(value) : null;
}

function gapOf(of: Case, operator: CompareOperator, left: Expression, right: Expression): Gap | null {
  const upwards = operator === '>=' || operator === '>';
  if (!upwards && operator !== '<=' && operator !== '<') return null;
  const have = evaluateFor(of, left).value;
  const want = evaluateFor(of, right).value;
  if (have?.kind !== 'number' || want?.kind !== 'number') return null;
  // The nearest the two can still come, so that a range never overstates the distance.
  const nearest = upwards ? have.max : have.min;
  const bound = upwards ? want.min : want.max;
  if (nearest === null || bound === null) return null;
  const amount = upwards ? bound.value.sub(nearest.value) : nearest.value.sub(bound.value);
  if (amount.compare(0) < 0) return null;
  return { amount, type: typeFor(of, left), left, bound: bound.value, exclusive: operator === '>' || operator === '<', upwards };
}

/** The least step of a fact: a fen, one person, … (最小计量单位). */
function stepOf(of: Case, factId: string): Decimal {
  const fact = of.book.catalogue.get(factId);
  if (fact?.type === 'money') return decimal('0.01');
  if (fact?.type === 'count') return decimal(1);
  return decimal('0.0001');
}

function roundUpTo(value: Decimal, step: Decimal): Decimal {
  return value.div(step).ceil().mul(step);
}

/** The value a fact must reach for the bound to be met (目标值). */
function targetOf(of: Case, factId: string, raw: Decimal, gap: Gap): Decimal {
  const step = stepOf(of, factId);
  const fact = of.book.catalogue.get(factId);
  const isRatio = fact?.type === 'ratio';
  const reached = isRatio ? raw : gap.upwards ? roundUpTo(raw, step) : raw.div(step).floor().mul(step);
  if (!gap.exclusive || !reached.equals(raw)) return reached;
  return gap.upwards ? reached.add(step) : reached.sub(step);
}

interface Turned {
  readonly fact: string;
  readonly to: Decimal;
  readonly difference: Decimal;
}

/** Turns a gap round into the change of one fact, where the left side is a fact or a share of one (反推). */
function turnRound(of: Case, gap: Gap): Turned | null {
  const direct = bareFact(gap.left);
  if (direct !== null) {
    const to = targetOf(of, direct, gap.bound, gap);
    const have = exactNumber(of, { kind: 'fact', id: direct });
    return { fact: direct, to, difference: have === null ? gap.amount : to.sub(have).abs() };
  }
  const share = shareOfFacts(gap.left);
  if (share === null) return null;
  const whole = exactNumber(of, share.whole);
  const part = exactNumber(of, { kind: 'fact', id: share.part });
  if (whole === null || part === null) return null;
  const to = targetOf(of, share.part, gap.bound.mul(whole), gap);
  return { fact: share.part, to, difference: to.sub(part).abs() };
}

function moneyOf(of: Case, gap: Gap, turned: Turned | null, moneyBase: Expression | undefined): Decimal | null {
  if (gap.type.kind === 'money') return turned?.difference ?? gap.amount;
  if (turned !== null && of.book.catalogue.get(turned.fact)?.type === 'money') return turned.difference;
  if (moneyBase === undefined || gap.type.kind !== 'ratio') return null;
  const base = exactNumber(of, moneyBase);
  return base === null ? null : roundHalfUp(gap.amount.mul(base), 2);
}

function headsOf(of: Case, turned: Turned | null): Decimal | null {
  const fact = turned === null ? undefined : of.book.catalogue.get(turned.fact);
  return turned !== null && fact?.type === 'count' && fact.unit === '人' ? turned.difference.ceil() : null;
}

function worded(gap: Gap, money: Decimal | null, heads: Decimal | null): Distance['text'] {
  if (gap.amount.equals(0)) {
    const bound = quantityText(gap.bound, gap.type);
    return gap.upwards
      ? { zh: `须高于${bound.zh}`, en: `must be more than ${bound.en}` }
      : { zh: `须低于${bound.zh}`, en: `must be less than ${bound.en}` };
  }
  const inPoints = gap.type.kind === 'ratio';
  const own = inPoints
    ? {
        zh: `${decimalToString(roundForShow(gap.amount.mul(100)))}个百分点`,
        en: `${decimalToString(roundForShow(gap.amount.mul(100)))} percentage points`,
      }
    : quantityText(gap.amount, gap.type);
  const lead = gap.upwards ? { zh: '差', en: 'short by ' } : { zh: '超出', en: 'over by ' };
  const asMoney = money !== null && gap.type.kind !== 'money' ? moneyText(money) : null;
  const also =
    asMoney !== null
      ? { zh: `，约${asMoney.zh}`, en: `, about ${asMoney.en}` }
      : heads !== null && gap.type.kind !== 'count'
        ? { zh: `，约${decimalToString(heads)}人`, en: `, about ${decimalToString(heads)} people` }
        : { zh: '', en: '' };
  return { zh: `${lead.zh}${own.zh}${also.zh}`, en: `${lead.en}${own.en}${also.en}` };
}

function roundForShow(value: Decimal): Decimal {
  const shown = roundHalfUp(value, 2);
  return shown.equals(0) ? value : shown;
}

/** The distance of a comparison that is not met (差距), or null where the two sides cannot be measured against each other. */
export function comparisonDistance(
  of: Case,
  comparison: { readonly operator: CompareOperator; readonly left: Expression; readonly right: Expression },
  moneyBase?: Expression,
): Distance | null {
  const gap = gapOf(of, comparison.operator, comparison.left, comparison.right);
  if (gap === null || gap.type.kind === 'date') return null;
  const turned = turnRound(of, gap);
  const money = moneyOf(of, gap, turned, moneyBase);
  const heads = headsOf(of, turned);
  const inPoints = gap.type.kind === 'ratio';
  return {
    value: decimalToString(inPoints ? gap.amount.mul(100) : gap.amount),
    unit: inPoints ? '个百分点' : (unitOf(gap.type) ?? ''),
    money: money === null ? null : toMoney(money),
    heads: heads === null ? null : decimalToString(heads),
    change: turned === null ? null : { fact: turned.fact, to: decimalToString(turned.to) },
    text: worded(gap, money, heads),
  };
}

function flagDistance(of: Case, shape: Extract<RuleShape, { kind: 'flag' }>): Distance {
  const label = of.book.catalogue.get(shape.fact)?.label ?? { zh: shape.fact, en: shape.fact };
  const text = shape.wanted
    ? { zh: `还差一项：${label.zh}`, en: `one thing is missing: ${label.en}` }
    : { zh: `须消除：${label.zh}`, en: `to be cleared: ${label.en}` };
  return { value: '1', unit: '项', money: null, heads: null, change: { fact: shape.fact, to: String(shape.wanted) }, text };
}

/** Whether a distance is a yes that is missing, rather than a number that is short. */
function isFlag(distance: Distance): boolean {
  return distance.change?.to === 'true' || distance.change?.to === 'false';
}

/** Cheaper first: with money by amount, then with heads, then other numbers, and last what is not a matter of degree. */
export function compareDistances(one: Distance, other: Distance): number {
  const cost = (distance: Distance): readonly [number, Decimal] => {
    if (distance.money !== null) return [0, decimal(distance.money.amount)];
    if (distance.heads !== null) return [1, decimal(distance.heads)];
    return [isFlag(distance) ? 3 : 2, decimal(distance.value)];
  };
  const [oneRank, oneCost] = cost(one);
  const [otherRank, otherCost] = cost(other);
  return oneRank - otherRank || oneCost.compare(otherCost);
}

/** How far an unmet rule is from being met: for several alternatives the cheapest, for several requirements the first that is short. */
export function distanceOf(of: Case, rule: Expression, moneyBase?: Expression): Distance | null {
  const shape = shapeOf(rule);
  switch (shape.kind) {
    case 'comparison':
      return comparisonDistance(of, shape, moneyBase);
    case 'flag':
      return flagDistance(of, shape);
    case 'any': {
      const distances = shape.parts.map((part) => distanceOf(of, part, moneyBase)).filter((distance) => distance !== null);
      return distances.sort(compareDistances)[0] ?? null;
    }
    case 'all': {
      const short = shape.parts.filter((part) => {
        const value = evaluateFor(of, part).value;
        return value?.kind === 'boolean' && !value.canBeTrue;
      });
      return short.map((part) => distanceOf(of, part, moneyBase)).find((distance) => distance !== null) ?? null;
    }
    default:
      return null;
  }
}
