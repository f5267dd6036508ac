import { decimal } from '../decimal.ts';
import { fromMoney, type Money, toMoney } from '../money.ts';
import { Problem } from '../problem.ts';
import type { CaseState, Funding } from './case-state.ts';
import type { Surroundings } from './guards.ts';
import type { ActionPayload } from './model.ts';

const yuan = (amount: string): Money => toMoney(decimal(amount));

function refuse(pointer: string, code: string, zh: string, en: string): Problem {
  return new Problem('invalid-input', { zh, en }, [{ pointer, code, detail: { zh, en } }]);
}

/**
 * The support that an entry is promised (核定支持): instalments, each due once the verified investment has come so far. By the formula they may not add up to
 * more than the recommended reading of the text comes to; case by case (一事一议) they may, with the reason given.
 */
export function agreeFunding({ funding, reason }: ActionPayload, { quoted }: Surroundings): Funding | null {
  if (funding === undefined) return null;
  const { basis, instalments } = funding;
  for (const [index, one] of instalments.entries()) {
    const before = instalments[index - 1];
    if (before !== undefined && decimal(one.investment).compare(decimal(before.investment)) <= 0)
      throw refuse(
        `/funding/instalments/${index}/investment`,
        'order',
        '各期对应的投资额须逐期增加',
        'Each instalment must wait for more investment than the one before',
      );
  }
  const total = instalments.reduce((sum, one) => sum.add(decimal(one.amount)), decimal(0));
  const waiting = instalments.map((one) => ({ investment: yuan(one.investment), amount: yuan(one.amount), paidAt: null, verified: null }));
  if (basis === 'case-by-case') {
    if (reason === undefined)
      throw refuse(
        '/reason',
        'required',
        '“一事一议”须写明理由和决定依据',
        'Support case by case needs its reason and the decision behind it',
      );
    return { basis, reading: null, limit: null, lines: [], otherReadings: [], total: toMoney(total), reason, instalments: waiting };
  }
  const [quote, ...others] = quoted;
  if (quote === undefined) {
    throw refuse(
      '/funding',
      'no-formula',
      '公式只适用于国家级、省级平台，并须给出上级扶持经费；其他情形请用“一事一议”',
      'The formula is for national and provincial platforms and needs the grant from above; anything else is decided case by case',
    );
  }
  if (total.compare(fromMoney(quote.limit)) > 0) {
    throw refuse(
      '/funding/instalments',
      'limit',
      `各期合计 ${toMoney(total).amount} 元，超过公式上限 ${quote.limit.amount} 元（${quote.reading.zh}）`,
      `The instalments add up to ${toMoney(total).amount} yuan, more than the ${quote.limit.amount} of the formula (${quote.reading.en})`,
    );
  }
  const { reading, limit, lines } = quote;
  return { basis, reading, limit, lines, otherReadings: others, total: toMoney(total), reason: reason ?? null, instalments: waiting };
}

/** Refuses a payment before its investment is verified. */
export function requireInvestment({ funding }: CaseState, { investment }: ActionPayload): void {
  const next = funding?.instalments.find((one) => one.paidAt === null);
  if (next === undefined || investment === undefined || decimal(investment).compare(fromMoney(next.investment)) >= 0) return;
  throw refuse(
    '/investment',
    'milestone',
    `经核实的投资额 ${investment} 元，未到本期要求的 ${next.investment.amount} 元`,
    `The verified investment of ${investment} yuan has not reached the ${next.investment.amount} that this instalment waits for`,
  );
}
