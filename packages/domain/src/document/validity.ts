import { addDays, addYears, dayBefore, findDates, isoDate } from './chinese-date.ts';
import { smallNumber } from './chinese-number.ts';

/** When a document holds (有效期), with the words each date was read from. */
export interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly notes: readonly { readonly field: string; readonly note: string }[];
}

const self =
  '(?:本|该)(?:办法|细则|政策|方案|规定|意见|措施|实施细则|实施办法|计划|通知|文件|若干政策|若干措施|规则|公告|通告|条例|指南|标准|规划|要点|规程|制度|预案|若干举措|举措|决定|指引|清单|行动计划|(?:管理|暂行|试行|扶持|奖励|认定|考核|评价)办法)';
const years = '(\\d{1,2}|[一二三四五六七八九十两]{1,3})\\s?(?:个)?年';
const startPatterns = [
  /自([^。；，]{6,20}?)起(?:正式)?(?:施行|实施|执行|试行|暂行|生效|有效)/g,
  /(?:施行|实施|生效)日期[:：为]([^。；，]{6,20})/g,
];

const lifeWords = /施行|试行|暂行\d|有效期|执行期|实施期限|起实施|起执行|失效|内有效/g;
const ownName = new RegExp(self);

/** Sentences that speak of the document's own life: they name it, or say 印发之日. */
function lifeSentences(text: string): string[] {
  const sentences: string[] = [];
  let covered = 0;
  for (const match of text.matchAll(lifeWords)) {
    if (match.index < covered) continue;
    const before = text.slice(Math.max(covered, match.index - 160), match.index);
    const from = match.index - before.length + Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1;
    const after = text.slice(match.index, match.index + 120);
    const stop = after.search(/[。\n]/);
    covered = match.index + (stop < 0 ? after.length : stop);
    const sentence = text.slice(from, covered);
    const own =
      ownName.test(sentence) ||
      /现予印发|印发给你们|(?:印发|发布|公布|通过)[，,\s]{0,3}自.{6,20}起(?:施行|实施|执行)|自(?:印发|发布|公布)之日/.test(sentence) ||
      /^(?:第[一二三四五六七八九十百]{1,4}条\s*)?(?:(?:以上|上述)?《?(?:若干|实施)?(?:政策|措施|举措|办法|细则|规定|意见|方案)?》?(?:执行)?自.{6,20}起|有效期|试行期|执行期|实施期限)/.test(
        sentence.trim(),
      );
    if (own) sentences.push(sentence);
  }
  return sentences;
}

function startDate(sentence: string, dateIssued: string | null): string | null {
  for (const pattern of startPatterns) {
    for (const match of sentence.matchAll(pattern)) {
      const [date] = findDates(match[1] ?? '');
      if (date !== undefined) return date.iso;
    }
  }
  if (dateIssued === null) return null;
  const later = /自(?:印发|发布|公布)之日起\s?满?\s?(\d{1,3}|[一二三四五六七八九十]{1,3})\s?日后/.exec(sentence);
  if (later !== null) return addDays(dateIssued, smallNumber(later[1] ?? '') ?? 0);
  return /自(?:印发|发布|公布|下发)之日起(?:施行|实施|执行|试行|生效)?/.test(sentence) && /施行|实施|执行|试行|生效|有效/.test(sentence)
    ? dateIssued
    : null;
}

/** The day that 至2027年底, 至2027年6月底 or 至2027年12月31日 means. */
function endDates(words: string): readonly { readonly iso: string }[] {
  const end = /^((?:19|20)\d{2})年(?:(\d{1,2})月)?(?:底|末|份?止|$)/.exec(words.trim());
  if (end === null) return findDates(words);
  const month = end[2] === undefined ? 12 : Number(end[2]);
  const first = isoDate(month === 12 ? Number(end[1]) + 1 : Number(end[1]), month === 12 ? 1 : month + 1, 1);
  return first === null ? [] : [{ iso: dayBefore(first) }];
}

/** Reads validity in words: 自2025年5月20日起施行，有效期五年; 有效期至…; 施行之日起两年内有效; and “十四五” plans, which end with their period. */
export function validityIn(text: string, name: string, dateIssued: string | null): Validity {
  const notes: { field: string; note: string }[] = [];
  let validFrom: string | null = null;
  let validTo: string | null = null;
  let period: number | null = null;
  let periodFromStart = '';
  for (const sentence of lifeSentences(text)) {
    const start: string | null = validFrom === null ? startDate(sentence, dateIssued) : null;
    if (start !== null) {
      validFrom = start;
      notes.push({ field: 'validFrom', note: sentence.trim().slice(0, 120) });
    }
    const until =
      /有效期(?:限)?(?:截?至|到)([^。；，]{5,20})/.exec(sentence) ??
      /(?:有效期|实施期限|执行期限)(?:限)?(?:为|:|：)?自?[^。；，]{6,16}?(?:起)?(?:至|到|—|-)([^。；，]{5,20})/.exec(sentence) ??
      /(?:有效|执行|实施|施行)[，,]?\s?至([^。；，]{6,20}?)(?:止|$|[。；，])/.exec(sentence);
    const [end] = until === null ? [] : endDates(until[1] ?? '');
    if (validTo === null && end !== undefined) {
      validTo = end.iso;
      notes.push({ field: 'validTo', note: sentence.trim().slice(0, 120) });
    }
    const length =
      new RegExp(`(?:有效期|试行期|执行期|实施期|实施期限|有效期限|期限)(?:限)?(?:为|:|：|暂定|暂定为)?\\s?${years}`).exec(sentence) ??
      new RegExp(`之日起\\s?${years}内?有效`).exec(sentence) ??
      new RegExp(`(?:试行|暂行)\\s?${years}`).exec(sentence);
    if (length !== null && period === null) {
      period = smallNumber(length[1] ?? '');
      periodFromStart = sentence.trim().slice(0, 120);
    }
  }
  if (validTo === null && period !== null && period > 0) {
    if (validFrom !== null) {
      validTo = dayBefore(addYears(validFrom, period));
      notes.push({ field: 'validTo', note: `${periodFromStart}（自施行之日起算${period}年）` });
    } else notes.push({ field: 'validTo', note: `${periodFromStart}：施行日期未写明，止期无法推算` });
  }
  if (validTo === null) {
    const plan = planPeriodEnd(text, name);
    if (plan !== null) {
      validTo = plan.date;
      notes.push({ field: 'validTo', note: plan.note });
    }
  }
  return { validFrom, validTo, notes };
}

const fiveYearPlans: Readonly<Record<string, number>> = { 十三五: 2020, 十四五: 2025, 十五五: 2030, 十六五: 2035 };

/** A plan that sets its goals for a period ends with it: 三年实施方案（2024—2026年）, 到“十四五”末. */
function planPeriodEnd(text: string, name: string): { date: string; note: string } | null {
  const span = /((?:19|20)\d{2})\s?[—–\-~～至]{1,2}\s?((?:19|20)\d{2})年?/.exec(name);
  if (span !== null) return { date: isoDate(Number(span[2]), 12, 31) ?? '', note: `标题所列期间 ${span[0]}` };
  const single = /总结/.test(name) ? null : /^[^《]{0,20}?((?:19|20)\d{2})年(?:度)?[^》]{0,40}(?:要点|计划)$/.exec(name);
  if (single !== null) return { date: isoDate(Number(single[1]), 12, 31) ?? '', note: `年度计划，标题所列年度 ${single[1]}` };
  const named = /[“"]?(十[三四五六]五)[”"]?(?:规划|发展规划|计划|期间)/.exec(name);
  const goal = /到[“"]?(十[三四五六]五)[”"]?末/.exec(text);
  const which = named?.[1] ?? (/方案|规划|计划|行动/.test(name) ? goal?.[1] : undefined);
  const end = which === undefined ? undefined : fiveYearPlans[which];
  return end === undefined ? null : { date: `${end}-12-31`, note: `目标期为“${which}”末，即${end}年12月31日；文件未另写有效期` };
}
