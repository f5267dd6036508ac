import { useLanguage } from '../../language.ts';
import { latest, useCall } from '../../use-call.ts';

/** Names of regions by code, in the reader's language. */
export function useRegionNames(): ReadonlyMap<string, string> {
  const { language } = useLanguage();
  const list = latest(useCall('regions.list', {}));
  return new Map(list?.regions.map((region) => [region.code, language === 'zh' ? region.name : region.nameEn]));
}
