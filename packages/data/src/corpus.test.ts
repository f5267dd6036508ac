import { policyDocument } from '@kechuang/domain';
import { describe, expect, it } from 'vitest';
import { corpus } from './index.ts';

describe('the corpus', () => {
  it.each(corpus.documents.map((document) => [document.id, document] as const))('%s has the shape it declares', (_, document) => {
    expect(policyDocument.parse(document)).toEqual(document);
  });

  it.each(corpus.documents.map((document) => [document.id, document] as const))(
    'every citation of %s quotes its own place',
    (_, document) => {
      const clean = Array.from(document.text);
      const raw = Array.from(document.raw);
      const citations = [...document.quantities, ...document.responsibilities, ...document.citedDocuments].map((fact) => fact.citation);
      expect(citations.length).toBeGreaterThan(0);
      for (const citation of citations) {
        expect(clean.slice(...citation.cleanSpan).join('')).toBe(citation.quote);
        expect(citation.rawSpan[1]).toBeLessThanOrEqual(raw.length);
        expect(citation.rawSpan[0]).toBeLessThan(citation.rawSpan[1]);
        expect(document.clauses.some((clause) => clause.id === citation.clauseId)).toBe(true);
      }
    },
  );
});
