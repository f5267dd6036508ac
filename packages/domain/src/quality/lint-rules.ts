import { z } from 'zod';
import { resolveCitation } from '../benefit/source.ts';
import type { Corpus } from '../corpus.ts';
import { Problem } from '../problem.ts';
import type { LintFinding } from './model.ts';

const clauseSource = z.object({ kind: z.literal('clause'), documentId: z.string(), clauseId: z.string(), quote: z.string() });

/** Every clause source inside a rule, whatever part of it holds them. */
function sourcesIn(value: unknown, found: z.infer<typeof clauseSource>[] = []): z.infer<typeof clauseSource>[] {
  if (Array.isArray(value)) for (const one of value) sourcesIn(one, found);
  else if (typeof value === 'object' && value !== null) {
    const source = clauseSource.safeParse(value);
    if (source.success) found.push(source.data);
    else for (const one of Object.values(value)) sourcesIn(one, found);
  }
  return found;
}

/** Rules that rest on words which no document of the corpus holds (失效引文). */
export function lintRules(corpus: Corpus, rules: readonly { readonly id: string }[]): LintFinding[] {
  return rules.flatMap((rule) =>
    sourcesIn(rule).flatMap((source): LintFinding[] => {
      try {
        resolveCitation(corpus, source);
        return [];
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        return [
          { code: 'dead-citation', severity: 'error', documentId: source.documentId, subject: rule.id, text: error.detail, citation: null },
        ];
      }
    }),
  );
}
