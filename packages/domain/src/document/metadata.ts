import { findDates, wholeDate } from './chinese-date.ts';
import { documentKindOf } from './document-kind.ts';
import { findDocumentNumbers, normaliseDocumentNumber } from './document-number.ts';
import { completed, inferredIssuer, issuersFromWords, signedIssuers } from './issuers.ts';
import { labelOf } from './label.ts';
import { forwardedTitle, type Layout } from './layout.ts';
import { meeting, type Note, printed, type Source } from './metadata-source.ts';
import type { PolicyDocument } from './model.ts';
import { organNames } from './organ-name.ts';
import { byline, pageFields } from './page-fields.ts';
import { fullPlace, isNationalOrgan, knownRegion, mostNamedRegion, type Place, placePrefix } from './place.ts';
import { validityIn } from './validity.ts';
import { foldWidth } from './width.ts';

export type Metadata = Pick<
  PolicyDocument,
  | 'title'
  | 'innerTitle'
  | 'documentNumber'
  | 'issuer'
  | 'region'
  | 'regionCode'
  | 'kind'
  | 'planYear'
  | 'dateIssued'
  | 'datePublished'
  | 'validFrom'
  | 'validTo'
  | 'metadataNotes'
>;

/** Reads title, number, issuer, place, dates, kind and validity of a page (元数据); what is inferred rather than printed is noted. */
export function metadata(source: Source): Metadata {
  const notes: Note[] = [];
  const { layout, text } = source;
  const head = layout.lines
    .slice(0, 20)
    .filter((line) => (layout.roles[line.index] === 'body' || layout.roles[line.index] === 'form') && line.folded.length <= 160);
  const fields = pageFields([...source.asides, ...head.map((line) => line.folded)]);
  const promulgation = promulgationIn(layout);
  const documentNumber =
    ownNumber(layout) ?? promulgation?.number ?? stated('documentNumber', normaliseDocumentNumber(fields.documentNumber ?? ''), notes);
  const dateIssued = issuedDate(source, promulgation, notes) ?? stated('dateIssued', dateIn(fields.dateIssued), notes);
  const issuers =
    signedIssuers(layout, layout.title, notes) ??
    (promulgation?.organ ? [promulgation.organ] : null) ??
    issuersFromWords(source, fields.issuer, notes);
  const place = placeOf(source, issuers, notes);
  const issuer = issuers === null ? inferredIssuer(source, place, notes) : completed(issuers, place, notes).join(' ');
  const title = tight(layout.title ?? stated('title', fields.title, notes) ?? headline(source, place, notes));
  const innerTitle = layout.innerTitle === null ? null : tight(layout.innerTitle);
  const name = innerTitle ?? title;
  const isInterview = layout.title === null && source.outline.clauses.some((clause) => clause.kind === 'interview');
  const kind = documentKindOf(title, innerTitle, isInterview);
  const bylines = [...source.asides, ...head.map((line) => line.folded)].filter((line) => byline.test(line));
  const datePublished = dateIn(fields.datePublished) ?? dateIn(bylines[0] ?? null);
  const planYear = yearOf(name, kind, dateIssued ?? (kind === 'interpretation' ? datePublished : null), text, notes);
  const validity = validityIn(text, foldWidth(name), dateIssued);
  return {
    title,
    innerTitle,
    documentNumber,
    issuer,
    region: place?.name ?? null,
    regionCode: place?.code ?? null,
    kind,
    planYear,
    dateIssued,
    datePublished,
    validFrom: validity.validFrom ?? stated('validFrom', dateIn(fields.validFrom), notes),
    validTo: validity.validTo ?? stated('validTo', dateIn(fields.validTo), notes),
    metadataNotes: [...notes, ...validity.notes],
  };
}

const inner = /(?<=[\u4e00-\u9fff》”]) (?=[\u4e00-\u9fff《“])/g;

/** A title without the blanks of a broken line (关于印发…优化营商环境 实施方案的通知) or of wide setting (蒲 河 区 …); joint issuers before 关于 stay apart. */
function tight(title: string): string {
  if (/^(?:\S ){5}/.test(title)) return title.replace(inner, '');
  const about = title.indexOf('关于');
  if (/[\u4e00-\u9fff] (?=\d)/.test(title)) return tight(title.replace(/(?<=[\u4e00-\u9fff]) (?=\d)/g, ''));
  return about < 0 || !title.endsWith('通知') ? title : `${title.slice(0, about)}${title.slice(about).replace(inner, '')}`;
}

/** A value from the form at the head of the page, with the note that says so. */
function stated(field: string, value: string | null, notes: Note[]): string | null {
  if (value !== null) notes.push({ field, note: '据页面信息' });
  return value;
}

/** The number on a line of its own at the head. A number inside a sentence is a cited one. */
function ownNumber(layout: Layout): string | null {
  const at = layout.roles.indexOf('number');
  const line = layout.lines[at];
  if (line === undefined) return null;
  const words = line.folded.endsWith('令') ? `${line.text}${layout.lines[at + 1]?.text ?? ''}` : line.text;
  return findDocumentNumbers(words)[0]?.number ?? null;
}

/** What a line under the title says of who issued the document and when: （2024年9月10日望岭市科学技术局以望科规〔2024〕4号印发）. */
interface Promulgation {
  readonly number: string | null;
  readonly date: string | null;
  readonly organ: string | null;
  readonly line: string;
}

function promulgationIn({ lines, roles }: Layout): Promulgation | null {
  const titleAt = roles.indexOf('title');
  for (const line of titleAt < 0 ? [] : lines.slice(titleAt + 1, titleAt + 5)) {
    const { folded } = line;
    if (!/^\(.{8,150}\)$/.test(folded) || !/印发|发布|公布|颁布/.test(folded)) continue;
    const own = folded.slice(1).split(/(?:印发|发布|公布|颁布)/)[0] ?? '';
    const [date] = findDates(own);
    const name = /([\u4e00-\u9fff]{4,30}?)(?:以|$)/.exec(own.slice(date?.end ?? 0).replace(/^[\s,]+/, ''))?.[1] ?? '';
    return {
      number: findDocumentNumbers(own)[0]?.number ?? null,
      date: date?.iso ?? null,
      organ: placePrefix(name) === null ? null : (organNames(name)?.[0] ?? null),
      line: line.text,
    };
  }
  return null;
}

function issuedDate({ layout }: Source, promulgation: Promulgation | null, notes: Note[]): string | null {
  const dated = layout.lines.filter((_, index) => layout.roles[index] === 'date');
  // A notice is dated before the document that it forwards; otherwise the last date is the signature's.
  const innerAt = layout.roles.indexOf('inner-title');
  const before = innerAt < 0 ? undefined : dated.filter((line) => line.index < innerAt).at(-1);
  const signed = wholeDate((before ?? dated.at(-1))?.folded.replace(/^\(|\)$/g, '') ?? '');
  if (signed !== null) return signed;
  const head = layout.lines
    .slice(0, 8)
    .filter(
      (line, index) =>
        layout.roles[index] === 'number' ||
        layout.roles[index] === 'subtitle' ||
        (index <= 4 && /^\(.*(?:印发|通过|发布|公布)\)$/.test(line.folded)),
    );
  for (const line of head) {
    const [date] = findDates(line.folded);
    if (date === undefined) continue;
    notes.push({ field: 'dateIssued', note: `据标题或文号行：${line.text}` });
    return date.iso;
  }
  if (promulgation?.date != null) {
    notes.push({ field: 'dateIssued', note: `据题注：${promulgation.line}` });
    return promulgation.date;
  }
  for (const [lines, pattern] of [
    [layout.lines.slice(0, 6), meeting],
    [layout.lines.slice(-6), printed],
  ] as const) {
    const line = lines.find((one) => pattern.test(one.folded));
    const date = line === undefined ? undefined : findDates(line.folded)[0];
    if (line === undefined || date === undefined) continue;
    notes.push({ field: 'dateIssued', note: `${pattern === meeting ? '据会议日期' : '据印发日期'}：${line.text}` });
    return date.iso;
  }
  return null;
}

/** The first date of a value on the page's form. */
function dateIn(value: string | null): string | null {
  return value === null ? null : (findDates(value)[0]?.iso ?? null);
}

function placeOf(source: Source, issuers: readonly string[] | null, notes: Note[]): Place | null {
  const { layout, text, parents, asides } = source;
  const noted = (place: Place): Place => {
    if (place.note !== '') notes.push({ field: 'region', note: place.note });
    return place;
  };
  const candidates = [...(issuers ?? []), layout.innerTitle ?? '', forwardedTitle(layout.title ?? '') ?? '', layout.title ?? ''];
  // 一图读懂《云州市…》: the document that the page is about.
  const quoted = /《([^》]{4,80})/.exec(layout.title ?? '')?.[1];
  if (quoted !== undefined) candidates.push(quoted);
  if (layout.title === null && (layout.lines[0]?.folded.length ?? 0) > 80) candidates.push(layout.lines[0]?.text.slice(0, 40) ?? '');
  const prefixes = candidates.map((name) => placePrefix(name)).filter((name) => name !== null);
  // 辽宁省…的落实情况 reported by 盘山县: the issuer's place, not the title's.
  const [own] = prefixes;
  // 云岭市青禾县人民政府 in the title of what 青禾县人民政府 signed.
  const first = own === undefined ? undefined : (prefixes.find((name) => name !== own && name.endsWith(own)) ?? own);
  if (first !== undefined) return noted(fullPlace(first, text, parents));
  if ((issuers ?? []).some(isNationalOrgan)) return noted({ name: '中国', code: '100000', note: '据发文机关：国家机关' });
  const source_ = layout.lines
    .slice(-4)
    .map((line) => /来源\s*[:：]\s*([\u4e00-\u9fff]{2,6}?)(?:日报|晚报|发布|新闻|电视台|广播|融媒|政府网|市政府)/.exec(line.folded)?.[1])
    .find((name) => name !== undefined);
  if (source_ !== undefined) {
    const known = knownRegion(source_);
    if (known !== null) return noted({ ...fullPlace(known.name, text, parents), note: `据来源“${source_}”` });
    // A paper's name alone (扬子晚报) is no place.
    const own = /[我全](市|县|区)/.exec(text)?.[1];
    if (own !== undefined)
      return noted({ name: `${source_.replace(/[市县区]$/, '')}${own}`, code: null, note: `据来源“${source_}”与“全${own}”自称` });
  }
  const most = mostNamedRegion(`${text}\n${asides.join('\n')}`);
  return most === null ? null : noted({ ...fullPlace(most.region.name, text, parents), note: `正文出现${most.times}次的地名` });
}

/** Pages without a title, as interviews are: named by what they interpret and their topics. */
function headline({ layout, outline, text }: Source, place: Place | null, notes: Note[]): string {
  const topics = outline.clauses
    .filter((clause) => clause.kind === 'section' && clause.label === null && clause.heading !== null)
    .map((clause) => clause.heading ?? '');
  if (topics.length > 0) {
    const year = /(20\d{2})年/.exec(text)?.[1];
    const short = place === null ? null : (knownRegion(place.name)?.name ?? place.name).replace(/[市县区]$/, '');
    const where = [short, year].filter((part) => part != null).join('，');
    notes.push({ field: 'title', note: '页面无题名；据栏目名与各节标题拟定' });
    const what =
      /政府工作报告/.test(text) || outline.clauses.some((clause) => clause.label?.includes('报告')) ? '《政府工作报告》权威解读' : '访谈';
    return `${what}：${topics.join('、')}${where === '' ? '' : `（${where}）`}`;
  }
  notes.push({ field: 'title', note: '页面无题名；取首句' });
  const first = layout.lines[0];
  if (first === undefined) return '无题名';
  const label = labelOf(first.folded);
  const sentence =
    first.text.slice(label?.bodyAt ?? 0).split(/[。！？]|(?:发布|发稿)?(?:日期|时间)[:：]|(?:信息)?来源[:：]|作者[:：]|浏览/)[0] ?? '';
  return sentence.slice(0, 60).trim() || '无题名';
}

function yearOf(name: string, kind: PolicyDocument['kind'], dateIssued: string | null, text: string, notes: Note[]): number | null {
  const folded = foldWidth(name);
  const span = /((?:19|20)\d{2})\s?[—–\-~至]{1,2}\s?(?:19|20)\d{2}/.test(folded);
  const named = /((?:19|20)\d{2})年(?!\d{1,2}月)/.exec(folded) ?? /((?:19|20)\d{2})/.exec(folded.replace(/(?:19|20)\d{2}年\d{1,2}月/g, ''));
  if (named !== null && !span) return Number(named[1]);
  if (kind === 'work-report' && dateIssued !== null) {
    notes.push({ field: 'planYear', note: '据报告日期' });
    return Number(dateIssued.slice(0, 4));
  }
  if (kind === 'interpretation' || kind === 'implementation-scheme' || kind === 'work-plan') {
    if (kind === 'interpretation' && dateIssued !== null) {
      notes.push({ field: 'planYear', note: '据发布日期' });
      return Number(dateIssued.slice(0, 4));
    }
    const goals = [...text.slice(0, 40_000).matchAll(/((?:19|20)\d{2})年/g)].map((match) => Number(match[1]));
    const counts = new Map<number, number>();
    for (const goal of goals) counts.set(goal, (counts.get(goal) ?? 0) + 1);
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    if (kind === 'interpretation' && most !== undefined) {
      notes.push({ field: 'planYear', note: `据正文年份${most[0]}` });
      return most[0];
    }
    // A scheme whose goals all name one year, the year after it was issued, is that year's plan.
    if (most !== undefined && most[1] >= 3 && most[1] * 3 >= goals.length * 2 && !span) {
      notes.push({ field: 'planYear', note: `正文目标年份多为${most[0]}` });
      return most[0];
    }
  }
  return null;
}
