import { z } from 'zod';
import { countingConvention } from '../calendar.ts';
import type { Bilingual } from '../language.ts';
import type { Decider } from '../ledger/decider.ts';
import type { JsonValue, LedgerEvent } from '../ledger/event.ts';
import { Problem, type ProblemIssue } from '../problem.ts';
import { isWithin } from '../region.ts';
import { freeText, type Procedure } from './model.ts';

/**
 * What a year's call lays down (年度通知): everything that the policy leaves to the office, so that nothing of it is a rule of the software. What is left out
 * here falls back on the default that its field names.
 */
export const callTerms = z.strictObject({
  title: z.string().trim().min(1).max(200).describe('通知名称 / title of the call'),
  documentNumber: z.string().trim().min(1).max(100).nullable().default(null).describe('通知文号 / its document number'),
  opens: z.iso.date().describe('受理起始日 / first day for applications'),
  closes: z.iso.date().describe('受理截止日，含当日 / last day for applications'),
  materials: z.array(freeText).max(50).default([]).describe('材料要求 / what is to be handed in'),
  criteria: z
    .array(z.strictObject({ criterion: z.string().trim().min(1).max(100), max: z.string().regex(/^[1-9]\d{0,2}$/) }))
    .max(50)
    .default([])
    .describe('认定标准：评分项与满分；空则由专家自列 / criteria with their full marks; experts name their own where empty'),
  limits: z
    .record(z.string().max(60), z.int().min(1).max(250))
    .default({})
    .describe('各环节期限，工作日，按环节编号 / limits by stage id, working days'),
  convention: countingConvention
    .default('from-next-day')
    .describe('期限起算：次日（民法典第二百零一条）或当日 / count from the next day, as the law has it, or from the first'),
  marksShown: z
    .enum(['total-and-criteria', 'total', 'none'])
    .default('total-and-criteria')
    .describe('评价后向申报单位公开哪些评分 / marks the applicant sees afterwards'),
  failedReviews: z
    .int()
    .min(1)
    .max(5)
    .default(2)
    .describe('连续几个年度考核不合格即拟撤销；默认 2，为本系统设置 / failed reviews in a row before removal; 2 is this system’s default'),
  quotas: z
    .enum(['binding', 'advisory'])
    .default('binding')
    .describe('名额满后：不再推荐，或只提示 / filled places stop a recommendation, or are only shown'),
  targets: z
    .array(
      z.strictObject({
        regionCode: z.string().max(20),
        places: z.int().min(0).max(10_000),
        ofWhich: z
          .int()
          .min(0)
          .max(10_000)
          .nullable()
          .default(null)
          .describe('未另列为 null，不是 0 / null where none is set apart, which is not 0'),
      }),
    )
    .max(100)
    .default([])
    .describe('年度目标任务：各地新建个数，其中专业研究所 / the year’s targets by region, and institutes among them'),
  total: z.int().min(0).max(100_000).nullable().default(null).describe('目标任务合计，用以核对 / what the targets add up to, checked'),
});
export type CallTerms = z.infer<typeof callTerms>;

/** What holds where no call says otherwise, or for a case that was begun without one. */
export const defaultTerms: Pick<CallTerms, 'criteria' | 'limits' | 'convention' | 'marksShown' | 'failedReviews' | 'quotas'> = {
  criteria: [],
  limits: {},
  convention: 'from-next-day',
  marksShown: 'total-and-criteria',
  failedReviews: 2,
  quotas: 'binding',
};
export type Terms = typeof defaultTerms;

const published = z.object({ procedureId: z.string(), year: z.int(), terms: callTerms });

/** In which role, and for which organisation, a call was published; never the name of a person. */
export const callPublisher = z.object({ role: z.string(), organisation: z.string().nullable() });

/**
 * A year's call as it stands; `publishedAt` is the first time, `amendedAt` the last where it has been amended, and `publishedBy` whose words these are: who
 * published it, or amended it last.
 */
export const callState = published.extend({ publishedAt: z.string(), amendedAt: z.string().nullable(), publishedBy: callPublisher });
export type CallState = z.infer<typeof callState>;

/** What the office asks (年度通知命令). `begun` says whether any case has been opened under the call. */
export interface CallCommand {
  readonly procedure: Procedure;
  readonly year: number;
  readonly terms: CallTerms;
  readonly begun: boolean;
}

const streamPrefix = 'call:';

/** The name of a call's stream. */
export function callStream(procedureId: string, year: number): string {
  return `${streamPrefix}${procedureId}:${year}`;
}

export function isCallStream(stream: string): boolean {
  return stream.startsWith(streamPrefix);
}

function issue(pointer: string, code: string, zh: string, en: string): ProblemIssue {
  return { pointer: `/terms${pointer}`, code, detail: { zh, en } };
}

function faultsOf({ procedure, terms }: CallCommand): ProblemIssue[] {
  const faults: ProblemIssue[] = [];
  if (terms.closes < terms.opens) faults.push(issue('/closes', 'order', '截止日早于起始日', 'The last day comes before the first'));
  for (const stage of Object.keys(terms.limits)) {
    const known = procedure.stages.find((one) => one.id === stage);
    if (known?.clock?.workingDays !== 'unstated') {
      faults.push(
        issue(`/limits/${stage}`, 'unknown', `“${stage}”不是由办理机关定期限的环节`, `“${stage}” is no stage whose limit the office sets`),
      );
    }
  }
  for (const [index, target] of terms.targets.entries()) {
    if (!isWithin(target.regionCode, procedure.regionCode) || target.regionCode === procedure.regionCode)
      faults.push(
        issue(`/targets/${index}/regionCode`, 'outside', '不是本市的县区或功能板块', 'Is no county, district or zone of this city'),
      );
    if (target.ofWhich !== null && target.ofWhich > target.places)
      faults.push(issue(`/targets/${index}/ofWhich`, 'range', '其中数大于总数', 'The part is larger than the whole'));
  }
  const sum = terms.targets.reduce((all, target) => all + target.places, 0);
  if (terms.total !== null && sum !== terms.total)
    faults.push(issue('/total', 'sum', `合计 ${sum} ≠ ${terms.total}`, `The targets add up to ${sum}, not ${terms.total}`));
  return faults;
}

function words(terms: CallTerms): string {
  return JSON.stringify(terms.criteria);
}

/** The year's call as a pure machine: published once, amended at will, but its criteria stand once anyone has applied. */
export const callDecider: Decider<CallState | null, CallCommand> = {
  initial: null,
  evolve: evolveCall,
  decide(state, command) {
    const faults = faultsOf(command);
    const [first] = faults;
    if (first !== undefined) throw new Problem('invalid-input', first.detail, faults);
    if (state !== null && command.begun && words(state.terms) !== words(command.terms)) {
      throw new Problem('conflict', {
        zh: '已有单位按此标准申报，认定标准不能再改',
        en: 'Applications have been made under these criteria; they can no longer be changed',
      });
    }
    const { procedure, year, terms } = command;
    const data: JsonValue = JSON.parse(JSON.stringify({ procedureId: procedure.id, year, terms }));
    return [{ type: 'call-published', data }];
  },
};

/** The call after an event; null before the first. */
export function evolveCall(state: CallState | null, event: LedgerEvent): CallState | null {
  if (event.type !== 'call-published') return state;
  const data = published.parse(event.data);
  const { role, organisation } = event.actor;
  return {
    ...data,
    publishedAt: state?.publishedAt ?? event.at,
    amendedAt: state === null ? null : event.at,
    publishedBy: { role, organisation },
  };
}

/** Whether a call takes applications on a day (受理状态). */
export function callWindow({ terms }: CallState, day: string): 'not-yet' | 'open' | 'closed' {
  if (day < terms.opens) return 'not-yet';
  return day <= terms.closes ? 'open' : 'closed';
}

/** A warning where the policy that a procedure rests on is no longer, or not yet, in force on a day. */
export function basisWarning({ validFrom, validTo }: Procedure, day: string): Bilingual | null {
  if (validTo !== null && day > validTo) {
    return {
      zh: `所依据的文件有效期至 ${validTo}，已过；本年度办理以办公室通知为准，请核对有无新文件`,
      en: `The policy it rests on ran to ${validTo}; this year goes by the office’s call alone. Check whether a new policy has been issued`,
    };
  }
  if (validFrom !== null && day < validFrom)
    return { zh: `所依据的文件自 ${validFrom} 起施行`, en: `The policy it rests on is in force from ${validFrom}` };
  return null;
}
