import { z } from 'zod';
import { bilingual } from '../language.ts';
import { money } from '../money.ts';
import { caseState, deadline, funding, objection } from '../procedure/case-state.ts';
import { actionPayload, need, role } from '../procedure/model.ts';

/** The experts' marks as the applicant may see them: the mean of the totals and of each criterion, never who gave what. */
const scoreSummary = z.object({
  experts: z.int(),
  total: z.string().nullable().describe('各专家总分的平均，四舍五入到两位 / mean of the totals'),
  criteria: z.array(z.object({ criterion: z.string(), mean: z.string(), max: z.string(), comments: z.array(z.string()) })),
});

/** A limit with what must be said of it. */
const deadlineView = deadline.extend({
  kind: z.enum(['period', 'limit']).describe('period：期满后才能继续，如公示；limit：应在此前办结 / to wait out, or to act within'),
  left: z.int().describe('还剩几个工作日；0 为最后一天，负数为已过 / working days left, 0 on the last day'),
  state: z.enum(['running', 'near', 'over']),
  warning: bilingual.nullable().describe('超出节假日表覆盖年份时的提示 / where the holiday table does not reach'),
});

/** How pressing a case is for whoever looks at it, most pressing first (紧急程度). */
export const attention = z.enum(['overdue', 'returned', 'near', 'waits', 'none']);
export type Attention = z.infer<typeof attention>;

/** The rule by which an entry may leave the register, and whether it holds now. */
export const removalRule = z.object({
  due: z.boolean().describe('已到拟撤销条件 / whether removal is to be proposed'),
  failedReviews: z.int(),
  text: bilingual,
  quote: z.string().nullable().describe('原文关于考核的规定 / what the source says of reviews'),
});

/** The support that was agreed, with how far it has been paid. */
const fundingView = funding.extend({
  paid: money.describe('已拨付 / paid so far'),
  left: money.describe('尚待拨付 / agreed and not paid yet'),
  proven: money.nullable().describe('最近一次经核实的累计投资；尚未核实为 null / investment last verified, null where none was'),
});

/** A case as one of its parties sees it (办件视图). */
export const caseView = z.object({
  id: z.string(),
  version: z.int(),
  procedure: z.object({ id: z.string(), title: bilingual }),
  year: z.int().nullable().describe('所答复的年度通知 / the year of its call'),
  class: z.object({ id: z.string(), title: bilingual, department: bilingual }),
  level: z.object({ id: z.string(), title: bilingual }).nullable(),
  direction: z.string().nullable().describe('建设方向 / direction'),
  title: z.string(),
  applicant: z.object({ id: z.string(), name: z.string() }),
  regionCode: z.string(),
  stage: z.object({
    id: z.string(),
    title: bilingual,
    since: z.string(),
    workingDays: z.int().describe('在此环节已有几个工作日 / working days at this stage'),
    waitsFor: z.array(role).describe('现在该谁办 / whose move it is'),
  }),
  deadline: deadlineView.nullable(),
  attention,
  paused: z.record(z.string(), z.int()).describe('补正期间暂停、尚余的工作日，按环节 / working days left of paused limits, by stage'),
  tasks: z.array(
    z.object({
      id: z.string(),
      title: bilingual,
      hint: bilingual,
      documents: z.array(z.string()),
      status: z.enum(['not-started', 'in-progress', 'done', 'returned']),
      text: z.string(),
      files: z.array(z.object({ kind: z.string(), name: z.string(), sha256: z.string() })),
      savedAt: z.string().nullable(),
      open: z.boolean().describe('您现在可以填写 / you may fill it in now'),
    }),
  ),
  notAsked: z
    .array(z.object({ id: z.string(), title: bilingual, hint: bilingual }))
    .describe('此类别不需要的分项 / not asked of this class'),
  returned: caseState.shape.returned,
  opinions: caseState.shape.opinions,
  scores: scoreSummary.nullable(),
  experts: caseState.shape.experts.nullable().describe('办理机关可见全部，专家可见自己 / officers see all, an expert themselves'),
  commissioned: caseState.shape.commissioned,
  siteVisit: z.string().nullable(),
  objections: z.array(objection),
  entry: caseState.shape.entry,
  reviews: caseState.shape.reviews,
  reports: caseState.shape.reports,
  removal: removalRule.nullable(),
  funding: fundingView.nullable(),
  formula: z
    .object({ benefitId: z.string(), facts: z.record(z.string(), z.string()) })
    .nullable()
    .describe('可按公式配套时，测算所需的已知事实；不适用为 null / what a quote needs to know where the formula applies'),
  criteria: z.array(z.object({ criterion: z.string(), max: z.string() })).describe('年度认定标准；空则由专家自列 / criteria of the call'),
  allowed: z.array(
    z.object({
      id: z.string(),
      title: bilingual,
      role,
      needs: z.array(need),
      outcomes: z.array(actionPayload.shape.outcome.unwrap()),
      to: z.object({ id: z.string(), title: bilingual }).nullable().describe('办完进入的环节；null 为不变 / where it leads'),
      waits: bilingual.nullable().describe('为什么现在还办不了；null 为可办 / why it must wait'),
    }),
  ),
});
export type CaseView = z.infer<typeof caseView>;
