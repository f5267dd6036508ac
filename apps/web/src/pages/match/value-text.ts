import type { Language } from '@kechuang/domain';
import { grouped, shifted } from '../../parts/figure/format.ts';
import type { FactValue } from '../../shapes.ts';
import type { FactView } from './fact-book.ts';

/** How far the decimal point moves between what a person types and what is kept: 万元 to yuan, % to a fraction. */
export function typedPlaces(fact: Pick<FactView, 'type'>): number {
  return fact.type === 'money' ? 4 : fact.type === 'ratio' ? -2 : 0;
}

/** Units of counts that the facts use; one that is missing here is left out rather than shown in Chinese. */
const unitsInEnglish: Readonly<Record<string, string>> = {
  人: 'people',
  件: 'rights',
  项: 'items',
  家: 'firms',
  个: '',
  年: 'years',
  个月: 'months',
  月: 'months',
  平方米: 'm²',
  次: 'times',
  级: 'level',
};

/** The unit beside a field. */
export function typedUnit(fact: Pick<FactView, 'type' | 'unit'>, language: Language): string {
  if (fact.type === 'money') return language === 'zh' ? '万元' : 'CNY 10,000';
  if (fact.type === 'ratio') return '%';
  return language === 'zh' ? (fact.unit ?? '') : (unitsInEnglish[fact.unit ?? ''] ?? '');
}

const decimalPattern = /^-?\d{1,30}(\.\d{1,20})?$/;

/** What was typed, in the unit that is kept. Text that is no number is passed on as it is, for the operation to say what is wrong with it. */
export function fromTyped(fact: Pick<FactView, 'type'>, typed: string): string {
  const plain = typed.normalize('NFKC').replace(/[\s,_]/g, '');
  return decimalPattern.test(plain) ? shifted(plain, typedPlaces(fact)) : typed.trim();
}

/** The reverse: a kept value as it stands in the field. */
export function toTyped(fact: Pick<FactView, 'type'>, value: FactValue | undefined): string {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return '';
  return decimalPattern.test(text) ? shifted(text, -typedPlaces(fact)) : text;
}

/** An answer in words, for the check page and the share notice. */
export function answerText(fact: FactView, value: FactValue | undefined, language: Language, names: ReadonlyMap<string, string>): string {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  if (value === undefined) return say('未答', 'Not answered');
  if (value === null || value === 'unknown') return say('不清楚', 'Not known');
  if (typeof value === 'boolean') return value ? say('是', 'Yes') : say('否', 'No');
  const one = (code: string) => fact.options?.find((option) => option.code === code)?.label[language] ?? names.get(code) ?? code;
  if (Array.isArray(value)) return value.length === 0 ? say('无', 'None') : value.map(one).join(say('、', ', '));
  if (typeof value === 'object') {
    const end = (part: string | number | null | undefined) =>
      part === null || part === undefined ? null : number(fact, String(part), language);
    const [min, max] = [end(value.min), end(value.max)];
    if (min !== null && max !== null) return `${min} – ${max}`;
    if (min !== null) return say(`不少于 ${min}`, `at least ${min}`);
    return max === null ? say('不清楚', 'Not known') : say(`不超过 ${max}`, `at most ${max}`);
  }
  return fact.type === 'money' || fact.type === 'ratio' || fact.type === 'count' || fact.type === 'number'
    ? number(fact, String(value), language)
    : one(String(value));
}

function number(fact: Pick<FactView, 'type' | 'unit'>, value: string, language: Language): string {
  if (!decimalPattern.test(value)) return value;
  if (fact.type === 'money' && language === 'en') return `CNY ${grouped(shifted(value, 0))}`;
  return `${grouped(shifted(value, -typedPlaces(fact)))} ${typedUnit(fact, language)}`.trim();
}
