import type { Bilingual } from '../language.ts';
import type { Actor } from '../ledger/event.ts';
import type { CaseState } from './case-state.ts';
import type { Guard, Procedure, Section } from './model.ts';

/** What a guard may look at besides the case. */
export interface GuardContext {
  readonly procedure: Procedure;
  readonly actor: Actor;
  /** The day of the action in Asia/Shanghai, ISO. */
  readonly today: string;
  /** Places of the case's region that the register has filled, and how many of its class. */
  readonly filled: { readonly region: number; readonly ofClass: number };
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
  'quota-left': (state, { procedure, filled }) => {
    const quota = procedure.quotas.find((one) => one.regionCode === state.regionCode);
    if (quota === undefined) return null;
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
  'experts-scored': (state) => {
    const active = state.experts.filter((one) => one.conflict === null);
    if (active.length === 0) return failed('还没有可评审的专家', 'There is no expert who may score yet');
    const waiting = active.filter((one) => one.scores === null).length;
    return waiting === 0 ? null : failed(`还有 ${waiting} 位专家未评分`, `${waiting} expert(s) have not scored yet`);
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
  'no-open-objection': (state) =>
    state.objections.some((one) => one.outcome === null) ? failed('有异议尚未处理完毕', 'An objection is still open') : null,
  'objection-open': (state) =>
    state.objections.some((one) => one.outcome === null) ? null : failed('没有待处理的异议', 'There is no open objection'),
  'failed-twice': (state) => {
    const [before, last] = state.reviews.slice(-2);
    return before?.outcome === 'fail' && last?.outcome === 'fail' && last.year === before.year + 1
      ? null
      : failed('尚未出现连续两个年度评估不合格', 'There have not been two failed yearly reviews in a row');
  },
};

/** Why the action must wait, or null (前提检查). */
export function checkGuard(guard: Guard, state: CaseState, context: GuardContext): Bilingual | null {
  return table[guard](state, context);
}
