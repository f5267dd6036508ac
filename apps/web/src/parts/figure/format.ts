import type { Language, Money } from '@kechuang/domain';

/** Groups the whole part by three. Works on the decimal string, so nothing is rounded. */
export function grouped(value: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(value) ?? [];
  if (whole === '') return value;
  return `${sign}${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${fraction}`;
}

/** Moves the decimal point `places` to the right (or left if negative) by rewriting the digits. */
export function shifted(value: string, places: number): string {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = point <= 0 ? 1 : point;
  const head = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const tail = padded.slice(at).replace(/0+$/, '');
  const nothing = /^0*$/.test(head + tail);
  return `${nothing ? '' : sign}${head}${tail === '' ? '' : `.${tail}`}`;
}

/** How an amount of yuan is said: 万元 where that is exact to two places, else yuan; in English always yuan. */
export function moneyParts(money: Money, language: Language): { readonly value: string; readonly unit: string; readonly exact: string } {
  const plain = shifted(money.amount, 0);
  const exact = language === 'zh' ? `${grouped(plain)} 元` : `CNY ${grouped(plain)}`;
  if (language === 'en') return { value: grouped(plain), unit: 'CNY', exact };
  const tenThousands = shifted(money.amount, -4);
  const whole = /^-?\d{5,}/.test(plain);
  return whole && /^-?\d+(\.\d{1,2})?$/.test(tenThousands)
    ? { value: grouped(tenThousands), unit: '万元', exact }
    : { value: grouped(plain), unit: '元', exact };
}

/** Units of the reader's conventions as a person writes them, with the value in that unit. */
export function quantityParts(value: string, unit: string, language: Language): { readonly value: string; readonly unit: string } {
  if (unit === '%') return { value: shifted(value, 2), unit: '%' };
  if (unit === '百分点') return { value: shifted(value, 2), unit: language === 'zh' ? '个百分点' : 'pp' };
  if (unit === 'CNY') return large(value, language === 'zh' ? '元' : 'CNY', language);
  if (unit.startsWith('CNY/'))
    return {
      value: grouped(shifted(value, 0)),
      unit: language === 'zh' ? `元/${unit.slice(4)}` : unit.replace('平方米', 'm²').replace('月', 'month').replace('吨', 't'),
    };
  return large(value, language === 'en' ? (englishUnits[unit] ?? unit) : unit, language);
}

/** What a document counts in, in English; a measure word that English does without is nothing. A unit that is not here stays as it is written. */
const englishUnits: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      '家',
      '个',
      '项',
      '件',
      '所',
      '户',
      '起',
      '条',
      '份',
      '场',
      '次',
      '期',
      '批',
      '座',
      '支',
      '篇',
      '辆',
      '台',
      '套',
      '台(套)',
      '场次',
      '户次',
      '家次',
      '批次',
      '轮',
      '笔',
      '部',
      '单',
      '只',
      '张',
    ].map((word) => [word, '']),
  ),
  人: 'people',
  名: 'people',
  人次: 'attendances',
  倍: 'times',
  分: 'points',
  位: 'places',
  年: 'years',
  周岁: 'years of age',
  月: 'months',
  字: 'characters',
  基点: 'basis points',
  个月: 'months',
  天: 'days',
  日: 'days',
  个工作日: 'working days',
  工作日: 'working days',
  小时: 'hours',
  分钟: 'minutes',
  亩: 'mu',
  平方米: 'm²',
  平方公里: 'km²',
  公里: 'km',
  毫米: 'mm',
  微米: 'µm',
  吨: 't',
};

function large(value: string, unit: string, language: Language): { readonly value: string; readonly unit: string } {
  const plain = shifted(value, 0);
  if (language === 'zh') {
    const steps: readonly (readonly [number, string, RegExp])[] = [
      [-8, '亿', /^-?\d{9,}/],
      [-4, '万', /^-?\d{6,}/],
    ];
    for (const [places, word, size] of steps) {
      const moved = shifted(value, places);
      if (size.test(plain) && /^-?\d+(\.\d{1,4})?$/.test(moved)) return { value: grouped(moved), unit: `${word}${unit}` };
    }
  }
  return { value: grouped(plain), unit };
}

/** The sign before a figure; `=` goes without saying. */
export const comparatorSign = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '', '~': '≈' } as const;
