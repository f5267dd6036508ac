import { z } from 'zod';
import { bilingual } from '../language.ts';
import { regionByCode, regionWords } from '../region.ts';
import { type Target, target } from './model.ts';

/** Why two figures of one row may not simply be set side by side (可比性提示). */
export const comparabilityNote = z.object({
  code: z.enum(['years-differ', 'flows-differ', 'units-differ', 'words-differ', 'no-data', 'several-values']),
  text: bilingual,
});

/** Targets for one indicator across regions; `comparable` is false if any of the notes says that the figures differ in kind. */
export const comparisonRow = z.object({
  indicator: z.string(),
  comparable: z.boolean(),
  notes: z.array(comparabilityNote),
  cells: z.array(z.object({ regionCode: z.string(), region: z.string(), targets: z.array(target) })),
});
export type ComparisonRow = z.infer<typeof comparisonRow>;

const flowNames: Readonly<Record<NonNullable<Target['flow']>, string>> = {
  new: '新增',
  'net-new': '净增',
  stock: '累计',
  growth: '增长',
  ratio: '占比',
  rank: '位次',
};

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function notesOf(cells: ComparisonRow['cells']): ComparisonRow['notes'] {
  const all = cells.flatMap((cell) => cell.targets);
  const notes: ComparisonRow['notes'] = [];
  const years = distinct(all.map((value) => value.year)).sort();
  if (years.length > 1) {
    const list = years.map((year) => year ?? '年度未写明').join('、');
    notes.push({
      code: 'years-differ',
      text: {
        zh: `年度不同（${list}），不可直接比较`,
        en: `The years differ (${years.map((year) => year ?? 'not stated').join(', ')}); not directly comparable`,
      },
    });
  }
  const flows = distinct(all.map((value) => value.flow));
  if (flows.length > 1) {
    notes.push({
      code: 'flows-differ',
      text: {
        zh: `口径不同（${flows.map((flow) => (flow === null ? '未写明' : flowNames[flow])).join('、')}），不可直接比较`,
        en: `The counts differ in kind (${flows.map((flow) => flow ?? 'not stated').join(', ')}); not directly comparable`,
      },
    });
  }
  const names = distinct(all.map((value) => value.indicator));
  if (names.length > 1)
    notes.push({
      code: 'words-differ',
      text: {
        zh: `原文用词不同：${names.join('、')}`,
        en: `The texts use different words: ${names.map((name) => `“${name}”`).join(', ')}`,
      },
    });
  if (distinct(all.map((value) => (value.unit === 'CNY' || value.unit === '%' ? value.unit : 'count'))).length > 1) {
    notes.push({ code: 'units-differ', text: { zh: '单位不同，不可直接比较', en: 'The units differ; not directly comparable' } });
  }
  for (const cell of cells) {
    const place = regionWords(cell.regionCode)?.en ?? cell.region;
    if (cell.targets.length === 0)
      notes.push({ code: 'no-data', text: { zh: `${cell.region}：无数据（不作零计）`, en: `${place}: no data (not zero)` } });
    if (cell.targets.length > 1)
      notes.push({
        code: 'several-values',
        text: { zh: `${cell.region}：有多个相关目标，分别列出`, en: `${place}: several related targets, listed one by one` },
      });
  }
  return notes;
}

const fatal = new Set(['years-differ', 'flows-differ', 'units-differ']);

/**
 * One row per indicator, one cell per region, and beside each row what keeps the figures from being compared. `matches` decides which targets
 * belong to an indicator, so that a family (高新技术企业) can gather 新增, 净增 and 累计 and say that they differ.
 */
export function compareTargets(
  targets: readonly Target[],
  indicators: readonly { readonly name: string; matches(value: Target): boolean }[],
  regionCodes: readonly string[],
  year: number | null,
): ComparisonRow[] {
  return indicators.map((indicator) => {
    const cells = regionCodes.map((regionCode) => ({
      regionCode,
      region: regionByCode(regionCode)?.name ?? regionCode,
      targets: targets.filter(
        (value) => value.regionCode === regionCode && indicator.matches(value) && (year === null || value.year === year),
      ),
    }));
    const notes = notesOf(cells);
    return { indicator: indicator.name, comparable: !notes.some((note) => fatal.has(note.code)), notes, cells };
  });
}
