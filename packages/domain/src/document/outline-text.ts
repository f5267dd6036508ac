import type { Draft } from './clause-tree.ts';
import { inlineItems } from './inline-items.ts';
import { topicRank } from './numbering.ts';
import type { Reading } from './outline.ts';
import type { FoundTable } from './table.ts';

/** Adds the items that stand inside a paragraph: `2.1.i1` for 一是. */
export function addInlineItems({ tree, text, folded }: Reading, parent: Draft, start: number, end: number): void {
  const level = (parent.kind === 'paragraph' ? (parent.parent?.level ?? 0) : parent.level) + 1;
  for (const item of inlineItems(text.slice(start, end), folded.slice(start, end)).flat()) {
    tree.add({
      id: `${parent.id}.i${item.number}`,
      parent,
      kind: 'item',
      label: item.label,
      heading: item.heading,
      start: start + item.start,
      end: start + item.end,
      level,
    });
  }
}

/** A note runs on to the line that ends a sentence: 备注：…，⏎…。 */
function addNote({ layout: { lines }, reader, tree }: Reading, at: number): number {
  let last = at;
  while (!/[。.]$/.test(lines[last]?.folded ?? '。') && reader.isParagraph(last + 1) && last - at < 20) last += 1;
  const line = lines[at];
  const parent = tree.top();
  if (line !== undefined) {
    const label = line.text.slice(0, line.folded.indexOf(':') + 1);
    tree.add({ id: tree.childId(parent, 'n'), parent, kind: 'note', label, start: line.start, end: lines[last]?.end ?? line.end });
  }
  return last;
}

/** Adds a line of plain text to the clause that is open, as a clause of its own where there are several. */
export function addParagraph(reading: Reading, at: number): number {
  const { layout, reader, tree, numbers } = reading;
  const line = layout.lines[at];
  if (line === undefined) return at;
  if (/^(?:备注|注|说明):/.test(line.folded)) return addNote(reading, at);
  const { start, end } = line;
  if (reader.isClosing(at) && tree.top()?.kind !== 'article' && tree.top()?.heading !== '附则') tree.close();
  const parent = tree.top();
  if (parent === null) {
    addInlineItems(
      reading,
      tree.add({ id: tree.childId(null, 'p'), parent, kind: numbers.hasBegun() ? 'paragraph' : 'preamble', start, end }),
      start,
      end,
    );
    return at;
  }
  parent.paragraphs += 1;
  tree.extend(parent, end);
  const own = parent.splits || parent.kind === 'attachment';
  addInlineItems(
    reading,
    own ? tree.add({ id: `${parent.id}.p${parent.paragraphs}`, parent, kind: 'paragraph', start, end }) : parent,
    start,
    end,
  );
  return at;
}

/** Adds a headline of an interview, with the reporters' line under it. */
export function addTopic({ layout: { lines }, reader, tree, numbers }: Reading, at: number): number {
  const line = lines[at];
  if (line === undefined) return at;
  tree.close(topicRank);
  const parent = tree.top();
  const id = parent === null ? `${numbers.prefix()}${tree.childId(null, 'h')}` : tree.childId(parent, 'h');
  const topic = tree.add({ id, parent, kind: 'section', heading: line.text, start: line.start, end: line.end, rank: topicRank });
  tree.enter(topic);
  const byline = lines[at + 1];
  if (byline === undefined || !reader.isByline(at + 1)) return at;
  tree.add({ id: tree.childId(topic, 'n'), parent: topic, kind: 'note', start: byline.start, end: byline.end });
  return at + 1;
}

/** The sentence before a table that announces it, a line of its own or the end of a paragraph; else the attachment's title. */
function captionOf({ layout }: Reading, table: FoundTable, parent: Draft | null): string | null {
  // The unit of the whole table (单位：家) stands between its caption and itself.
  const nearest = layout.lines[table.fromLine - 1];
  const before = nearest !== undefined && /^\(?(?:计量)?单位:/.test(nearest.folded) ? layout.lines[table.fromLine - 2] : nearest;
  if (before === undefined) return null;
  if (before.folded.length <= 60 && !/[。;,]$/.test(before.folded)) return before.text.replace(/[:：]$/, '');
  const sentence =
    before.text
      .slice(-82, -1)
      .split(/[。；;]/)
      .at(-1) ?? '';
  if (sentence.length <= 80 && /表|任务|如下|清单|目标|分解|标准/.test(sentence)) return sentence.replace(/[:：]$/, '');
  return parent?.kind === 'attachment' ? parent.heading : null;
}

/** Adds a table as a clause below the one that is open; returns its last line. */
export function addTable(reading: Reading, table: FoundTable): number {
  const { layout, tree, tables } = reading;
  const parent = tree.top();
  const start = layout.lines[table.fromLine]?.start ?? 0;
  const end = layout.lines[table.toLine - 1]?.end ?? start;
  const { id } = tree.add({ id: tree.childId(parent, 't'), parent, kind: 'table', start, end });
  tables.push({ id, clauseId: id, caption: captionOf(reading, table, parent), found: table });
  return table.toLine - 1;
}
