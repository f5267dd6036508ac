import { z } from 'zod';
import { type Decimal, decimal, decimalToString } from './decimal.ts';

/** Money (金额) at the edges: yuan to the fen, as a decimal string. Amounts inside the domain are exact `Decimal` yuan. */
export const money = z.object({
  amount: z
    .string()
    .regex(/^-?\d{1,30}\.\d{2}$/)
    .describe('元，精确到分 / yuan to the fen'),
  currency: z.literal('CNY'),
});
export type Money = z.infer<typeof money>;

/** Exact yuan to `Money`, rounding half up to the fen. */
export function toMoney(yuan: Decimal): Money {
  return { amount: decimalToString(yuan, 2), currency: 'CNY' };
}

/** `Money` to exact yuan. */
export function fromMoney(value: Money): Decimal {
  return decimal(value.amount);
}
