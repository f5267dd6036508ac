import type { Change } from './edits.ts';
import { clauseLabel, isTitle, type Line, splitLines } from './lines.ts';
import { isSpam } from './spam.ts';

/** Page furniture anywhere (页面元素): position, counters, font size, print, share, navigation, comment box, filing numbers, index fields. */
const furniture = [
  /^[【[(（]?(?:当前|您的?|您现在的?|你的?|所在|现在)(?:的)?位置/,
  /(?:浏览|阅读|点击|访问|查看)(?:次数|量|数)?[：:]?\s*[[（(]?\s*\d*\s*[\]）)]?\s*(?:次|$|字)|浏览次数|点击次数|阅读次数|阅读[：:]\s*\d/,
  /字号[：:]|字体[：:]|[【[]\s*[大中小]\s*[】\]]|\[\s*大\s*中\s*小\s*\]/,
  /打印(?:本页|此页|文章)?[】\]\s]*$|^[【[]?(?:打印|关闭)|关闭(?:窗口|本页)|打印本页/,
  /扫一扫|扫码(?:关注|查看|打开)|微信扫|手机(?:版|查看|浏览)$/,
  /^[【[]?\s*(?:上|下)一(?:篇|条|页|则)/,
  /^分享(?:到|至)?|收藏本站|加入收藏|设为首页|网站地图|返回(?:顶部|首页|列表)|我要纠错|网站首页/,
  /版权所有|网站标识码|ICP备|公网安备|技术支持[：:]|Copyright|All Rights Reserved|网站备案/i,
  /^验证码|留言与评论|发表评论|我要评论|匿名评论|用户评论|共有\s*\d+\s*条评论/,
  /^标签[：:]|^(?:相关)?热词|^推荐(?:访问|阅读)|^相关(?:阅读|链接|文章|新闻|信息|热词|附件下载)|^热门(?:搜索|文章|推荐)|^关键[词字][：:]/,
  /^点击下载|^(?:附件|全文|文件)下载/,
  /^(?:信息)?来源[：:].{0,40}(?:日期|时间|次数|浏览|阅读|字号)|^(?:发布|发稿|更新|生成)(?:日期|时间)[：:]|^(?:时间|日期)[：:]\s*\d{4}/,
  /^索\s*引\s*号|^主题分类|^(?:信息)?分类[：:]|^发(?:布|文)机[构关][：:]|^(?:成文|发文|发布|公开)日期[：:]|^有\s*效\s*性|^公开(?:方式|范围|时限|形式|程序)|^文\s*号[：:]|^信息名称|^体裁分类|^组配分类|^内容概述|^废止日期|^(?:主题|关键)词[：:]/,
  /^(?:首页|网站首页|设为首页)\s*[|｜>＞»\s]|(?:[^|｜\s]{2,8}\s*[|｜]\s*){3,}/,
  /(?:主办|承办|维护)单位[：:].{0,40}(?:版权|网站|标识码|ICP|备案|电话|承办|维护|技术)/,
];

/** Furniture that opens the page's foot: what follows to the end is furniture too, unless it is a clause. */
const foot =
  /留言与评论|^相关(?:阅读|链接|文章|新闻|信息)|^[【[]?\s*上一(?:篇|条|页|则)|版权所有|网站标识码|ICP备|^推荐阅读|^热门文章|我要纠错|^主办单位|^分享(?:到|至)|扫一扫/;
/** Furniture that closes the page's head: what is set between the site's name and the document. */
const longest = 160;

/** A numbered clause or a whole sentence is the document's own, whatever it speaks of. */
function isClause(text: string): boolean {
  return (
    /[。；]/.test(text) ||
    /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百零\d]{1,5}[条章])/.test(text)
  );
}

function isFurniture(text: string): boolean {
  return text.length > 0 && text.length <= longest && !isClause(text) && furniture.some((pattern) => pattern.test(text));
}

/** Whether the line is set in columns by bars, as the rows of a table are; a single such line is navigation. */
function isBarred(text: string): boolean {
  const first = text.indexOf('|');
  return first >= 0 && text.indexOf('|', first + 1) >= 0;
}

/** Whether two texts share a run of four characters: then they treat of the same thing. */
function shareTopic(a: string, b: string): boolean {
  const grams = new Set<string>();
  for (let i = 0; i + 4 <= b.length; i++) grams.add(b.slice(i, i + 4));
  for (let i = 0; i + 4 <= a.length; i++) if (grams.has(a.slice(i, i + 4))) return true;
  return false;
}

type Verdict = 'spam' | 'chrome' | 'keep';

/** How many lines at the top can be the page's head. */
const headLines = 24;

/** Before the last piece of furniture at the top only the title is the document's. */
function judgeHead(lines: readonly Line[], verdicts: Verdict[]): void {
  const filled = lines
    .map((line, index) => ({ index, text: line.text.trim() }))
    .filter((line) => line.text !== '')
    .slice(0, headLines);
  let last = -1;
  let titled = false;
  for (const [at, line] of filled.entries()) {
    const verdict = verdicts[line.index];
    titled ||= verdict === 'keep' && isTitle(line.text);
    // On a short page the foot follows soon: a sentence after the title shows that the head is past.
    if (verdict === 'keep' && (clauseLabel.test(line.text) || (titled && line.text.length > 30 && /[。；]$/.test(line.text)))) break;
    if (verdict === 'chrome' && !/^验证码/.test(line.text)) last = at;
  }
  if (last < 0) return;
  const before = filled.slice(0, last).filter((line) => verdicts[line.index] === 'keep');
  const following = filled.slice(last + 1, last + 4).map((line) => line.text);
  const titles = before.filter((line) => isTitle(line.text));
  const title = titles[titles.length - 1];
  const repeated = title !== undefined && following.includes(title.text);
  const titleAfter = following.some((text) => isTitle(text));
  if (title === undefined && !titleAfter) return;
  const name = title?.text ?? following.find((text) => isTitle(text)) ?? '';
  for (const line of before) {
    if (line === title) {
      if (repeated) verdicts[line.index] = 'chrome';
      continue;
    }
    const own = line.text.length > 24 && shareTopic(line.text, name);
    if (!own && !/〔\d{4}〕/.test(line.text)) verdicts[line.index] = 'chrome';
  }
}

/** From the foot's first mark on, everything that is not a clause or a paragraph is furniture. */
function judgeFoot(lines: readonly Line[], verdicts: Verdict[]): void {
  const half = Math.floor(lines.length / 2);
  let from = -1;
  for (let i = lines.length - 1; i >= half; i--) {
    const text = lines[i]?.text.trim() ?? '';
    if (verdicts[i] === 'keep' && text !== '' && (isClause(text) || clauseLabel.test(text) || text.length > 80)) break;
    if (foot.test(text) && text.length <= longest) from = i;
  }
  if (from < 0) return;
  for (let i = from; i < lines.length; i++) {
    if (lines[i]?.text.trim() !== '' && verdicts[i] === 'keep') verdicts[i] = 'chrome';
  }
}

/** Number of a printed page: — 3 —, 第3页 共10页. */
const pageNumber = /^(?:[-—–－·]{1,2}\s*\d{1,3}\s*[-—–－·]{1,2}|第\s*\d{1,3}\s*页(?:[，,/\s]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/;

/** Page numbers, and the running heads and feet beside them that come again on every page; the first of each stays. */
function judgePages(lines: readonly Line[], verdicts: Verdict[]): void {
  const filled = lines.map((line, index) => ({ index, text: line.text.trim() })).filter((line) => line.text !== '');
  const numbered = filled.flatMap(({ text }, at) => (pageNumber.test(text) ? [at] : []));
  if (numbered.length < 2) return;
  const beside = new Map<string, number[]>();
  for (const at of numbered) {
    const number = filled[at];
    if (number !== undefined) verdicts[number.index] = 'chrome';
    for (const line of [filled[at - 1], filled[at + 1]]) {
      if (line === undefined || line.text.length < 4 || isClause(line.text)) continue;
      beside.set(line.text, [...(beside.get(line.text) ?? []), line.index]);
    }
  }
  for (const [text, places] of beside) {
    if (places.length < 2 || places.length * 2 < numbered.length - 1) continue;
    for (const line of filled.filter((other) => other.text === text).slice(1)) verdicts[line.index] = 'chrome';
  }
}

/**
 * Sets page furniture and spam aside (页面元素、垃圾内容), whole lines at a time and by features of the line, its neighbours and its
 * place. What is removed stays in the edit list, so the metadata in it can still be read. Expects Simplified text.
 */
export function setChromeAside(text: string): Change[] {
  const lines = splitLines(text);
  const verdicts: Verdict[] = lines.map(({ text: line }, index) => {
    const trimmed = line.trim();
    if (isSpam(trimmed)) return 'spam';
    const inTable = isBarred(trimmed) && (isBarred(lines[index - 1]?.text ?? '') || isBarred(lines[index + 1]?.text ?? ''));
    return isFurniture(trimmed) && !(inTable && !/首页|登录|注册|返回/.test(trimmed)) ? 'chrome' : 'keep';
  });
  judgePages(lines, verdicts);
  judgeHead(lines, verdicts);
  judgeFoot(lines, verdicts);
  const changes: Change[] = [];
  for (const [index, line] of lines.entries()) {
    const verdict = verdicts[index];
    if (verdict === undefined || verdict === 'keep' || line.text.trim() === '') continue;
    const isLast = index === lines.length - 1;
    changes.push({ start: line.start, end: isLast ? line.end : line.end + 1, text: '', kind: verdict, note: null });
  }
  return changes;
}
