import type { Corpus } from '../corpus.ts';
import { amountFor } from './amount.ts';
import { citationFor } from './case.ts';
import { benefitById, openCase } from './match.ts';
import type { RuleBook } from './rule-book.ts';
import type { QuoteResult } from './schema.ts';
import { uniqueCitations } from './source.ts';
import { windowOf } from './window.ts';

/** What a benefit comes to for these facts (测算): every reading of the text with its lines by payer, the cap and the citations. */
export function quoteIn(book: RuleBook, benefitId: string, rawFacts: unknown, asOf: string, corpus: Corpus): QuoteResult {
  const benefit = benefitById(book, benefitId);
  const of = openCase(book, rawFacts, asOf, corpus);
  const amount = amountFor(of, benefit.amount);
  const sources = 'sources' in benefit.amount ? benefit.amount.sources : [];
  return {
    benefitId,
    asOf,
    window: windowOf(benefit, asOf).state,
    state: amount.state,
    flow: amount.flow,
    period: amount.period,
    readings: amount.readings,
    missing: amount.missing,
    notes: [...benefit.notes],
    citations: uniqueCitations([...sources, ...benefit.sources].map((source) => citationFor(of, source))),
  };
}
