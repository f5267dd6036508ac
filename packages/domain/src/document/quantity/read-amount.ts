import { isDigit, isHanNumeral, type Numeral, readArabic, readHan, readSpaced } from './numerals.ts';
import { denominatorAt, type Unit, unitAt } from './units.ts';

/** One number with its multiplier and unit (一个数): `digits` still as printed, `places` where its point belongs. */
export interface Amount {
  readonly digits: string;
  /** Multiplier of 万, 亿 alone: shared by the lower end of a range such as 5—10万元. */
  readonly multiplier: number;
  readonly unit: Unit | null;
  /** Money a unit of something: 元/亩. */
  readonly per: string | null;
  readonly more: boolean;
  readonly han: boolean;
  readonly end: number;
}

const multipliers = new Map([...'百千万亿'].map((char, index) => [char.charCodeAt(0), [2, 3, 4, 8][index] ?? 0]));

/** 成 and 折 are also halves of many words, so only these may follow. */
const tenthFollowers = '以左上下、，。；,;的多给补奖为者及或和）)执优计收';
/** 近三成规上企业: after a rounding word only these characters still make another word of 成. */
const roundedBefore = '近约超达逾有';
const otherWords = '立果为长本员功熟都分交绩就';
const tenth: Unit = { word: '成', unit: '%', kind: 'percent', places: -1, blocked: '' };
const hanFigures = '〇一二三四五六七八九';

/** Reads the number that starts at `start`; null where no number is. The unit may be absent. */
export function readAmount(text: string, start: number): Amount | null {
  const code = text.charCodeAt(start);
  const han = !isDigit(code);
  if (han && !isHanNumeral(code)) return null;
  const discount = han ? twoFigureDiscount(text, start) : null;
  if (discount !== null) return discount;
  const spaced = han ? null : readSpaced(text, start);
  const wide = spaced === null ? null : amountFrom(text, start, spaced, han);
  if (wide !== null && wide.unit !== null) return wide;
  const numeral = han ? readHan(text, start) : readArabic(text, start);
  return numeral === null ? null : amountFrom(text, start, numeral, han);
}

/** Reads on behind the number: multiplier, unit and what the unit is per. */
function amountFrom(text: string, start: number, numeral: Numeral, han: boolean): Amount | null {
  const tenths = readTenths(text, start, numeral.end, numeral.digits, han);
  if (tenths !== null) return tenths;
  let position = numeral.end;
  let more = isMore(text, position);
  if (more) position++;
  let multiplier = 0;
  let unit = unitAt(text, position);
  while (unit === null && multiplier < 16) {
    const step = multipliers.get(text.charCodeAt(position));
    if (step === undefined) break;
    multiplier += step;
    position++;
    unit = unitAt(text, position);
  }
  if (unit === null && isMore(text, position)) {
    unit = unitAt(text, position + 1);
    if (unit !== null) {
      more = true;
      position++;
    }
  }
  // 50 ms, 300 ㎡: a unit in Latin letters or signs is set off by a blank.
  if (unit === null && text[position] === ' ' && setOff.test(text.charAt(position + 1))) {
    unit = unitAt(text, position + 1);
    if (unit !== null) position++;
  }
  if (unit === null) return { digits: numeral.digits, multiplier, unit: null, per: null, more, han, end: position };
  const common = unit.word === '个' ? sharedUnit(text, position) : null;
  const word = common ?? unit;
  position += unit.word.length;
  const per = word.kind === 'money' ? denominatorAt(text, position) : null;
  const trail = per === null ? trailAfter(text, position, word) : null;
  return {
    digits: numeral.digits,
    multiplier,
    unit: word,
    per: per?.unit ?? null,
    more: more || trail?.more === true,
    han,
    end: per?.end ?? trail?.end ?? position,
  };
}

const sharing = /个(?:[、和及与或]\d{1,4}(?:\.\d)?个){1,8}(?=工作日|自然日|日历日|月|小时|百分点|千分点|基点|季度)/y;

/** 3个、5个和4个工作日: the unit that only the last names. */
function sharedUnit(text: string, position: number): Unit | null {
  sharing.lastIndex = position;
  const run = sharing.exec(text);
  return run === null ? null : unitAt(text, position + run[0].length - 1);
}

const otherUnit = /（(?:个|家|次|所|人|户|项|组|件|套)）/y;

/** What may follow a unit and belongs to it: 5000家（个）, 3倍多. */
function trailAfter(text: string, position: number, unit: Unit): { readonly more: boolean; readonly end: number } | null {
  if (unit.kind === 'count' && text.startsWith('（', position)) {
    otherUnit.lastIndex = position;
    if (otherUnit.test(text)) return { more: false, end: position + 3 };
  }
  const roughly = unit.kind === 'times' || unit.kind === 'percent' || unit.kind === 'duration';
  return roughly && isMore(text, position) && !/[\u4e00-\u9fff]/.test(text.charAt(position + 1).replace(/[的以]/, ''))
    ? { more: true, end: position + 1 }
    : null;
}

const setOff = /[A-Za-zμ°㎡℃]/;
const moreMarks = new Set([...'余多馀'].map((mark) => mark.charCodeAt(0)));

function isMore(text: string, position: number): boolean {
  return moreMarks.has(text.charCodeAt(position));
}

const tenthWords = new Map([...'成折'].map((word) => [word.charCodeAt(0), word]));

/** 七成, 一成五, 七折, 8.5折. */
function readTenths(text: string, start: number, position: number, digits: string, han: boolean): Amount | null {
  const word = tenthWords.get(text.charCodeAt(position));
  if (word === undefined || digits.length > 4 || Number(digits) >= 10) return null;
  let end = position + 1;
  let value = digits;
  const half = hanFigures.indexOf(text[end] ?? ' ');
  if (word === '成' && half > 0) {
    value = `${digits}.${half}`;
    end++;
  }
  const next = text[end] ?? '，';
  if (
    !tenthFollowers.includes(next) &&
    next !== '\n' &&
    !(word === '成' && roundedBefore.includes(text[start - 1] ?? ' ') && !otherWords.includes(next))
  )
    return null;
  return { digits: value, multiplier: 0, unit: tenth, per: null, more: false, han, end };
}

/** 八五折: two figures without a point. */
function twoFigureDiscount(text: string, start: number): Amount | null {
  if (text[start + 2] !== '折') return null;
  const first = hanFigures.indexOf(text[start] ?? ' ');
  const second = hanFigures.indexOf(text[start + 1] ?? ' ');
  if (first <= 0 || second <= 0) return null;
  return { digits: `${first}.${second}`, multiplier: 0, unit: tenth, per: null, more: false, han: true, end: start + 3 };
}
