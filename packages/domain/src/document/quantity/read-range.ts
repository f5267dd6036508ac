import { type Amount, readAmount } from './read-amount.ts';

/** What follows an amount and belongs to it (区间): an inclusion mark, and the upper end of a range. */
export interface AmountTail {
  readonly upper: Amount | null;
  readonly end: number;
  readonly included: boolean | null;
  readonly bracket: '>=' | '>' | null;
}

const separators = new Set([...'—–-~～－至到〜'].map((char) => char.charCodeAt(0)));
const upperMarks = ['以下', '以内', '以上以下'];
const upperLeads = ['不足', '不满', '不超过', '不高于', '低于', '以下'];

/**
 * Reads on after `amount`, which ends at `amount.end`: 10—15家, 500万元至2000万元（含）, 1倍以上3倍以下, 1000万元（不含）以上5000万元（含）以下.
 * `afterFrom` says that 由 or 从 stands before, so that 到 names a change and not a range.
 */
export function readTail(text: string, amount: Amount, afterFrom: boolean): AmountTail {
  let position = amount.end;
  // 70（含）—85分: behind a number without a unit the mark belongs to a range or to nothing.
  const mark = inclusionAt(text, position);
  if (mark !== null && amount.unit === null && !separators.has(text.charCodeAt(mark.end)))
    return { upper: null, end: amount.end, included: null, bracket: null };
  if (mark !== null) position = mark.end;
  const none: AmountTail = { upper: null, end: amount.end, included: mark?.included ?? null, bracket: null };
  const openBelow = amount.unit !== null && text.startsWith('以上', position);
  if (openBelow) position += 2;
  const afterMark = position;
  let separated = false;
  while (position < afterMark + 2 && separators.has(text.charCodeAt(position))) {
    separated = true;
    position++;
  }
  if (openBelow && !separated && (text[position] === '、' || text[position] === '，')) position++;
  if (openBelow) {
    const lead = upperLeads.find((word) => text.startsWith(word, position));
    if (lead !== undefined) position += lead.length;
    const upper = readAmount(text, position);
    if (upper === null || upper.unit === null || upper.unit.unit !== amount.unit?.unit) return none;
    const closed =
      separated || lead !== undefined || upperMarks.some((word) => text.startsWith(word, inclusionAt(text, upper.end)?.end ?? upper.end));
    if (!closed) return none;
    return { upper, end: endOfUpper(text, upper.end), included: none.included, bracket: none.included === false ? '>' : '>=' };
  }
  if (!separated || (afterFrom && amount.unit !== null && (text[position - 1] === '到' || text[position - 1] === '至'))) return none;
  const upper = readAmount(text, position);
  if (upper === null || upper.unit === null) return none;
  if (amount.unit !== null && amount.unit.unit !== upper.unit.unit) return none;
  return { upper, end: upper.end, included: none.included, bracket: null };
}

const around = /([≤<＜≦])[^\d≤<＜≦，。；\n]{1,12}[≤<＜≦]/y;
const between = /[且，、]?(?:＜|<|低于|不足|小于|不满|未满)/y;
/** What either begins with: hardly a figure is followed by one of these. */
const boundFirst = new Set([...'≤<＜≦且，、低不小'].map((char) => char.charCodeAt(0)));
const lowerSign = /(≥|≧|>=|不低于|不少于|大于等于|满)$|(?:＞|>|高于|大于|超过?)$/;

/** Bounds written as inequalities: 85%≤满意度＜95%, ≥75分且＜90分. `amount` starts at `start`; null where none follow. */
export function readBounds(text: string, start: number, amount: Amount): AmountTail | null {
  if (amount.unit === null || !boundFirst.has(text.charCodeAt(amount.end))) return null;
  around.lastIndex = amount.end;
  const signs = around.exec(text);
  between.lastIndex = amount.end;
  const joint = signs ?? between.exec(text);
  if (joint === null) return null;
  const lower = lowerSign.exec(text.slice(Math.max(0, start - 5), start));
  if (signs === null && lower === null) return null;
  const upper = readAmount(text, amount.end + joint[0].length);
  if (upper?.unit?.unit !== amount.unit.unit) return null;
  const included = signs === null ? lower?.[1] !== undefined : signs[1] === '≤' || signs[1] === '≦';
  return { upper, end: upper.end, included: null, bracket: included ? '>=' : '>' };
}

function endOfUpper(text: string, position: number): number {
  const end = inclusionAt(text, position)?.end ?? position;
  return text.startsWith('以下', end) || text.startsWith('以内', end) ? end + 2 : end;
}

const inclusions: readonly (readonly [string, boolean])[] = [
  ['（含）', true],
  ['(含)', true],
  ['（不含）', false],
  ['(不含)', false],
  ['（含本数）', true],
  ['（不含本数）', false],
];

/** （含） or （不含） at `position`. */
export function inclusionAt(text: string, position: number): { readonly included: boolean; readonly end: number } | null {
  const code = text.charCodeAt(position);
  if (code !== 0xff08 && code !== 0x28) return null;
  for (const [word, included] of inclusions) if (text.startsWith(word, position)) return { included, end: position + word.length };
  return null;
}
