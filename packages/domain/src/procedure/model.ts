import { z } from 'zod';
import type { CountingConvention } from '../calendar.ts';
import type { Source } from '../formula/source.ts';
import type { Bilingual } from '../language.ts';

/** Roles of casework (角色). A role is held in an organisation and, but for the applicant's, over a region with all it contains. */
export const role = z.enum(['applicant', 'county-reviewer', 'department', 'leading-group-office', 'expert', 'supervisor', 'administrator']);
export type Role = z.infer<typeof role>;

/**
 * A time limit in working days (办理时限). `unstated` where the source gives none: then the office that starts the stage must set it, and what it
 * set is shown as its own, not as the policy's.
 */
export interface StageClock {
  readonly workingDays: number | 'unstated';
  readonly convention: CountingConvention;
}

/**
 * What a station is for, whatever a procedure calls it (环节性质): in `application` the applicant writes; before `decision` marks are nobody's but the
 * offices'; `notice` is public; `register` are those of an entry.
 */
export type StageKind = 'application' | 'review' | 'evaluation' | 'decision' | 'notice' | 'register' | 'closed';

/** A station of a case (环节). */
export interface Stage {
  readonly id: string;
  readonly kind: StageKind;
  readonly title: Bilingual;
  readonly source: Source | null;
  readonly clock: StageClock | null;
  /** Nothing more can happen to the application itself; the register may still act on the entry. */
  readonly final: boolean;
}

/** What must come with an action (要件). */
export const need = z.enum([
  'reason',
  'opinion',
  'sections',
  'experts',
  'scores',
  'working-days',
  'objector',
  'outcome',
  'year',
  'figures',
  'document-number',
  'evaluator',
  'funding',
  'investment',
]);
export type Need = z.infer<typeof need>;

/** A condition of the case itself that an action waits for (前提). Each is one function in guards.ts. */
export type Guard =
  | 'sections-complete'
  | 'documents-complete'
  | 'quota-left'
  | 'expert-assigned'
  | 'expert-free'
  | 'reviewed'
  | 'site-visited'
  | 'notice-running'
  | 'notice-over'
  | 'no-objection'
  | 'objection-open'
  | 'objection-upheld'
  | 'failed-in-a-row'
  | 'funding-open'
  | 'funding-agreed';

/** What an action does to a case besides moving it (动作效果), by name, so that a procedure may call its actions what it likes. */
export const effect = z.enum([
  'submit',
  'assign-experts',
  'release-experts',
  'recuse',
  'score',
  'visit',
  'commission',
  'object',
  'settle-objection',
  'enter-register',
  'leave-register',
  'report',
  'review',
  'agree-funding',
  'pay-funding',
]);
export type Effect = z.infer<typeof effect>;

/** A move that a role may make (动作). `to: null` leaves the case where it is. */
export interface Action {
  readonly id: string;
  readonly title: Bilingual;
  readonly from: readonly string[];
  readonly to: string | null;
  readonly roles: readonly Role[];
  readonly needs: readonly Need[];
  readonly guards: readonly Guard[];
  readonly effect: Effect | null;
  readonly source: Source | null;
}

/** A part of the application form (申报材料分项). */
export interface Section {
  readonly id: string;
  readonly title: Bilingual;
  /** Kinds of file the section asks for; empty where words are enough. */
  readonly documents: readonly string[];
  readonly hint: Bilingual;
  /** Classes of subject for which the section is asked; null for all. */
  readonly classes: readonly string[] | null;
}

/** A level at which a class is recognised (级别). */
export interface Level extends Bilingual {
  readonly id: string;
}

/** A class of thing that can be recognised (类别), with the bureau that answers for it. */
export interface SubjectClass {
  readonly id: string;
  readonly title: Bilingual;
  /** One of them is named where a case begins, if there are several. */
  readonly levels: readonly Level[];
  /** The bureau that answers for it; an account of a department may be bound to one by its id. */
  readonly department: Bilingual & { readonly id: string };
  readonly source: Source;
  readonly departmentSource: Source;
}

/** Places for one region (名额). `ofWhich` is counted inside `places`, not beside it. */
export interface Quota {
  readonly regionCode: string;
  /** Codes of other regions that share the row. */
  readonly sharedWith: readonly string[];
  readonly regionName: string;
  readonly places: number;
  readonly ofWhich: { readonly classId: string; readonly places: number } | null;
  readonly source: Source;
}

/** The row that a region's cases count in; undefined where the source gives it none. */
export function quotaFor(procedure: Procedure, regionCode: string): Quota | undefined {
  return procedure.quotas.find((quota) => quota.regionCode === regionCode || quota.sharedWith.includes(regionCode));
}

/** Casework as data (程序): adding a procedure is adding one of these. */
export interface Procedure {
  readonly id: string;
  readonly title: Bilingual;
  readonly documentId: string;
  readonly regionCode: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly register: { readonly id: string; readonly title: Bilingual; readonly source: Source };
  readonly classes: readonly SubjectClass[];
  readonly sections: readonly Section[];
  readonly stages: readonly Stage[];
  readonly actions: readonly Action[];
  readonly quotas: readonly Quota[];
  /** What the source itself says the places add up to; null where it says nothing. */
  readonly quotaTotal: { readonly places: number; readonly ofWhich: number; readonly source: Source } | null;
  /** The sentence that has the year's call published; null where cases may begin without one. */
  readonly call: { readonly source: Source } | null;
  /** The benefit whose formula the money of an entry follows, and what lets an exception be decided case by case; null where no money follows. */
  readonly funding: {
    readonly benefitId: string;
    readonly source: Source;
    readonly exceptionSource: Source;
  } | null;
  /** On what removal from the register rests, and what of it the source leaves open; null where entries do not leave by review. */
  readonly removal: { readonly source: Source; readonly note: Bilingual } | null;
  /** What the source leaves open and how the product deals with it. */
  readonly notes: readonly Bilingual[];
}

/** Text of a field that a person fills in. */
export const freeText = z.string().trim().min(1).max(20_000);

/** What a file is called (文件名): a name and no path, one line, with the ending of a kind that casework takes. */
export const fileName = z
  .string()
  .max(200)
  .regex(/^[^\p{Cc}/\\]+\.(pdf|png|jpe?g|docx|xlsx)$/iu);

/** An amount in yuan, to the fen. */
const yuan = z.string().regex(/^\d{1,13}(\.\d{1,2})?$/);

/** What may come with an action; which of it must come is the action's `needs`. */
export const actionPayload = z.strictObject({
  reason: freeText.optional().describe('理由 / reason'),
  opinion: freeText.optional().describe('审查或评价意见 / opinion'),
  sections: z.array(z.string()).max(50).optional().describe('退回的分项 / sections returned'),
  experts: z
    .array(z.strictObject({ id: z.string().min(1), name: z.string().min(1) }))
    .max(50)
    .optional()
    .describe('评审专家 / experts assigned'),
  scores: z
    .array(
      z.strictObject({
        criterion: freeText,
        points: z.string().regex(/^\d{1,3}(\.\d{1,2})?$/),
        max: z.string().regex(/^\d{1,3}$/),
        comment: z.string().max(4000),
      }),
    )
    .max(50)
    .optional()
    .describe('分项评分 / scores by criterion'),
  workingDays: z.int().min(1).max(120).optional().describe('公示等期限，工作日 / period in working days'),
  objector: freeText.optional().describe('异议人 / who objects'),
  outcome: z.enum(['upheld', 'dismissed', 'pass', 'fail']).optional().describe('处理或评估结论 / outcome'),
  year: z.int().min(2000).max(2100).optional().describe('年度 / year'),
  figures: z.record(z.string().max(60), z.string().max(200)).optional().describe('月报数据 / monthly figures'),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .describe('月报所属月份 YYYY-MM / the month reported on'),
  documentNumber: z.string().trim().min(1).max(100).optional().describe('批准或入库文号 / number of the document'),
  evaluator: z.string().trim().min(1).max(200).optional().describe('受委托的评价单位 / the unit commissioned'),
  funding: z
    .strictObject({
      basis: z.enum(['formula', 'case-by-case']).describe('按公式配套，或一事一议 / by the formula, or case by case'),
      upstreamGrant: yuan.optional().describe('上级扶持经费，元 / grant from above, yuan'),
      instalments: z
        .array(z.strictObject({ investment: yuan, amount: yuan }))
        .min(1)
        .max(20)
        .describe('投资额达到多少、拨付多少，元 / investment reached and amount paid, yuan'),
    })
    .optional()
    .describe('分阶段支持 / support in stages'),
  investment: yuan.optional().describe('经核实的累计投资额，元 / verified investment so far, yuan'),
  evidence: z
    .array(z.strictObject({ kind: z.string(), name: fileName, sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .max(50)
    .optional()
    .describe('佐证文件 / files'),
});
export type ActionPayload = z.infer<typeof actionPayload>;
