import type { Bilingual } from '../language.ts';
import type { Target } from './model.ts';

/** What a target counts, in words (口径). */
export const flowWords: Readonly<Record<NonNullable<Target['flow']>, Bilingual>> = {
  new: { zh: '新增', en: 'new' },
  'net-new': { zh: '净增', en: 'net new' },
  stock: { zh: '累计', en: 'stock' },
  growth: { zh: '增长', en: 'growth' },
  ratio: { zh: '占比', en: 'share' },
  rank: { zh: '位次', en: 'rank' },
};
