import { workingDaysBetween } from '../calendar.ts';
import type { Bilingual } from '../language.ts';
import type { Terms } from './call.ts';
import { type CaseState, currentObjections, isEntered } from './case-state.ts';
import { failedInARow } from './guards.ts';
import type { Effect, Procedure, Role } from './model.ts';

/** Something that is due on a case (提醒): for whom, and by when where anyone has said. */
export interface Reminder {
  /** `period` is one to be waited out, as a notice is; `limit` one to act within. */
  readonly kind: 'limit' | 'period' | 'call-closes' | 'objection' | 'report' | 'review' | 'removal';
  readonly roles: readonly Role[];
  /** The last day, ISO; null where neither the source nor the office sets one. */
  readonly due: string | null;
  /** Working days left up to and including that day; negative once it has passed. */
  readonly workingDaysLeft: number | null;
  readonly text: Bilingual;
}

function left(today: string, due: string): number {
  return today <= due ? workingDaysBetween(today, due) : -workingDaysBetween(due, today);
}

function phrase(today: string, due: string, zh: string, en: string): Bilingual {
  const days = Math.abs(left(today, due));
  const counted = `${days} working day${days === 1 ? '' : 's'}`;
  if (today > due) return { zh: `${zh}，已超期 ${days} 个工作日`, en: `${en}; ${counted} overdue` };
  return { zh: `${zh}，还剩 ${days} 个工作日`, en: `${en}; ${counted} left` };
}

/** The roles that can move the case on from where it stands. */
function rolesAt(procedure: Procedure, state: CaseState): Role[] {
  const able = procedure.actions.filter((action) => action.from.includes(state.stage) && action.to !== null);
  return [...new Set(able.flatMap((action) => action.roles))].filter((role) => role !== 'applicant');
}

function rolesFor(procedure: Procedure, state: CaseState, effect: Effect): readonly Role[] {
  return procedure.actions.find((action) => action.effect === effect && action.from.includes(state.stage))?.roles ?? [];
}

function limitOf(procedure: Procedure, state: CaseState, today: string): Reminder[] {
  const stage = procedure.stages.find((one) => one.id === state.stage);
  if (state.deadline === null || stage === undefined) return [];
  const { date } = state.deadline;
  const days = left(today, date);
  // A notice that has run its time is no one's delay: what follows waits for the office.
  const kind = stage.kind === 'notice' ? 'period' : 'limit';
  const text =
    kind === 'period' && today > date
      ? { zh: `“${stage.title.zh}”已于 ${date} 期满，可以继续办理`, en: `“${stage.title.en}” ended on ${date}; go on` }
      : phrase(today, date, `“${stage.title.zh}”期限至 ${date}`, `“${stage.title.en}” runs to ${date}`);
  return [{ kind, roles: rolesAt(procedure, state), due: date, workingDaysLeft: days, text }];
}

function closingOf(procedure: Procedure, state: CaseState, closes: string | null, today: string): Reminder[] {
  const writing = procedure.stages.some((stage) => stage.id === state.stage && stage.kind === 'application');
  if (!writing || closes === null || state.returned !== null) return [];
  const days = left(today, closes);
  return [
    {
      kind: 'call-closes',
      roles: ['applicant'],
      due: closes,
      workingDaysLeft: days,
      text:
        today > closes
          ? { zh: `申报受理已于 ${closes} 截止`, en: `Applications closed on ${closes}` }
          : phrase(today, closes, `申报受理至 ${closes}`, `Applications close on ${closes}`),
    },
  ];
}

function objectionOf(procedure: Procedure, state: CaseState): Reminder[] {
  if (!currentObjections(state).some((one) => one.outcome === null)) return [];
  const text = { zh: '有异议待处理', en: 'An objection waits to be settled' };
  return [{ kind: 'objection', roles: rolesFor(procedure, state, 'settle-objection'), due: null, workingDaysLeft: null, text }];
}

function monthBefore(today: string): string {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

/** What an entry owes: last month's report, last year's review, and the proposal of its removal where that is due. */
function entryOf(procedure: Procedure, state: CaseState, terms: Terms, today: string): Reminder[] {
  if (state.entry === null || !isEntered(state)) return [];
  const month = monthBefore(today);
  const year = Number(today.slice(0, 4)) - 1;
  const reporters = rolesFor(procedure, state, 'report');
  const reviewers = rolesFor(procedure, state, 'review');
  const owed: Reminder[] = [];
  if (reporters.length > 0 && state.entry.at.slice(0, 7) <= month && !state.reports.some((report) => report.month === month)) {
    const text = { zh: `${month} 月度报告尚未报送`, en: `The report for ${month} has not been filed` };
    owed.push({ kind: 'report', roles: reporters, due: null, workingDaysLeft: null, text });
  }
  if (reviewers.length > 0 && Number(state.entry.at.slice(0, 4)) <= year && !state.reviews.some((review) => review.year >= year)) {
    const text = { zh: `${year} 年度考核尚未登记`, en: `The yearly review of ${year} is not recorded` };
    owed.push({ kind: 'review', roles: reviewers, due: null, workingDaysLeft: null, text });
  }
  if (reviewers.length > 0 && procedure.removal !== null && failedInARow(state, terms.failedReviews)) {
    const text = {
      zh: `已连续 ${terms.failedReviews} 个年度考核不合格，到拟撤销条件（本系统默认设置，原文未写明）`,
      en: `${terms.failedReviews} failed yearly reviews in a row: removal is to be proposed (this system’s default; the text states no grounds)`,
    };
    owed.push({ kind: 'removal', roles: reviewers, due: null, workingDaysLeft: null, text });
  }
  return owed;
}

/** Everything that is due on a case as of a day (办件提醒). `closes` is the last day of its call. */
export function remindersOf(procedure: Procedure, state: CaseState, terms: Terms, closes: string | null, today: string): Reminder[] {
  return [
    ...limitOf(procedure, state, today),
    ...closingOf(procedure, state, closes, today),
    ...objectionOf(procedure, state),
    ...entryOf(procedure, state, terms, today),
  ];
}
