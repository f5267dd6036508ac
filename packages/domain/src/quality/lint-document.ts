import type { PassageCitation } from '../citation.ts';
import { characterStart } from '../document/code-points.ts';
import { fieldName } from '../document/field-names.ts';
import type { PolicyDocument } from '../document/model.ts';
import { noteWords } from '../document/note-words.ts';
import { type Passages, passagesOf } from '../document/passages.ts';
import { checkTargets } from '../target/check-targets.ts';
import type { LintFinding } from './model.ts';

type Draft = Omit<LintFinding, 'documentId'>;

function passagesIn(document: PolicyDocument): Passages {
  return passagesOf(document.id, { raw: document.raw, clean: document.text, edits: document.edits }, document.clauses);
}

/** A damaged spot with a few characters around it: the spot itself may be empty. */
function damagedSpots(document: PolicyDocument): Draft[] {
  const passages = passagesIn(document);
  const { toUnit } = passages.codePoints;
  return document.edits
    .filter((edit) => edit.kind === 'damaged')
    .map((edit) => {
      const start = toUnit(edit.cleanSpan[0]);
      const end = toUnit(edit.cleanSpan[1]);
      const from = Math.max(document.text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, start - 12);
      const line = document.text.indexOf('\n', end);
      return {
        code: 'damaged',
        severity: 'warning',
        subject: null,
        text: {
          zh: `页面此处受损，无法可靠复原${edit.note === null ? '' : `：${edit.note}`}。请与原件核对`,
          en: `The page is damaged here and cannot be restored for certain${edit.note === null ? '' : ` (${noteWords(edit.note).en})`}. Compare it with the original`,
        },
        citation: passages.cite([
          characterStart(document.text, from),
          characterStart(document.text, Math.min(end + 12, line < 0 ? document.text.length : Math.max(line, end))),
        ]),
      };
    });
}

function doubtfulFigures(document: PolicyDocument): Draft[] {
  return document.quantities
    .filter(({ confidence }) => confidence === 'ambiguous' || confidence === 'damaged')
    .map(({ id, indicator, confidence, note, citation }) => ({
      code: 'ambiguous',
      severity: 'warning',
      subject: id,
      text: {
        zh: `“${indicator}”${confidence === 'damaged' ? '所在文字受损' : '有歧义'}${note === null ? '' : `：${note}`}`,
        en: `“${indicator}” ${confidence === 'damaged' ? 'stands in damaged text' : 'is ambiguous'}${note === null ? '' : ` (${noteWords(note).en})`}`,
      },
      citation,
    }));
}

function unchecked(document: PolicyDocument): Draft[] {
  const count = document.quantities.filter(({ confidence }) => confidence === 'machine').length;
  if (count === 0) return [];
  return [
    {
      code: 'unchecked',
      severity: 'note',
      subject: null,
      text: { zh: `${count} 个数量为机器识别，尚未人工核对`, en: `${count} figures are machine-read and not checked by a person` },
      citation: null,
    },
  ];
}

function sums(document: PolicyDocument): Draft[] {
  return checkTargets(document)
    .filter(({ code }) => code === 'sum-mismatch' || code === 'conflicting-values')
    .map(({ code, text, targetIds, citations }) => ({
      code: code === 'sum-mismatch' ? 'sum-mismatch' : 'conflicting-values',
      severity: 'warning',
      subject: targetIds[0] ?? null,
      text,
      citation: citations[0] ?? null,
    }));
}

/** Citations of the document's own facts whose words are not where they say (引文失效). */
function deadCitations(document: PolicyDocument): Draft[] {
  const clean = Array.from(document.text);
  const clauses = new Set(document.clauses.map((clause) => clause.id));
  const facts: readonly (readonly [string, PassageCitation])[] = [
    ...document.quantities.map((one) => [one.id, one.citation] as const),
    ...document.responsibilities.map((one) => [one.units.join('、'), one.citation] as const),
    ...document.citedDocuments.map((one) => [one.title ?? one.documentNumber ?? '', one.citation] as const),
  ];
  return facts
    .filter(
      ([, { cleanSpan, quote, clauseId }]) => clean.slice(...cleanSpan).join('') !== quote || (clauses.size > 0 && !clauses.has(clauseId)),
    )
    .map(([subject, citation]) => ({
      code: 'dead-citation',
      severity: 'error',
      subject,
      text: { zh: '引文与正文不符', en: 'The quote is not what the text says at that place' },
      citation,
    }));
}

const expected = ['documentNumber', 'issuer', 'region', 'dateIssued'] as const;

function metadata(document: PolicyDocument): Draft[] {
  const inferred = document.metadataNotes.map(
    ({ field, note }): Draft => ({
      code: 'inferred-metadata',
      severity: 'note',
      subject: field,
      text: { zh: `${fieldName(field).zh}为推断：${note}`, en: `Inferred, not stated: ${fieldName(field).en} (${noteWords(note).en})` },
      citation: null,
    }),
  );
  const missing = expected
    .filter((field) => document[field] === null)
    .map(
      (field): Draft => ({
        code: 'missing-metadata',
        severity: field === 'documentNumber' ? 'note' : 'warning',
        subject: field,
        text: { zh: `${fieldName(field).zh}未写明`, en: `The page states no ${fieldName(field).en}` },
        citation: null,
      }),
    );
  const period: Draft[] =
    document.validTo === null
      ? [
          {
            code: 'no-period',
            severity: 'note',
            subject: 'validTo',
            text: { zh: '有效期未写明', en: 'No period of validity is stated' },
            citation: null,
          },
        ]
      : [];
  return [...inferred, ...missing, ...period];
}

/** A page on which nothing of a policy was found (不像政策): no number, issuer, figure or owner, and a kind that is no policy's. */
function noPolicy(document: PolicyDocument): Draft[] {
  const { documentNumber, issuer, kind, quantities, responsibilities } = document;
  if (documentNumber !== null || issuer !== null || kind !== 'other' || quantities.length + responsibilities.length > 0) return [];
  const text = {
    zh: '看不出这是政策文件：没有文号、发文机关、数量和责任单位',
    en: 'Nothing shows that this is a policy: no document number, issuer, figure or owner',
  };
  return [{ code: 'no-policy', severity: 'warning', subject: null, text, citation: null }];
}

/** Everything doubtful about one document (质检). */
export function lintDocument(document: PolicyDocument): LintFinding[] {
  const drafts = [
    ...noPolicy(document),
    ...deadCitations(document),
    ...damagedSpots(document),
    ...doubtfulFigures(document),
    ...sums(document),
    ...metadata(document),
    ...unchecked(document),
  ];
  return drafts.map((draft) => ({ ...draft, documentId: document.id }));
}

const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '');

/** Documents that stand in the corpus twice: by number, by text, or one title on one day (重复文件). */
export function lintDuplicates(documents: readonly PolicyDocument[]): LintFinding[] {
  const first = new Map<string, string>();
  return documents.flatMap((document): LintFinding[] => {
    const keys = [
      document.documentNumber === null ? null : `n ${document.documentNumber}`,
      `t ${bare(document.innerTitle ?? document.title)} ${document.dateIssued ?? ''} ${document.issuer ?? ''}`,
      `x ${bare(document.text)}`,
    ].filter((key) => key !== null);
    const earlier = keys.map((key) => first.get(key)).find((id) => id !== undefined);
    for (const key of keys) if (!first.has(key)) first.set(key, document.id);
    if (earlier === undefined) return [];
    const text = { zh: `与文件 ${earlier} 重复`, en: `The same as document ${earlier}` };
    return [{ code: 'duplicate', severity: 'warning', documentId: document.id, subject: earlier, text, citation: null }];
  });
}
