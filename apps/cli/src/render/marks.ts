import type { View } from '../io.ts';

const fits = {
  fits: { zh: '✔ 初步符合', en: '✔ fits' },
  nearly: { zh: '▲ 差一步', en: '▲ nearly' },
  'needs-answers': { zh: '? 待补充', en: '? needs answers' },
  'needs-judgement': { zh: '◇ 需评审', en: '◇ needs judgement' },
  'does-not-fit': { zh: '– 暂不适用', en: '– does not fit' },
} as const;

const windows = {
  open: { zh: '申报中', en: 'open' },
  closing: { zh: '即将截止', en: 'closing' },
  'not-yet': { zh: '未开始', en: 'not yet' },
  closed: { zh: '已截止', en: 'closed' },
  expired: { zh: '已失效', en: 'expired' },
  superseded: { zh: '已被替代', en: 'superseded' },
  exhausted: { zh: '预算已用完', en: 'exhausted' },
  unstated: { zh: '时间未写明', en: 'time not stated' },
} as const;

const verdicts = {
  met: { zh: '✔ 满足', en: '✔ met' },
  unmet: { zh: '✘ 未满足', en: '✘ unmet' },
  unknown: { zh: '? 未知', en: '? unknown' },
  judgement: { zh: '◇ 需评定', en: '◇ judgement' },
} as const;

const kinds = {
  relief: { zh: '减免', en: 'relief' },
  grant: { zh: '奖补', en: 'grant' },
  privilege: { zh: '权益', en: 'privilege' },
  status: { zh: '资质', en: 'status' },
  finance: { zh: '融资', en: 'finance' },
} as const;

const confidences = {
  checked: { zh: '人工核校', en: 'checked by a person' },
  machine: { zh: '机器提取，未核校', en: 'machine-read, not checked' },
  ambiguous: { zh: '原文有歧义', en: 'ambiguous in the source' },
  damaged: { zh: '来源页异常', en: 'damaged page' },
} as const;

const passes = {
  yes: { zh: '✔ 达标', en: '✔ passes' },
  no: { zh: '✘ 不达标', en: '✘ does not pass' },
  undecided: { zh: '? 未定', en: '? undecided' },
} as const;

/** Names of the codes that answers carry: a mark and a word, never colour alone. */
export const marks = { fits, windows, verdicts, kinds, confidences, passes };

/** One of those names in the reader's language. */
export function mark<Names extends Readonly<Record<string, { zh: string; en: string }>>>(
  names: Names,
  code: keyof Names & string,
  view: View,
): string {
  return names[code]?.[view.language] ?? code;
}
