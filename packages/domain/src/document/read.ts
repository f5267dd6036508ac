import type { Span } from '../citation.ts';
import { cleaningSteps, cleanPage } from '../text/clean-page.ts';
import { citedDocuments } from './cited-documents.ts';
import { layoutOf } from './layout.ts';
import { linesOf } from './lines.ts';
import { metadata } from './metadata.ts';
import type { Clause, CleanText, DocumentTable, PolicyDocument, Quantity } from './model.ts';
import { type OutlineClause, outline } from './outline.ts';
import { pageAsides } from './page-asides.ts';
import { type Passages, passagesOf, type Units } from './passages.ts';
import type { PlaceParents } from './place.ts';
import type { QuantityDraft } from './quantity/draft.ts';
import { findQuantities } from './quantity/find-quantities.ts';
import { responsibilities } from './responsibilities.ts';
import { foldWidth } from './width.ts';

/** What the caller knows beforehand. */
export interface ReadHint {
  /** Document id; without it the id is made from number or title. */
  readonly id?: string;
  /** Parents of places that other documents of the corpus have told, 青禾县 → 云岭市. */
  readonly placeParents?: PlaceParents;
  /** Hears of each step that is done, `readingSteps` in all: who waits for a long page may see how far its reading has come. */
  readonly onStep?: () => void;
}

const nobody = (): void => undefined;
/** Outline, metadata, figures, owners, cited documents. */
const stepsAfterCleaning = 5;
/** How many steps `readDocument` tells of. */
export const readingSteps = cleaningSteps + stepsAfterCleaning;

/** Ids are for URLs and citations: letters, digits and Chinese characters, joined by hyphens. */
function idFrom(documentNumber: string | null, title: string): string {
  const id = (documentNumber ?? title).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return id.slice(0, 60) || 'document';
}

/** Titles in 《》 inside a title: what an interpretation interprets. */
function quotedTitles(title: string): string[] {
  return [...title.matchAll(/《([^《》]{2,80})》/g)].map((match) => match[1] ?? '');
}

// Clauses and quantities are put together field by field: to copy all of an object but a few costs several times as much, and a page has thousands.

function clauseOf({ id, parentId, level, kind, label, heading }: OutlineClause, span: Span): Clause {
  return { id, parentId, level, kind, label, heading, span };
}

/** A quantity that knows its document: with its id, its clause and its citation. */
function quantityOf(draft: QuantityDraft, id: string, passages: Passages): Quantity {
  const clauseId = passages.clauseAt(draft.figureSpan[0]);
  return {
    quote: draft.quote,
    indicator: draft.indicator,
    indicatorId: draft.indicatorId,
    comparator: draft.comparator,
    value: draft.value,
    valueMax: draft.valueMax,
    unit: draft.unit,
    alternate: draft.alternate,
    role: draft.role,
    bound: draft.bound,
    flow: draft.flow,
    year: draft.year,
    region: draft.region,
    confidence: draft.confidence,
    note: draft.note,
    id,
    clauseId,
    citation: passages.cite(draft.span, clauseId),
  };
}

/**
 * Reads a page into a policy document with every fact cited (读取): repair, clause tree, tables, metadata, quantities, responsible units, cited
 * documents. Cost grows linearly with the page. Throws a `Problem` only where there is nothing to read.
 *
 * @example readDocument('关于…的通知\n…', { id: 'lyg-2021-18' }).clauses
 */
export function readDocument(page: Uint8Array | string, hint: ReadHint = {}): PolicyDocument {
  const cleaned = cleanPage(page, hint.onStep);
  return readCleanText(cleaned, cleaned.encoding, hint);
}

/** The same for a text that is clean already, with its edits. */
export function readCleanText(page: CleanText, encoding: PolicyDocument['encoding'], hint: ReadHint = {}): PolicyDocument {
  const { onStep = nobody } = hint;
  const text = page.clean;
  const folded = foldWidth(text);
  const layout = layoutOf(linesOf(text, folded));
  const tree = outline(layout, text, folded);
  onStep();
  const facts = metadata({ layout, outline: tree, text, asides: pageAsides(page), parents: hint.placeParents ?? new Map() });
  onStep();
  const id = hint.id ?? idFrom(facts.documentNumber, facts.innerTitle ?? facts.title);

  const points = passagesOf(id, page, []).span;
  const tablesWith = (span: (units: Units) => readonly [number, number]): DocumentTable[] =>
    tree.tables.map(({ id: tableId, clauseId, caption, found }) => ({
      id: tableId,
      clauseId,
      caption,
      header: found.header.map((cell) => ({ text: cell.text, span: [...span([cell.start, cell.end])] })),
      rows: found.rows.map((row) =>
        row.map((cell) => (cell === null ? null : { text: cell.text, span: [...span([cell.start, cell.end])] })),
      ),
    }));
  const inUnits = (units: Units): readonly [number, number] => units;
  const clauses = tree.clauses.map((clause) => clauseOf(clause, points(clause.units)));
  const passages: Passages = passagesOf(id, page, clauses);

  const drafts = findQuantities(text, {
    tables: tablesWith(inUnits),
    title: facts.title,
    kind: facts.kind,
    planYear: facts.planYear,
    region: facts.region,
    dateIssued: facts.dateIssued,
  });
  onStep();
  const duties = responsibilities(text, folded);
  onStep();
  const document: PolicyDocument = {
    id,
    ...facts,
    metadataNotes: [
      ...facts.metadataNotes,
      ...duties.flatMap((duty) => (duty.note === null ? [] : [{ field: 'responsibilities', note: duty.note }])),
    ],
    encoding,
    rawSha256: null,
    raw: page.raw,
    text,
    edits: [...page.edits],
    clauses,
    tables: tablesWith(points),
    quantities: drafts.map((draft, index) => quantityOf(draft, `q${index + 1}`, passages)),
    responsibilities: duties.map(({ units, lead, support, leadInferred, at }) => {
      const citation = passages.cite(at);
      return {
        units: [...units],
        lead: [...lead],
        support: [...support],
        leadInferred,
        quote: citation.quote,
        clauseId: citation.clauseId,
        citation,
      };
    }),
    citedDocuments: citedDocuments(
      text,
      facts.documentNumber,
      [facts.innerTitle ?? facts.title, ...(facts.kind === 'interpretation' ? quotedTitles(facts.title) : [])],
      facts.kind === 'interpretation',
      folded,
    ).map(({ title, documentNumber, relation, at }) => ({
      title,
      documentNumber,
      relation,
      citation: passages.cite(at),
    })),
  };
  onStep();
  return document;
}
