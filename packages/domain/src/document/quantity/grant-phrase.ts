import type { Passage } from './passage.ts';

const grant = /奖励|奖补|补助|补贴|资助|配套|贴息|津贴|补偿|减免|抵扣|担保|支持/;
const per = /(?:单[户家个笔项场件]|每[家户人名项件场台年月]|同一[^，。；]{2,4}|年度|累计)(?:[^，。；\d]{0,4}(?=最高|不超过))?/g;

/**
 * The phrase for a sum or rate that a rule grants (奖补名目): whom it is for, what it is, and whether it is a rate or a cap. Null where the sentence names
 * neither.
 */
export function grantPhrase(passage: Passage, capped: boolean): string | null {
  const { figure, lead, before, after } = passage;
  if (figure.kind !== 'money' && figure.kind !== 'percent' && figure.kind !== 'points') return null;
  const part = lead.slice(lead.lastIndexOf('；') + 1);
  const what = grant.exec(after.slice(0, 16))?.[0] ?? grant.exec(before.slice(-16))?.[0] ?? grant.exec(part)?.[0];
  const object = objectIn(part);
  if (what === undefined || object === null) return null;
  const scopes = before.slice(-20).match(per);
  const scope = scopes === null ? '' : [...new Set(scopes)].join('');
  const ending = figure.kind === 'money' ? (capped ? '上限' : '') : figure.kind === 'percent' ? '比例' : '幅度';
  const subject = object.endsWith(what) ? object.slice(0, -what.length) : object;
  return `${subject}${scope}${what}${ending}`;
}

/** Whom or what the rule is for: 对首次通过认定的高新技术企业, 获批国家级企业技术中心的. */
function objectIn(part: string): string | null {
  const at = /(?:^|[，：。、)）])(?:对于?|凡)([^，；]{2,60})/.exec(part);
  const text = at?.[1] ?? (part.includes('的，') ? /([^，；：]{4,40})的，/.exec(part)?.[1] : undefined);
  if (text === undefined || /\d/.test(text)) return null;
  const cleaned = text
    .replace(/^第[一二三四五六七八九十百]{1,4}条[\s\u3000]*|^（[一二三四五六七八九十\d]{1,3}）|【[^】]{1,12}】/g, '')
    .replace(/(?:给予|予以|按|一次性|分别|每[家户人项件].{0,2}|奖励|补助|补贴|资助).*$/, '')
    .replace(/的$/, '')
    .replace(/[“”]/g, '');
  return cleaned.length < 2 ? null : cleaned.slice(-18);
}
