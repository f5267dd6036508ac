import fc from 'fast-check';
import {
  add,
  all,
  any,
  code,
  compare,
  count,
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
  number,
  parameterValue,
  ratio,
  round,
  subtract,
  truth,
  when,
  yuan,
} from '../../src/formula/build.ts';
import { atLeast, between, cap, growth, noneOf, percentOf, shareOf, split } from '../../src/formula/derived.ts';
import type { CompareOperator, Expression } from '../../src/formula/expression.ts';
import { above, from, highestMet, lowestKept, tiers } from '../../src/formula/tiers.ts';

/** Values at and beside the bounds that random rules use, so that boundaries are hit often. */
const moneyValues = [
  '0',
  '0.01',
  '99.99',
  '100',
  '100.01',
  '1000',
  '4999999.99',
  '5000000',
  '5000000.01',
  '50000000',
  '1000000000000',
] as const;
const ratioValues = ['0', '0.000001', '0.01', '0.015', '0.25', '0.3', '0.333333', '0.999999', '1'] as const;
const countValues = ['0', '1', '2', '3', '7', '10', '100', '500', '10000000'] as const;
const dateValues = [
  '1949-10-01',
  '2019-02-28',
  '2020-02-29',
  '2020-05-31',
  '2020-06-01',
  '2020-06-02',
  '2021-06-01',
  '2021-06-02',
  '2100-12-31',
] as const;

export type Answer = string | boolean | readonly string[];

const anyOf = (...values: readonly Answer[]): fc.Arbitrary<Answer> => fc.constantFrom(...values);
const money: fc.Arbitrary<Answer> = fc.oneof(
  anyOf(...moneyValues),
  fc.integer({ min: 0, max: 2_000_000_000 }).map((fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`),
);
const share: fc.Arbitrary<Answer> = fc.oneof(
  anyOf(...ratioValues),
  fc.integer({ min: 0, max: 1_000_000 }).map((parts) => (parts / 1_000_000).toFixed(6)),
);
const counted: fc.Arbitrary<Answer> = fc.oneof(anyOf(...countValues), fc.integer({ min: 0, max: 1000 }).map(String));

/** An answer to every fact that random rules ask for, at the precision that compiled targets hold. */
export const answers = {
  revenue: money,
  rd: money,
  net: fc.oneof(
    money,
    money.map((amount) => (amount === '0' ? '0' : `-${String(amount)}`)),
  ),
  staff: counted,
  tech: counted,
  rate: share,
  margin: fc.oneof(
    share,
    fc.integer({ min: -10_000_000, max: 1_000_000 }).map((parts) => (parts / 1_000_000).toFixed(6)),
  ),
  clean: anyOf(true, false),
  certified: anyOf(true, false),
  registered: fc.oneof(
    anyOf(...dateValues),
    fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(Date.UTC(1990, 0, 1 + days)).toISOString().slice(0, 10)),
  ),
  level: anyOf('national', 'provincial'),
  region: anyOf('320700', '320723', '320800', '3207', '411100'),
  fields: fc.subarray(['biomedicine', 'electronics', 'materials']),
} as const satisfies Record<string, fc.Arbitrary<Answer>>;

export type AnswerId = keyof typeof answers;
export type Answers = Readonly<Record<AnswerId, Answer>>;
export const answerIds: readonly AnswerId[] = [
  'revenue',
  'rd',
  'net',
  'staff',
  'tech',
  'rate',
  'margin',
  'clean',
  'certified',
  'registered',
  'level',
  'region',
  'fields',
];

export const completeAnswers: fc.Arbitrary<Answers> = fc.record(answers);

/** What random rules may contain: `judgements` and parameters out of force are left out for targets that must be exact on full profiles. */
export interface RandomScope {
  readonly judgements: boolean;
}

const operators: readonly CompareOperator[] = ['>=', '>', '<=', '<', '=', '!='];
const words = { zh: '专家评定', en: 'experts decide' };

interface Rules {
  readonly condition: Expression;
  readonly amount: Expression;
  readonly portion: Expression;
  readonly heads: Expression;
}

/** Random well-typed rules of each kind, with every operator of the kernel. */
export function randomRules(scope: RandomScope): fc.LetrecValue<Rules> {
  return fc.letrec<Rules>((typedTie: fc.LetrecTypedTie<Rules>) => {
    const tie = (kind: keyof Rules): fc.Arbitrary<Expression> => typedTie(kind);
    const two = (kind: 'amount' | 'portion' | 'heads') => fc.tuple(tie(kind), tie(kind));
    const some = (kind: keyof Rules) => fc.array(tie(kind), { minLength: 1, maxLength: 3 });
    const comparable = fc.oneof(two('amount'), two('portion'), two('heads'));
    const thresholds = fc.uniqueArray(fc.constantFrom(...moneyValues), { minLength: 1, maxLength: 3 });
    const shares = fc.uniqueArray(fc.constantFrom(...ratioValues), { minLength: 1, maxLength: 3 });
    const judgedCondition = scope.judgements ? [fc.constant(judged('yes', words, words))] : [];
    const judgedNumber = scope.judgements
      ? [fc.constant(judgedWithin('rate', words, words, '0.1', '0.2', { kind: 'ratio' })), fc.constant(parameterValue('feeCap'))]
      : [];
    return {
      condition: fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        fc.constantFrom<Expression>(
          fact('clean'),
          fact('certified'),
          truth(true),
          truth(false),
          memberOf(fact('level'), ['national']),
          memberOf(fact('region'), ['3207'], { match: 'prefix' }),
        ),
        fc.constantFrom<Expression>(
          memberOf(fact('fields'), ['materials', 'electronics']),
          memberOf(fact('fields'), ['materials', 'electronics'], { quantifier: 'all' }),
          compare('=', fact('level'), code('national')),
        ),
        fc
          .tuple(fc.constantFrom(...operators), fc.constantFrom(...dateValues))
          .map(([operator, day]) => compare(operator, fact('registered'), date(day))),
        ...judgedCondition,
        fc.tuple(fc.constantFrom(...operators), comparable).map(([operator, [left, right]]) => compare(operator, left, right)),
        some('condition').map((parts) => all(...parts)),
        some('condition').map((parts) => any(...parts)),
        some('condition').map((parts) => noneOf(...parts)),
        tie('condition').map((part) => not(part)),
        fc
          .tuple(tie('condition'), tie('condition'), tie('condition'))
          .map(([condition, then, otherwise]) => when(condition, then, otherwise)),
        two('amount').map(([value, bound]) => atLeast(value, bound)),
        fc.tuple(tie('heads'), tie('heads'), tie('heads')).map(([value, low, high]) => between(value, low, high)),
      ),
      amount: fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        fc.constantFrom<Expression>(fact('revenue'), fact('rd'), fact('net')),
        fc.constantFrom(...moneyValues).map((value) => yuan(value)),
        some('amount').map((parts) => add(...parts)),
        two('amount').map(([left, right]) => subtract(left, right)),
        fc.tuple(tie('portion'), tie('amount')).map(([rate, base]) => percentOf(rate, base)),
        fc.tuple(tie('heads'), tie('amount')).map(([heads, each]) => multiply(heads, each)),
        fc.tuple(tie('amount'), tie('heads'), tie('amount')).map(([total, heads, otherwise]) => divide(total, heads, otherwise)),
        some('amount').map((parts) => minimum(...parts)),
        some('amount').map((parts) => maximum(...parts)),
        two('amount').map(([value, limit]) => cap(value, limit)),
        tie('amount').map((total) => split(total, number(2), [number(2), number(1)])),
        fc.tuple(tie('condition'), tie('amount'), tie('amount')).map(([condition, then, otherwise]) => when(condition, then, otherwise)),
        fc
          .tuple(tie('amount'), fc.integer({ min: 0, max: 3 }), fc.constantFrom<'half-up' | 'down' | 'up'>('half-up', 'down', 'up'))
          .map(([part, places, mode]) => round(part, places, mode)),
        fc.tuple(tie('amount'), thresholds, tie('amount'), tie('amount')).map(([input, steps, one, under]) =>
          highestMet(
            input,
            steps.map((step, index) => [step, index === 0 ? one : yuan(index * 10)] as const),
            under,
          ),
        ),
      ),
      portion: fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        fc.constantFrom<Expression>(fact('rate'), fact('margin')),
        fc.constantFrom(...ratioValues).map((value) => ratio(value)),
        ...judgedNumber,
        two('amount').map(([part, whole]) => shareOf(part, whole)),
        fc.tuple(tie('heads'), tie('heads'), tie('portion')).map(([part, whole, otherwise]) => divide(part, whole, otherwise)),
        two('amount').map(([later, earlier]) => growth(later, earlier)),
        two('portion').map(([left, right]) => subtract(left, right)),
        fc.tuple(tie('portion'), shares, tie('portion')).map(([input, steps, over]) =>
          lowestKept(
            input,
            steps.map((step) => [step, ratio(step)] as const),
            over,
          ),
        ),
        fc.tuple(tie('portion'), fc.integer({ min: 0, max: 6 })).map(([part, places]) => round(part, places)),
      ),
      heads: fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        fc.constantFrom<Expression>(fact('staff'), fact('tech')),
        fc.constantFrom(...countValues).map((value) => count(value, '人')),
        two('heads').map(([left, right]) => add(left, right)),
        some('heads').map((parts) => maximum(...parts)),
        fc
          .constantFrom<'years' | 'months' | 'days'>('years', 'months', 'days')
          .map((unit) =>
            multiply(
              count(1, '人'),
              divide(elapsed(fact('registered'), unit), count(3, unit === 'years' ? '年' : unit === 'months' ? '个月' : '天')),
            ),
          ),
        fc
          .tuple(tie('heads'), tie('heads'))
          .map(([input, other]) =>
            tiers(
              input,
              [
                from('1', '10', count(5, '人')),
                above('500', null, other),
                { min: { value: '10', inclusive: true }, max: { value: '500', inclusive: true }, result: count(7, '人') },
              ],
              count(0, '人'),
            ),
          ),
      ),
    };
  });
}
