import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atLeast } from '../../test/runs.ts';
import { catalogue } from '../fact/catalogue.ts';
import { questions } from '../fact/questions.ts';
import { wan } from '../formula/build.ts';
import { benefit, encoded, inForce, isTrue, plainReading, standing, t } from './define.ts';
import { matchIn } from './match.ts';
import type { Benefit } from './model.ts';
import type { RelationKind } from './schema.ts';
import { reference } from './source.ts';

const source = reference({ issuer: '样本单位', title: '样本奖励办法', documentNumber: null, date: null, sources: 1 });
const corpus = { dataVersion: 'test', documents: [] };

interface Reward {
  readonly id: string;
  /** 万元; null: not written. */
  readonly worth: number | null;
  readonly relation?: { readonly kind: RelationKind; readonly with: string };
  readonly over?: boolean;
}

/** A made-up reward, for no policy of the library says 就高不重复 of two amounts. */
function reward({ id, worth, relation, over = false }: Reward): Benefit {
  return benefit({
    id,
    title: t(id, id),
    kind: 'grant',
    promise: t('样本奖励', 'a sample reward'),
    region: '320700',
    office: t('样本单位', 'a sample office'),
    who: t('企业', 'firms'),
    conditions: [encoded('company', t('境内企业', 'a mainland firm'), isTrue('enterprise.registeredInMainland'), source)],
    amount:
      worth === null
        ? { kind: 'unstated' }
        : {
            kind: 'formula',
            flow: 'received',
            period: 'once',
            readings: [plainReading([{ payer: t('市级财政', 'the city'), amount: wan(worth), basis: t('定额', 'fixed') }])],
            sources: [source],
          },
    relations: relation === undefined ? [] : [{ ...relation, note: t('就高不重复', 'only the higher'), source }],
    validity: over ? inForce('2019-01-01', '2020-12-31') : standing('2019-01-01'),
    sources: [source],
  });
}

function totalsOf(rewards: readonly Reward[]) {
  const book = { benefits: rewards.map(reward), catalogue, questions, parameters: new Map() };
  return matchIn(book, { 'enterprise.registeredInMainland': true }, '2021-06-01', corpus).totals;
}

const money = (wan: number) => ({ amount: `${wan * 10_000}.00`, currency: 'CNY' });

test('of two that exclude each other the higher alone counts, whichever of them says so, and the total tells (AC-E8)', () => {
  const pairs: readonly (readonly Reward[])[] = [
    [
      { id: 'low', worth: 10, relation: { kind: 'exclusive-higher', with: 'high' } },
      { id: 'high', worth: 30 },
    ],
    [
      { id: 'low', worth: 10 },
      { id: 'high', worth: 30, relation: { kind: 'exclusive-higher', with: 'low' } },
    ],
  ];
  for (const pair of pairs) {
    const totals = totalsOf(pair);
    expect(totals).toMatchObject({
      amount: { min: money(30), max: money(30) },
      counted: ['high'],
      leftOut: [{ benefitId: 'low', keeps: 'high', because: { zh: '就高不重复，只计较高的一项' } }],
    });
    expect(totals.text.zh).toBe('合计约30万元，1项因就高不重复或只计一次未计入');
  }
});

test('what may be combined is summed; what is not written or over is counted apart', () => {
  const totals = totalsOf([
    { id: 'a', worth: 10, relation: { kind: 'stackable', with: 'b' } },
    { id: 'b', worth: 5 },
    { id: 'c', worth: null },
    { id: 'd', worth: 100, over: true },
  ]);
  expect(totals).toMatchObject({ amount: { min: money(15), max: money(15) }, unstated: 1, leftOut: [], byFit: { fits: 4 } });
  expect(totals.text.zh).toBe('合计约15万元，另有1项金额未写明，1项现在不能办（未开始、已截止或已失效），不计');
});

test('law: a chain of exclusions never counts two that exclude each other, and never less than the highest', () => {
  const chain = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(chain, (worths) => {
      const rewards = worths.map((worth, index): Reward => {
        const relation = { kind: 'exclusive-higher' as const, with: `r${index - 1}` };
        return index === 0 ? { id: 'r0', worth } : { id: `r${index}`, worth, relation };
      });
      const { counted, amount, leftOut } = totalsOf(rewards);
      const at = counted.map((id) => Number(id.slice(1))).sort((one, other) => one - other);
      expect(at.every((index, place) => place === 0 || index - (at[place - 1] ?? 0) > 1)).toBe(true);
      expect(counted.length + leftOut.length).toBe(worths.length);
      expect(amount.max).toEqual(money(at.reduce((sum, index) => sum + (worths[index] ?? 0), 0)));
      expect(at.map((index) => worths[index])).toContain(Math.max(...worths));
    }),
    atLeast(60),
  );
});
