import type { IndicatorKind } from './model.ts';

/** One line of the catalogue's data: id, kind, unit, name in Chinese and English, synonyms in normal form, and the definition where one is known. */
export type IndicatorRow = readonly [
  id: string,
  kind: IndicatorKind,
  unit: string,
  zh: string,
  en: string,
  synonyms: readonly string[],
  definition?: readonly [zh: string, en: string],
];
