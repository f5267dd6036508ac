import { z } from 'zod';
import { countingConvention } from '../calendar.ts';
import { decimal } from '../decimal.ts';
import { bilingual } from '../language.ts';
import type { LedgerEvent } from '../ledger/event.ts';
import { money, toMoney } from '../money.ts';
import { type ActionPayload, actionPayload, type Effect, effect } from './model.ts';

const file = z.object({ kind: z.string(), name: z.string(), sha256: z.string() });
const sectionState = z.object({ text: z.string(), files: z.array(file), savedAt: z.string() });

/** A running time limit: `from` is the day it began, null for one of an older event. */
export const deadline = z.object({
  date: z.string(),
  workingDays: z.int(),
  convention: countingConvention.default('from-next-day').describe('期限起算 / how the days are counted'),
  from: z.string().nullable().default(null),
  setByOffice: z.boolean(),
});
export type Deadline = z.infer<typeof deadline>;

const fundingLines = z
  .array(z.object({ payer: bilingual, amount: money, basis: bilingual }))
  .describe('各级出资 / who pays which part of that');

/** The money an entry was promised (支持安排), as it was agreed: the quote's lines are kept with it, so that it can be checked against the formula. */
export const funding = z.object({
  basis: z.enum(['formula', 'case-by-case']),
  reading: bilingual.nullable().describe('按哪一种理解 / the reading of the text it follows'),
  limit: money.nullable().describe('公式上限 / what the formula comes to'),
  lines: fundingLines,
  otherReadings: z
    .array(z.object({ reading: bilingual, limit: money, lines: fundingLines }))
    .default([])
    .describe('原文的其他理解，未采用 / other readings of the text, not followed'),
  total: money,
  reason: z.string().nullable(),
  instalments: z.array(z.object({ investment: money, amount: money, paidAt: z.string().nullable(), verified: money.nullable() })),
});
export type Funding = z.infer<typeof funding>;

/** The events of a case (办件事件). `acted` is every move of the procedure; the rest keep the application as it is being written. */
export const caseEvents = {
  opened: z.object({
    procedureId: z.string(),
    year: z.int().nullable().default(null),
    classId: z.string(),
    levelId: z.string().nullable().default(null),
    direction: z.string().nullable().default(null),
    title: z.string(),
    applicant: z.object({ id: z.string(), name: z.string() }),
    applicantAccount: z.string(),
    regionCode: z.string(),
    stage: z.string(),
  }),
  'section-saved': z.object({ sectionId: z.string(), text: z.string(), files: z.array(file) }),
  acted: z.object({
    action: z.string(),
    effect: effect.nullable().optional(),
    from: z.string(),
    to: z.string(),
    payload: actionPayload,
    deadline: deadline.nullable(),
    /** Working days that are left of the stage's limit while the applicant completes the file. */
    paused: z.int().nullable().default(null),
    funding: funding.nullable().default(null),
  }),
  refused: z.object({ action: z.string(), code: z.string() }),
} as const;

const expert = z.object({
  id: z.string(),
  name: z.string(),
  conflict: z.string().nullable().describe('回避理由 / reason of recusal'),
  scores: z.array(z.object({ criterion: z.string(), points: z.string(), max: z.string(), comment: z.string() })).nullable(),
});

/** An objection to what a notice says (异议); its outcome is null while it is open. */
export const objection = z.object({
  objector: z.string(),
  reason: z.string(),
  at: z.string(),
  outcome: z.enum(['upheld', 'dismissed']).nullable(),
  answer: z.string().nullable(),
});

/** A case as its events have made it (办件). */
export const caseState = caseEvents.opened.extend({
  id: z.string(),
  stageSince: z.string(),
  deadline: deadline.nullable(),
  paused: z.record(z.string(), z.int()),
  sections: z.record(z.string(), sectionState),
  returned: z.object({ reason: z.string(), sections: z.array(z.string()) }).nullable(),
  opinions: z.array(z.object({ action: z.string(), text: z.string(), by: z.string(), at: z.string() })),
  experts: z.array(expert),
  commissioned: z.object({ evaluator: z.string(), opinion: z.string(), at: z.string() }).nullable(),
  siteVisit: z.string().nullable(),
  objections: z.array(
    objection.extend({ step: z.int().describe('登记时已有几步 / steps before it, which tell one notice from the next') }),
  ),
  entry: z
    .object({
      at: z.string(),
      documentNumber: z.string().nullable(),
      left: z.object({ at: z.string(), reason: z.string() }).nullable().describe('移出名录；在库为 null / null while it is in'),
    })
    .nullable(),
  reviews: z.array(z.object({ year: z.int(), outcome: z.enum(['pass', 'fail']), reason: z.string(), at: z.string() })),
  reports: z.array(z.object({ at: z.string(), month: z.string(), figures: z.record(z.string(), z.string()) })),
  funding: funding.nullable(),
  /** Moves and yearly reviews, in the order of the ledger: times may be equal, or go back. */
  steps: z.array(
    z.object({
      action: z.string(),
      to: z.string(),
      at: z.string(),
      review: z.object({ year: z.int(), outcome: z.enum(['pass', 'fail']) }).nullable(),
    }),
  ),
});
export type CaseState = z.infer<typeof caseState>;

/** The objections to the notice that is running, or that the case was on last before this stage. */
export function currentObjections({ objections, steps }: CaseState): CaseState['objections'] {
  return objections.filter((one) => one.step === steps.length);
}

/** Whether the case stands in its register. */
export function isEntered({ entry }: CaseState): boolean {
  return entry !== null && entry.left === null;
}

function opened(event: LedgerEvent): CaseState {
  const data = caseEvents.opened.parse(event.data);
  return {
    id: event.stream.replace(/^case:/, ''),
    ...data,
    stageSince: event.at,
    deadline: null,
    paused: {},
    sections: {},
    returned: null,
    opinions: [],
    experts: [],
    commissioned: null,
    siteVisit: null,
    objections: [],
    entry: null,
    reviews: [],
    reports: [],
    funding: null,
    steps: [],
  };
}

type Change = (state: CaseState, payload: ActionPayload, event: LedgerEvent, agreed: Funding | null) => Partial<CaseState>;

function ofExpert(state: CaseState, id: string, change: Partial<CaseState['experts'][number]>): Partial<CaseState> {
  return { experts: state.experts.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

function settleFirst(objections: CaseState['objections'], outcome: 'upheld' | 'dismissed', answer: string): CaseState['objections'] {
  const open = objections.findIndex((objection) => objection.outcome === null);
  return objections.map((objection, index) => (index === open ? { ...objection, outcome, answer } : objection));
}

function payNext(agreed: Funding | null, verified: string, at: string): Funding | null {
  if (agreed === null) return null;
  const next = agreed.instalments.findIndex((one) => one.paidAt === null);
  const paid = { paidAt: at, verified: toMoney(decimal(verified)) };
  return { ...agreed, instalments: agreed.instalments.map((one, index) => (index === next ? { ...one, ...paid } : one)) };
}

/** What each effect does to the case. */
const changes: { readonly [Name in Effect]: Change } = {
  submit: () => ({ returned: null }),
  'assign-experts': (state, { experts = [] }) => ({
    experts: [
      ...state.experts.filter((one) => !experts.some(({ id }) => id === one.id)),
      ...experts.map(({ id, name }) => state.experts.find((one) => one.id === id) ?? { id, name, conflict: null, scores: null }),
    ],
  }),
  'release-experts': (state, { experts = [] }) => ({
    experts: state.experts.filter((one) => one.conflict !== null || !experts.some(({ id }) => id === one.id)),
  }),
  recuse: (state, { reason = '' }, { actor }) => ofExpert(state, actor.id, { conflict: reason }),
  score: (state, { scores = [] }, { actor }) => ofExpert(state, actor.id, { scores }),
  visit: (_state, { opinion = '' }) => ({ siteVisit: opinion }),
  commission: (_state, { evaluator = '', opinion = '' }, { at }) => ({ commissioned: { evaluator, opinion, at } }),
  object: (state, { objector = '', reason = '' }, { at }) => ({
    objections: [...state.objections, { objector, reason, at, outcome: null, answer: null, step: state.steps.length }],
  }),
  'settle-objection': (state, { outcome, reason = '' }) =>
    outcome === 'upheld' || outcome === 'dismissed' ? { objections: settleFirst(state.objections, outcome, reason) } : {},
  'enter-register': (_state, { documentNumber = null }, { at }) => ({ entry: { at, documentNumber, left: null } }),
  'leave-register': (state, { reason = '' }, { at }) => (state.entry === null ? {} : { entry: { ...state.entry, left: { at, reason } } }),
  report: (state, { figures = {}, month }, { at }) => ({ reports: [...state.reports, { at, month: month ?? at.slice(0, 7), figures }] }),
  review: (state, { year, outcome, reason = '' }, { at }) =>
    year !== undefined && (outcome === 'pass' || outcome === 'fail') ? { reviews: [...state.reviews, { year, outcome, reason, at }] } : {},
  'agree-funding': (_state, _payload, _event, agreed) => ({ funding: agreed }),
  'pay-funding': (state, { investment = '0' }, { at }) => ({ funding: payNext(state.funding, investment, at) }),
};

/** Effects of actions in events that were written before an event named its effect. */
const formerEffects: Readonly<Record<string, Effect>> = {
  submit: 'submit',
  'assign-experts': 'assign-experts',
  'declare-conflict': 'recuse',
  score: 'score',
  'record-site-visit': 'visit',
  object: 'object',
  'settle-objection': 'settle-objection',
  'enter-register': 'enter-register',
  'remove-from-register': 'leave-register',
  'monthly-report': 'report',
  'yearly-review': 'review',
};

function acted(state: CaseState, event: LedgerEvent): CaseState {
  const { action, from, to, payload, deadline: running, paused, funding: agreed, ...told } = caseEvents.acted.parse(event.data);
  const { opinion, reason, sections } = payload;
  const moved = from !== to;
  const own = told.effect === undefined ? (formerEffects[action] ?? null) : told.effect;
  const { [to]: _resumed, ...waiting } = state.paused;
  const { year, outcome } = payload;
  const review = own === 'review' && year !== undefined && (outcome === 'pass' || outcome === 'fail') ? { year, outcome } : null;
  return {
    ...state,
    opinions: opinion === undefined ? state.opinions : [...state.opinions, { action, text: opinion, by: event.actor.name, at: event.at }],
    returned: sections !== undefined && reason !== undefined ? { reason, sections: [...sections] } : state.returned,
    ...(own === null ? {} : changes[own](state, payload, event, agreed)),
    stage: to,
    stageSince: moved ? event.at : state.stageSince,
    deadline: moved || running !== null ? running : state.deadline,
    paused: paused === null ? (moved ? waiting : state.paused) : { ...state.paused, [from]: paused },
    steps: moved || review !== null ? [...state.steps, { action, to, at: event.at, review }] : state.steps,
  };
}

/** The case after an event; null before the first. */
export function evolveCase(state: CaseState | null, event: LedgerEvent): CaseState | null {
  if (event.type === 'opened') return opened(event);
  if (state === null) return null;
  if (event.type === 'section-saved') {
    const { sectionId, text, files } = caseEvents['section-saved'].parse(event.data);
    return { ...state, sections: { ...state.sections, [sectionId]: { text, files, savedAt: event.at } } };
  }
  return event.type === 'acted' ? acted(state, event) : state;
}
