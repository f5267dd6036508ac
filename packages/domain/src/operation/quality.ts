import { benefits, scorecards } from '../policy/index.ts';
import { lintDocument, lintDuplicates } from '../quality/lint-document.ts';
import { lintRules } from '../quality/lint-rules.ts';
import { isWithin } from '../region.ts';
import { bytesFromBase64 } from './base64.ts';
import { documentById, readPage } from './documents.ts';
import { withImports } from './imported-documents.ts';
import { operation } from './operation.ts';
import { procedures } from './procedure-catalogue.ts';
import { qualityLint } from './quality.contract.ts';
import { regionCodeOf } from './region-filter.ts';

export const qualityLintOperation = operation(qualityLint, async ({ region, document, pageBase64 }, context) => {
  const corpus = await withImports(context);
  const within = region === undefined ? null : regionCodeOf(region, '/region');
  const whole = document === undefined && pageBase64 === undefined && region === undefined;
  const asked =
    pageBase64 !== undefined
      ? [await readPage(bytesFromBase64(pageBase64), corpus, undefined)]
      : document !== undefined
        ? [documentById(corpus, document)]
        : corpus.documents.filter(({ regionCode }) => within === null || (regionCode !== null && isWithin(regionCode, within)));
  const ids = new Set(asked.map(({ id }) => id));
  const rules = [...benefits, ...scorecards, ...procedures];
  const dead = pageBase64 === undefined ? lintRules(corpus, rules).filter(({ documentId }) => whole || ids.has(documentId)) : [];
  const twice = lintDuplicates(pageBase64 === undefined ? corpus.documents : [...corpus.documents, ...asked]);
  const findings = [...dead, ...twice.filter(({ documentId }) => ids.has(documentId)), ...asked.flatMap(lintDocument)];
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    dataVersion: corpus.dataVersion,
    documents: asked.length,
    rules: pageBase64 === undefined ? rules.length : 0,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    findings,
  };
});
