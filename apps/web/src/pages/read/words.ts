import type { Bilingual } from '@kechuang/domain';
import type { ReadDocument } from './read-result.tsx';

type Entitlement = ReadDocument['entitlements'][number];

export const amountKindWords: Readonly<Record<Entitlement['amount']['kind'], Bilingual>> = {
  fixed: { zh: '定额', en: 'fixed sum' },
  'rate-of-base': { zh: '按比例', en: 'share' },
  tiered: { zh: '分档', en: 'tiers' },
  range: { zh: '区间', en: 'range' },
  matching: { zh: '配套', en: 'matching' },
  'up-to': { zh: '限额', en: 'up to' },
  waived: { zh: '全免', en: 'waived' },
  'case-by-case': { zh: '一事一议', en: 'case by case' },
  unstated: { zh: '金额未写明', en: 'amount not stated' },
};

export const periodWords: Readonly<Record<NonNullable<Entitlement['amount']['period']>, Bilingual>> = {
  once: { zh: '一次性', en: 'once' },
  'each-year': { zh: '每年', en: 'each year' },
  'each-month': { zh: '每月', en: 'each month' },
};

export const stackingWords: Readonly<Record<Entitlement['stacking'][number]['rule'], Bilingual>> = {
  'highest-only': { zh: '就高不重复', en: 'highest only' },
  'no-duplicate': { zh: '不重复享受', en: 'not twice' },
  stackable: { zh: '可叠加', en: 'may be combined' },
  'top-up': { zh: '补足差额', en: 'topped up' },
  ceiling: { zh: '总额封顶', en: 'ceiling' },
};
