import type { Span } from '../src/citation.ts';
import type { PolicyDocument } from '../src/document/model.ts';

function within(inner: Span, outer: Span): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1] && inner[0] <= inner[1];
}

/**
 * What must hold of every document whatever the page was (不变式). Gives the first thing that does not, or null: ids unique, parents before their
 * children and around them, siblings in order and apart, every quote exactly the clean text at its span, inside its clause and inside the raw page.
 */
export function brokenLaw(document: PolicyDocument): string | null {
  const text = [...document.text];
  const rawLength = [...document.raw].length;
  const clauses = new Map(document.clauses.map((clause) => [clause.id, clause]));
  if (clauses.size !== document.clauses.length) return 'two clauses share an id';
  const ends = new Map<string | null, number>();
  const seen = new Set<string>();
  let lastStart = 0;
  for (const clause of document.clauses) {
    if (!within(clause.span, [0, text.length])) return `${clause.id} lies outside the text`;
    if (clause.span[0] < lastStart) return `${clause.id} is out of reading order`;
    lastStart = clause.span[0];
    if (clause.parentId !== null) {
      const parent = clauses.get(clause.parentId);
      if (parent === undefined || !seen.has(clause.parentId)) return `${clause.id} comes before its parent`;
      if (!within(clause.span, parent.span)) return `${clause.id} sticks out of ${parent.id}`;
    }
    if (clause.span[0] < (ends.get(clause.parentId) ?? 0)) return `${clause.id} overlaps the clause before it`;
    ends.set(clause.parentId, clause.span[1]);
    seen.add(clause.id);
  }
  const citations = [...document.quantities, ...document.responsibilities, ...document.citedDocuments].map((fact) => fact.citation);
  for (const { clauseId, quote, cleanSpan, rawSpan, documentId } of citations) {
    if (documentId !== document.id) return 'a citation names another document';
    if (text.slice(cleanSpan[0], cleanSpan[1]).join('') !== quote) return `quote differs from the text: ${quote}`;
    if (quote.length === 0) return 'an empty quote';
    if (!within(rawSpan, [0, rawLength]) || rawSpan[1] === rawSpan[0]) return `raw span of ${quote} is ${rawSpan}`;
    if (document.clauses.length > 0 && !clauses.has(clauseId)) return `no clause ${clauseId}`;
  }
  for (const table of document.tables) {
    if (!clauses.has(table.clauseId)) return `table without clause ${table.clauseId}`;
    for (const cell of [...table.header, ...table.rows.flat()]) {
      if (cell !== null && text.slice(cell.span[0], cell.span[1]).join('') !== cell.text) return `cell differs from the text: ${cell.text}`;
    }
    if (table.rows.some((row) => row.length !== table.header.length)) return `ragged table ${table.id}`;
  }
  return null;
}
