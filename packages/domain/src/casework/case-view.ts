import { workingDaysBetween } from '../calendar.ts';
import { decimal, decimalToString } from '../decimal.ts';
import { fromMoney, toMoney } from '../money.ts';
import type { Terms } from '../procedure/call.ts';
import { type CaseState, isEntered } from '../procedure/case-state.ts';
import { failedInARow, type GuardContext, type Surroundings, sectionsFor } from '../procedure/guards.ts';
import type { Procedure, Role } from '../procedure/model.ts';
import { allowedMoves, waitsFor, waitsForPerson } from './allowed-moves.ts';
import { deadlineOn } from './case-deadline.ts';
import type { IndexedCase } from './case-index.ts';
import type { Attention, CaseView } from './case-view-schema.ts';
import { formulaFacts } from './formula-facts.ts';

type Marks = NonNullable<CaseView['scores']>;

function mean(values: readonly string[]): string {
  const sum = values.reduce((total, value) => total.add(decimal(value)), decimal(0));
  return decimalToString(sum.div(decimal(values.length)), 2);
}

function summariseScores({ state }: IndexedCase): Marks | null {
  const marked = state.experts.flatMap((expert) => (expert.conflict === null && expert.scores !== null ? [expert.scores] : []));
  if (marked.length === 0) return null;
  const criteria = [...new Set(marked.flat().map((score) => score.criterion))];
  return {
    experts: marked.length,
    total: mean(marked.map((scores) => decimalToString(scores.reduce((total, score) => total.add(decimal(score.points)), decimal(0))))),
    criteria: criteria.map((criterion) => {
      const own = marked.flat().filter((score) => score.criterion === criterion);
      return {
        criterion,
        mean: mean(own.map((score) => score.points)),
        max: own[0]?.max ?? '',
        comments: own.map((score) => score.comment).filter((comment) => comment !== ''),
      };
    }),
  };
}

function tasksOf({ state }: IndexedCase, procedure: Procedure, roles: readonly Role[]): CaseView['tasks'] {
  const writing = procedure.stages.some((stage) => stage.id === state.stage && stage.kind === 'application');
  return sectionsFor(procedure, state.classId).map((section) => {
    const saved = state.sections[section.id];
    const complete =
      saved !== undefined && saved.text.trim() !== '' && section.documents.every((kind) => saved.files.some((file) => file.kind === kind));
    const status = state.returned?.sections.includes(section.id)
      ? 'returned'
      : saved === undefined
        ? 'not-started'
        : complete
          ? 'done'
          : 'in-progress';
    const { id, title, hint, documents } = section;
    return {
      id,
      title,
      hint,
      documents: [...documents],
      status,
      text: saved?.text ?? '',
      files: saved?.files ?? [],
      savedAt: saved?.savedAt ?? null,
      open: writing && roles.includes('applicant') && (state.returned?.sections.includes(id) ?? true),
    };
  });
}

/** Roles that handle cases of others (经办角色). */
export const officers: readonly Role[] = ['county-reviewer', 'department', 'leading-group-office', 'supervisor', 'administrator'];

/** Who looks at a case, and when (查看者). */
export interface Viewer {
  readonly roles: readonly Role[];
  /** The account; empty for the public. */
  readonly accountId: string;
  /** Today in Asia/Shanghai, ISO. */
  readonly today: string;
  /** Places of the case's row that the register has filled; counted only where a condition asks. */
  readonly filled: (state: CaseState) => Surroundings['filled'];
}

/** What conditions look at where this viewer would act. */
function guardContext(state: CaseState, procedure: Procedure, terms: Terms, { accountId, today, filled }: Viewer): GuardContext {
  return {
    procedure,
    terms,
    today,
    actor: { id: accountId, name: '', role: '', organisation: null },
    conflicted: [],
    quoted: [],
    get filled() {
      return filled(state);
    },
  };
}

/** Whether the case waits for whoever looks at it (待我办). */
export function waitsForViewer({ state }: IndexedCase, procedure: Procedure, terms: Terms, viewer: Viewer): boolean {
  return waitsForPerson(state, viewer.roles, guardContext(state, procedure, terms, viewer));
}

/** How pressing the case is for whoever looks at it. */
export function attentionOf(one: IndexedCase, procedure: Procedure, terms: Terms, viewer: Viewer): Attention {
  const deadline = deadlineOn(one.state, procedure, viewer.today);
  if (deadline?.kind === 'limit' && deadline.state === 'over') return 'overdue';
  if (one.state.returned !== null && viewer.roles.includes('applicant')) return 'returned';
  if (deadline?.state === 'near') return 'near';
  return waitsForViewer(one, procedure, terms, viewer) ? 'waits' : 'none';
}

/** By what an entry may leave the register, and whether that holds; null where it is in none (拟撤销条件). */
export function removalOf({ state }: IndexedCase, { removal }: Procedure, { failedReviews }: Terms): CaseView['removal'] {
  if (removal === null || !isEntered(state)) return null;
  const { source, note } = removal;
  return {
    due: failedInARow(state, failedReviews),
    failedReviews,
    text: {
      zh: `连续 ${failedReviews} 个年度考核不合格即拟撤销。${note.zh}`,
      en: `Removal is proposed after ${failedReviews === 1 ? 'one failed yearly review' : `${failedReviews} failed yearly reviews in a row`}. ${note.en}`,
    },
    quote: source.kind === 'clause' ? source.quote : null,
  };
}

/** The marks as an applicant may see them, by the rule that the call has published. */
function publishedMarks(marks: Marks | null, shown: Terms['marksShown']): Marks | null {
  if (marks === null || shown === 'none') return null;
  return shown === 'total' ? { ...marks, criteria: [] } : marks;
}

/** What was agreed, with what of it is paid and which investment was proven for it. */
function fundingOf({ funding }: CaseState): CaseView['funding'] {
  if (funding === null) return null;
  const paid = funding.instalments.filter((one) => one.paidAt !== null);
  const sum = paid.reduce((total, one) => total.add(fromMoney(one.amount)), decimal(0));
  return { ...funding, paid: toMoney(sum), left: toMoney(fromMoney(funding.total).sub(sum)), proven: paid.at(-1)?.verified ?? null };
}

/** Lays a case out for whoever looks: officers see each expert, an expert themselves, applicants the published summary once the evaluation is over. */
export function viewCase(indexed: IndexedCase, procedure: Procedure, terms: Terms, viewer: Viewer): CaseView {
  const { state, version } = indexed;
  const { roles, accountId, today } = viewer;
  const context = guardContext(state, procedure, terms, viewer);
  const asked = sectionsFor(procedure, state.classId);
  const stage = procedure.stages.find((one) => one.id === state.stage);
  const ownClass = procedure.classes.find((one) => one.id === state.classId);
  const level = ownClass?.levels.find((one) => one.id === state.levelId);
  const officer = roles.some((one) => officers.includes(one));
  const evaluated = !['application', 'review', 'evaluation'].includes(stage?.kind ?? '');
  const reviewed = procedure.actions.filter((action) =>
    action.from.some((from) => procedure.stages.some((one) => one.id === from && one.kind === 'review')),
  );
  const fallback = { zh: state.stage, en: state.stage };
  return {
    id: state.id,
    version,
    procedure: { id: procedure.id, title: procedure.title },
    year: state.year,
    class: { id: state.classId, title: ownClass?.title ?? fallback, department: ownClass?.department ?? fallback },
    level: level === undefined ? null : { id: level.id, title: level },
    direction: state.direction,
    title: state.title,
    applicant: state.applicant,
    regionCode: state.regionCode,
    stage: {
      id: state.stage,
      title: stage?.title ?? fallback,
      since: state.stageSince,
      workingDays: workingDaysBetween(state.stageSince.slice(0, 10), today),
      waitsFor: waitsFor(state, context),
    },
    deadline: deadlineOn(state, procedure, today),
    attention: attentionOf(indexed, procedure, terms, viewer),
    paused: state.paused,
    tasks: tasksOf(indexed, procedure, roles),
    notAsked: procedure.sections.filter((section) => !asked.includes(section)).map(({ id, title, hint }) => ({ id, title, hint })),
    returned: state.returned,
    opinions: officer
      ? state.opinions
      : state.opinions.filter((opinion) => evaluated || reviewed.some((action) => action.id === opinion.action)),
    scores: officer ? summariseScores(indexed) : evaluated ? publishedMarks(summariseScores(indexed), terms.marksShown) : null,
    experts: officer ? state.experts : roles.includes('expert') ? state.experts.filter((one) => one.id === accountId) : null,
    commissioned: officer || evaluated ? state.commissioned : null,
    siteVisit: officer ? state.siteVisit : null,
    objections: officer || roles.includes('applicant') ? state.objections : [],
    entry: state.entry,
    reviews: state.reviews,
    reports: officer || roles.includes('applicant') ? state.reports : [],
    removal: removalOf(indexed, procedure, terms),
    funding: officer || roles.includes('applicant') ? fundingOf(state) : null,
    formula: formulaFacts(procedure, state),
    criteria: [...terms.criteria],
    allowed: allowedMoves(state, roles, context),
  };
}
