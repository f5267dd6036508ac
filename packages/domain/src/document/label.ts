import { smallNumber } from './chinese-number.ts';

/**
 * Forms of a clause label, outermost first: 第X编/章/节, 第X条, 一、, (一), 1., (1), 1), ①, 一是 on a line of its own, and the decimal outline 1 / 1.1 / 1.1.1.
 * `task` is 榜单1：, 专栏2; `interview` is 【报告内容】 or 问：; `attachment` 附件1.
 */
export type LabelForm =
  | 'part'
  | 'chapter'
  | 'division'
  | 'article'
  | 'one'
  | 'bracket-one'
  | 'task'
  | 'dot'
  | 'bracket-digit'
  | 'half-bracket'
  | 'circle'
  | 'ordinal'
  | 'decimal'
  | 'interview'
  | 'attachment';

/** A label at the start of a line (序号). */
export interface Label {
  readonly form: LabelForm;
  /** Code units of the line that the label takes, without the white space after it. */
  readonly length: number;
  /** Where the text after the label begins. */
  readonly bodyAt: number;
  /** Segment of the clause id: `1`, `a10`, `a23-1`, `c2`. */
  readonly key: string;
  /** Number for sequence checks: 23 for 第二十三条之一. */
  readonly number: number;
  /** Depth of a decimal label, 1 for `2`, 2 for `2.1`; 0 for others. */
  readonly depth: number;
}

const cn = '[一二三四五六七八九十百零〇两]{1,5}';
const numerals = '一二三四五六七八九十百';
const digits = '0123456789';
const circles = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

interface Rule {
  /** The characters that such a label may begin with: a line is held against the rules of its first character alone. */
  readonly first: string;
  readonly form: LabelForm;
  readonly pattern: RegExp;
  readonly prefix: string;
}

// Sticky and anchored, bounded repeats only: each costs a constant per line.
const rules: readonly Rule[] = [
  { first: '第', form: 'part', pattern: new RegExp(`^第(${cn}|\\d{1,3})编(?=\\s|$|[^的])`), prefix: 'b' },
  { first: '第', form: 'chapter', pattern: new RegExp(`^第(${cn}|\\d{1,3})章`), prefix: 'c' },
  { first: '第', form: 'division', pattern: new RegExp(`^第(${cn}|\\d{1,3})节(?!课)`), prefix: 'd' },
  { first: '第', form: 'article', pattern: new RegExp(`^第(${cn}|\\d{1,3})条(?:之(${cn}))?(?![、,，至到和及或第的规款])`), prefix: 'a' },
  { first: numerals, form: 'one', pattern: new RegExp(`^(${cn})\\s?[、.．](?![一二三四五六七八九十]{1,3}[、，])`), prefix: '' },
  { first: '(', form: 'bracket-one', pattern: new RegExp(`^\\(\\s?(${cn})\\s?\\)[、.]?`), prefix: '' },
  { first: '(', form: 'bracket-digit', pattern: /^\(\s?(\d{1,2})\s?\)[、.]?/, prefix: '' },
  {
    first: '榜专任课方工行清措举',
    form: 'task',
    pattern: /^(?:榜单|专栏|任务|课题|专题|方向|工程|行动|清单|措施|举措)\s?(\d{1,2}|[一二三四五六七八九十]{1,3})(?:\s?[:、.]|(?=\s))/,
    prefix: 'k',
  },
  { first: digits, form: 'half-bracket', pattern: /^(\d{1,2})\s?\)[、.]?/, prefix: '' },
  { first: digits, form: 'dot', pattern: /^(\d{1,2})\s?(?:[.．](?![\d.])|、(?!\d))/, prefix: '' },
  { first: circles, form: 'circle', pattern: new RegExp(`^([${circles}])`), prefix: '' },
  { first: '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩', form: 'bracket-one', pattern: /^([㈠-㈩])/, prefix: '' },
  { first: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', form: 'bracket-digit', pattern: /^([⑴-⒇])/, prefix: '' },
  { first: '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛', form: 'dot', pattern: /^([⒈-⒛])/, prefix: '' },
  { first: numerals, form: 'ordinal', pattern: /^([一二三四五六七八九十]{1,2})(?:是|要)/, prefix: 'i' },
  { first: '第', form: 'ordinal', pattern: /^第([一二三四五六七八九十]{1,2})[,、]/, prefix: 'i' },
  {
    first: '附',
    form: 'attachment',
    pattern: new RegExp(`^附\\s?(?:[件表录]\\s?(\\d{1,2}|${cn})?\\s?(?:[:.、]|(?=\\s)|$)|:)`),
    prefix: 'f',
  },
  { first: '【', form: 'interview', pattern: /^【([^【】]{2,16})】/, prefix: '' },
  { first: '问答记', form: 'interview', pattern: /^(问|答|记者问?|记者提问)\s?\d{0,2}\s?[:]/, prefix: '' },
];

const rulesByFirst = new Map<string, Rule[]>();
for (const rule of rules) for (const first of rule.first) rulesByFirst.set(first, [...(rulesByFirst.get(first) ?? []), rule]);

/** 1 for ①, ㈠, ⑴ and ⒈; null for a character that is no enclosed number. */
function enclosedNumber(printed: string): number | null {
  const code = printed.charCodeAt(0);
  for (const first of [0x2460, 0x2474, 0x2488]) if (code >= first && code < first + 20) return code - first + 1;
  return code >= 0x3220 && code <= 0x3229 ? code - 0x3220 + 1 : null;
}

const interviewWords = /报告|解读|问题|提问|回应|答复|背景|依据|内容|权威|政策|链接|释义|现场|记者|部门/;

function spacesFrom(text: string, at: number): number {
  let end = at;
  while (end < text.length && /\s/.test(text[end] ?? '')) end += 1;
  return end;
}

/** The label that a line begins with, or null. `folded` has its width folded and no white space in front. */
export function labelOf(folded: string): Label | null {
  for (const { form, pattern, prefix } of rulesByFirst.get(folded.charAt(0)) ?? []) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const printed = match[1] ?? '';
    if (form === 'interview') {
      if (folded.startsWith('【') && !interviewWords.test(printed)) return null;
      return { form, length: match[0].length, bodyAt: spacesFrom(folded, match[0].length), key: 'q', number: 0, depth: 0 };
    }
    if (form === 'attachment') {
      const number = smallNumber(printed) ?? 1;
      return { form, length: match[0].trimEnd().length, bodyAt: spacesFrom(folded, match[0].length), key: `f${number}`, number, depth: 0 };
    }
    const number = enclosedNumber(printed) ?? smallNumber(printed);
    if (number === null || number < 1) continue;
    const branch = match[2] === undefined ? '' : `-${smallNumber(match[2]) ?? match[2]}`;
    return {
      form,
      length: match[0].length,
      bodyAt: spacesFrom(folded, match[0].length),
      key: `${prefix}${number}${branch}`,
      number,
      depth: 0,
    };
  }
  return null;
}

const decimalPattern = /^(\d{1,2})((?:\.\d{1,2}){0,3})(?=\s|[\u4e00-\u9fff])\s*/;

/** A label of the decimal outline (1, 1.1, 1.1.1), to be trusted only in a document that uses it throughout. */
export function decimalLabelOf(folded: string): Label | null {
  const match = decimalPattern.exec(folded);
  if (match === null) return null;
  const printed = match[0].trimEnd();
  const separated = printed.length < match[0].length;
  const depth = printed.split('.').length;
  // 1.5亿元 or 3家 begin sentences too: a label is set off by a space, or has depth and a word after it that is no unit.
  if (!separated && (depth === 1 || /^[%年月日个家项万亿元人次件倍户亩吨]/.test(folded.slice(match[0].length)))) return null;
  return {
    form: 'decimal',
    length: printed.length,
    bodyAt: match[0].length,
    key: printed,
    number: Number(printed.split('.').at(-1)),
    depth,
  };
}
