import { wholeDate } from './chinese-date.ts';
import { findDocumentNumbers } from './document-number.ts';
import { labelOf } from './label.ts';
import type { Line } from './lines.ts';
import { organNames } from './organ-name.ts';
import { isFormLine } from './page-fields.ts';
import { foldWidth } from './width.ts';

/** What a line is on the page, before any clause is read (行的角色). */
export type LineRole =
  | 'form'
  | 'title'
  | 'inner-title'
  | 'subtitle'
  | 'number'
  | 'recipients'
  | 'signature'
  | 'date'
  | 'attachment-list'
  | 'trailer'
  | 'body';

/** The page as roles, with the titles that were found. */
export interface Layout {
  readonly lines: readonly Line[];
  readonly roles: readonly LineRole[];
  readonly title: string | null;
  readonly innerTitle: string | null;
}

const titleEnding =
  /(?:通知|办法|方案|要点|细则|意见|政策|规定|措施|计划|规划|报告|情况|公告|通告|决定|批复|条例|纲要|指南|榜单|清单|解读|规则|制度|预案|说明|行动|标准|条件|目录|安排|总结|建议|函|指引|要求|实施|指标体系|评分表|分解表|\d+条|[一二三四五六七八九十]+条)(?:\([^()]{1,24}\)|〔[^〔〕]{1,12}〕|《|》){0,2}$/;

const forwarding = /^(.{0,60}?)(?:关于)?(?:印发|转发|下发|颁发|发布|公布)(.{4,90}?)的(?:通知|公告|通告|函|决定)$/;

/** Title without the marks and spaces that differ between the notice and the document it forwards. */
function bare(text: string): string {
  return foldWidth(text).replace(/[《》〈〉<>\s“”"]/g, '');
}

const setWide = /(?:[\u4e00-\u9fff] ){4}[\u4e00-\u9fff]/;

/** A title set wide (关 于 印 发 …的 通 知) without the blanks inside. */
function narrow(text: string): string {
  return setWide.test(text) ? text.replace(/(?<=[\u4e00-\u9fff》”)]) (?=[\u4e00-\u9fff《“(])/g, '') : text;
}

function couldBeTitle(line: Line): boolean {
  const folded = narrow(line.folded);
  return (
    folded.length >= 5 &&
    folded.length <= 120 &&
    !/[。;:!?]$/.test(folded) &&
    !/[。;]/.test(folded) &&
    !/^[【□■(]/.test(folded) &&
    !/\t|\|.*\|/.test(line.text) &&
    titleEnding.test(folded)
  );
}

/** Title of the document that a title says it forwards: 关于印发《X》的通知 → X; null for a title that forwards nothing. */
export function forwardedTitle(title: string): string | null {
  const match = forwarding.exec(title);
  const inner = match?.[2];
  if (inner === undefined) return null;
  const quoted = /^《(.+)》$/.exec(inner);
  return quoted?.[1] ?? inner;
}

const recipientWords = /^(?:各|市|省|县|区|局|全|机关|有关|驻|高新|经开|直属|[^,。]{2,12}(?:人民政府|管委会|委员会|局|公司|单位|处|科室))/;

function isRecipients(line: Line): boolean {
  return (
    /[:]$/.test(line.folded) &&
    line.folded.length <= 240 &&
    !/[。;]/.test(line.folded) &&
    recipientWords.test(line.folded) &&
    /单位|政府|部门|局|委|办|园区|企业|科室|处室|乡镇|街道|学校|机构|人员/.test(line.folded) &&
    !/如下|以下|下列|要求|通知|应当|具备|必须/.test(line.folded)
  );
}

const trailerPattern =
  /^\(?(?:此件|此页无正文|联系人|联系电话|咨询电话|监督电话|公开方式|主动公开|抄送|主题词|编辑|责任编辑|总值班|来源|信息来源|值班|分送|共印)|^[\u4e00-\u9fff ]{4,30}\d{4}年\d{1,2}月\d{1,2}日印发$/;

/** First line that starts the body: a label, or a line too long or too complete to be part of the head. */
function headEnd(lines: readonly Line[]): number {
  const at = lines.findIndex(
    (line, index) => index > 0 && (labelOf(line.folded) !== null || (/[。;]$/.test(line.folded) && line.folded.length > 30)),
  );
  return at < 0 ? Math.min(lines.length, 12) : at;
}

const statedTitle = /^(?:发文标题|文件名称|标\s?题):\s?\S/;

function findTitle(lines: readonly Line[], roles: readonly LineRole[]): number {
  const end = Math.min(Math.max(headEnd(lines) + 3, 3), 15, lines.length);
  let best = -1;
  for (let index = 0; index < end; index += 1) {
    const line = lines[index];
    if (line === undefined || roles[index] === 'form' || roles[index] === 'number' || !couldBeTitle(line)) continue;
    const label = labelOf(line.folded);
    if (label !== null && label.form !== 'attachment') break;
    // The first is the title of the page; a later one only where it adds the place that a bare first line lacks.
    best = index;
    break;
  }
  if (best >= 0) return best;
  const firstAt = roles.findIndex((role) => role !== 'form');
  const first = lines[firstAt];
  // Where the page's own form states the title, a first line of links is none.
  if (lines.slice(0, 20).some(({ folded }) => statedTitle.test(folded))) return -1;
  return first !== undefined &&
    first.folded.length <= 80 &&
    !isNumberLine(first) &&
    !/[。;:!?,]$/.test(first.folded) &&
    labelOf(first.folded) === null &&
    !/[。;]/.test(first.folded)
    ? firstAt
    : -1;
}

function isNumberLine(line: Line): boolean {
  if (line.folded.length > 60) return false;
  const [found] = findDocumentNumbers(line.folded, line.folded);
  if (found === undefined) return false;
  const rest = `${line.folded.slice(0, found.start)}${line.folded.slice(found.end)}`.replace(
    /[()\s]|印发|发文字号|文号|:|\d{4}年\d{1,2}月\d{1,2}日/g,
    '',
  );
  return rest.length === 0;
}

/** Whether a line is the title of the forwarded document, whole or without the office that the notice puts before it (转发区科技局《…计划》). */
function namesInner(line: Line, wanted: string): boolean {
  const own = bare(line.text);
  return own === wanted || (own.length >= 8 && wanted.endsWith(own) && couldBeTitle(line));
}

/** Whether a line is the first half of a title that the page broke: 云岭市人民政府关于印发 / 云岭市…办法的通知. */
function opensTitle(folded: string): boolean {
  return (
    folded.length <= 60 &&
    !/[。;:,!?]/.test(folded) &&
    /(?:关于(?:印发|转发|公布|发布|进一步|加快|做好|开展|推进)?[^的]{0,40}|印发)$/.test(folded) &&
    labelOf(folded) === null
  );
}

/** Line of a title whose last word stands alone below it: 关于印发…的 / 通　知. */
function brokenTitle(lines: readonly Line[], roles: readonly LineRole[]): number | null {
  const at = lines
    .slice(0, 12)
    .findIndex(
      ({ folded }, index) =>
        roles[index] !== 'form' &&
        folded.length <= 100 &&
        /关于.{4,80}的$/.test(folded) &&
        /^(?:通\s*知|公\s*告|通\s*告|意\s*见|决\s*定|批\s*复|函)$/.test(lines[index + 1]?.folded ?? ''),
    );
  return at < 0 ? null : at;
}

/** What a page may print under a title and belongs to it: （试行）, （2024—2026年）. */
const titleNote =
  /^\((?:试行|暂行|修订|修订版|修订稿|征求意见稿|节选|第[一二三四五六]批|\d{4}年?[—–-]{1,2}\d{4}年?|\d{4}年(?:版|修订)?)\)$/;

/** The offices on lines of their own above 关于…的通知, which open the title: marked as part of it, joint ones set apart by a blank. */
function issuersAbove(lines: readonly Line[], roles: LineRole[], titleAt: number): string {
  const names: string[] = [];
  for (let index = titleAt - 1; index >= 0 && index >= titleAt - 6; index -= 1) {
    const line = lines[index];
    const organs = line === undefined || roles[index] === 'form' ? null : organNames(line.folded);
    if (organs === null) break;
    roles[index] = 'title';
    names.unshift(...organs);
  }
  return names.join(' ');
}

const covering = /《([^《》]{4,90})》[^。]{0,60}(?:印发|转发|下发|公布|发布)/;

/** 云岭市人民政府令 over 第35号: the number of an order on two lines. */
function orderAt(lines: readonly Line[]): number {
  return lines
    .slice(0, 4)
    .findIndex(({ folded }, at) => /^[\u4e00-\u9fff]{2,20}令$/.test(folded) && /^第\s?\d{1,4}\s?号$/.test(lines[at + 1]?.folded ?? ''));
}

/**
 * Line of the title on a page that begins with its number or its recipients, as a notice saved without its headline does: the one that the covering
 * words name (《X》已经…同意，现印发给你们). Null on any other page.
 */
function titleBehindCover(lines: readonly Line[], roles: readonly LineRole[]): number | null {
  const first = lines[roles.findIndex((role) => role !== 'form')];
  if (first === undefined || !(isNumberLine(first) || isRecipients(first) || roles.includes('number'))) return null;
  const head = lines.slice(0, 15);
  const named = head.map(({ folded }) => covering.exec(folded)?.[1]).find((name) => name !== undefined);
  const wanted = named === undefined ? null : bare(named);
  const at = head.findIndex(({ text }) => bare(text) === wanted);
  return at < 0 ? null : at;
}

/** Reads the roles of all lines in one pass over head, signatures and tail. */
export function layoutOf(lines: readonly Line[]): Layout {
  const roles: LineRole[] = lines.map(() => 'body');
  for (let index = 0; index < Math.min(lines.length, 20) && labelOf(lines[index]?.folded ?? '') === null; index += 1)
    if (isFormLine(lines[index]?.folded ?? '')) roles[index] = 'form';
  const order = orderAt(lines);
  if (order >= 0) roles.fill('number', order, order + 2);
  const broken = brokenTitle(lines, roles);
  const titleAt = broken ?? titleBehindCover(lines, roles) ?? findTitle(lines, roles);
  const titleLine = lines[titleAt];
  let title = titleLine === undefined ? null : narrow(titleLine.text);
  if (broken !== null) {
    roles[broken + 1] = 'title';
    title = `${title ?? ''}${lines[broken + 1]?.text.replace(/\s/g, '') ?? ''}`;
  }
  if (titleLine !== undefined) {
    roles[titleAt] = 'title';
    const next = lines[titleAt + 1];
    if (next !== undefined && /^(?:——|—|--)/.test(next.folded) && next.folded.length <= 80 && !/[。;]$/.test(next.folded)) {
      roles[titleAt + 1] = 'subtitle';
      title = `${titleLine.text}${next.text}`;
    }
  }
  const after = titleLine === undefined ? undefined : lines[titleAt + 1];
  if (title !== null && after !== undefined && titleNote.test(after.folded)) {
    roles[titleAt + 1] = 'subtitle';
    title = `${title}${after.text}`;
  }
  const opening = titleLine === undefined ? undefined : lines[titleAt - 1];
  if (title !== null && /^(?:关于|印发《|转发《)/.test(narrow(titleLine?.folded ?? '')))
    title = `${issuersAbove(lines, roles, titleAt)}${title}`;
  if (title !== null && opening !== undefined && opensTitle(opening.folded)) {
    roles[titleAt - 1] = 'title';
    title = `${opening.text}${title}`;
  }
  const innerName = title === null ? null : forwardedTitle(title);
  let innerTitle: string | null = null;
  if (innerName !== null) {
    innerTitle = innerName;
    const wanted = bare(innerName);
    for (let index = titleAt + 1; index < lines.length; index += 1) {
      const line = lines[index];
      if (line === undefined || line.folded.length > 130 || !namesInner(line, wanted)) continue;
      roles[index] = 'inner-title';
      innerTitle = line.text.replace(/^《|》$/g, '');
      break;
    }
  }
  const headLimit = Math.min(lines.length, titleAt + 8);
  for (let index = 0; index < headLimit; index += 1) {
    const line = lines[index];
    if (line === undefined || roles[index] !== 'body') continue;
    if (index > titleAt && labelOf(line.folded) !== null) break;
    if (isNumberLine(line)) roles[index] = 'number';
    else if (isRecipients(line)) {
      roles[index] = 'recipients';
      if (index > titleAt) break;
    }
  }
  markSignatures(lines, roles);
  markTail(lines, roles);
  return { lines, roles, title, innerTitle };
}

/** Organs and dates that stand on lines of their own (署名、成文日期): before the forwarded document and at the end. */
function markSignatures(lines: readonly Line[], roles: LineRole[]): void {
  const markAbove = (from: number): void => {
    for (let index = from; index >= 0 && index > from - 8; index -= 1) {
      const line = lines[index];
      if (line === undefined || roles[index] !== 'body' || organNames(line.folded) === null) return;
      roles[index] = 'signature';
    }
  };
  lines.forEach((line, index) => {
    if (roles[index] !== 'body' || line.folded.length > 32 || wholeDate(line.folded.replace(/^\(|\)$/g, '')) === null) return;
    roles[index] = 'date';
    markAbove(index - 1);
  });
  // A signature without a date closes the text.
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const role = roles[index];
    const line = lines[index];
    if (line === undefined || role === 'date' || role === 'signature') break;
    if (trailerPattern.test(line.folded)) continue;
    if (role === 'body' && index > 1 && organNames(line.folded) !== null) markAbove(index);
    break;
  }
}

function markTail(lines: readonly Line[], roles: LineRole[]): void {
  lines.forEach((line, index) => {
    if (roles[index] !== 'body') return;
    if (
      /^附\s?件?\s?:\s?\S/.test(line.folded) &&
      (roles[index + 1] === 'signature' || roles[index + 1] === 'date' || /^附\s?件?\s?:\s?1/.test(line.folded))
    )
      roles[index] = 'attachment-list';
    else if (
      trailerPattern.test(line.folded) &&
      (index > lines.length / 2 || /此页无正文|此件/.test(line.folded)) &&
      line.folded.length <= 80
    )
      roles[index] = 'trailer';
  });
}
