import { z } from 'zod';
import { type Confidence, confidence, passageCitation } from '../citation.ts';
import { findEntitlements } from '../document/entitlement/find-entitlements.ts';
import { fieldName } from '../document/field-names.ts';
import type { PolicyDocument, Quantity } from '../document/model.ts';
import { factDecision } from './events.ts';
import type { ImportVersion } from './import-state.ts';

const by = z.object({ id: z.string(), name: z.string(), at: z.string() });

/** What was decided on a fact in an earlier version (前一版的决定). It decides nothing until somebody confirms it. */
export const formerDecision = factDecision.pick({ decision: true, correction: true }).extend({
  version: z.int().positive(),
  same: z
    .boolean()
    .describe(
      '读数、原句与所在条款未变，可沿用；否则仅供参考 / reading, sentence and place are as they were: offered; else for information',
    ),
  label: z.string(),
  reading: z.string().nullable(),
  quote: z.string().nullable(),
  by,
});
export type FormerDecision = z.infer<typeof formerDecision>;

/** A fact of a draft that waits for a person (待核事实). */
export const reviewFact = z.object({
  id: z.string().describe('q 数量、r 责任、e 惠企条款、m 元数据 / figure, owners, entitlement or metadata'),
  kind: z.enum(['metadata', 'quantity', 'responsibility', 'entitlement']),
  label: z.string(),
  reading: z.string().nullable().describe('机器读出的内容；未写明为 null / what was read'),
  note: z.string().nullable(),
  confidence,
  citation: passageCitation.nullable(),
  decision: factDecision.omit({ key: true }).extend({ by }).nullable(),
  former: formerDecision.nullable(),
});
export type ReviewFact = z.infer<typeof reviewFact>;

/** Metadata that a reviewer may correct. */
const metadataFields = ['title', 'documentNumber', 'issuer', 'region', 'dateIssued', 'validFrom', 'validTo'] as const;
type MetadataField = (typeof metadataFields)[number];

const quantityKey = ({ citation, value, unit }: Quantity): string => `q ${citation.cleanSpan.join('-')} ${value} ${unit}`;

/** A fact with the key that decisions name it by. */
export interface KeyedFact {
  readonly key: string;
  readonly fact: Omit<ReviewFact, 'decision' | 'former'>;
}

/** Every fact of a document that waits for a decision. */
export function keyedFacts(document: PolicyDocument): KeyedFact[] {
  const inferred = new Map(document.metadataNotes.map(({ field, note }) => [field, note]));
  const sure = (field: string): Confidence => (inferred.has(field) ? 'ambiguous' : 'machine');
  const seen = new Map<string, number>();
  const distinct = (key: string): string => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key} ${count}`;
  };
  return [
    ...metadataFields.map(
      (field): KeyedFact => ({
        key: `m ${field}`,
        fact: {
          id: `m.${field}`,
          kind: 'metadata',
          label: fieldName(field).zh,
          reading: document[field],
          note: inferred.get(field) ?? null,
          confidence: sure(field),
          citation: null,
        },
      }),
    ),
    ...document.quantities.map(
      (quantity): KeyedFact => ({
        key: distinct(quantityKey(quantity)),
        fact: {
          id: quantity.id,
          kind: 'quantity',
          label: quantity.indicator,
          reading: `${quantity.comparator} ${quantity.value}${quantity.valueMax === null ? '' : `…${quantity.valueMax}`} ${quantity.unit}${quantity.year === null ? '' : ` (${quantity.year})`}`,
          note: quantity.note,
          confidence: quantity.confidence,
          citation: quantity.citation,
        },
      }),
    ),
    ...document.responsibilities.map(
      (one, index): KeyedFact => ({
        key: distinct(`r ${one.citation.cleanSpan.join('-')}`),
        fact: {
          id: `r${index + 1}`,
          kind: 'responsibility',
          label: one.lead.join('、'),
          reading: [one.lead.join('、'), one.support.join('、')].filter((units) => units !== '').join(' | '),
          note: one.leadInferred ? '原文未写牵头' : null,
          confidence: one.leadInferred ? 'ambiguous' : 'machine',
          citation: one.citation,
        },
      }),
    ),
    // Its figures are facts of their own; what is decided here is whether the page gives this at all.
    ...findEntitlements(document).map(
      (one): KeyedFact => ({
        key: distinct(`e ${one.citation.cleanSpan[0]}`),
        fact: {
          id: one.id,
          kind: 'entitlement',
          label: one.title,
          reading: one.quote,
          note: null,
          confidence: one.confidence,
          citation: one.citation,
        },
      }),
    ),
  ];
}

/** The facts of a version, each with the decision on it and, by the fact's key, what was decided in an earlier version. */
export function reviewFacts(
  document: PolicyDocument,
  version: ImportVersion,
  former: ReadonlyMap<string, FormerDecision> = new Map(),
): ReviewFact[] {
  const decided = new Map(version.decisions.map(({ key, ...decision }) => [key, decision]));
  return keyedFacts(document).map(({ key, fact }) => ({ ...fact, decision: decided.get(key) ?? null, former: former.get(key) ?? null }));
}

/** Whether a fact waits for somebody to confirm what was decided on it in an earlier version (待确认的沿用). */
export function isCarried({ decision, former }: ReviewFact): boolean {
  return decision === null && former?.same === true;
}

/** The document as decided (核定文本): what was accepted or corrected is checked, what was rejected is left out, the rest stays machine-read. */
export function decidedDocument(document: PolicyDocument, version: ImportVersion): PolicyDocument {
  const reviewed = reviewFacts(document, version);
  const facts = new Map(reviewed.map((fact) => [fact.id, fact.decision]));
  const metadata: Partial<Record<MetadataField, string | null>> = {};
  for (const field of metadataFields) {
    const decision = facts.get(`m.${field}`);
    if (decision?.decision === 'corrected' && decision.correction !== null && 'text' in decision.correction)
      metadata[field] = decision.correction.text;
    if (decision?.decision === 'rejected' && field !== 'title') metadata[field] = null;
  }
  const { title, ...rest } = metadata;
  const decidedEntitlements = reviewed.flatMap(({ kind, decision, citation }) =>
    kind === 'entitlement' && decision !== null && citation !== null
      ? [{ at: citation.cleanSpan[0], accepted: decision.decision !== 'rejected' }]
      : [],
  );
  const settled = new Set(metadataFields.filter((field) => facts.get(`m.${field}`) != null).map(String));
  return {
    ...document,
    ...rest,
    title: title ?? document.title,
    metadataNotes: document.metadataNotes.filter(({ field }) => !settled.has(field)),
    quantities: document.quantities.flatMap((quantity): Quantity[] => {
      const decision = facts.get(quantity.id) ?? null;
      if (decision === null) return [quantity];
      if (decision.decision === 'rejected') return [];
      const changed = decision.correction === null || 'text' in decision.correction ? {} : decision.correction;
      const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
      return [{ ...quantity, ...given, confidence: 'checked' }];
    }),
    ...(decidedEntitlements.length === 0 ? {} : { decidedEntitlements }),
    responsibilities: document.responsibilities.filter((_, index) => facts.get(`r${index + 1}`)?.decision !== 'rejected'),
  };
}
