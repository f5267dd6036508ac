import { oneOf, text } from './address.ts';

/** What each page keeps in its address, and how it is read: anything unknown or malformed is left out. */
type Raw = Record<string, unknown>;

export interface LibrarySearch {
  q?: string | undefined;
  region?: string | undefined;
  year?: string | undefined;
  kind?: string | undefined;
  issuer?: string | undefined;
  force?: 'now' | undefined;
}
export function readLibrary(raw: Raw): LibrarySearch {
  return {
    q: text(raw.q),
    region: text(raw.region),
    year: text(raw.year),
    kind: text(raw.kind),
    issuer: text(raw.issuer),
    force: oneOf(raw.force, ['now']),
  };
}

/** `cite=start-end` lights up a passage of the clean text. */
export interface DocumentSearch {
  cite?: string | undefined;
  view?: 'raw' | undefined;
}
export function readDocument(raw: Raw): DocumentSearch {
  return { cite: text(raw.cite), view: oneOf(raw.view, ['raw']) };
}

export interface QuestionsSearch {
  q?: string | undefined;
  /** Where to go after the answer, when the reader came to change just one. */
  back?: 'check' | 'results' | undefined;
}
export function readQuestions(raw: Raw): QuestionsSearch {
  return { q: text(raw.q), back: oneOf(raw.back, ['check', 'results']) };
}

export const fits = ['fits', 'nearly', 'needs-answers', 'needs-judgement', 'does-not-fit'] as const;

export interface ResultSearch {
  fit?: (typeof fits)[number] | undefined;
  kind?: string | undefined;
  region?: string | undefined;
  window?: string | undefined;
  sort?: 'closes' | 'amount' | 'local' | undefined;
  why?: string | undefined;
  asOf?: string | undefined;
}
export function readResults(raw: Raw): ResultSearch {
  return {
    fit: oneOf(raw.fit, fits),
    kind: text(raw.kind),
    region: text(raw.region),
    window: text(raw.window),
    sort: oneOf(raw.sort, ['closes', 'amount', 'local']),
    why: text(raw.why),
    asOf: text(raw.asOf),
  };
}

export interface BenefitsSearch {
  q?: string | undefined;
  kind?: string | undefined;
  region?: string | undefined;
}
export function readBenefits(raw: Raw): BenefitsSearch {
  return { q: text(raw.q), kind: text(raw.kind), region: text(raw.region) };
}

export interface CalculatorSearch {
  benefit?: string | undefined;
  asOf?: string | undefined;
}
export function readCalculator(raw: Raw): CalculatorSearch {
  return { benefit: text(raw.benefit), asOf: text(raw.asOf) };
}

export interface TargetsSearch {
  view?: 'check' | undefined;
  region?: string | undefined;
  year?: string | undefined;
  indicator?: string | undefined;
  document?: string | undefined;
}
export function readTargets(raw: Raw): TargetsSearch {
  return {
    view: oneOf(raw.view, ['check']),
    region: text(raw.region),
    year: text(raw.year),
    indicator: text(raw.indicator),
    document: text(raw.document),
  };
}

export interface CompareSearch {
  indicators?: string | undefined;
  /** Codes with commas between. */
  regions?: string | undefined;
  year?: string | undefined;
}
export function readCompare(raw: Raw): CompareSearch {
  return { indicators: text(raw.indicators), regions: text(raw.regions), year: text(raw.year) };
}

/** The day that a page is judged for; today where it is left out. */
export interface DaySearch {
  asOf?: string | undefined;
}
export function readDay(raw: Raw): DaySearch {
  return { asOf: text(raw.asOf) };
}

export interface SandboxSearch {
  benefit?: string | undefined;
  number?: string | undefined;
  to?: string | undefined;
  asOf?: string | undefined;
}
export function readSandbox(raw: Raw): SandboxSearch {
  return { benefit: text(raw.benefit), number: text(raw.number), to: text(raw.to), asOf: text(raw.asOf) };
}

export interface OwnScorecardSearch {
  view?: 'rank' | undefined;
}
export function readOwnScorecard(raw: Raw): OwnScorecardSearch {
  return { view: oneOf(raw.view, ['rank']) };
}

export interface MeasuresSearch {
  q?: string | undefined;
  unit?: string | undefined;
  document?: string | undefined;
}
export function readMeasures(raw: Raw): MeasuresSearch {
  return { q: text(raw.q), unit: text(raw.unit), document: text(raw.document) };
}

export const qualityQueues = ['dead', 'damaged', 'sums', 'ambiguous', 'duplicate', 'metadata', 'unchecked'] as const;

export interface QualitySearch {
  queue?: (typeof qualityQueues)[number] | undefined;
  region?: string | undefined;
  document?: string | undefined;
  severity?: 'error' | 'warning' | 'note' | undefined;
}
export function readQuality(raw: Raw): QualitySearch {
  return {
    queue: oneOf(raw.queue, qualityQueues),
    region: text(raw.region),
    document: text(raw.document),
    severity: oneOf(raw.severity, ['error', 'warning', 'note']),
  };
}

export const clauseChanges = ['changed', 'added', 'removed', 'renumbered'] as const;

/** `with` is the later document; `change` shows one kind of change only. */
export interface DiffSearch {
  with?: string | undefined;
  change?: (typeof clauseChanges)[number] | undefined;
}
export function readDiff(raw: Raw): DiffSearch {
  return { with: text(raw.with), change: oneOf(raw.change, clauseChanges) };
}

/** Which facts of a draft are listed: all, those that nobody decided, those decided in an earlier version, those that are doubtful. */
export interface ReviewSearch {
  show?: 'open' | 'carried' | 'doubtful' | undefined;
}
export function readReview(raw: Raw): ReviewSearch {
  return { show: oneOf(raw.show, ['open', 'carried', 'doubtful']) };
}

export interface InboxSearch {
  /** Every case, or what is due when (提醒). */
  show?: 'all' | 'due' | undefined;
  /** The last case of the page before. */
  after?: string | undefined;
  /** Of what is due, only what has at most so many working days left. */
  within?: '5' | '10' | undefined;
}
export function readInbox(raw: Raw): InboxSearch {
  return { show: oneOf(raw.show, ['all', 'due']), after: text(raw.after), within: oneOf(raw.within, ['5', '10']) };
}

export interface CaseSearch {
  /** The part of the application that is being filled in. */
  section?: string | undefined;
}
export function readCase(raw: Raw): CaseSearch {
  return { section: text(raw.section) };
}

export interface ApplySearch {
  class?: string | undefined;
}
export function readApply(raw: Raw): ApplySearch {
  return { class: text(raw.class) };
}

export interface RegisterSearch {
  region?: string | undefined;
}
export function readRegister(raw: Raw): RegisterSearch {
  return { region: text(raw.region) };
}

export interface CallsSearch {
  /** The form that is open: `new`, or the year that is amended. */
  form?: string | undefined;
}
export function readCalls(raw: Raw): CallsSearch {
  return { form: text(raw.form) };
}

export interface AuditSearch {
  /** The sequence of the last event of the page before. */
  after?: string | undefined;
}
export function readAudit(raw: Raw): AuditSearch {
  return { after: text(raw.after) };
}
