import { decimal, decimalToString } from '../../decimal.ts';
import { shiftDecimal } from './decimal-text.ts';
import type { Figure } from './figure.ts';
import { fixedFirstCharacters, fixedWordingAt } from './fixed-wordings.ts';
import { arabicRunEnd, hanRunEnd, isDigit, isHanNumeral, readArabic, readHan } from './numerals.ts';
import { type Amount, readAmount } from './read-amount.ts';
import { inclusionAt, readBounds, readTail } from './read-range.ts';

const digitClass = 1;
const hanClass = 2;
const fixedClass = 3;

/** One look-up a character is what keeps the scan fast: nearly all of a page is neither digit nor numeral. */
const classes = new Uint8Array(65_536);
for (let code = 48; code <= 57; code++) classes[code] = digitClass;
for (const char of '零〇一二三四五六七八九两十百千万亿') classes[char.charCodeAt(0)] = hanClass;
for (const code of fixedFirstCharacters) if (classes[code] === 0) classes[code] = fixedClass;

/** Every number with a unit, every ratio and fixed wording of the text, in order (数字扫描). One pass; context is judged later. */
export function scanFigures(text: string): Figure[] {
  const figures: Figure[] = [];
  const length = text.length;
  let index = 0;
  while (index < length) {
    const kind = classes[text.charCodeAt(index)];
    if (kind === 0) {
      index++;
      continue;
    }
    const figure =
      kind === digitClass
        ? arabicFigureAt(text, index, figures.at(-1))
        : kind === hanClass
          ? (fixedWordingAt(text, index) ?? hanFigureAt(text, index, figures.at(-1)))
          : fixedWordingAt(text, index);
    if (figure !== null) {
      figures.push(figure);
      index = figure.end;
    } else {
      index = kind === digitClass ? arabicRunEnd(text, index) : kind === hanClass ? Math.max(hanRunEnd(text, index), index + 1) : index + 1;
    }
  }
  return figures;
}

function arabicFigureAt(text: string, start: number, previous: Figure | undefined): Figure | null {
  const before = text.charCodeAt(start - 1);
  // A letter or a point before makes it part of a name or a version (PM2.5, V1.2); LPR50% is a share of the rate.
  if (before === 82 && text.startsWith('LPR', start - 3)) return amountFigureAt(text, start);
  if ((before >= 65 && before <= 90) || (before >= 97 && before <= 122) || before === 46) return null;
  const end = arabicRunEnd(text, start);
  return ratioAt(text, start, end) ?? fractionAt(text, start) ?? placeAt(text, start, end, previous) ?? amountFigureAt(text, start);
}

function hanFigureAt(text: string, start: number, previous: Figure | undefined): Figure | null {
  const runEnd = hanRunEnd(text, start);
  if (text.startsWith('分之', runEnd)) return partsFigureAt(text, start, runEnd);
  const halves = evenSharesAt(text, start);
  if (halves !== null) return halves;
  return placeAt(text, start, runEnd, previous) ?? amountFigureAt(text, start);
}

const ordinal = '第'.charCodeAt(0);
const front = '前'.charCodeAt(0);
const standing =
  /(?:位列|位居|名列|位次|列|居|排名?|排在|进入|跻身|迈入|挺进|保持在?)(?:[^，。；、\d]{0,10}前[一二三四五六七八九十\d]{1,3}[位名强]?、)?[^，。；、\d]{0,10}[第前]$/;

const nextStanding = /^[、和及][^，。；、\d]{1,14}[第前]$/;

/** 位列全市第二, 进入全省前50强: a rank without its 位; 投资潜力第3、绿色发展第5: more of them behind the first. */
function placeAt(text: string, start: number, end: number, previous: Figure | undefined): Figure | null {
  const mark = text.charCodeAt(start - 1);
  if ((mark !== ordinal && mark !== front) || end - start > 3) return null;
  const strong = mark === front && text[end] === '强';
  if (!strong && !/[，。；、）\n]/.test(text[end] ?? '，')) return null;
  const listed = previous?.kind === 'rank' && start - previous.end <= 16 && nextStanding.test(text.slice(previous.end, start));
  if (!listed && !standing.test(text.slice(Math.max(0, start - 28), start))) return null;
  const number = isDigit(text.charCodeAt(start)) ? readArabic(text, start) : readHan(text, start);
  if (number === null || number.digits.includes('.')) return null;
  return { ...percentFigure(start, strong ? end + 1 : end, number.digits, false), kind: 'rank', unit: '位' };
}

function amountFigureAt(text: string, start: number): Figure | null {
  const amount = readAmount(text, start);
  if (amount === null) return null;
  const before = text[start - 1] ?? '';
  const tail = readBounds(text, start, amount) ?? readTail(text, amount, before === '由' || before === '从');
  const unit = amount.unit ?? tail.upper?.unit ?? null;
  if (unit === null) {
    const shared = amount.han || amount.multiplier > 0 ? null : amountSharedBy(text, amount, before);
    if (shared !== null) return figureOf(start, amount.end, { ...amount, unit: shared.unit, per: shared.per }, null, shared.multiplier);
    const mark = text.startsWith('大关', amount.end) || text.startsWith('台阶', amount.end);
    if (amount.han && mark && Number(amount.digits) >= 10_000_000) return figureOf(start, amount.end, amount, null, 0);
    return amount.multiplier < 4 || amount.han ? null : figureOf(start, amount.end, amount, null, amount.multiplier);
  }
  if (tail.upper === null) {
    const figure = figureOf(start, amount.end, amount, null, amount.multiplier, tail.included);
    // 永泉县-2.4%: a fall, where the mark stands behind a word.
    const falls = figure.kind === 'percent' && /[-－]/.test(before) && /[\u4e00-\u9fff]/.test(text[start - 2] ?? '');
    return falls ? { ...figure, value: `-${figure.value}` } : figure;
  }
  const shared = amount.unit === null && amount.multiplier === 0 ? tail.upper.multiplier : amount.multiplier;
  const lower = amount.unit === null ? { ...amount, unit, per: tail.upper.per } : amount;
  return ascending(text, { ...figureOf(start, tail.end, lower, tail.upper, shared, tail.included), bracket: tail.bracket });
}

/** 得分80—60分（含）: a tier that is told from its top; the mark behind it is the lower bound's. */
function ascending(text: string, figure: Figure): Figure {
  const { kind, value, valueMax, end } = figure;
  if ((kind !== 'score' && kind !== 'percent') || valueMax === null || Number(valueMax) >= Number(value)) return figure;
  const mark = inclusionAt(text, end);
  return { ...figure, value: valueMax, valueMax: value, end: mark?.end ?? end, bracket: mark?.included === false ? '>' : '>=' };
}

const moreNumbers =
  /(?:[、和及与或]\d{1,6}(?:\.\d{1,3})?){0,8}?[、和及与或](?=\d{1,6}(?:\.\d{1,3})?[百千万亿元家个项人名件场次%‰倍分亩台套户])/y;

/** 分别给予30、15、5万元: the amount at the list's end, whose unit the numbers before it share. */
function amountSharedBy(text: string, { digits, end }: Amount, before: string): Amount | null {
  if (digits.length > 6 || /[第图表件款号条]/.test(before)) return null;
  moreNumbers.lastIndex = end;
  const run = moreNumbers.exec(text);
  const last = run === null ? null : readAmount(text, end + run[0].length);
  return last === null || last.unit === null ? null : last;
}

function figureOf(
  start: number,
  end: number,
  amount: Amount,
  upper: Amount | null,
  multiplier: number,
  included: boolean | null = null,
): Figure {
  const places = amount.unit?.places ?? 0;
  const unit = amount.unit?.unit ?? 'CNY';
  const per = upper?.per ?? amount.per;
  return {
    start,
    end,
    kind: amount.unit?.kind ?? 'money',
    value: shiftDecimal(amount.digits, multiplier + places),
    valueMax: upper === null ? null : shiftDecimal(upper.digits, upper.multiplier + places),
    unit: per === null ? unit : `${unit}/${per}`,
    han: amount.han,
    inner: amount.more ? '>' : null,
    bracket: null,
    included,
    parts: [],
    bare: amount.unit === null,
  };
}

const evenShares = /([一二三四五六七八九])([一二三四五六七八九])(?=分[担成摊]|开(?:[，。；、]|的))/y;

/** 五五分担, 三七开: two shares that make ten. */
function evenSharesAt(text: string, start: number): Figure | null {
  evenShares.lastIndex = start;
  const match = evenShares.exec(text);
  if (match === null || text[start - 1] === '十') return null;
  const parts = [match[1], match[2]].map((part) => '一二三四五六七八九'.indexOf(part ?? '零') + 1);
  if ((parts[0] ?? 0) + (parts[1] ?? 0) !== 10) return null;
  return ratioFigure(start, start + 2, parts.map(String));
}

/** 百分之十, 万分之二, 三分之一. */
function partsFigureAt(text: string, start: number, runEnd: number): Figure | null {
  const whole = readHan(text, start);
  const partStart = runEnd + 2;
  const code = text.charCodeAt(partStart);
  const part = isDigit(code) ? readArabic(text, partStart) : isHanNumeral(code) ? readHan(text, partStart) : null;
  if (whole === null || part === null || Number(whole.digits) === 0) return null;
  return percentFigure(start, part.end, decimalToString(decimal(part.digits).div(decimal(whole.digits))), true);
}

/** 2/3以上, 1/3: only small whole numbers, so that dates and 24/7 stay out. */
function fractionAt(text: string, start: number): Figure | null {
  if (text.charCodeAt(start + 1) !== 0x2f) return null;
  const top = text.charCodeAt(start) - 48;
  const bottom = text.charCodeAt(start + 2) - 48;
  if (
    !(top >= 1 && bottom > top && bottom <= 5) ||
    isDigit(text.charCodeAt(start + 3)) ||
    text[start + 3] === '/' ||
    text[start + 3] === '月'
  )
    return null;
  return percentFigure(start, start + 3, decimalToString(decimal(top).div(decimal(bottom))), false);
}

function percentFigure(start: number, end: number, value: string, han: boolean): Figure {
  return {
    start,
    end,
    kind: 'percent',
    value,
    valueMax: null,
    unit: '%',
    han,
    inner: null,
    bracket: null,
    included: null,
    parts: [],
    bare: false,
  };
}

/** Colons as printed between the parts of a ratio. */
const ratioMarks = ':：∶︰';

/** Where the part behind the colon at `position` begins, with a blank on either side allowed; -1 where no part follows. */
function nextPart(text: string, position: number): number {
  let at = text[position] === ' ' ? position + 1 : position;
  if (at >= text.length || !ratioMarks.includes(text.charAt(at))) return -1;
  at += 1;
  if (text[at] === ' ') at += 1;
  return isDigit(text.charCodeAt(at)) ? at : -1;
}

/** 1:0.5:0.5, 8:2. Times of day (9:00) are told apart by their context, later. */
function ratioAt(text: string, start: number, end: number): Figure | null {
  if (nextPart(text, end) < 0) return null;
  const parts: string[] = [];
  let position = start;
  while (parts.length < 8) {
    const part = readArabic(text, position);
    if (part === null || part.digits.length > 6) return null;
    parts.push(shiftDecimal(part.digits, 0));
    position = part.end;
    const next = nextPart(text, position);
    if (next < 0) break;
    if (text[next] === '0' && text[next + 1] !== '.') return null;
    position = next;
  }
  return parts.length < 2 ? null : ratioFigure(start, position, parts);
}

function ratioFigure(start: number, end: number, parts: readonly string[]): Figure {
  return {
    start,
    end,
    kind: 'ratio',
    value: parts[0] ?? '',
    valueMax: null,
    unit: '',
    han: false,
    inner: null,
    bracket: null,
    included: null,
    parts,
    bare: false,
  };
}
