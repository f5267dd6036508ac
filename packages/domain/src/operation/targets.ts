import type { Corpus } from '../corpus.ts';
import type { PolicyDocument } from '../document/model.ts';
import { indicatorById } from '../indicator/catalogue.ts';
import { Problem } from '../problem.ts';
import { isWithin } from '../region.ts';
import { buildTargets } from '../target/build-targets.ts';
import { checkTargets } from '../target/check-targets.ts';
import { compareTargets } from '../target/compare-targets.ts';
import type { Target } from '../target/model.ts';
import { targetsWorkbook } from '../target/targets-workbook.ts';
import { workbookFile } from '../workbook/workbook-file.ts';
import { documentById } from './documents.ts';
import { fileAnswer } from './file-answer.ts';
import { withImports } from './imported-documents.ts';
import { operation } from './operation.ts';
import type { Wanted } from './published-library.ts';
import { regionCodeOf } from './region-filter.ts';
import { targetsCheck, targetsCompare, targetsExport, targetsList } from './targets.contract.ts';

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

/** Whether a target is about what was asked for: an indicator's id, or a word of its name as the text or the catalogue has it. */
function isAbout(target: Target, asked: string): boolean {
  if (target.indicatorId === asked || target.indicator.includes(asked)) return true;
  const known = target.indicatorId === null ? null : indicatorById(target.indicatorId);
  return known !== null && [known.name.zh, ...known.synonyms].some((name) => name.includes(asked));
}

interface TargetFilter {
  readonly region?: string | undefined;
  readonly year?: number | undefined;
  readonly document?: string | undefined;
}

function targetsWithin(corpus: Corpus, { region, year, document }: TargetFilter): readonly Target[] {
  const within = region === undefined ? null : regionCodeOf(region, '/region');
  const documentId = document === undefined ? null : documentById(corpus, document).id;
  return targetsOf(corpus)
    .filter((target) => lies(target.regionCode, within))
    .filter((target) => year === undefined || target.year === year)
    .filter((target) => documentId === null || target.documentId === documentId);
}

/** The documents that a filter leaves: its region is that of each target, and narrows no document. */
function among({ document }: TargetFilter): Wanted {
  return (one) => document === undefined || one.id === document;
}

export const targetsListOperation = operation(targetsList, async ({ indicator, ...filter }, context) => {
  const corpus = await withImports(context, among(filter));
  const targets = targetsWithin(corpus, filter).filter((target) => indicator === undefined || isAbout(target, indicator));
  return { dataVersion: corpus.dataVersion, total: targets.length, targets: [...targets] };
});

export const targetsExportOperation = operation(targetsExport, async ({ format, targets: ids, language, ...filter }, context) => {
  const corpus = await withImports(context, among(filter));
  const within = targetsWithin(corpus, filter);
  const byId = new Map(within.map((target) => [target.id, target]));
  const targets = ids === undefined ? within : ids.map((id, index) => byId.get(id) ?? unknownTarget(id, index));
  const titles = new Map(corpus.documents.map(({ id, innerTitle, title }) => [id, innerTitle ?? title]));
  const workbook = targetsWorkbook(targets, (id) => titles.get(id) ?? id, corpus.dataVersion, language);
  const file = await workbookFile(workbook, format, language === 'zh' ? '目标台账' : 'targets');
  return { dataVersion: corpus.dataVersion, total: targets.length, ...fileAnswer(file) };
});

function unknownTarget(id: string, index: number): never {
  const detail = { zh: `没有目标“${id}”`, en: `there is no target “${id}”` };
  throw new Problem('invalid-input', detail, [{ pointer: `/targets/${index}`, code: 'unknown-target', detail }]);
}

export const targetsCompareOperation = operation(targetsCompare, async ({ indicators, regions, year }, context) => {
  const corpus = await withImports(context);
  const codes = regions.map((region, index) => regionCodeOf(region, `/regions/${index}`));
  const asked = indicators.map((name) => ({ name, matches: (target: Target) => isAbout(target, name) }));
  return { dataVersion: corpus.dataVersion, year: year ?? null, rows: compareTargets(targetsOf(corpus), asked, codes, year ?? null) };
});

export const targetsCheckOperation = operation(targetsCheck, async ({ region, document }, context) => {
  const within = region === undefined ? null : regionCodeOf(region, '/region');
  const corpus = await withImports(context, (one) => (document === undefined ? lies(one.regionCode, within) : one.id === document));
  const asked: readonly PolicyDocument[] = document === undefined ? corpus.documents : [documentById(corpus, document)];
  const findings = asked.filter((one) => lies(one.regionCode, within)).flatMap((one) => checkTargets(one));
  const warnings = findings.filter((finding) => finding.severity === 'warning').length;
  return { dataVersion: corpus.dataVersion, total: findings.length, warnings, findings };
});
