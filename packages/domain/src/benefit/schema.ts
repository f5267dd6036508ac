import { z } from 'zod';
import { citation, confidence } from '../citation.ts';
import { decimalString } from '../decimal.ts';
import { bilingual } from '../language.ts';
import { money } from '../money.ts';

/** What a firm gets (惠企事项类型): 减免 relief, 奖补 grant, 权益 privilege, 资质 status, 融资 finance. */
export const benefitKind = z.enum(['relief', 'grant', 'privilege', 'status', 'finance']);
export type BenefitKind = z.infer<typeof benefitKind>;

/** How well the firm fits (符合程度): 初步符合, 差一步, 待补充, 需评审, 暂不适用. */
export const fit = z.enum(['fits', 'nearly', 'needs-answers', 'needs-judgement', 'does-not-fit']);
export type Fit = z.infer<typeof fit>;

/** When it can be had (时间窗口). An axis of its own: a firm may fit a benefit that has expired. */
export const windowState = z.enum(['open', 'closing', 'not-yet', 'closed', 'expired', 'superseded', 'exhausted', 'unstated']);
export type WindowState = z.infer<typeof windowState>;

export const conditionVerdict = z.enum(['met', 'unmet', 'unknown', 'judgement']);
export type ConditionVerdict = z.infer<typeof conditionVerdict>;

/** An exact number or what is known of it: an open end is null. */
export const decimalRange = z.object({ min: decimalString.nullable(), max: decimalString.nullable() });
/** Money that depends on answers not yet given: an open end is null. */
export const moneyRange = z.object({ min: money.nullable(), max: money.nullable() });
export type MoneyRange = z.infer<typeof moneyRange>;

/** What a condition asks for (要求). `operator` is null where the text asks for something that is not a comparison. */
export const expectation = z.object({
  operator: z.enum(['>=', '<=', '>', '<', '=', '!=', 'in', 'not-in', 'is', 'any', 'all']).nullable(),
  value: z.union([decimalString, z.string(), z.boolean(), z.array(z.string())]).nullable(),
  unit: z.string().nullable(),
  inclusive: z.boolean().nullable().describe('界值本身是否算满足 / whether the bound itself satisfies'),
  text: bilingual,
});
export type Expectation = z.infer<typeof expectation>;

/** What the firm has (现状), with the facts it was worked out from. `value` is null where unknown. */
export const actualValue = z.object({
  value: z.union([z.string(), z.boolean(), decimalRange]).nullable(),
  unit: z.string().nullable(),
  text: bilingual,
  facts: z.array(z.string()),
});
export type ActualValue = z.infer<typeof actualValue>;

/** How far an unmet condition is from being met (差距), in its own unit and, where it can be turned round, in money or heads. */
export const distance = z.object({
  value: decimalString,
  unit: z.string(),
  money: money.nullable(),
  heads: decimalString.nullable().describe('人数，向上取整 / people, rounded up'),
  change: z
    .object({ fact: z.string(), to: z.string() })
    .nullable()
    .describe('改动哪一项、改到多少即可满足 / the fact to change and the value that suffices'),
  text: bilingual,
});
export type Distance = z.infer<typeof distance>;

/** One condition of a benefit, judged (条件判断). */
export const conditionResult = z.object({
  id: z.string(),
  text: bilingual,
  expected: expectation.nullable(),
  actual: actualValue.nullable(),
  verdict: conditionVerdict,
  distance: distance.nullable(),
  reason: bilingual.describe('为什么这样判断 / why'),
  howToChange: bilingual.nullable(),
  missing: z.array(z.string()).describe('还缺哪些事实 / facts that could still decide it'),
  citation,
});
export type ConditionResult = z.infer<typeof conditionResult>;

/** Who pays which part, and what it was worked out from (出资方与计算依据). */
export const amountLine = z.object({ payer: bilingual, amount: z.union([money, moneyRange]), basis: bilingual });
export type AmountLine = z.infer<typeof amountLine>;

/** One way to read the text (一种理解). There is one where the text is plain; where there are several, at most one is recommended, with the reason. */
export const amountReading = z.object({
  id: z.string(),
  label: bilingual,
  recommended: z.boolean(),
  reason: bilingual.nullable(),
  total: z.union([money, moneyRange]),
  rate: decimalString.nullable().describe('费率或比例，小数 / rate or share as a fraction'),
  lines: z.array(amountLine),
  capped: z.boolean().nullable().describe('是否封顶;null 表示尚不能判断 / null: not known yet'),
  cap: money.nullable(),
});
export type AmountReading = z.infer<typeof amountReading>;

/**
 * What is to be had (金额). `stated` follows from the text and the facts, `undetermined` waits for facts (readings then hold ranges), `range` is a range in
 * the text itself, `case-by-case` is 一事一议, `unstated` is 未写明 and `none` a benefit without money of its own. `flow` keeps apart what is
 * received, what is saved, what lessens the tax base, what may be borrowed or guaranteed, and what the firm pays at most: only the first two are ever summed.
 */
export const benefitAmount = z.object({
  state: z.enum(['stated', 'undetermined', 'range', 'case-by-case', 'unstated', 'none']),
  flow: z.enum(['received', 'saved', 'deduction', 'credit', 'fee-limit']).nullable(),
  period: z.enum(['once', 'per-year', 'per-project']).nullable(),
  readings: z.array(amountReading),
  missing: z.array(z.string()),
  text: bilingual,
});
export type BenefitAmount = z.infer<typeof benefitAmount>;

/** How a benefit stands to another (事项关系): 就高不重复, 可叠加, 前提, 只计一次. */
export const relationKind = z.enum(['exclusive-higher', 'stackable', 'prerequisite', 'counted-once']);
export type RelationKind = z.infer<typeof relationKind>;
export const relationResult = z.object({ kind: relationKind, with: z.string(), title: bilingual, note: bilingual, citation });
export type RelationResult = z.infer<typeof relationResult>;

/** When the benefit is in force and can be asked for (有效期与受理时间). `null` dates are 未写明. */
export const benefitWindow = z.object({
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
  opens: z.iso.date().nullable(),
  closes: z.iso.date().nullable(),
  daysLeft: z.int().nullable().describe('剩余天数，含今天 / days left, today included'),
  supersededBy: z.string().nullable(),
  text: bilingual,
});
export type BenefitWindow = z.infer<typeof benefitWindow>;

/** The answer for one benefit (判断结果). Fit, window and confidence are three axes and are never folded into one. */
export const verdict = z.object({
  benefitId: z.string(),
  title: bilingual,
  kind: benefitKind,
  promise: bilingual,
  region: z.string(),
  office: bilingual,
  fit,
  fitText: bilingual,
  window: windowState,
  windowDetail: benefitWindow,
  confidence,
  sources: z.union([z.literal(1), z.literal(2)]).describe('1 为单一来源 / 1: a single publication'),
  met: z.int(),
  total: z.int(),
  conditions: z.array(conditionResult),
  amount: benefitAmount,
  missing: z.array(z.string()),
  relations: z.array(relationResult),
});
export type Verdict = z.infer<typeof verdict>;

/** What all fitting benefits come to (合计), after stacking; `unstated` counts those left out because no amount is written. */
export const matchTotals = z.object({
  amount: moneyRange,
  counted: z.array(z.string()),
  unstated: z.int(),
  caseByCase: z.int(),
  undetermined: z.int(),
  leftOut: z.array(z.object({ benefitId: z.string(), because: bilingual, keeps: z.string() })),
  byFit: z.object({
    fits: z.int(),
    nearly: z.int(),
    'needs-answers': z.int(),
    'needs-judgement': z.int(),
    'does-not-fit': z.int(),
  }),
  text: bilingual,
});
export type MatchTotals = z.infer<typeof matchTotals>;

/** The question that can change most verdicts (下一问). One question may ask for several facts that belong together. */
export const nextQuestionResult = z.object({
  id: z.string(),
  text: bilingual,
  facts: z.array(z.string()).describe('这一问所求、尚未回答的事实 / the facts still to be answered'),
  why: bilingual,
  where: bilingual.describe('在哪里找到 / where to find the answer'),
  decides: z.int().describe('可能改变多少项判断 / how many verdicts it can change'),
  decidesIds: z.array(z.string()),
});
export type NextQuestion = z.infer<typeof nextQuestionResult>;

/** Something taken for granted because it was not answered (默认假设), or that follows from an answer (推定). Answering the fact replaces it. */
export const assumptionResult = z.object({ fact: z.string(), value: z.string(), kind: z.enum(['implied', 'assumed']), text: bilingual });
export type Assumption = z.infer<typeof assumptionResult>;

/** Output of benefits.match. */
export const matchResult = z.object({
  asOf: z.iso.date(),
  dataVersion: z.string(),
  assumptions: z.array(assumptionResult),
  results: z.array(verdict),
  totals: matchTotals,
  decided: z.int().describe('已可判断的项数 / verdicts that no longer wait for answers'),
  nextQuestion: nextQuestionResult.nullable(),
});
export type MatchResult = z.infer<typeof matchResult>;

/** Output of benefits.quote. */
export const quoteResult = z.object({
  benefitId: z.string(),
  asOf: z.iso.date(),
  window: windowState,
  state: benefitAmount.shape.state,
  flow: benefitAmount.shape.flow,
  period: benefitAmount.shape.period,
  readings: z.array(amountReading),
  missing: z.array(z.string()),
  notes: z.array(bilingual),
  citations: z.array(citation),
});
export type QuoteResult = z.infer<typeof quoteResult>;

/** One step of the reasoning (推理步骤), indented by `depth`. */
export const explanationStep = z.object({ depth: z.int(), text: bilingual, value: bilingual, citation: citation.nullable() });
export type ExplanationStep = z.infer<typeof explanationStep>;

/** The cheapest set of fact changes that makes the benefit fit (最小改动); null where none is known. */
export const smallestChangeResult = z.object({
  changes: z.array(
    z.object({
      fact: z.string(),
      from: z.string().nullable(),
      to: z.string(),
      text: bilingual,
      money: money.nullable(),
      heads: decimalString.nullable(),
    }),
  ),
  cost: money.nullable(),
  text: bilingual,
});
export type SmallestChange = z.infer<typeof smallestChangeResult>;

/** Output of benefits.explain: the verdict, every step, and the smallest change. */
export const explainResult = z.object({
  asOf: z.iso.date(),
  dataVersion: z.string(),
  verdict,
  steps: z.array(explanationStep),
  smallestChange: smallestChangeResult.nullable(),
  nextQuestion: nextQuestionResult.nullable(),
  citations: z.array(citation),
});
export type ExplainResult = z.infer<typeof explainResult>;

/** One line of benefits.list. */
export const benefitSummary = z.object({
  id: z.string(),
  title: bilingual,
  kind: benefitKind,
  promise: bilingual,
  region: z.string(),
  office: bilingual,
  amountState: benefitAmount.shape.state,
  window: windowState,
  confidence,
  sources: z.union([z.literal(1), z.literal(2)]),
  conditions: z.object({ encoded: z.int(), notEncoded: z.int() }),
});
export type BenefitSummary = z.infer<typeof benefitSummary>;

/** Output of benefits.get: the benefit as the public reads it, rules in words, each with its citation. */
export const benefitDetail = benefitSummary.extend({
  asOf: z.iso.date(),
  dataVersion: z.string(),
  who: bilingual,
  route: bilingual,
  materials: z.array(bilingual),
  windowDetail: benefitWindow,
  conditionList: z.array(
    z.object({
      id: z.string(),
      text: bilingual,
      encoded: z.boolean(),
      why: bilingual.nullable().describe('不能自动判断的原因 / why it cannot be decided by rule'),
      rule: bilingual.nullable().describe('规则的文字表述 / the rule in words'),
      facts: z.array(z.string()),
      citation,
    }),
  ),
  amount: z.object({
    state: benefitAmount.shape.state,
    flow: benefitAmount.shape.flow,
    period: benefitAmount.shape.period,
    text: bilingual,
    readings: z.array(z.object({ id: z.string(), label: bilingual, recommended: z.boolean(), reason: bilingual.nullable() })),
    facts: z.array(z.string()),
  }),
  deadlines: z.array(z.object({ date: z.iso.date(), text: bilingual, citation })),
  relations: z.array(relationResult),
  notes: z.array(bilingual),
  citations: z.array(citation),
});
export type BenefitDetail = z.infer<typeof benefitDetail>;
