import { type Decimal, decimal } from '../decimal.ts';
import type { Bilingual } from '../language.ts';
import type { CodedFact, DateFact, Fact, FactState, FactValue, NumericFact } from './model.ts';

/** Why an answer is not taken: a code for programs, and what to do for people. `at` is the side of a range. */
export interface ValueFault {
  readonly code:
    | 'number-due'
    | 'boolean-due'
    | 'date-due'
    | 'code-due'
    | 'codes-due'
    | 'not-finite'
    | 'too-many-digits'
    | 'negative'
    | 'whole-number-due'
    | 'out-of-range'
    | 'no-such-date'
    | 'no-such-option'
    | 'range-upside-down'
    | 'empty-range';
  readonly detail: Bilingual;
  readonly at?: 'min' | 'max' | undefined;
}

/** A checked answer: what is known, 不清楚, or why it is refused. */
export type ParsedValue = { readonly state: FactState } | { readonly unsure: true } | { readonly fault: ValueFault };

function fault(code: ValueFault['code'], zh: string, en: string): { readonly fault: ValueFault } {
  return { fault: { code, detail: { zh, en } } };
}

/** A JSON number as the decimal it was written as: 0.1 is one tenth, 1e21 is written out. `null` where it has too many digits. */
function writtenOut(value: number): string | null {
  const text = String(value);
  const parts = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (parts === null) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const shift = Number(exponent) + whole.length;
  const digits = whole + fraction;
  if (Math.abs(shift) > 30) return null;
  if (shift <= 0) return `${sign}0.${'0'.repeat(-shift)}${digits}`;
  return shift >= digits.length ? sign + digits.padEnd(shift, '0') : `${sign}${digits.slice(0, shift)}.${digits.slice(shift)}`;
}

type Parsed<T> = { readonly value: T } | { readonly fault: ValueFault };

const typed = (value: unknown): string => (typeof value === 'string' ? `“${value.slice(0, 40)}”` : JSON.stringify(value).slice(0, 40));

function exactNumber(value: unknown): Parsed<Decimal> {
  if (typeof value === 'number' && !Number.isFinite(value)) return fault('not-finite', '应为有限的数字', 'a finite number is due');
  if (typeof value !== 'number' && typeof value !== 'string') {
    return fault('number-due', `应为数字，而不是${typed(value)}`, `a number is due, not ${typed(value)}`);
  }
  const text = typeof value === 'number' ? writtenOut(value) : value.trim();
  if (text === null || /^[+-]?\d{31,}|\.\d{31,}$/.test(text))
    return fault('too-many-digits', '数字位数过多（小数点两侧各不超过30位）', 'too many digits (at most 30 on either side of the point)');
  try {
    return { value: decimal(text) };
  } catch {
    return fault(
      'number-due',
      `应为数字，如 "1230000.00"，而不是${typed(value)}；金额以元为单位，不带单位和千分位`,
      `a number such as "1230000.00" is due, not ${typed(value)}; money in yuan, without units or separators`,
    );
  }
}

const amountWords = {
  money: { zh: '金额', en: 'money' },
  ratio: { zh: '比例', en: 'a ratio' },
  count: { zh: '数量', en: 'a count' },
  number: { zh: '数值', en: 'a number' },
} as const satisfies Record<NumericFact['type'], Bilingual>;

function decimalPlaces(value: Decimal): number {
  let [places, rest] = [0, value.d];
  while (rest !== 1n && places <= 60) {
    rest = rest % 10n === 0n ? rest / 10n : rest % 5n === 0n ? rest / 5n : rest / 2n;
    places += 1;
  }
  return places;
}

function oneNumber(fact: NumericFact, given: unknown): Parsed<Decimal> {
  const parsed = exactNumber(given);
  if ('fault' in parsed) return parsed;
  const { value } = parsed;
  const { min, max } = fact.plausible;
  const words = amountWords[fact.type];
  if (min === '0' && value.compare(0) < 0) return fault('negative', `${words.zh}不能为负`, `${words.en} cannot be negative`);
  if (fact.type === 'count' && decimalPlaces(value) > (fact.decimals ?? 0)) {
    return (fact.decimals ?? 0) === 0
      ? fault('whole-number-due', '应为整数', 'a whole number is due')
      : fault('whole-number-due', `小数不超过${fact.decimals}位`, `at most ${fact.decimals} decimals`);
  }
  const tooLow = min !== null && value.compare(decimal(min)) < 0;
  if (tooLow || (max !== null && value.compare(decimal(max)) > 0)) {
    const hint =
      fact.type === 'ratio' ? { zh: '；比例写成小数，5% 写作 0.05', en: '; write ratios as fractions, 5 % as 0.05' } : { zh: '', en: '' };
    return fault(
      'out-of-range',
      `应在${min ?? '-∞'}到${max ?? '∞'}之间${hint.zh}`,
      `must lie between ${min ?? '-∞'} and ${max ?? '∞'}${hint.en}`,
    );
  }
  return { value };
}

function isRealDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const at = new Date(Date.UTC(year, month - 1, day));
  at.setUTCFullYear(year);
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}

function oneDay(fact: DateFact, given: unknown): Parsed<string> {
  if (typeof given !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(given)) {
    return fault('date-due', `应为日期，如 2021-06-01，而不是${typed(given)}`, `a date such as 2021-06-01 is due, not ${typed(given)}`);
  }
  if (!isRealDay(given)) return fault('no-such-date', `没有${given}这一天`, `there is no day ${given}`);
  const { min, max } = fact.plausible;
  const outside = (min !== null && given < min) || (max !== null && given > max);
  return outside
    ? fault('out-of-range', `应在${min ?? '…'}到${max ?? '…'}之间`, `must lie between ${min ?? '…'} and ${max ?? '…'}`)
    : { value: given };
}

function isRange(value: FactValue): value is { min?: string | number | null; max?: string | number | null } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Both sides of a range, each checked as a value of its own; a side left out is open. */
function sides<T>(range: { min?: unknown; max?: unknown }, one: (given: unknown) => Parsed<T>): Parsed<{ min: T | null; max: T | null }> {
  const min = range.min === undefined || range.min === null ? { value: null } : one(range.min);
  if ('fault' in min) return { fault: { ...min.fault, at: 'min' } };
  const max = range.max === undefined || range.max === null ? { value: null } : one(range.max);
  if ('fault' in max) return { fault: { ...max.fault, at: 'max' } };
  return { value: { min: min.value, max: max.value } };
}

const upsideDown = fault('range-upside-down', '区间上下限颠倒：min 应不大于 max', 'the range is upside down: min must not exceed max');

function parseNumber(fact: NumericFact, given: FactValue): ParsedValue {
  if (!isRange(given)) {
    const parsed = oneNumber(fact, given);
    return 'fault' in parsed ? parsed : { state: { kind: 'number', min: parsed.value, max: parsed.value } };
  }
  const range = sides(given, (side) => oneNumber(fact, side));
  if ('fault' in range) return range;
  const { min, max } = range.value;
  if (min === null && max === null) return { unsure: true };
  return min !== null && max !== null && min.compare(max) > 0 ? upsideDown : { state: { kind: 'number', min, max } };
}

function parseDay(fact: DateFact, given: FactValue): ParsedValue {
  if (!isRange(given)) {
    const parsed = oneDay(fact, given);
    return 'fault' in parsed ? parsed : { state: { kind: 'date', min: parsed.value, max: parsed.value } };
  }
  const range = sides(given, (side) => oneDay(fact, side));
  if ('fault' in range) return range;
  const { min, max } = range.value;
  if (min === null && max === null) return { unsure: true };
  return min !== null && max !== null && min > max ? upsideDown : { state: { kind: 'date', min, max } };
}

function strangeCode(fact: CodedFact, code: string): { readonly fault: ValueFault } | null {
  if (fact.options === null) {
    return /^[\w.-]{1,60}$/.test(code)
      ? null
      : fault(
          'code-due',
          `应为代码${fact.scheme === undefined ? '' : `(${fact.scheme})`}`,
          `a code${fact.scheme === undefined ? '' : ` of ${fact.scheme}`} is due`,
        );
  }
  if (fact.options.some((option) => option.code === code)) return null;
  const zh = fact.options.map((option) => `${option.code}（${option.label.zh}）`).join('、');
  const en = fact.options.map((option) => `${option.code} (${option.label.en})`).join(', ');
  return fault('no-such-option', `“${code.slice(0, 40)}”不在可选项中：${zh}`, `“${code.slice(0, 40)}” is not among the options: ${en}`);
}

function parseCode(fact: CodedFact, given: FactValue): ParsedValue {
  if (fact.type === 'set') {
    if (!Array.isArray(given))
      return fault('codes-due', `应为代码的列表，而不是${typed(given)}`, `a list of codes is due, not ${typed(given)}`);
    const strange = given.map((code) => strangeCode(fact, code)).find((found) => found !== null);
    return strange ?? { state: { kind: 'set', values: [...new Set(given)].sort() } };
  }
  if (typeof given !== 'string') return fault('code-due', `应为代码，而不是${typed(given)}`, `a code is due, not ${typed(given)}`);
  return strangeCode(fact, given) ?? { state: { kind: 'code', value: given } };
}

function parseBoolean(given: FactValue): ParsedValue {
  if (typeof given === 'boolean') return { state: { kind: 'boolean', value: given } };
  if (given === 'true' || given === 'false') return { state: { kind: 'boolean', value: given === 'true' } };
  return fault('boolean-due', `应为 true 或 false,而不是${typed(given)}`, `true or false is due, not ${typed(given)}`);
}

/** Checks one answer against its fact (核对回答). 不清楚 (`null` or `"unknown"`) is always a legal answer. */
export function parseValue(fact: Fact, given: FactValue): ParsedValue {
  if (given === null || given === 'unknown') return { unsure: true };
  switch (fact.type) {
    case 'boolean':
      return parseBoolean(given);
    case 'date':
      return parseDay(fact, given);
    case 'code':
    case 'set':
      return parseCode(fact, given);
    default:
      return parseNumber(fact, given);
  }
}
