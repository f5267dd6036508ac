import { z } from 'zod';
import type { LedgerEvent } from '../ledger/event.ts';
import { type ActionPayload, actionPayload } from './model.ts';

const file = z.object({ kind: z.string(), name: z.string(), sha256: z.string() });
const sectionState = z.object({ text: z.string(), files: z.array(file), savedAt: z.string() });

/** The events of a case (办件事件). `acted` is every move of the procedure; the rest keep the application as it is being written. */
export const caseEvents = {
  opened: z.object({
    procedureId: z.string(),
    classId: z.string(),
    title: z.string(),
    applicant: z.object({ id: z.string(), name: z.string() }),
    applicantAccount: z.string(),
    regionCode: z.string(),
    stage: z.string(),
  }),
  'section-saved': z.object({ sectionId: z.string(), text: z.string(), files: z.array(file) }),
  acted: z.object({
    action: z.string(),
    from: z.string(),
    to: z.string(),
    payload: actionPayload,
    deadline: z.object({ date: z.string(), workingDays: z.int(), setByOffice: z.boolean(), warning: z.string().nullable() }).nullable(),
  }),
  refused: z.object({ action: z.string(), code: z.string() }),
} as const;

const expert = z.object({
  id: z.string(),
  name: z.string(),
  conflict: z.string().nullable().describe('回避理由 / reason of recusal'),
  scores: z.array(z.object({ criterion: z.string(), points: z.string(), max: z.string(), comment: z.string() })).nullable(),
});

/** A case as its events have made it (办件). */
export const caseState = z.object({
  id: z.string(),
  procedureId: z.string(),
  classId: z.string(),
  title: z.string(),
  applicant: z.object({ id: z.string(), name: z.string() }),
  applicantAccount: z.string(),
  regionCode: z.string(),
  stage: z.string(),
  stageSince: z.string(),
  deadline: z.object({ date: z.string(), workingDays: z.int(), setByOffice: z.boolean(), warning: z.string().nullable() }).nullable(),
  sections: z.record(z.string(), sectionState),
  returned: z.object({ reason: z.string(), sections: z.array(z.string()) }).nullable(),
  opinions: z.array(z.object({ action: z.string(), text: z.string(), by: z.string(), at: z.string() })),
  experts: z.array(expert),
  siteVisit: z.string().nullable(),
  objections: z.array(
    z.object({
      objector: z.string(),
      reason: z.string(),
      at: z.string(),
      outcome: z.enum(['upheld', 'dismissed']).nullable(),
      answer: z.string().nullable(),
    }),
  ),
  entry: z.object({ at: z.string() }).nullable(),
  reviews: z.array(z.object({ year: z.int(), outcome: z.enum(['pass', 'fail']), reason: z.string(), at: z.string() })),
  reports: z.array(z.object({ at: z.string(), figures: z.record(z.string(), z.string()) })),
});
export type CaseState = z.infer<typeof caseState>;
export type Expert = CaseState['experts'][number];

function opened(event: LedgerEvent): CaseState {
  const data = caseEvents.opened.parse(event.data);
  return {
    id: event.stream.replace(/^case:/, ''),
    ...data,
    stageSince: event.at,
    deadline: null,
    sections: {},
    returned: null,
    opinions: [],
    experts: [],
    siteVisit: null,
    objections: [],
    entry: null,
    reviews: [],
    reports: [],
  };
}

/** What each part of an action's payload does to the case. Absent parts do nothing. */
function absorb(state: CaseState, action: string, payload: ActionPayload, event: LedgerEvent): CaseState {
  const { opinion, reason, sections, experts, scores, objector, outcome, year, figures } = payload;
  const next: CaseState = { ...state };
  if (opinion !== undefined) next.opinions = [...state.opinions, { action, text: opinion, by: event.actor.name, at: event.at }];
  if (sections !== undefined && reason !== undefined) next.returned = { reason, sections: [...sections] };
  if (experts !== undefined)
    next.experts = [...state.experts, ...experts.map(({ id, name }) => ({ id, name, conflict: null, scores: null }))];
  if (scores !== undefined) next.experts = state.experts.map((one) => (one.id === event.actor.id ? { ...one, scores } : one));
  if (action === 'declare-conflict' && reason !== undefined)
    next.experts = state.experts.map((one) => (one.id === event.actor.id ? { ...one, conflict: reason } : one));
  if (action === 'record-site-visit' && opinion !== undefined) next.siteVisit = opinion;
  if (objector !== undefined && reason !== undefined)
    next.objections = [...state.objections, { objector, reason, at: event.at, outcome: null, answer: null }];
  if (action === 'settle-objection' && (outcome === 'upheld' || outcome === 'dismissed'))
    next.objections = settleFirst(state.objections, outcome, reason ?? '');
  if (year !== undefined && (outcome === 'pass' || outcome === 'fail'))
    next.reviews = [...state.reviews, { year, outcome, reason: reason ?? '', at: event.at }];
  if (figures !== undefined) next.reports = [...state.reports, { at: event.at, figures }];
  return next;
}

function settleFirst(objections: CaseState['objections'], outcome: 'upheld' | 'dismissed', answer: string): CaseState['objections'] {
  const open = objections.findIndex((objection) => objection.outcome === null);
  return objections.map((objection, index) => (index === open ? { ...objection, outcome, answer } : objection));
}

/** The case after an event; null before the first. */
export function evolveCase(state: CaseState | null, event: LedgerEvent): CaseState | null {
  if (event.type === 'opened') return opened(event);
  if (state === null) return null;
  if (event.type === 'section-saved') {
    const { sectionId, text, files } = caseEvents['section-saved'].parse(event.data);
    return { ...state, sections: { ...state.sections, [sectionId]: { text, files, savedAt: event.at } } };
  }
  if (event.type === 'acted') {
    const { action, from, to, payload, deadline } = caseEvents.acted.parse(event.data);
    const moved = from !== to;
    const next = absorb(state, action, payload, event);
    return {
      ...next,
      stage: to,
      stageSince: moved ? event.at : state.stageSince,
      deadline: moved || deadline !== null ? deadline : state.deadline,
      returned: action === 'submit' ? null : next.returned,
      entry: action === 'enter-register' ? { at: event.at } : action === 'remove-from-register' ? null : next.entry,
    };
  }
  return state;
}
