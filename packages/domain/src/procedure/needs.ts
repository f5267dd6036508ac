import { decimal } from '../decimal.ts';
import { Problem, type ProblemIssue } from '../problem.ts';
import type { Terms } from './call.ts';
import type { CaseState } from './case-state.ts';
import { sectionsFor } from './guards.ts';
import type { Action, ActionPayload, Effect, Need, Procedure } from './model.ts';

const given: { readonly [Name in Need]: (payload: ActionPayload) => boolean } = {
  reason: (payload) => payload.reason !== undefined,
  opinion: (payload) => payload.opinion !== undefined,
  sections: (payload) => (payload.sections?.length ?? 0) > 0,
  experts: (payload) => (payload.experts?.length ?? 0) > 0,
  scores: (payload) => (payload.scores?.length ?? 0) > 0,
  'working-days': (payload) => payload.workingDays !== undefined,
  objector: (payload) => payload.objector !== undefined,
  outcome: (payload) => payload.outcome !== undefined,
  year: (payload) => payload.year !== undefined,
  figures: (payload) => Object.keys(payload.figures ?? {}).length > 0,
  'document-number': (payload) => payload.documentNumber !== undefined,
  evaluator: (payload) => payload.evaluator !== undefined,
  funding: (payload) => payload.funding !== undefined,
  investment: (payload) => payload.investment !== undefined,
};

const needNames: { readonly [Name in Need]: { readonly zh: string; readonly en: string; readonly field: keyof ActionPayload } } = {
  reason: { zh: '理由', en: 'a reason', field: 'reason' },
  opinion: { zh: '意见', en: 'an opinion', field: 'opinion' },
  sections: { zh: '所涉分项', en: 'the sections concerned', field: 'sections' },
  experts: { zh: '专家名单', en: 'the experts', field: 'experts' },
  scores: { zh: '分项评分', en: 'the scores', field: 'scores' },
  'working-days': { zh: '期限（工作日）', en: 'the period in working days', field: 'workingDays' },
  objector: { zh: '异议人', en: 'who objects', field: 'objector' },
  outcome: { zh: '结论', en: 'the outcome', field: 'outcome' },
  year: { zh: '年度', en: 'the year', field: 'year' },
  figures: { zh: '数据', en: 'the figures', field: 'figures' },
  'document-number': { zh: '批准文号', en: 'the number of the document', field: 'documentNumber' },
  evaluator: { zh: '受委托单位', en: 'the unit commissioned', field: 'evaluator' },
  funding: { zh: '支持安排', en: 'the support', field: 'funding' },
  investment: { zh: '经核实的投资额', en: 'the verified investment', field: 'investment' },
};

/** What the checks of a payload look at. */
export interface PayloadContext {
  readonly procedure: Procedure;
  readonly state: CaseState;
  readonly terms: Terms;
  readonly conflicted: readonly string[];
}

type Check = (payload: ActionPayload, context: PayloadContext) => ProblemIssue[];

function issue(pointer: string, code: string, zh: string, en: string): ProblemIssue {
  return { pointer, code, detail: { zh, en } };
}

const knownSections: Check = ({ sections = [] }, { procedure, state }) => {
  const known = sectionsFor(procedure, state.classId).map((section) => section.id);
  return sections.flatMap((id, index) =>
    known.includes(id)
      ? []
      : [
          issue(
            `/sections/${index}`,
            'unknown',
            `没有“${id}”这一分项，可选：${known.join('、')}`,
            `There is no section “${id}”; there are ${known.join(', ')}`,
          ),
        ],
  );
};

/** In what an action with this effect may end (结论); none for the others. */
export function outcomesOf(effect: Effect | null): readonly NonNullable<ActionPayload['outcome']>[] {
  if (effect === 'settle-objection') return ['upheld', 'dismissed'];
  return effect === 'review' ? ['pass', 'fail'] : [];
}

function outcomes(effect: Effect): Check {
  const allowed: readonly string[] = outcomesOf(effect);
  return ({ outcome }) =>
    outcome === undefined || allowed.includes(outcome)
      ? []
      : [issue('/outcome', 'unknown', `结论应为 ${allowed.join(' 或 ')}`, `The outcome is ${allowed.join(' or ')}`)];
}

/** Marks within their full marks, each criterion once, and exactly those of the call where it names any. */
const fittingScores: Check = ({ scores = [] }, { terms }) => {
  const due = new Map(terms.criteria.map(({ criterion, max }) => [criterion, max]));
  const names = scores.map((score) => score.criterion);
  const each = scores.flatMap(({ criterion, points, max }, index) => {
    const at = `/scores/${index}`;
    const full = due.get(criterion);
    if (names.indexOf(criterion) !== index)
      return [issue(`${at}/criterion`, 'twice', `“${criterion}”评了两次`, `“${criterion}” is scored twice`)];
    if (due.size > 0 && full === undefined)
      return [issue(`${at}/criterion`, 'unknown', `“${criterion}”不在年度认定标准中`, `“${criterion}” is no criterion of the call`)];
    if (full !== undefined && full !== max) return [issue(`${at}/max`, 'range', `满分应为 ${full}`, `The full marks are ${full}`)];
    return decimal(points).compare(decimal(max)) > 0
      ? [issue(`${at}/points`, 'range', `得分 ${points} 超过满分 ${max}`, `${points} is more than the full marks, ${max}`)]
      : [];
  });
  const missing = [...due.keys()].filter((criterion) => !names.includes(criterion));
  return missing.length === 0
    ? each
    : [...each, issue('/scores', 'missing', `还缺评分项：${missing.join('、')}`, `Criteria still without marks: ${missing.join(', ')}`)];
};

const freeExperts: Check = ({ experts = [] }, { conflicted }) =>
  experts.flatMap(({ id, name }, index) =>
    conflicted.includes(id)
      ? [
          issue(
            `/experts/${index}`,
            'conflict',
            `${name}已对该申报单位申报回避`,
            `${name} has declared a conflict of interest with this applicant`,
          ),
        ]
      : [],
  );

const laterYear: Check = ({ year }, { state }) => {
  const last = state.reviews.at(-1);
  return year === undefined || last === undefined || year > last.year
    ? []
    : [
        issue(
          '/year',
          'order',
          `${last.year} 年度已考核，只能登记之后的年度`,
          `${last.year} has been reviewed; only later years can follow`,
        ),
      ];
};

const checks: { readonly [Name in Effect]?: readonly Check[] } = {
  score: [fittingScores],
  'assign-experts': [freeExperts],
  'settle-objection': [outcomes('settle-objection')],
  review: [outcomes('review'), laterYear],
};

/**
 * Asks for what the action needs and checks what came (要件检查). A period that the call has set need not be given again.
 *
 * @throws Problem `invalid-input` with one issue for each thing that is missing or wrong
 */
export function requireNeeds(action: Action, payload: ActionPayload, context: PayloadContext): void {
  const set = action.to !== null && context.terms.limits[action.to] !== undefined;
  const missing = action.needs.filter((need) => !given[need](payload) && !(need === 'working-days' && set));
  if (missing.length > 0) {
    throw new Problem(
      'invalid-input',
      {
        zh: `“${action.title.zh}”需要：${missing.map((need) => needNames[need].zh).join('、')}`,
        en: `“${action.title.en}” needs ${missing.map((need) => needNames[need].en).join(', ')}`,
      },
      missing.map((need) => issue(`/${needNames[need].field}`, 'required', `请填写${needNames[need].zh}`, `Give ${needNames[need].en}`)),
    );
  }
  const own = action.effect === null ? [] : (checks[action.effect] ?? []);
  const wrong = [knownSections, ...own].flatMap((check) => check(payload, context));
  const [first] = wrong;
  if (first !== undefined) throw new Problem('invalid-input', first.detail, wrong);
}
