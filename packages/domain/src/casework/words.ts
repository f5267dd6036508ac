import type { Bilingual } from '../language.ts';

/** Where an entry of a register stands, in words (条目状态). */
export const entryStateWords = {
  registered: { zh: '在库', en: 'Registered' },
  'removal-proposed': { zh: '拟撤销', en: 'Removal proposed' },
  removed: { zh: '已移出', en: 'Removed' },
} as const satisfies Readonly<Record<string, Bilingual>>;
