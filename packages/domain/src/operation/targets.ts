import type { Corpus } from '../corpus.ts';
import type { PolicyDocument } from '../document/model.ts';
import { isWithin } from '../region.ts';
import { buildTargets } from '../target/build-targets.ts';
import { checkTargets } from '../target/check-targets.ts';
import { compareTargets } from '../target/compare-targets.ts';
import type { Target } from '../target/model.ts';
import { documentById } from './documents.ts';
import { operation } from './operation.ts';
import { regionCodeOf } from './region-filter.ts';
import { targetsCheck, targetsCompare, targetsList } from './targets.contract.ts';

const built = new WeakMap<Corpus, readonly Target[]>();

/** All targets of a corpus, worked out once. */
function targetsOf(corpus: Corpus): readonly Target[] {
  const targets = built.get(corpus) ?? corpus.documents.flatMap((document) => buildTargets(document));
  built.set(corpus, targets);
  return targets;
}

function lies(regionCode: string | null, within: string | null): boolean {
  return within === null || (regionCode !== null && isWithin(regionCode, within));
}

function isAbout(target: Target, indicator: string): boolean {
  return target.indicatorId === indicator || target.indicator.includes(indicator);
}

export const targetsListOperation = operation(targetsList, ({ region, year, indicator, document }, { corpus }) => {
  const within = region === undefined ? null : regionCodeOf(region, '/region');
  const documentId = document === undefined ? null : documentById(corpus, document).id;
  const targets = targetsOf(corpus)
    .filter((target) => lies(target.regionCode, within))
    .filter((target) => year === undefined || target.year === year)
    .filter((target) => documentId === null || target.documentId === documentId)
    .filter((target) => indicator === undefined || isAbout(target, indicator));
  return { dataVersion: corpus.dataVersion, total: targets.length, targets: [...targets] };
});

export const targetsCompareOperation = operation(targetsCompare, ({ indicators, regions, year }, { corpus }) => {
  const codes = regions.map((region, index) => regionCodeOf(region, `/regions/${index}`));
  const asked = indicators.map((name) => ({ name, matches: (target: Target) => isAbout(target, name) }));
  return { dataVersion: corpus.dataVersion, year: year ?? null, rows: compareTargets(targetsOf(corpus), asked, codes, year ?? null) };
});

export const targetsCheckOperation = operation(targetsCheck, ({ region, document }, { corpus }) => {
  const within = region === undefined ? null : regionCodeOf(region, '/region');
  const asked: readonly PolicyDocument[] = document === undefined ? corpus.documents : [documentById(corpus, document)];
  const findings = asked.filter((one) => lies(one.regionCode, within)).flatMap((one) => checkTargets(one));
  const warnings = findings.filter((finding) => finding.severity === 'warning').length;
  return { dataVersion: corpus.dataVersion, total: findings.length, warnings, findings };
});
