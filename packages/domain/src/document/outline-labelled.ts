import type { Draft } from './clause-tree.ts';
import { headingOf } from './heading.ts';
import type { Label, LabelForm } from './label.ts';
import type { ClauseKind } from './model.ts';
import { attachmentRank, type Numbering } from './numbering.ts';
import type { Reading } from './outline.ts';
import { addInlineItems } from './outline-text.ts';

const sections: ReadonlySet<LabelForm> = new Set(['part', 'chapter', 'division', 'one']);
/** Numbered through the whole outline, or carrying their parents' numbers: their ids do not repeat the parents'. */
const absolute: ReadonlySet<LabelForm> = new Set(['article', 'decimal', 'chapter', 'part']);

/** Labels that open something of their own, never items under the line before. */
const heads: ReadonlySet<LabelForm> = new Set(['article', 'attachment', 'interview', 'part', 'chapter', 'division']);

function kindOf(label: Label): ClauseKind {
  if (label.form === 'article') return 'article';
  if (label.form === 'interview') return 'interview';
  return sections.has(label.form) || (label.form === 'decimal' && label.depth === 1) ? 'section' : 'item';
}

function idOf({ tree, numbers }: { tree: Reading['tree']; numbers: Numbering }, label: Label, parent: Draft | null): string {
  if (absolute.has(label.form)) return `${numbers.prefix()}${label.key}`;
  if (label.form === 'interview') return parent === null ? `${numbers.prefix()}${tree.childId(null, 'q')}` : tree.childId(parent, 'q');
  return parent === null || parent.rank === attachmentRank ? `${numbers.prefix()}${label.key}` : `${parent.id}.${label.key}`;
}

/** Opens the clause that a labelled line begins; returns the last line taken. */
export function addLabelled(reading: Reading, at: number, label: Label): number {
  const { layout, reader, tree, numbers } = reading;
  const line = layout.lines[at];
  if (line === undefined) return at;
  const rank = numbers.rankOf(label);
  tree.close(rank);
  // 一、 once more at the root: another document begins (附后的方案、第二篇).
  if (tree.top() === null && numbers.restarts(label)) numbers.startOutline();
  numbers.record(label);
  const parent = tree.top();
  const next = layout.lines[at + 1];
  const followed = reader.isParagraph(at + 1);
  // 第一章 and its heading on two lines.
  const headingBelow =
    label.bodyAt >= line.text.length &&
    sections.has(label.form) &&
    followed &&
    next !== undefined &&
    next.folded.length <= 40 &&
    !/[。;:,]$/.test(next.folded)
      ? next
      : null;
  // （二）重点举措。 over 1. 2. 3.: the items below are what it heads.
  const below = reader.labelAt(at + 1);
  const leads = below !== null && !heads.has(below.form) && numbers.rankOf(below) > rank;
  const own = headingOf(line, label.bodyAt, label.form, label.depth, followed || leads);
  const draft = tree.add({
    id: idOf(reading, label, parent),
    parent,
    kind: kindOf(label),
    label: line.text.slice(0, label.length),
    heading: headingBelow?.text ?? own?.text ?? null,
    start: line.start,
    end: headingBelow?.end ?? line.end,
    rank,
  });
  tree.enter(draft);
  const last = headingBelow === null ? at : at + 1;
  const bodyAt = own?.bodyAt ?? label.bodyAt;
  const runsOn = line.text.slice(bodyAt).trim().length > 0;
  draft.paragraphs = runsOn ? 1 : 0;
  draft.splits = draft.paragraphs + reader.paragraphsFrom(last + 1, 2 - draft.paragraphs) >= 2;
  if (runsOn) addInlineItems(reading, draft, line.start + bodyAt, line.end);
  return last;
}

/** Opens an attachment, whose title may stand on the next line; the numbering begins anew under its own prefix. */
export function addAttachment({ layout: { lines }, reader, tree, numbers }: Reading, at: number, label: Label): number {
  const line = lines[at];
  if (line === undefined) return at;
  tree.close();
  const rest = line.text.slice(label.bodyAt).trim();
  const next = lines[at + 1];
  const titled =
    rest === '' && next !== undefined && reader.isParagraph(at + 1) && next.folded.length <= 60 && !/[。;:,]$/.test(next.folded)
      ? next
      : null;
  const draft = tree.add({
    id: label.key,
    parent: null,
    kind: 'attachment',
    label: line.text.slice(0, label.length),
    heading: titled?.text ?? (rest === '' ? null : rest),
    start: line.start,
    end: titled?.end ?? line.end,
    rank: attachmentRank,
  });
  tree.enter(draft);
  numbers.startAttachment(draft.id);
  return titled === null ? at : at + 1;
}
