import type { Bilingual } from '../language.ts';
import type { Actor } from '../ledger/event.ts';
import type { Terms } from './call.ts';
import { type CaseState, currentObjections, type Funding } from './case-state.ts';
import { type Guard, type Procedure, quotaFor, type Section } from './model.ts';

/** What an action depends on outside its own case (办理环境): gathered by the caller, so that the machine stays pure. */
export interface Surroundings {
  readonly terms: Terms;
  /** Places of the case's region that the register has filled, and how many of its class. */
  readonly filled: { readonly region: number; readonly ofClass: number };
  /** Experts who have declared a conflict of interest with this applicant, on whatever case. */
  readonly conflicted: readonly string[];
  /** What the formula comes to for this entry, by reading of the text; empty where it gives nothing. */
  readonly quoted: readonly {
    readonly id: string;
    readonly reading: Bilingual;
    readonly limit: NonNullable<Funding['limit']>;
    readonly lines: Funding['lines'];
  }[];
}

/** What a guard may look at besides the case. */
export interface GuardContext extends Surroundings {
  readonly procedure: Procedure;
  readonly actor: Actor;
  /** The day of the action in Asia/Shanghai, ISO. */
  readonly today: string;
}

/** Sections that a case of this class must fill in. */
export function sectionsFor(procedure: Procedure, classId: string): readonly Section[] {
  return procedure.sections.filter((section) => section.classes === null || section.classes.includes(classId));
}

const failed = (zh: string, en: string): Bilingual => ({ zh, en });

function missingSections(state: CaseState, procedure: Procedure): readonly Section[] {
  return sectionsFor(procedure, state.classId).filter((section) => (state.sections[section.id]?.text.trim() ?? '') === '');
}

function missingDocuments(state: CaseState, procedure: Procedure): readonly Section[] {
  return sectionsFor(procedure, state.classId).filter((section) =>
    section.documents.some((kind) => !state.sections[section.id]?.files.some((file) => file.kind === kind)),
  );
}

const names = (sections: readonly Section[], language: 'zh' | 'en'): string =>
  sections.map((section) => section.title[language]).join(language === 'zh' ? '、' : ', ');

const table: { readonly [Name in Guard]: (state: CaseState, context: GuardContext) => Bilingual | null } = {
  'sections-complete': (state, { procedure }) => {
    const missing = missingSections(state, procedure);
    return missing.length === 0 ? null : failed(`还有分项未填写：${names(missing, 'zh')}`, `Sections still empty: ${names(missing, 'en')}`);
  },
  'documents-complete': (state, { procedure }) => {
    const missing = missingDocuments(state, procedure);
    return missing.length === 0 ? null : failed(`还缺文件：${names(missing, 'zh')}`, `Files still missing in: ${names(missing, 'en')}`);
  },
  'quota-left': (state, { procedure, filled, terms }) => {
    const quota = quotaFor(procedure, state.regionCode);
    if (quota === undefined || terms.quotas === 'advisory') return null;
    if (filled.region >= quota.places)
      return failed(
        `${quota.regionName}的名额已满（${filled.region}/${quota.places}）`,
        `The places of ${quota.regionName} are filled (${filled.region}/${quota.places})`,
      );
    return null;
  },
  'expert-assigned': (state, { actor }) =>
    state.experts.some((one) => one.id === actor.id) ? null : failed('您不是本件的评审专家', 'You are not an expert on this case'),
  'expert-free': (state, { actor }) =>
    state.experts.some((one) => one.id === actor.id && one.conflict !== null)
      ? failed('您已申报回避，不能查看或评审本件', 'You have declared a conflict of interest and cannot open or score this case')
      : null,
  reviewed: (state) => {
    const active = state.experts.filter((one) => one.conflict === null);
    if (active.length === 0) {
      return state.commissioned === null
        ? failed('还没有可评审的专家，也没有受委托单位的评价', 'There is no expert who may score yet, and no review by a unit commissioned')
        : null;
    }
    const waiting = active.filter((one) => one.scores === null).length;
    return waiting === 0
      ? null
      : failed(`还有 ${waiting} 位专家未评分`, waiting === 1 ? 'One expert has not scored yet' : `${waiting} experts have not scored yet`);
  },
  'site-visited': (state) => (state.siteVisit === null ? failed('还没有现场考核记录', 'The site visit is not recorded yet') : null),
  'notice-running': (state, { today }) =>
    state.deadline !== null && today <= state.deadline.date ? null : failed('公示期已结束', 'The public notice is over'),
  'notice-over': (state, { today }) =>
    state.deadline !== null && today > state.deadline.date
      ? null
      : failed(
          `公示期至 ${state.deadline?.date ?? '未设定'}，期满后才能继续`,
          `The public notice runs to ${state.deadline?.date ?? '(not set)'}; go on after it ends`,
        ),
  'no-objection': (state) => {
    if (currentObjections(state).some((one) => one.outcome === null)) return failed('有异议尚未处理完毕', 'An objection is still open');
    return currentObjections(state).some((one) => one.outcome === 'upheld')
      ? failed('有异议成立：请退回评价或不予认定', 'An objection was upheld: send the case back to evaluation, or do not recognise it')
      : null;
  },
  'objection-open': (state) =>
    currentObjections(state).some((one) => one.outcome === null) ? null : failed('没有待处理的异议', 'There is no open objection'),
  'objection-upheld': (state) =>
    currentObjections(state).some((one) => one.outcome === 'upheld') ? null : failed('没有成立的异议', 'No objection was upheld'),
  'failed-in-a-row': (state, { terms }) =>
    failedInARow(state, terms.failedReviews)
      ? null
      : failed(
          `尚未出现连续 ${terms.failedReviews} 个年度考核不合格`,
          `There have not been ${terms.failedReviews} failed yearly reviews in a row`,
        ),
  'funding-open': (state) =>
    state.funding?.instalments.some((one) => one.paidAt !== null)
      ? failed('已有拨付，不能另行核定', 'Money has been paid under the agreement; it cannot be replaced')
      : null,
  'funding-agreed': (state) =>
    state.funding?.instalments.some((one) => one.paidAt === null)
      ? null
      : failed('没有待拨付的分期', 'There is no instalment that waits to be paid'),
};

/** Whether the newest `count` yearly reviews, each of the year after the one before, all failed (连续不合格). */
export function failedInARow(state: CaseState, count: number): boolean {
  const last = state.reviews.slice(-count);
  return last.length === count && last.every((one, index) => one.outcome === 'fail' && one.year === (last[0]?.year ?? 0) + index);
}

/** Why the action must wait, or null (前提检查). */
export function checkGuard(guard: Guard, state: CaseState, context: GuardContext): Bilingual | null {
  return table[guard](state, context);
}
