import type { Corpus } from '../corpus.ts';
import { normaliseDocumentNumber } from '../document/document-number.ts';
import { findMeasures } from '../document/measure/find-measures.ts';
import type { Measure } from '../document/measure/model.ts';
import type { CitedDocument, PolicyDocument } from '../document/model.ts';
import { nearest } from '../nearest.ts';
import { notFound } from '../problem.ts';
import { isWithin } from '../region.ts';
import { buildTargets } from '../target/build-targets.ts';
import { documentById } from './documents.ts';
import { withImports } from './imported-documents.ts';
import { measuresList, measuresTrace } from './measures.contract.ts';
import { operation } from './operation.ts';
import { regionCodeOf } from './region-filter.ts';

const found = new WeakMap<PolicyDocument, readonly Measure[]>();

/** The measures of a document, worked out once. */
export function measuresOf(document: PolicyDocument): readonly Measure[] {
  const measures = found.get(document) ?? findMeasures(document);
  found.set(document, measures);
  return measures;
}

export const measuresListOperation = operation(measuresList, async ({ region, document, unit, q }, context) => {
  const within = region === undefined ? null : regionCodeOf(region, '/region');
  const lies = (code: string | null): boolean => within === null || (code !== null && isWithin(code, within));
  const corpus = await withImports(context, (one) => (document === undefined ? lies(one.regionCode) : one.id === document));
  const asked = document === undefined ? corpus.documents : [documentById(corpus, document)];
  const measures = asked
    .filter(({ regionCode }) => lies(regionCode))
    .flatMap(measuresOf)
    .filter(({ units }) => unit === undefined || units.some((one) => one.includes(unit)))
    .filter(({ quote }) => q === undefined || quote.includes(q));
  return { dataVersion: corpus.dataVersion, total: measures.length, measures: [...measures] };
});

/** The corpus's own copy of a document that a text names, by number or by title. */
function inCorpus(corpus: Corpus, cited: CitedDocument): string | null {
  const number = cited.documentNumber === null ? null : normaliseDocumentNumber(cited.documentNumber);
  const same = (one: PolicyDocument): boolean =>
    (number !== null && one.documentNumber !== null && normaliseDocumentNumber(one.documentNumber) === number) ||
    (cited.title !== null && (one.title === cited.title || one.innerTitle === cited.title));
  return corpus.documents.find(same)?.id ?? null;
}

export const measuresTraceOperation = operation(measuresTrace, async ({ id }, context) => {
  const corpus = await withImports(context);
  const all = corpus.documents.flatMap((one) => measuresOf(one).map((measure) => ({ measure, document: one })));
  const known = all.find(({ measure }) => measure.id === id);
  if (known === undefined) {
    throw notFound(
      { zh: '举措', en: 'measure' },
      id,
      nearest(
        id,
        all.map(({ measure }) => measure.id),
      ),
      'measures list',
    );
  }
  const { measure, document } = known;
  const own = new Set(measure.carriesOut.map((one) => JSON.stringify(one.citation.cleanSpan)));
  const higher = document.citedDocuments
    .filter((one) => own.has(JSON.stringify(one.citation.cleanSpan)) || one.relation === 'carries-out')
    .map((one) => ({
      ...one,
      documentId: inCorpus(corpus, one),
      scope: own.has(JSON.stringify(one.citation.cleanSpan)) ? ('measure' as const) : ('document' as const),
    }));
  const inside = new Set(measure.quantityIds);
  const targets = buildTargets(document).filter((target) => target.quotes.some((quote) => inside.has(quote.quantityId)));
  const indicators = new Set(targets.flatMap((target) => (target.indicatorId === null ? [] : [target.indicatorId])));
  const done = corpus.documents
    .filter((one) => one.regionCode !== null && document.regionCode !== null && isWithin(one.regionCode, document.regionCode))
    .flatMap((one) => one.quantities.map((quantity) => ({ one, quantity })))
    .filter(({ quantity }) => quantity.role === 'actual' && quantity.indicatorId !== null && indicators.has(quantity.indicatorId))
    .map(({ one, quantity: { indicator, value, unit, year, citation } }) => ({
      documentId: one.id,
      indicator,
      value,
      unit,
      year,
      citation,
    }));
  return { dataVersion: corpus.dataVersion, measure, higher, targets, done };
});
