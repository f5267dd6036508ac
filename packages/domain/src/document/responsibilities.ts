import { type DutyList, readDutyList, roleLabel } from './duty-list.ts';
import type { Units } from './passages.ts';
import { foldWidth } from './width.ts';

/** Who answers for a passage (责任), before it is tied to a clause. */
export interface FoundResponsibility {
  readonly units: readonly string[];
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly leadInferred: boolean;
  readonly at: Units;
  /** What was completed or is doubtful, e.g. a character that the page had lost. */
  readonly note: string | null;
}

function finish(read: DutyList, at: Units): FoundResponsibility {
  const leadInferred = read.lead.length === 0;
  const first = read.units[0];
  const lead = leadInferred && first !== undefined ? [first] : read.lead;
  return {
    units: read.units,
    lead,
    support: leadInferred ? read.units.slice(1) : read.units.filter((unit) => !lead.includes(unit)),
    leadInferred,
    at,
    note: read.note,
  };
}

/** End of the bracket that opens at `open`, or -1: at most 300 characters on, at most nested to depth three, on one line. */
function bracketEnd(folded: string, open: number, opening: string, closing: string): number {
  let depth = 0;
  for (let at = open; at < folded.length && at < open + 300; at += 1) {
    const character = folded[at];
    if (character === '\n') return -1;
    if (character === opening) {
      depth += 1;
      if (depth > 3) return -1;
    } else if (character === closing) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

const brackets: Readonly<Record<string, string>> = { '(': ')', '【': '】', '〔': '〕', '[': ']' };
const openBracket = /[(【〔[]/g;

/** Lists in brackets: behind a sentence at the end of a paragraph, or anywhere when they say 责任单位 or 牵头. */
function inBrackets(text: string, folded: string): FoundResponsibility[] {
  const found: FoundResponsibility[] = [];
  openBracket.lastIndex = 0;
  for (let match = openBracket.exec(folded); match !== null; match = openBracket.exec(folded)) {
    const open = match.index;
    const before =
      folded
        .slice(Math.max(0, open - 3), open)
        .trimEnd()
        .at(-1) ?? '';
    const labelled = roleLabel.test(folded.slice(open + 1, open + 24));
    const end = bracketEnd(folded, open, match[0], brackets[match[0]] ?? ')');
    if (end < 0) continue;
    // 推进建设（市科技局、市财政局负责）: the words make it a list of owners, wherever the sentence ends.
    const worded = /(?:负责|牵头|配合)$/.test(folded.slice(end - 5, end - 1));
    if (!labelled && !worded && !/[。;!)”]/.test(before)) continue;
    const closesParagraph = /^\s{0,3}(?:\n|$|[。;])/.test(folded.slice(end, end + 5));
    if (!labelled && !(closesParagraph && (worded || /[。;!]/.test(before)))) continue;
    const read = readDutyList(text.slice(open + 1, end - 1));
    if (read === null) continue;
    found.push(finish(read, [open, end]));
    openBracket.lastIndex = end;
  }
  return found;
}

/** What a label of owners ends in, and what stands before that: at the start of a line or behind a full stop. */
const labelEnd = /(?:单位|部门|科室|处室):/g;
const labelStart = /(?:^|[\n。]) {0,8}((?:牵头|责任|配合|主办|承办|参与|协办|落实)(?:(?:单位|部门|科室|处室)[及和](?:配合|责任))?)$/;
/** Longest label with the blanks before it, and longest list behind it. */
const longestLabel = 24;
const longestList = 200;

/** Lists that say 牵头单位： or 责任单位： in front; those under one another speak for the same passage. */
function onLines(text: string, folded: string): FoundResponsibility[] {
  const runs: { start: number; end: number; lines: string[] }[] = [];
  for (const match of folded.matchAll(labelEnd)) {
    const opened = labelStart.exec(folded.slice(Math.max(0, match.index - longestLabel), match.index))?.[1];
    if (opened === undefined) continue;
    const listAt = match.index + match[0].length;
    const length = /[\n。]|$/.exec(folded.slice(listAt, listAt + longestList + 1))?.index ?? 0;
    if (length < 2 || length > longestList) continue;
    const start = match.index - opened.length;
    const end = listAt + length;
    const last = runs.at(-1);
    const follows = last !== undefined && /^[。\s]*$/.test(folded.slice(last.end, start));
    if (last !== undefined && follows && !last.lines.some((line) => line.slice(0, 2) === text.slice(start, start + 2))) {
      last.lines.push(text.slice(start, end));
      last.end = end;
    } else runs.push({ start, end, lines: [text.slice(start, end)] });
  }
  return runs.flatMap(({ start, end, lines }) => {
    const read = readDutyList(lines.join('；'));
    return read === null ? [] : [finish(read, [start, end])];
  });
}

const names = '[\\u4e00-\\u9fff、()]';
const worded = new RegExp(
  `(?:^|[。;,]\\s{0,2})((?:由${names}{3,60}?牵头(?:负责|落实|组织实施)?|${names}{3,60}?牵头(?:负责)?(?=,${names}{3,60}?(?:配合|参与|职责分工负责)(?:[。;,]|$)))(?:,${names}{3,60}?(?:(?:按职责分工)?(?:配合|参与|协助)(?:落实)?|按(?:各自)?职责分工负责))?|${names}{3,60}?按(?:照)?(?:各自)?职责(?:分工)?(?:分别|共同)?(?:负责|落实))(?=[。;,]|$)`,
  'my',
);
/** What every such sentence says; it names its owners from the mark or line end before these words on. */
const ownerWords = /牵头|职责/g;

/** Longest name of owners in words, with what joins it to the word that makes them owners. */
const longestNames = 80;

/** Where the clause that holds `at` begins: its mark, or the first character of its line; -1 where that lies before `floor` or too far off. */
function clauseStart(folded: string, at: number, floor: number): number {
  for (let start = at - 1; start >= at - longestNames; start -= 1) {
    const character = start < 0 ? '\n' : folded[start];
    const isMark = character === '。' || character === ';' || character === ',';
    if (!isMark && character !== '\n') continue;
    const from = isMark ? start : start + 1;
    return from < floor ? -1 : from;
  }
  return -1;
}

/** Sentences that name the owners in words: 由市住建局牵头，市科技局配合。 */
function inSentences(text: string, folded: string): FoundResponsibility[] {
  const found: FoundResponsibility[] = [];
  let behind = 0;
  ownerWords.lastIndex = 0;
  for (let word = ownerWords.exec(folded); word !== null; word = ownerWords.exec(folded)) {
    const from = clauseStart(folded, word.index, behind);
    if (from < 0) continue;
    worded.lastIndex = from;
    const match = worded.exec(folded);
    if (match === null) continue;
    behind = match.index + match[0].length;
    ownerWords.lastIndex = Math.max(ownerWords.lastIndex, behind);
    const phrase = match[1] ?? '';
    const start = match.index + match[0].length - phrase.length;
    const read = readDutyList(text.slice(start, start + phrase.length));
    if (
      read?.units.every((unit) =>
        /(?:局|委|办|办公室|中心|政府|街道|管委会|部门|单位|公司|集团|院|处|科|部|镇|乡|区|县|市)(?:\([^()]*\))?$/.test(unit),
      )
    )
      found.push(finish(read, [start, start + phrase.length]));
  }
  return found;
}

/**
 * Lead and support units named in the text (责任分工): brackets after a sentence at the end of a paragraph, brackets and lines that say 责任单位 or 牵头,
 * and sentences such as 由…牵头，…配合. Where no lead is named the first unit leads by convention, and `leadInferred` says so.
 */
export function responsibilities(text: string, folded: string = foldWidth(text)): FoundResponsibility[] {
  const marked = [...inBrackets(text, folded), ...onLines(text, folded)].sort((a, b) => a.at[0] - b.at[0]);
  const found: FoundResponsibility[] = [];
  for (const one of [...marked, ...inSentences(text, folded)].sort((a, b) => a.at[0] - b.at[0])) {
    const last = found.at(-1);
    // A line that says 牵头单位 may also read as a sentence.
    if (last === undefined || last.at[1] <= one.at[0]) found.push(one);
  }
  return found;
}
