import type { CitedDocument, Clause, DocumentTable, PolicyDocument, Quantity, Responsibility, Span } from '@kechuang/domain';
import { clauseName } from '../../parts/source/surroundings.ts';
import { codePointsOf } from '../../parts/text/code-points.ts';

/** Facts that stand beside the text they were read from. */
export interface MarginFacts {
  readonly quantities: readonly Quantity[];
  readonly responsibilities: readonly Responsibility[];
  readonly citedDocuments: readonly CitedDocument[];
}

/** One paragraph, heading or table of the page. */
export interface Block extends MarginFacts {
  readonly key: number;
  readonly span: Span;
  /** The clause that begins here, and so carries its anchor. */
  readonly opens: Clause | null;
  /** How much of the beginning is the label and heading of the clause that opens. */
  readonly head: number;
  readonly heading: boolean;
  readonly table: DocumentTable | null;
  readonly kind: Clause['kind'] | null;
}

type Source = Pick<PolicyDocument, 'text' | 'clauses' | 'tables' | 'quantities' | 'responsibilities' | 'citedDocuments'>;

/**
 * Cuts the text at line ends and where clauses begin, puts each table in one piece, and lays each fact beside the block it was read from. `upTo` leaves
 * out what begins at or after that place.
 */
export function blocksOf(document: Source, upTo = Number.POSITIVE_INFINITY): readonly Block[] {
  const points = codePointsOf(document);
  const tables = document.tables.flatMap((table) => {
    const span = tableSpan(table);
    return span === null ? [] : [{ table, span }];
  });
  const cuts = new Set([0, points.length]);
  points.forEach((character, at) => {
    if (character === '\n') cuts.add(at + 1);
  });
  for (const clause of document.clauses) cuts.add(clause.span[0]);
  for (const { span } of tables) for (const at of span) cuts.add(at);
  const ordered = [...cuts].filter((at) => at <= Math.min(points.length, upTo)).sort((a, b) => a - b);
  const opening = new Map<number, Clause>();
  // Where several clauses begin together the innermost names the paragraph.
  for (const clause of document.clauses) {
    const known = opening.get(clause.span[0]);
    if (known === undefined || clause.level >= known.level) opening.set(clause.span[0], clause);
  }
  const quantities = byPlace(document.quantities);
  const responsibilities = byPlace(document.responsibilities);
  const citedDocuments = byPlace(document.citedDocuments);
  const blocks: Block[] = [];
  ordered.slice(0, -1).forEach((start, index) => {
    const span = trimmed(points, [start, ordered[index + 1] ?? points.length]);
    if (span === null) return;
    const within = tables.find((entry) => start >= entry.span[0] && start < entry.span[1]);
    if (within !== undefined && start !== within.span[0]) return;
    const whole: Span = within === undefined ? span : within.span;
    const opens = opening.get(start) ?? null;
    const text = points.slice(...whole).join('');
    const name = opens === null ? '' : clauseName(opens);
    const head = name !== '' && text.startsWith(name) ? Array.from(name).length : 0;
    blocks.push({
      key: start,
      span: whole,
      opens,
      head,
      heading: within === undefined && opens !== null && (opens.kind === 'title' || (head > 0 && head >= whole[1] - whole[0] - 1)),
      table: within?.table ?? null,
      kind: opens?.kind ?? innermost(document.clauses, start)?.kind ?? null,
      quantities: quantities(start, whole[1]),
      responsibilities: responsibilities(start, whole[1]),
      citedDocuments: citedDocuments(start, whole[1]),
    });
  });
  return blocks;
}

function innermost(clauses: readonly Clause[], at: number): Clause | null {
  let found: Clause | null = null;
  for (const clause of clauses)
    if (clause.span[0] <= at && at < clause.span[1] && (found === null || clause.level >= found.level)) found = clause;
  return found;
}

/** The facts whose sentence begins in a stretch, in the order they are given in; looked up, since a long page has ten thousands. */
function byPlace<Fact extends { readonly citation: { readonly cleanSpan: Span } }>(
  facts: readonly Fact[],
): (start: number, end: number) => readonly Fact[] {
  const placed = facts.map((fact, order) => ({ fact, order, at: fact.citation.cleanSpan[0] })).sort((a, b) => a.at - b.at);
  const from = (at: number): number => {
    let low = 0;
    let high = placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((placed[middle]?.at ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (start, end) =>
    placed
      .slice(from(start), from(end))
      .sort((a, b) => a.order - b.order)
      .map(({ fact }) => fact);
}

function trimmed(points: readonly string[], [from, to]: Span): Span | null {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(points[start] ?? '')) start += 1;
  while (end > start && /\s/.test(points[end - 1] ?? '')) end -= 1;
  return start === end ? null : [start, end];
}

function tableSpan(table: DocumentTable): Span | null {
  const spans = [...table.header, ...table.rows.flat()].flatMap((cell) => (cell === null ? [] : [cell.span]));
  if (spans.length === 0) return null;
  return [Math.min(...spans.map((span) => span[0])), Math.max(...spans.map((span) => span[1]))];
}
