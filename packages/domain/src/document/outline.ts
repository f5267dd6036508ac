import { type ClauseTree, clauseTree } from './clause-tree.ts';
import type { Layout, LineRole } from './layout.ts';
import { type LineReader, lineReader } from './line-reader.ts';
import type { ClauseKind } from './model.ts';
import { type Numbering, numbering } from './numbering.ts';
import { addAttachment, addLabelled } from './outline-labelled.ts';
import { addParagraph, addTable, addTopic } from './outline-text.ts';
import type { Units } from './passages.ts';
import { type FoundTable, findTables } from './table.ts';
import { foldWidth } from './width.ts';

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

/** A page while its outline is read: what is known of its lines, and what has been built so far. */
export interface Reading {
  readonly layout: Layout;
  readonly text: string;
  readonly folded: string;
  readonly reader: LineReader;
  readonly tree: ClauseTree;
  readonly numbers: Numbering;
  readonly tables: OutlineTable[];
}

/** Last line from `at` on that shares one of the roles. */
function lastOf({ layout: { roles } }: Reading, at: number, shared: readonly (LineRole | undefined)[]): number {
  let last = at;
  while (shared.includes(roles[last + 1])) last += 1;
  return last;
}

/** Lines whose role was clear from the layout: titles, number, recipients, signature, trailers. They stand at the root. */
function addFixed(reading: Reading, at: number, role: LineRole): number {
  const { layout, tree, numbers } = reading;
  const { lines, roles } = layout;
  const start = lines[at]?.start ?? 0;
  const endOf = (last: number): number => lines[last]?.end ?? start;
  tree.close();
  if (role === 'title' || role === 'inner-title') {
    // A forwarded document starts its own numbering; the notice before it seldom has one.
    if (role === 'inner-title' && numbers.hasBegun()) numbers.startOutline();
    const last = lastOf(reading, at, role === 'title' ? ['subtitle', 'title'] : ['subtitle']);
    const heading = lines.slice(at, last + 1).filter((line) => roles[line.index] !== 'subtitle');
    tree.add({
      id: role,
      parent: null,
      kind: 'title',
      heading: heading.map((line) => line.text).join(''),
      start,
      end: endOf(last),
      level: 0,
    });
    return last;
  }
  if (role === 'signature' || role === 'date') {
    const last = lastOf(reading, at, ['signature', 'date']);
    tree.add({ id: 'signature', parent: null, kind: 'signature', start, end: endOf(last) });
    return last;
  }
  if (role === 'attachment-list') {
    const label = /^附\s?件?/.exec(lines[at]?.text ?? '')?.[0] ?? null;
    tree.add({ id: 'attachments', parent: null, kind: 'attachment', label, start, end: endOf(at) });
  } else if (role === 'recipients') tree.add({ id: 'recipients', parent: null, kind: 'recipients', start, end: endOf(at) });
  else tree.add({ id: role === 'number' ? 'number' : tree.childId(null, 'n'), parent: null, kind: 'note', start, end: endOf(at) });
  return at;
}

function addLine(reading: Reading, at: number): number {
  const { layout, reader, numbers } = reading;
  const role = layout.roles[at] ?? 'body';
  if (role !== 'body') return addFixed(reading, at, role);
  const label = reader.labelAt(at);
  if (label?.form === 'attachment') return addAttachment(reading, at, label);
  if (label !== null && numbers.isPlausible(label)) return addLabelled(reading, at, label);
  return reader.isTopic(at) ? addTopic(reading, at) : addParagraph(reading, at);
}

/**
 * Reads clauses and tables from a page whose lines have been given their roles (条款结构), in one pass. Never throws.
 *
 * Ids are the labels' own numbers, joined by dots: 七、→ `7`, 其下（二）→ `7.2`, its 1. → `7.2.1`; 第二章 → `c2`, 第十条 → `a10`, 第二十三条之一 →
 * `a23-1`, 榜单1 → `k1`; a decimal label is its own id. Inside a paragraph 一是 → `….i1`. Without a number: `p` paragraphs (款, only where a clause has
 * several), `t` tables, `n` notes, `h` headlines and `q` turns of an interview, each counted below its parent; `title`, `inner-title`, `number`,
 * `recipients`, `signature`, `attachments`. Attachments are `f1`, `f2` and put that before what they hold; a second outline of the page has `s2.`.
 * A number printed twice gets `_2`.
 */
export function outline(layout: Layout, text: string, folded: string = foldWidth(text)): Outline {
  const tableAt = new Map(findTables(layout.lines, layout.roles, text).map((table) => [table.fromLine, table]));
  const reading: Reading = {
    layout,
    text,
    folded,
    reader: lineReader(layout, tableAt),
    tree: clauseTree(),
    numbers: numbering(),
    tables: [],
  };
  for (let at = 0; at < layout.lines.length; at += 1) {
    const table = tableAt.get(at);
    at = table === undefined ? addLine(reading, at) : addTable(reading, table);
  }
  const clauses = reading.tree.drafts.map(
    ({ id, parent, level, kind, label, heading, start, end }): OutlineClause => ({
      id,
      parentId: parent?.id ?? null,
      level,
      kind,
      label,
      heading,
      units: [start, end],
    }),
  );
  return { clauses, tables: reading.tables };
}
