import { headingOf } from './heading.ts';
import { inlineItems } from './inline-items.ts';
import { decimalLabelOf, type Label, labelOf } from './label.ts';
import type { Layout } from './layout.ts';
import type { ClauseKind } from './model.ts';
import type { Units } from './passages.ts';
import { type FoundTable, findTables } from './table.ts';

/** A clause with its span in code units; `outline` returns them in reading order, each after its parent. */
export interface OutlineClause {
  readonly id: string;
  readonly parentId: string | null;
  readonly level: number;
  readonly kind: ClauseKind;
  readonly label: string | null;
  readonly heading: string | null;
  readonly units: Units;
}

/** A table with the clause that stands for it. */
export interface OutlineTable {
  readonly id: string;
  readonly clauseId: string;
  readonly caption: string | null;
  readonly found: FoundTable;
}

export interface Outline {
  readonly clauses: readonly OutlineClause[];
  readonly tables: readonly OutlineTable[];
}

interface Draft {
  id: string;
  parent: Draft | null;
  level: number;
  kind: ClauseKind;
  label: string | null;
  heading: string | null;
  start: number;
  end: number;
  rank: number;
  /** Counters of unlabelled children: p paragraphs, t tables, n notes, i inline items, q interview turns. */
  counts: Record<string, number>;
  /** Paragraphs under this clause so far, the one on its own line included (款). */
  paragraphs: number;
  /** Whether its paragraphs are clauses of their own: only where there are several. */
  splits: boolean;
}

const ranks: Readonly<Record<Label['form'], number>> = {
  attachment: 0,
  part: 1,
  chapter: 2,
  division: 3,
  interview: 4,
  article: 5,
  one: 6,
  'bracket-one': 7,
  task: 8,
  dot: 9,
  'bracket-digit': 10,
  'half-bracket': 11,
  circle: 12,
  ordinal: 12.5,
  decimal: 13,
};
const topicRank = 3.5;

const closing =
  /^(?:本(?:办法|细则|方案|政策|规定|意见|通知|措施|计划|要点|公告|条例|规则|指南|标准)[^。]{0,12}(?:自|由|有效期)|各位代表|特此|以上[^。]{0,8}(?:报告|意见|请)|各[^。,]{0,24}要)/;

/** Builds the clause tree of one page in one pass over its lines. */
class Builder {
  readonly drafts: Draft[] = [];
  readonly tables: OutlineTable[] = [];
  private readonly ids = new Set<string>();
  private readonly copies = new Map<string, number>();
  private readonly stack: Draft[] = [];
  private readonly lastNumbers = new Map<string, number>();
  private readonly rootCounts: Record<string, number> = {};
  private prefix = '';
  private outlines = 1;
  private seenOne = false;
  private articleRank: number | null = null;
  private readonly layout: Layout;
  private readonly text: string;
  private readonly tableAt: ReadonlyMap<number, FoundTable>;
  private readonly decimals: boolean;

  constructor(layout: Layout, text: string) {
    this.layout = layout;
    this.text = text;
    this.tableAt = new Map(findTables(layout.lines, layout.roles, text).map((table) => [table.fromLine, table]));
    this.decimals = layout.lines.filter((line) => (decimalLabelOf(line.folded)?.depth ?? 0) > 1).length >= 2;
  }

  build(): void {
    const { lines } = this.layout;
    for (let at = 0; at < lines.length; at += 1) {
      const table = this.tableAt.get(at);
      if (table !== undefined) {
        this.addTable(table);
        at = table.toLine - 1;
      } else at = this.addLine(at);
    }
  }

  private unique(id: string): string {
    let candidate = id;
    for (let copy = this.copies.get(id) ?? 2; this.ids.has(candidate); copy += 1) {
      candidate = `${id}_${copy}`;
      this.copies.set(id, copy + 1);
    }
    this.ids.add(candidate);
    return candidate;
  }

  private open(values: {
    id: string;
    parent: Draft | null;
    kind: ClauseKind;
    label?: string | null;
    heading?: string | null;
    start: number;
    end: number;
    rank?: number;
    level?: number;
  }): Draft {
    const draft: Draft = {
      id: this.unique(values.id),
      parent: values.parent,
      level: values.level ?? (values.parent === null ? 1 : values.parent.level + 1),
      kind: values.kind,
      label: values.label ?? null,
      heading: values.heading ?? null,
      start: values.start,
      end: values.end,
      rank: values.rank ?? 99,
      counts: {},
      paragraphs: 0,
      splits: false,
    };
    this.drafts.push(draft);
    for (let above = values.parent; above !== null; above = above.parent) above.end = Math.max(above.end, values.end);
    return draft;
  }

  private get top(): Draft | null {
    return this.stack.at(-1) ?? null;
  }

  private closeTo(rank: number): void {
    while (this.stack.length > 0 && (this.top?.rank ?? 0) >= rank) this.stack.pop();
  }

  /** Next id for an unlabelled child: `p1` at the root, `7.p2` below clause 7. */
  private childId(parent: Draft | null, letter: string): string {
    const counts = parent === null ? this.rootCounts : parent.counts;
    const count = (counts[letter] ?? 0) + 1;
    counts[letter] = count;
    return parent === null ? `${letter}${count}` : `${parent.id}.${letter}${count}`;
  }

  private extend(draft: Draft | null, end: number): void {
    for (let at = draft; at !== null; at = at.parent) at.end = Math.max(at.end, end);
  }

  /** Whether the line is plain text of the body: no label, no table, no topic. */
  private isParagraph(at: number): boolean {
    const line = this.layout.lines[at];
    return (
      line !== undefined &&
      this.layout.roles[at] === 'body' &&
      !this.tableAt.has(at) &&
      this.labelAt(at) === null &&
      !this.isTopic(at) &&
      !/^□/.test(line.folded) &&
      !/^(?:备注|注)[:]/.test(line.folded)
    );
  }

  /** The last paragraph before the signature, when it speaks for the whole document: 本细则自…起施行. */
  private isClosing(at: number): boolean {
    const next = this.layout.roles[at + 1];
    const ends = next === undefined || (next !== 'body' && next !== 'subtitle') || this.labelAt(at + 1)?.form === 'attachment';
    return ends && closing.test(this.layout.lines[at]?.folded ?? '');
  }

  private labelAt(at: number): Label | null {
    const line = this.layout.lines[at];
    if (line === undefined) return null;
    const label = (this.decimals ? decimalLabelOf(line.folded) : null) ?? labelOf(line.folded);
    if (label === null) return null;
    if (label.form === 'attachment') return line.folded.length <= 60 && !/[。;]/.test(line.folded) ? label : null;
    if (label.form === 'ordinal' && !this.continues(at, label)) return null;
    return label;
  }

  /** A headline over an interview: short, and the reporters' line or the first 【…】 follows. */
  private isTopic(at: number): boolean {
    const { lines, roles } = this.layout;
    const line = lines[at];
    if (line === undefined || roles[at] !== 'body' || line.folded.length > 48 || /[。;:,]$/.test(line.folded) || /^[□【]/.test(line.folded))
      return false;
    const next = lines[at + 1];
    if (next === undefined) return false;
    const first = /^□/.test(next.folded) ? next : null;
    return first !== null || labelOf(next.folded)?.form === 'interview';
  }

  /** 一是 opens a line of its own only where 二是 opens one soon after; one line with both is a paragraph. */
  private continues(at: number, label: Label): boolean {
    if (label.number > 1) return this.lastNumbers.get('ordinal') === label.number - 1;
    const lines = this.layout.lines.slice(at + 1, at + 5);
    return lines.some((line) => {
      const next = labelOf(line.folded);
      return next?.form === 'ordinal' && next.number === 2;
    });
  }

  private addLine(at: number): number {
    const { lines } = this.layout;
    const line = lines[at];
    const role = this.layout.roles[at];
    if (line === undefined) return at;
    if (role === 'title' || role === 'inner-title') {
      this.stack.length = 0;
      // A forwarded document starts its own numbering; the notice before it seldom has one.
      if (role === 'inner-title' && this.lastNumbers.size > 0) this.startOutline();
      let last = at;
      while (this.layout.roles[last + 1] === 'subtitle' || (role === 'title' && this.layout.roles[last + 1] === 'title')) last += 1;
      const parts = this.layout.lines.slice(at, last + 1);
      const heading = parts.filter((_, index) => this.layout.roles[at + index] !== 'subtitle').map((part) => part.text);
      this.open({
        id: role,
        parent: null,
        kind: 'title',
        heading: heading.join(''),
        start: line.start,
        end: lines[last]?.end ?? line.end,
        level: 0,
      });
      return last;
    }
    if (role === 'number' || role === 'recipients') {
      this.stack.length = 0;
      this.open({ id: role, parent: null, kind: role === 'number' ? 'note' : 'recipients', start: line.start, end: line.end });
      return at;
    }
    if (role === 'signature' || role === 'date') return this.addSignature(at);
    if (role === 'attachment-list') {
      this.stack.length = 0;
      this.open({
        id: 'attachments',
        parent: null,
        kind: 'attachment',
        label: /^附\s?件?/.exec(line.text)?.[0] ?? null,
        start: line.start,
        end: line.end,
      });
      return at;
    }
    if (role === 'trailer') {
      this.stack.length = 0;
      this.open({ id: this.childId(null, 'n'), parent: null, kind: 'note', start: line.start, end: line.end });
      return at;
    }
    const label = this.labelAt(at);
    if (label?.form === 'attachment') return this.addAttachment(at, label);
    if (label !== null && this.isPlausible(label)) return this.addLabelled(at, label);
    if (this.isTopic(at)) return this.addTopic(at);
    return this.addParagraph(at);
  }

  private startOutline(): void {
    this.outlines += 1;
    this.prefix = `s${this.outlines}.`;
    this.lastNumbers.clear();
    this.seenOne = false;
    this.articleRank = null;
  }

  /** 3. after nothing is a figure or a stray; 3. after 2. is a label. Strong forms are believed. */
  private isPlausible(label: Label): boolean {
    if (label.form === 'ordinal') return label.number === 1 || this.lastNumbers.get('ordinal') === label.number - 1;
    if (label.form !== 'dot' && label.form !== 'half-bracket' && label.form !== 'decimal') return true;
    if (label.form === 'decimal') return label.depth > 1 || label.number <= (this.lastNumbers.get('decimal1') ?? 0) + 3;
    const last = this.lastNumbers.get(label.form) ?? 0;
    return label.number === 1 || (label.number > last && label.number <= last + 3);
  }

  private addSignature(at: number): number {
    this.stack.length = 0;
    const { lines, roles } = this.layout;
    let last = at;
    while (roles[last + 1] === 'signature' || roles[last + 1] === 'date') last += 1;
    const from = lines[at];
    const to = lines[last];
    if (from !== undefined && to !== undefined)
      this.open({ id: 'signature', parent: null, kind: 'signature', start: from.start, end: to.end });
    return last;
  }

  private addAttachment(at: number, label: Label): number {
    const { lines } = this.layout;
    const line = lines[at];
    if (line === undefined) return at;
    this.stack.length = 0;
    this.lastNumbers.clear();
    this.seenOne = false;
    this.articleRank = null;
    const rest = line.text.slice(label.bodyAt).trim();
    const next = lines[at + 1];
    const titled =
      rest === '' && next !== undefined && this.isParagraph(at + 1) && next.folded.length <= 60 && !/[。;:,]$/.test(next.folded)
        ? next
        : null;
    const draft = this.open({
      id: label.key,
      parent: null,
      kind: 'attachment',
      label: line.text.slice(0, label.length),
      heading: titled?.text ?? (rest === '' ? null : rest),
      start: line.start,
      end: titled?.end ?? line.end,
      rank: ranks.attachment,
    });
    this.stack.push(draft);
    this.prefix = `${draft.id}.`;
    return titled === null ? at : at + 1;
  }

  private rankOf(label: Label): number {
    if (label.form === 'decimal') return ranks.decimal + label.depth / 10;
    if (label.form === 'article') {
      // Where 一、 came first the articles count below it.
      this.articleRank ??= this.seenOne ? 6.5 : ranks.article;
      return this.articleRank;
    }
    return ranks[label.form];
  }

  private addLabelled(at: number, label: Label): number {
    const { lines, roles } = this.layout;
    const line = lines[at];
    if (line === undefined) return at;
    const rank = this.rankOf(label);
    this.closeTo(rank);
    // 一、 for the second time at the root: another document begins (附后的方案、第二篇).
    if (label.form === 'one' && label.number === 1 && this.top === null && this.seenOne) this.startOutline();
    if (label.form === 'one') this.seenOne = true;
    this.lastNumbers.set(label.form === 'decimal' ? `decimal${label.depth}` : label.form, label.number);
    const parent = this.top;
    const followed = roles[at + 1] === 'body' && this.isParagraph(at + 1);
    let heading = headingOf(line.text, label.bodyAt, label.form, label.depth, followed);
    let last = at;
    let end = line.end;
    const next = lines[at + 1];
    if (
      label.bodyAt >= line.text.length &&
      (label.form === 'chapter' || label.form === 'part' || label.form === 'division' || label.form === 'one') &&
      next !== undefined &&
      followed &&
      next.folded.length <= 40 &&
      !/[。;:,]$/.test(next.folded)
    ) {
      heading = { text: next.text, bodyAt: line.text.length };
      last = at + 1;
      end = next.end;
    }
    const draft = this.open({
      id: this.labelledId(label, parent),
      parent,
      kind: this.kindOf(label),
      label: line.text.slice(0, label.length),
      heading: heading?.text ?? null,
      start: line.start,
      end,
      rank,
    });
    this.stack.push(draft);
    const runsOn = line.text.slice(heading?.bodyAt ?? label.bodyAt).trim().length > 0;
    draft.paragraphs = runsOn ? 1 : 0;
    draft.splits = this.paragraphsFrom(last + 1, 2 - draft.paragraphs) + draft.paragraphs >= 2;
    if (runsOn) this.addInline(draft, line.start + (heading?.bodyAt ?? label.bodyAt), line.end);
    return last;
  }

  /** Paragraphs from a line on, before the next label; stops counting at `enough`. */
  private paragraphsFrom(from: number, enough: number): number {
    let count = 0;
    for (let at = from; count < enough; at += 1) {
      const table = this.tableAt.get(at);
      if (table !== undefined) at = table.toLine - 1;
      else if (this.isParagraph(at) && !this.isClosing(at)) count += 1;
      else break;
    }
    return count;
  }

  private labelledId(label: Label, parent: Draft | null): string {
    // Articles are numbered through the chapters, and a decimal label carries its parents' numbers.
    if (label.form === 'article' || label.form === 'decimal' || label.form === 'chapter' || label.form === 'part')
      return `${this.prefix}${label.key}`;
    if (label.form === 'interview') return parent === null ? `${this.prefix}${this.childId(null, 'q')}` : this.childId(parent, 'q');
    return parent === null || parent.rank === ranks.attachment ? `${this.prefix}${label.key}` : `${parent.id}.${label.key}`;
  }

  private kindOf(label: Label): ClauseKind {
    if (label.form === 'article') return 'article';
    if (label.form === 'interview') return 'interview';
    const sections: readonly Label['form'][] = ['part', 'chapter', 'division', 'one'];
    return sections.includes(label.form) || (label.form === 'decimal' && label.depth === 1) ? 'section' : 'item';
  }

  private addTopic(at: number): number {
    const { lines } = this.layout;
    const line = lines[at];
    const byline = lines[at + 1];
    if (line === undefined) return at;
    this.closeTo(topicRank);
    const parent = this.top;
    const draft = this.open({
      id: parent === null ? `${this.prefix}${this.childId(null, 'h')}` : this.childId(parent, 'h'),
      parent,
      kind: 'section',
      heading: line.text,
      start: line.start,
      end: line.end,
      rank: topicRank,
    });
    this.stack.push(draft);
    if (byline === undefined || !/^□/.test(byline.folded)) return at;
    this.open({ id: this.childId(draft, 'n'), parent: draft, kind: 'note', start: byline.start, end: byline.end });
    return at + 1;
  }

  private addParagraph(at: number): number {
    const { lines } = this.layout;
    const line = lines[at];
    if (line === undefined) return at;
    const note = /^(?:备注|注|说明)[:]/.test(line.folded);
    if (note) {
      let last = at;
      while (!/[。.]$/.test(lines[last]?.folded ?? '。') && this.isParagraph(last + 1) && last - at < 20) last += 1;
      const parent = this.top;
      this.open({
        id: this.childId(parent, 'n'),
        parent,
        kind: 'note',
        label: line.text.slice(0, line.folded.indexOf(':') + 1),
        start: line.start,
        end: lines[last]?.end ?? line.end,
      });
      return last;
    }
    if (this.isClosing(at) && this.top?.kind !== 'article' && this.top?.heading !== '附则') this.stack.length = 0;
    const parent = this.top;
    if (parent === null) {
      const preamble = this.lastNumbers.size === 0;
      const draft = this.open({
        id: this.childId(null, 'p'),
        parent: null,
        kind: preamble ? 'preamble' : 'paragraph',
        start: line.start,
        end: line.end,
      });
      this.addInline(draft, line.start, line.end);
      return at;
    }
    parent.paragraphs += 1;
    this.extend(parent, line.end);
    if (parent.splits || parent.kind === 'attachment') {
      const draft = this.open({ id: `${parent.id}.p${parent.paragraphs}`, parent, kind: 'paragraph', start: line.start, end: line.end });
      this.addInline(draft, line.start, line.end);
    } else this.addInline(parent, line.start, line.end);
    return at;
  }

  private addInline(parent: Draft, start: number, end: number): void {
    for (const list of inlineItems(this.text.slice(start, end))) {
      for (const item of list) {
        this.open({
          id: `${parent.id}.i${item.number}`,
          parent,
          kind: 'item',
          label: item.label,
          heading: item.heading,
          start: start + item.start,
          end: start + item.end,
          level: (parent.kind === 'paragraph' ? (parent.parent?.level ?? 0) : parent.level) + 1,
        });
      }
    }
  }

  private addTable(found: FoundTable): void {
    const { lines } = this.layout;
    const parent = this.top;
    const first = lines[found.fromLine];
    const last = lines[found.toLine - 1];
    if (first === undefined || last === undefined) return;
    const id = this.childId(parent, 't');
    const draft = this.open({ id, parent, kind: 'table', start: first.start, end: last.end });
    this.tables.push({ id: draft.id, clauseId: draft.id, caption: this.captionOf(found, parent), found });
  }

  /** The sentence before a table that announces it, a line of its own or the end of a paragraph; else the attachment's title. */
  private captionOf(found: FoundTable, parent: Draft | null): string | null {
    const before = this.layout.lines[found.fromLine - 1];
    if (before === undefined) return null;
    if (before.folded.length <= 60 && !/[。;,]$/.test(before.folded)) return before.text.replace(/[:：]$/, '');
    const sentence =
      before.text
        .slice(0, -1)
        .split(/[。；;]/)
        .at(-1) ?? '';
    if (sentence.length <= 80 && /表|任务|如下|清单|目标|分解|标准/.test(sentence)) return sentence.replace(/[:：]$/, '');
    return parent?.kind === 'attachment' ? parent.heading : null;
  }
}

/** Reads clauses and tables from a page whose lines have been given their roles. Never throws. */
export function outline(layout: Layout, text: string): Outline {
  const builder = new Builder(layout, text);
  builder.build();
  const clauses = builder.drafts.map(
    (draft): OutlineClause => ({
      id: draft.id,
      parentId: draft.parent?.id ?? null,
      level: draft.level,
      kind: draft.kind,
      label: draft.label,
      heading: draft.heading,
      units: [draft.start, draft.end],
    }),
  );
  return { clauses, tables: builder.tables };
}
