import { decimal, decimalToString } from '../../decimal.ts';
import {
  add,
  all,
  any,
  code,
  compare,
  date,
  divide,
  elapsed,
  fact,
  judged,
  judgedWithin,
  maximum,
  memberOf,
  minimum,
  multiply,
  not,
  parameterValue,
  round,
  subtract,
  truth,
  when,
} from '../build.ts';
import type { Expression, LiteralNode, TierRow } from '../expression.ts';
import { TierError, tiers } from '../tiers.ts';
import type { ExpressionType } from '../type.ts';
import { namedDerived } from './derived-by-name.ts';
import type { RuleText } from './schema.ts';

type Path = readonly (string | number)[];
type TextKind = RuleText['kind'];
type TextOf<K extends TextKind> =
  Extract<RuleText, { kind: K }> extends never ? Extract<RuleText, { kind: unknown }> : Extract<RuleText, { kind: K }>;

/** How a rule of a file finds its parts, other rules, and a place for its faults. */
export interface Building {
  part(text: RuleText, key: Path): Expression;
  use(rule: string): Expression;
  /** Reports a fault here and gives something harmless to go on with. */
  fault(code: 'wrong-arguments' | 'bad-table' | 'bad-bounds', message: string): Expression;
}

export const harmless: Expression = truth(false);

/** The type a unit stands for, and what one of it is in the unit of calculation: 1 万元 is 10,000 yuan, 1 % a hundredth. */
export function unitOf(unit: string): { readonly type: ExpressionType; readonly factor: string } {
  switch (unit) {
    case '元':
      return { type: { kind: 'money' }, factor: '1' };
    case '万元':
      return { type: { kind: 'money' }, factor: '10000' };
    case '亿元':
      return { type: { kind: 'money' }, factor: '100000000' };
    case '%':
      return { type: { kind: 'ratio' }, factor: '0.01' };
    case '比例':
      return { type: { kind: 'ratio' }, factor: '1' };
    case '分':
      return { type: { kind: 'points' }, factor: '1' };
    case '':
      return { type: { kind: 'number' }, factor: '1' };
    default:
      return { type: { kind: 'count', unit }, factor: '1' };
  }
}

/** An amount in the unit people write, in the unit of calculation. */
export function inCalculation(value: string, unit: string): string {
  return decimalToString(decimal(value).mul(decimal(unitOf(unit).factor)), 30).replace(/\.?0+$/, '');
}

function literal(value: string, unit: string): LiteralNode {
  return { kind: 'literal', type: unitOf(unit).type, value: inCalculation(value, unit) };
}

function rowOf(band: TextOf<'tiers'>['bands'][number], index: number, building: Building): TierRow {
  const named = (end: 'lower' | 'upper') => (band.named === end ? { named: true } : {});
  const min =
    band.from !== undefined
      ? { value: band.from, inclusive: true, ...named('lower') }
      : band.above !== undefined
        ? { value: band.above, inclusive: false }
        : null;
  const max =
    band.to !== undefined
      ? { value: band.to, inclusive: true, ...named('upper') }
      : band.below !== undefined
        ? { value: band.below, inclusive: false }
        : null;
  return { min, max, result: building.part(band.result, ['bands', index, 'result']), label: band.label };
}

function table(text: TextOf<'tiers'>, building: Building): Expression {
  const input = building.part(text.input, ['input']);
  const rows = text.bands.map((band, index) => rowOf(band, index, building));
  const otherwise = text.otherwise === undefined ? null : building.part(text.otherwise, ['otherwise']);
  const isTwofold = text.bands.some(
    (band) => (band.from !== undefined && band.above !== undefined) || (band.to !== undefined && band.below !== undefined),
  );
  if (isTwofold) return building.fault('bad-table', 'a band has from or above, and to or below, not both');
  try {
    return tiers(input, rows, otherwise);
  } catch (error) {
    if (error instanceof TierError) return building.fault('bad-table', error.message);
    throw error;
  }
}

const lists = { add, multiply, minimum, maximum, all, any } as const;

/** The expression that a part of a file stands for. */
export function buildRule(text: RuleText, building: Building): Expression {
  const { part } = building;
  switch (text.kind) {
    case 'fact':
      return fact(text.id);
    case 'use':
      return building.use(text.rule);
    case 'parameter':
      return parameterValue(text.id);
    case 'amount':
      return literal(text.value, text.unit);
    case 'date':
      return date(text.value);
    case 'code':
      return code(text.value);
    case 'truth':
      return truth(text.value);
    case 'add':
    case 'multiply':
    case 'minimum':
    case 'maximum':
    case 'all':
    case 'any':
      return lists[text.kind](...text.of.map((of, index) => part(of, ['of', index])));
    case 'subtract':
      return subtract(part(text.left, ['left']), part(text.right, ['right']));
    case 'divide':
      return divide(
        part(text.left, ['left']),
        part(text.right, ['right']),
        ...(text.whenZero === undefined ? [] : [part(text.whenZero, ['whenZero'])]),
      );
    case 'compare':
      return compare(text.operator, part(text.left, ['left']), part(text.right, ['right']));
    case 'not':
      return not(part(text.of, ['of']));
    case 'if':
      return when(part(text.condition, ['condition']), part(text.then, ['then']), part(text.otherwise, ['otherwise']));
    case 'tiers':
      return table(text, building);
    case 'member':
      return memberOf(part(text.item, ['item']), text.options, { match: text.match, quantifier: text.quantifier });
    case 'elapsed':
      return elapsed(part(text.since, ['since']), text.unit);
    case 'round':
      return round(part(text.of, ['of']), text.places, text.mode);
    case 'judgement':
      return text.points === undefined
        ? judged(text.id, text.question, text.by)
        : judgedWithin(text.id, text.question, text.by, text.points.min, text.points.max);
    case 'named':
      return { kind: 'named', id: text.id, label: text.label, sources: text.sources, of: part(text.of, ['of']) };
    default: {
      const operator = namedDerived(text.kind);
      const args = text.args.map((of, index) => part(of, ['args', index]));
      const isRight = args.length >= operator.least && args.length <= operator.most;
      const node = isRight ? operator.build(args) : null;
      const wanted = operator.least === operator.most ? String(operator.least) : `${operator.least} to ${operator.most}`;
      return (
        node ??
        building.fault(
          'wrong-arguments',
          `${text.kind} takes ${wanted} arguments${text.kind === 'at-least-of' ? ', the first a whole number' : ''}`,
        )
      );
    }
  }
}
