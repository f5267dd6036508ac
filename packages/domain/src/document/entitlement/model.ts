import { z } from 'zod';
import { confidence, passageCitation } from '../../citation.ts';
import { decimalString } from '../../decimal.ts';
import { bilingual } from '../../language.ts';

/** Words of the text with their place (原文片段). */
export const citedWords = z.object({ text: z.string(), citation: passageCitation });
export type CitedWords = z.infer<typeof citedWords>;

/**
 * A condition as the page words it (条件). `encoded` where one sentence can be decided by one fact of the catalogue of facts; `not-encoded` says
 * why it cannot. A condition that is not encoded never counts as met.
 */
export const draftCondition = z.object({
  text: z.string(),
  encoding: z.discriminatedUnion('state', [
    z.object({
      state: z.literal('encoded'),
      fact: z.string().describe('事实编号 / id of the fact'),
      operator: z.enum(['>=', '<=', '>', '<', '=']),
      value: z.union([decimalString, z.boolean()]),
      unit: z.string(),
    }),
    z.object({ state: z.literal('not-encoded'), why: bilingual }),
  ]),
  citation: passageCitation,
});
export type DraftCondition = z.infer<typeof draftCondition>;

/** How an amount is worked out (金额形式). */
export const amountKind = z.enum(['fixed', 'rate-of-base', 'tiered', 'range', 'matching', 'up-to', 'waived', 'case-by-case', 'unstated']);

/** One figure of an amount (档): a sum or a rate, with what it is for and of. Values and units as in `Quantity`. */
export const amountTier = z.object({
  label: z.string().nullable().describe('档次，如“国家级” / what this tier is for'),
  value: decimalString,
  valueMax: decimalString.nullable(),
  unit: z.string(),
  base: z.string().nullable().describe('比例的基数 / what a rate is of'),
  per: z.string().nullable().describe('按什么计，如“每件” / for each what'),
  quantityId: z.string(),
  citation: passageCitation,
});
export type AmountTier = z.infer<typeof amountTier>;

/** A limit on an amount (上限): 单项最高、每年不超过. */
export const amountCap = z.object({
  label: z.string().nullable(),
  value: decimalString,
  unit: z.string(),
  per: z.string().nullable(),
  quantityId: z.string(),
  citation: passageCitation,
});

export type AmountCap = z.infer<typeof amountCap>;

export const draftAmount = z.object({
  kind: amountKind,
  tiers: z.array(amountTier),
  caps: z.array(amountCap),
  period: z.enum(['once', 'each-year', 'each-month']).nullable().describe('一次性、每年、每月；未写明为 null'),
});
export type DraftAmount = z.infer<typeof draftAmount>;

/** What the text says of having several benefits at once (叠加规则). */
export const stackingRule = z.object({
  rule: z.enum(['highest-only', 'no-duplicate', 'stackable', 'top-up', 'ceiling']),
  text: z.string(),
  citation: passageCitation,
});
export type StackingRule = z.infer<typeof stackingRule>;

/**
 * An entitlement as a page words it (惠企条款草稿): a draft Benefit with each part beside its own words. It is read by machine and binds nobody
 * until a person has checked it. What the text does not say is null, never guessed.
 */
export const entitlement = z.object({
  id: z.string(),
  clauseId: z.string(),
  kind: z.enum(['grant', 'relief', 'finance']),
  title: z.string(),
  who: citedWords.nullable(),
  conditions: z.array(draftCondition),
  amount: draftAmount,
  stacking: z.array(stackingRule),
  office: citedWords.nullable(),
  time: citedWords.nullable(),
  quote: z.string(),
  citation: passageCitation,
  confidence,
});
export type Entitlement = z.infer<typeof entitlement>;

/** What holds for every entitlement of a document (共同条款): who may apply at all, stacking, offices, times. */
export const entitlementTerms = z.object({
  conditions: z.array(draftCondition),
  stacking: z.array(stackingRule),
  offices: z.array(citedWords),
  times: z.array(citedWords),
});
export type EntitlementTerms = z.infer<typeof entitlementTerms>;
