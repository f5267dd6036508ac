import type { Bilingual, Quantity } from '@kechuang/domain';
import { comparatorSign, quantityParts } from '../../parts/figure/format.ts';
import { fieldWords } from '../document/words.ts';
import type { Correction, Fact } from './decisions.ts';

/** Shape and word of each decision, and of none. */
export const decisionLooks = {
  accepted: { shape: 'check', tone: 'good', label: { zh: '采纳', en: 'Accepted' } },
  corrected: { shape: 'diamond', tone: 'near', label: { zh: '更正', en: 'Corrected' } },
  rejected: { shape: 'cross', tone: 'bad', label: { zh: '剔除', en: 'Rejected' } },
  open: { shape: 'circle', tone: 'unknown', label: { zh: '待核', en: 'Open' } },
  carried: { shape: 'quarter', tone: 'near', label: { zh: '沿用待确认', en: 'Carried over, to confirm' } },
  machine: { shape: 'circle', tone: 'unknown', label: { zh: '机器识别', en: 'Machine-read' } },
} as const;

export const factKindWords: Readonly<Record<Fact['kind'], Bilingual>> = {
  metadata: { zh: '元数据', en: 'Metadata' },
  quantity: { zh: '数量', en: 'Figure' },
  responsibility: { zh: '责任', en: 'Owners' },
  entitlement: { zh: '惠企条款', en: 'Benefit' },
};

/** The name of a metadata fact in the reader's language; null for facts that the document names itself. */
export function metadataName(fact: Fact): Bilingual | null {
  return fact.kind === 'metadata' ? (fieldWords[fact.id.slice('m.'.length)] ?? null) : null;
}

/** What a correction puts in place of the reading, in one line; the figure that was read lends the unit where the correction leaves it. */
export function correctionText(correction: Correction, language: 'zh' | 'en', read: Pick<Quantity, 'unit'> | null): string {
  if ('text' in correction) return correction.text ?? (language === 'zh' ? '未写明' : 'not stated');
  const { indicator, comparator, value, valueMax, unit, role, year } = correction;
  const parts = (number: string) => quantityParts(number, unit ?? read?.unit ?? '', language);
  const low = value === undefined ? null : parts(value);
  const high = valueMax == null ? null : parts(valueMax);
  const sign = comparator === undefined ? '' : comparatorSign[comparator];
  const amount = `${sign}${low?.value ?? ''}${high === null ? '' : `–${high.value}`}`;
  const measured = low?.unit ?? high?.unit ?? unit ?? '';
  const kind = role === undefined ? '' : roles[role][language];
  return [indicator, amount, measured, kind, year].filter((part) => part !== undefined && part !== null && part !== '').join(' ');
}

/** What a figure is of: aimed at, reached, or laid down. */
export const roles = {
  target: { zh: '目标', en: 'target' },
  actual: { zh: '实绩', en: 'actual' },
  rule: { zh: '规则', en: 'rule' },
} as const;
