import type { Bilingual } from '@kechuang/domain';
import type { Call } from '../../casework/shapes.ts';
import type { StatusLook } from '../../casework/status-word.tsx';

type Terms = Call['terms'];

/** Whether a call takes applications, as shape and word (受理状态). */
export const windowLooks: { readonly [Each in Call['state']]: StatusLook } = {
  'not-yet': { shape: 'circle', tone: 'unknown', label: { zh: '未开始', en: 'Not yet open' } },
  open: { shape: 'disc', tone: 'good', label: { zh: '受理中', en: 'Open' } },
  closed: { shape: 'square', tone: 'unknown', label: { zh: '已截止', en: 'Closed' } },
};

export const conventionWords: { readonly [Each in Terms['convention']]: Bilingual } = {
  'from-next-day': { zh: '自次日起算', en: 'counted from the next day' },
  'from-first-day': { zh: '自当日起算', en: 'counted from the first day' },
};

export const marksWords: { readonly [Each in Terms['marksShown']]: Bilingual } = {
  'total-and-criteria': { zh: '总分和各项得分、评语', en: 'The total, and the marks and comments by criterion' },
  total: { zh: '只公开总分', en: 'The total only' },
  none: { zh: '不公开', en: 'None' },
};

export const quotaWords: { readonly [Each in Terms['quotas']]: Bilingual } = {
  binding: { zh: '名额满后不再推荐', en: 'No recommendation once the places are filled' },
  advisory: { zh: '只提示，不限制', en: 'Shown only; nothing is stopped' },
};

/** What stands where a call says nothing. */
export const unstated: Bilingual = { zh: '未写明', en: 'Not stated' };
