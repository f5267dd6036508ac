import { z } from 'zod';
import { decimalString } from '../decimal.ts';
import { bilingual } from '../language.ts';
import {
  assumptionResult,
  conditionResult,
  fit,
  matchTotals,
  moneyRange,
  nextQuestionResult,
  smallestChangeResult,
  verdict,
  windowState,
} from './schema.ts';

/** A rung of the ladder (梯级): whether the firm holds it, and if not how far it is. */
export const ladderRung = z.object({
  id: z.string(),
  title: bilingual,
  held: z.enum(['yes', 'no', 'unknown']),
  benefitId: z.string().nullable().describe('对应的事项;null 表示没有收录的标准 / null: no rule in the catalogue'),
  fit: fit.nullable(),
  window: windowState.nullable(),
  text: bilingual,
  met: z.int(),
  total: z.int(),
  gaps: z.array(conditionResult).describe('尚不符合的条件 / unmet conditions'),
  missing: z.array(z.string()),
  smallestChange: smallestChangeResult.nullable(),
});
export type LadderRung = z.infer<typeof ladderRung>;

/** Output of enterprises.ladder (梯度培育). */
export const ladderResult = z.object({
  asOf: z.iso.date(),
  dataVersion: z.string(),
  assumptions: z.array(assumptionResult),
  current: z.string().nullable().describe('已达到的最高一级 / the highest rung held'),
  next: z.string().nullable().describe('建议争取的下一级 / the rung to go for'),
  rungs: z.array(ladderRung),
  nextQuestion: nextQuestionResult.nullable(),
  text: bilingual,
});
export type LadderResult = z.infer<typeof ladderResult>;

/** One thing to do (待办), in the order of doing. */
export const planStep = z.object({
  order: z.int(),
  benefitId: z.string(),
  title: bilingual,
  action: bilingual,
  office: bilingual,
  route: bilingual,
  amount: bilingual,
  closes: z.iso.date().nullable(),
  after: z.array(z.string()).describe('须先办成的事项 / benefits that come first'),
});
export type PlanStep = z.infer<typeof planStep>;

/** A paper needed, once for all the benefits that ask for it (材料,提交一次). */
export const planMaterial = z.object({ text: bilingual, facts: z.array(z.string()), benefitIds: z.array(z.string()) });
export type PlanMaterial = z.infer<typeof planMaterial>;

export const planDate = z.object({
  date: z.iso.date(),
  kind: z.enum(['opens', 'closes', 'expires', 'deadline']),
  benefitId: z.string(),
  text: bilingual,
});
export type PlanDate = z.infer<typeof planDate>;

/** Output of enterprises.plan (一企一策): policy, finance and services for one firm, with merged materials and a calendar. */
export const planResult = z.object({
  asOf: z.iso.date(),
  dataVersion: z.string(),
  assumptions: z.array(assumptionResult),
  ladder: ladderResult,
  policy: z.array(verdict).describe('政策:减免、奖补、资质 / relief, grant and status'),
  finance: z.array(verdict).describe('金融 / finance'),
  service: z.array(verdict).describe('服务与权益 / privileges'),
  steps: z.array(planStep),
  materials: z.array(planMaterial),
  calendar: z.array(planDate),
  totals: matchTotals,
  text: bilingual,
});
export type PlanResult = z.infer<typeof planResult>;

/** What a plan can be saved as (导出格式): a calendar, a Word file, a workbook, or a page to be printed. */
export const planFormat = z.enum(['ics', 'docx', 'xlsx', 'html']);
export type PlanFormat = z.infer<typeof planFormat>;

/** A number in a rule that can be changed in the sandbox (可调参数). */
export const adjustable = z.object({
  id: z.string(),
  conditionId: z.string().nullable().describe('null:金额公式中的数 / null: a number of the amount'),
  text: bilingual,
  value: decimalString,
  unit: z.string(),
});
export type Adjustable = z.infer<typeof adjustable>;

const eligibility = z.object({ fit, eligible: z.boolean(), amount: moneyRange.nullable() });

/** Output of benefits.simulate (政策沙盘): who gains, who loses, and what it costs. */
export const simulationResult = z.object({
  asOf: z.iso.date(),
  dataVersion: z.string(),
  benefitId: z.string(),
  change: z.object({ id: z.string(), from: decimalString, to: decimalString, unit: z.string(), text: bilingual }),
  firms: z.int(),
  eligibleBefore: z.int(),
  eligibleAfter: z.int(),
  undecided: z.int().describe('资料不足、无法判断的家数 / firms that lack answers'),
  gains: z.array(z.string()),
  loses: z.array(z.string()),
  cost: z.object({ before: moneyRange, after: moneyRange, unstated: z.boolean() }),
  rows: z.array(z.object({ firm: z.string(), before: eligibility, after: eligibility })),
  notes: z.array(bilingual),
});
export type SimulationResult = z.infer<typeof simulationResult>;
