import { type Decimal, decimal, decimalToString, roundHalfUp } from '../../decimal.ts';
import type { Bilingual } from '../../language.ts';
import type { TierEnd } from '../expression.ts';
import { type Interval, onlyNumber } from '../interval.ts';
import type { ExpressionType } from '../type.ts';

/** Puts one pattern into both languages: `{0}` stands for the first part, and so on. */
export function say(zh: string, en: string, ...parts: readonly Bilingual[]): Bilingual {
  const fill = (pattern: string, language: keyof Bilingual) =>
    pattern.replace(/\{(\d)\}/g, (_, index: string) => parts[Number(index)]?.[language] ?? '');
  return { zh: fill(zh, 'zh'), en: fill(en, 'en') };
}

/** 甲、乙、丙 / A, B, C */
export function list(items: readonly Bilingual[]): Bilingual {
  return { zh: items.map((item) => item.zh).join('、'), en: items.map((item) => item.en).join(', ') };
}

/** At most `places` decimals; a number that would vanish keeps its first digit. */
function shown(value: Decimal, places: number): string {
  let used = places;
  while (used < 12 && value.compare(0) !== 0 && roundHalfUp(value, used).compare(0) === 0) used += 1;
  return decimalToString(roundHalfUp(value, used));
}

function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? marked : `${marked}.${fraction}`;
}

const tenThousand = decimal(10_000);

/** 123万元(1,230,000元): from ten thousand upwards in 万元, always with the exact yuan. */
function yuanInWords(value: Decimal): Bilingual {
  const exact = grouped(shown(value, 2));
  if (value.abs().compare(tenThousand) < 0) return { zh: `${exact}元`, en: `${exact} yuan` };
  return { zh: `${grouped(shown(value.div(tenThousand), 4))}万元（${exact}元）`, en: `${exact} yuan` };
}

/** Units that are counted, in English; a unit not listed is shown as it stands. */
const unitsInEnglish: Readonly<Record<string, string>> = {
  人: 'people',
  件: 'rights',
  家: 'firms',
  项: 'items',
  个: 'items',
  年: 'years',
  个月: 'months',
  天: 'days',
  级: 'level',
  场: 'events',
  平方米: 'm²',
  分: 'points',
  个百分点: 'percentage points',
  元: 'yuan',
};

/** A counted unit in English. */
export function unitInEnglish(unit: string): string {
  return unitsInEnglish[unit] ?? unit;
}

/** A number with its unit, as people say it (数值读法). */
export function quantity(value: Decimal, type: ExpressionType): Bilingual {
  switch (type.kind) {
    case 'money':
      return yuanInWords(value);
    case 'ratio':
      return { zh: `${shown(value.mul(100), 2)}%`, en: `${shown(value.mul(100), 2)} %` };
    case 'points':
      return { zh: `${shown(value, 2)}分`, en: `${shown(value, 2)} points` };
    case 'count':
      return { zh: `${shown(value, 2)}${type.unit}`, en: `${shown(value, 2)} ${unitInEnglish(type.unit)}` };
    default:
      return { zh: shown(value, 4), en: shown(value, 4) };
  }
}

export const unknownWords: Bilingual = { zh: '未知', en: 'unknown' };

/** So large that it only comes from what is plausible at all; said as an open end. */
function isLimitless(value: Decimal): boolean {
  return value.abs().compare(decimal('100000000000')) >= 0;
}

/** A number or what is known of it: 34分至84分, 不低于3%. */
export function intervalWords(interval: Interval, type: ExpressionType): Bilingual {
  const only = onlyNumber(interval);
  if (only !== null) return quantity(only, type);
  const low = interval.min === null || isLimitless(interval.min.value) ? null : quantity(interval.min.value, type);
  const high = interval.max === null || isLimitless(interval.max.value) ? null : quantity(interval.max.value, type);
  if (low !== null && high !== null) return say('{0}至{1}', '{0} to {1}', low, high);
  if (low !== null) return interval.min?.open ? say('高于{0}', 'more than {0}', low) : say('不低于{0}', 'at least {0}', low);
  if (high !== null) return interval.max?.open ? say('低于{0}', 'less than {0}', high) : say('不高于{0}', 'at most {0}', high);
  return unknownWords;
}

/** A band of a table: 25%（含）至30%, 超过500万元. */
export function bandWords(min: TierEnd | null, max: TierEnd | null, type: ExpressionType): Bilingual {
  const words = (end: TierEnd) => quantity(decimal(end.value), type);
  if (min !== null && max !== null) {
    const low = say(min.inclusive ? '{0}（含）' : '{0}以上（不含）', min.inclusive ? '{0} (included)' : 'above {0}', words(min));
    const high = say(max.inclusive ? '{0}（含）' : '{0}', max.inclusive ? '{0} (included)' : 'below {0}', words(max));
    return say('{0}至{1}', '{0} to {1}', low, high);
  }
  if (min !== null) return min.inclusive ? say('不低于{0}', 'at least {0}', words(min)) : say('超过{0}', 'more than {0}', words(min));
  if (max !== null) return max.inclusive ? say('不超过{0}', 'at most {0}', words(max)) : say('低于{0}', 'less than {0}', words(max));
  return { zh: '任何数值', en: 'any value' };
}

export const operatorWords = {
  '>=': { zh: '不低于', en: 'at least' },
  '>': { zh: '超过', en: 'more than' },
  '<=': { zh: '不超过', en: 'at most' },
  '<': { zh: '低于', en: 'less than' },
  '=': { zh: '为', en: 'equal to' },
  '!=': { zh: '不为', en: 'other than' },
} as const;
