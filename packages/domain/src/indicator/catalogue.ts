import { conversionIndicators } from './conversion-indicators.ts';
import { innovationIndicators } from './innovation-indicators.ts';
import type { Indicator } from './model.ts';
import { serviceIndicators } from './service-indicators.ts';

const inUse: Indicator['sourceNote'] = { zh: '名称取自文件用语；未见定义', en: 'Named as documents name it; no definition found' };
const defined: Indicator['sourceNote'] = {
  zh: '名称取自文件用语；定义为通行口径或文件原文',
  en: 'Named as documents name it; definition in common use or from the text',
};

/** The catalogue of indicators (指标目录): what documents measure, under one id each. */
export const indicators: readonly Indicator[] = [...innovationIndicators, ...conversionIndicators, ...serviceIndicators].map(
  ([id, kind, unit, zh, en, synonyms, definition]) => ({
    id,
    name: { zh, en },
    unit,
    kind,
    definition: definition === undefined ? null : { zh: definition[0], en: definition[1] },
    synonyms,
    sourceNote: definition === undefined ? inUse : defined,
  }),
);

const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));

/** The indicator with this id, or null. */
export function indicatorById(id: string): Indicator | null {
  return byId.get(id) ?? null;
}
