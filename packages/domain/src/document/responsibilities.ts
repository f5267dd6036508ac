import type { Units } from './passages.ts';
import { unitsIn } from './units-in.ts';
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

const roleLabel =
  /^(牵头|责任|配合|主办|协办|承办|落实|负责|主责|参与|参加|协同)(?:领导|单位|部门|科室|处室|机构|地区)?及?(?:责任单位|配合单位)?[:]/;
const unitEnding =
  /(?:处|科|室|局|委|办|厅|署|中心|院|所|部|会|区|县|市|镇|乡|街道|单位|园区|板块|公司|集团|政府|窗口|党委|纪委|大队|支队|总队|银行|站|馆|学校|大学|学院|党组|专班|部门|机构)(?:\([^()]{1,20}\))?(?:牵头|负责|配合|参与)?$/;

/** Standing units whose name a page may have lost a character of; completed only where exactly one fits. */
const standingUnits = ['机关党委', '办公室', '人事处', '财务处', '法规处'];

function completed(unit: string): { name: string; note: string | null } {
  const bare = unit.replace(/[\s?？□*�]/g, '');
  if (bare.length === 0 || (bare === unit && unit !== '机关委')) return { name: unit, note: null };
  const fitting = standingUnits.filter(
    (known) => known.length === bare.length + 1 && [...known].some((_, at) => known.slice(0, at) + known.slice(at + 1) === bare),
  );
  const [only] = fitting;
  return fitting.length === 1 && only !== undefined
    ? { name: only, note: `原页作“${unit}”，缺一字，按常设机构名补为“${only}”` }
    : { name: unit, note: unit === bare ? null : `“${unit}”有缺字，未补` };
}

interface Read {
  readonly units: string[];
  readonly lead: string[];
  readonly support: string[];
  readonly note: string | null;
}

/** Reads the words inside one bracket or line; null where they are no list of units. */
function readList(list: string, mustLook: boolean): Read | null {
  const lead: string[] = [];
  const support: string[] = [];
  const units: string[] = [];
  const notes: string[] = [];
  let labelled = false;
  for (const section of list.split(/[;；]/)) {
    const label = roleLabel.exec(foldWidth(section));
    // 牵头领导 names a person, not a unit.
    if (label?.[0].includes('领导') === true) continue;
    labelled ||= label !== null;
    let rest = label === null ? section : section.slice(label[0].length);
    let role =
      label?.[1] === '牵头' || label?.[1] === '主办' || label?.[1] === '主责'
        ? 'lead'
        : label?.[1] === '配合' || label?.[1] === '协办' || label?.[1] === '参与' || label?.[1] === '协同' || label?.[1] === '参加'
          ? 'support'
          : '';
    // 产业创新科牵头,高新技术科、规划财务科配合: each group ends with its own role word.
    const groups: { text: string; role: string }[] = [];
    const worded = /^(.{2,120}?)(?:牵头|负责)[,，、](.{2,200}?)(?:等)?(?:按职责分工)?(?:配合|参与|参加)$/.exec(rest);
    const only = /^(.{2,120}?)(?:牵头|负责)$/.exec(rest);
    if (worded !== null) {
      groups.push({ text: worded[1] ?? '', role: 'lead' }, { text: worded[2] ?? '', role: 'support' });
      labelled = true;
    } else if (only !== null) {
      groups.push({ text: only[1] ?? '', role: 'lead' });
      labelled = true;
    } else {
      if (/配合$/.test(rest)) {
        role = 'support';
        rest = rest.replace(/配合$/, '');
      }
      groups.push({ text: rest, role });
    }
    for (const group of groups) {
      for (const printed of unitsIn(group.text)) {
        const { name, note } = completed(printed.replace(/等$/, ''));
        if (note !== null) notes.push(note);
        units.push(name);
        if (group.role === 'lead') lead.push(name);
        if (group.role === 'support') support.push(name);
      }
    }
  }
  const looks =
    units.length > 0 && units.every((unit) => unit.length <= 28 && !/[\d%。“”《》:：]/.test(unit) && unitEnding.test(foldWidth(unit)));
  if (units.length === 0 || (mustLook && !labelled && !looks) || units.some((unit) => unit.length > 40)) return null;
  return { units, lead, support, note: notes.length > 0 ? notes.join('；') : null };
}

function finish(read: Read, at: Units): FoundResponsibility {
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
function bracketEnd(folded: string, open: number): number {
  let depth = 0;
  for (let at = open; at < folded.length && at < open + 300; at += 1) {
    const character = folded[at];
    if (character === '\n') return -1;
    if (character === '(') {
      depth += 1;
      if (depth > 3) return -1;
    } else if (character === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

/**
 * Lead and support units named in the text (责任分工): brackets after a sentence at the end of a paragraph, brackets and lines that say 责任单位 or 牵头.
 * Where no lead is named the first unit leads by convention, and `leadInferred` says so.
 */
export function responsibilities(text: string, folded: string = foldWidth(text)): FoundResponsibility[] {
  const found: FoundResponsibility[] = [];
  let at = 0;
  for (;;) {
    const open = folded.indexOf('(', at);
    if (open < 0) break;
    at = open + 1;
    const before =
      folded
        .slice(Math.max(0, open - 3), open)
        .trimEnd()
        .at(-1) ?? '';
    const labelled = roleLabel.test(folded.slice(open + 1, open + 24));
    if (!labelled && !/[。;!)”]/.test(before)) continue;
    const end = bracketEnd(folded, open);
    if (end < 0) continue;
    const closesParagraph = /^\s{0,3}(?:\n|$|[。;])/.test(folded.slice(end, end + 5));
    if (!labelled && !(closesParagraph && /[。;!]/.test(before))) continue;
    const read = readList(text.slice(open + 1, end - 1), true);
    if (read === null) continue;
    found.push(finish(read, [open, end]));
    at = end;
  }
  for (const match of folded.matchAll(/^[ ]{0,8}((?:牵头|责任|配合|主办|承办)(?:单位|部门|科室|处室):[^\n。]{2,200})[。]?$/gm)) {
    const start = match.index + match[0].indexOf(match[1] ?? '');
    const read = readList(text.slice(start, start + (match[1]?.length ?? 0)), true);
    if (read !== null) found.push(finish(read, [start, start + (match[1]?.length ?? 0)]));
  }
  return found.sort((a, b) => a.at[0] - b.at[0]);
}
