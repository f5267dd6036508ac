import { type Decimal, decimal, decimalToString, roundHalfUp } from '../decimal.ts';
import { unitInEnglish } from '../formula/explain/words.ts';
import type { Interval } from '../formula/interval.ts';
import type { ExpressionType } from '../formula/type.ts';
import type { Bilingual } from '../language.ts';

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

/** At most `places` decimals, trailing zeros dropped; a number that would vanish keeps its first digit. */
function shown(value: Decimal, places: number): string {
  let used = places;
  while (used < 12 && !value.equals(0) && roundHalfUp(value, used).equals(0)) used += 1;
  return decimalToString(roundHalfUp(value, used));
}

/** 27 万元 / 270,000 yuan: from ten thousand upwards in 万元 where that is exact to the yuan, from a hundred million in 亿元. */
export function moneyText(yuan: Decimal): Bilingual {
  const size = yuan.abs();
  const en = `${grouped(shown(yuan, 2))} yuan`;
  if (size.compare(decimal('100000000')) >= 0 && size.mul(100).mod(decimal('100000000')).equals(0)) {
    return { zh: `${decimalToString(yuan.div(100_000_000))}亿元`, en };
  }
  if (size.compare(10_000) >= 0 && size.mod(1).equals(0)) return { zh: `${decimalToString(yuan.div(10_000))}万元`, en };
  return { zh: `${grouped(shown(yuan, 2))}元`, en };
}

/** 4.1% / 4.1 % */
export function percentText(value: Decimal): Bilingual {
  const percent = shown(value.mul(100), 2);
  return { zh: `${percent}%`, en: `${percent} %` };
}

/** A number with its unit, as people say it. */
export function quantityText(value: Decimal, type: ExpressionType): Bilingual {
  switch (type.kind) {
    case 'money':
      return moneyText(value);
    case 'ratio':
      return percentText(value);
    case 'points':
      return { zh: `${shown(value, 2)}分`, en: `${shown(value, 2)} points` };
    case 'count':
      return { zh: `${shown(value, 2)}${type.unit}`, en: `${shown(value, 2)} ${unitInEnglish(type.unit)}` };
    default:
      return { zh: shown(value, 4), en: shown(value, 4) };
  }
}

/** A range with its unit: 3%至6%, 不低于3%, or 未知 where both ends are open. */
export function intervalText(interval: Interval, type: ExpressionType): Bilingual {
  const { min, max } = interval;
  if (min === null && max === null) return { zh: '未知', en: 'unknown' };
  if (min !== null && max !== null) {
    const low = quantityText(min.value, type);
    if (min.value.equals(max.value)) return low;
    const high = quantityText(max.value, type);
    return { zh: `${low.zh}至${high.zh}`, en: `${low.en} to ${high.en}` };
  }
  if (min !== null) {
    const low = quantityText(min.value, type);
    return { zh: `不低于${low.zh}`, en: `at least ${low.en}` };
  }
  const high = quantityText(max?.value ?? decimal(0), type);
  return { zh: `不高于${high.zh}`, en: `at most ${high.en}` };
}

const operatorWords: Readonly<Record<string, Bilingual>> = {
  '>=': { zh: '不低于', en: 'at least' },
  '<=': { zh: '不超过', en: 'at most' },
  '>': { zh: '高于', en: 'more than' },
  '<': { zh: '低于', en: 'less than' },
  '=': { zh: '等于', en: 'equal to' },
  '!=': { zh: '不等于', en: 'other than' },
};

export function operatorText(operator: string): Bilingual {
  return operatorWords[operator] ?? { zh: operator, en: operator };
}

/** Several names in a row: 甲、乙 / A, B. */
export function listText(items: readonly Bilingual[]): Bilingual {
  return { zh: items.map((item) => item.zh).join('、'), en: items.map((item) => item.en).join(', ') };
}
