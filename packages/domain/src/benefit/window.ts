import type { Bilingual } from '../language.ts';
import type { Benefit } from './model.ts';
import type { BenefitWindow, WindowState } from './schema.ts';

/** Days up to which an open window counts as closing (临近截止). */
const closingDays = 30;

function daysFromTo(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

interface WindowReading {
  readonly state: WindowState;
  readonly opens: string | null;
  readonly closes: string | null;
  readonly daysLeft: number | null;
  readonly text: Bilingual;
}

function plain(state: WindowState, zh: string, en: string): WindowReading {
  return { state, opens: null, closes: null, daysLeft: null, text: { zh, en } };
}

function roundReading(benefit: Benefit, asOf: string): WindowReading | null {
  const { rounds } = benefit.validity;
  if (rounds.length === 0) return null;
  const round = rounds.find(({ closes }) => closes.slice(0, 4) === asOf.slice(0, 4));
  if (round === undefined)
    return plain('unstated', '在有效期内，本年度受理时间未写明', 'in force; this year’s filing period is not written');
  const { opens, closes } = round;
  if (opens !== null && asOf < opens)
    return { state: 'not-yet', opens, closes, daysLeft: null, text: { zh: `${opens}起受理`, en: `opens on ${opens}` } };
  if (asOf > closes)
    return { state: 'closed', opens, closes, daysLeft: null, text: { zh: `已于${closes}截止`, en: `closed on ${closes}` } };
  const daysLeft = daysFromTo(asOf, closes) + 1;
  const state = daysLeft <= closingDays ? 'closing' : 'open';
  return {
    state,
    opens,
    closes,
    daysLeft,
    text: { zh: `${closes}截止，剩${daysLeft}天（含今天）`, en: `closes on ${closes}, ${daysLeft} days left, today included` },
  };
}

function readingAt(benefit: Benefit, asOf: string): WindowReading {
  const { from, to, openEnded, supersededBy } = benefit.validity;
  if (from !== null && asOf < from) return plain('not-yet', `${from}起施行`, `in force from ${from}`);
  if (to !== null && asOf > to) {
    if (supersededBy !== null) return plain('superseded', `已于${to}失效，被新规定替代`, `in force until ${to}, then replaced`);
    return plain('expired', `已于${to}失效`, `expired on ${to}`);
  }
  const round = roundReading(benefit, asOf);
  if (round !== null) return round;
  if (to !== null) return plain('open', `在有效期内（至${to}），受理时间未写明`, `in force until ${to}; the filing period is not written`);
  if (openEnded) return plain('open', '现行有效，受理时间未写明', 'in force; the filing period is not written');
  return plain('unstated', '有效期和受理时间未写明', 'neither validity nor filing period is written');
}

/** The window of a benefit on a day (时间窗口). */
export function windowOf(benefit: Benefit, asOf: string): { readonly state: WindowState; readonly detail: BenefitWindow } {
  const { state, opens, closes, daysLeft, text } = readingAt(benefit, asOf);
  const { from, to, supersededBy, note } = benefit.validity;
  const full = note === null ? text : { zh: `${text.zh}。${note.zh}`, en: `${text.en}; ${note.en}` };
  return { state, detail: { validFrom: from, validTo: to, opens, closes, daysLeft, supersededBy, text: full } };
}

/** Whether the benefit is in force on the day, whatever its filing period (是否在有效期内). */
export function isInForce(state: WindowState): boolean {
  return state !== 'expired' && state !== 'superseded' && state !== 'not-yet';
}
