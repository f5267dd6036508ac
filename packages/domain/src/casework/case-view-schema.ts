import { z } from 'zod';
import { bilingual } from '../language.ts';
import { caseState } from '../procedure/case-state.ts';
import { need, role } from '../procedure/model.ts';

/** The experts' marks as the applicant may see them: the mean of the totals and of each criterion, never who gave what. */
const scoreSummary = z.object({
  experts: z.int(),
  total: z.string().nullable().describe('各专家总分的平均，四舍五入到两位 / mean of the totals'),
  criteria: z.array(z.object({ criterion: z.string(), mean: z.string(), max: z.string(), comments: z.array(z.string()) })),
});

/** A case as one of its parties sees it (办件视图). */
export const caseView = z.object({
  id: z.string(),
  version: z.int(),
  procedure: z.object({ id: z.string(), title: bilingual }),
  class: z.object({ id: z.string(), title: bilingual, department: bilingual }),
  title: z.string(),
  applicant: z.object({ id: z.string(), name: z.string() }),
  regionCode: z.string(),
  stage: z.object({ id: z.string(), title: bilingual, since: z.string() }),
  deadline: caseState.shape.deadline,
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
    }),
  ),
  returned: caseState.shape.returned,
  opinions: caseState.shape.opinions,
  scores: scoreSummary.nullable(),
  experts: caseState.shape.experts.nullable().describe('仅办理机关可见 / officers only'),
  siteVisit: z.string().nullable(),
  objections: caseState.shape.objections,
  entry: caseState.shape.entry,
  reviews: caseState.shape.reviews,
  allowed: z.array(z.object({ id: z.string(), title: bilingual, role, needs: z.array(need) })),
});
export type CaseView = z.infer<typeof caseView>;
