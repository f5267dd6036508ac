import { isWithin, regionFullName, regions } from '../region.ts';
import { operation } from './operation.ts';
import { regionCodeOf } from './region-filter.ts';
import { regionsList } from './regions.contract.ts';

export const regionsListOperation = operation(regionsList, ({ within, level }) => {
  const code = within === undefined ? null : regionCodeOf(within, '/within');
  const listed = regions
    .filter((region) => code === null || isWithin(region.code, code))
    .filter((region) => level === undefined || region.level === level)
    .map((region) => ({ ...region, fullName: regionFullName(region.code) ?? region.name }));
  return { total: listed.length, regions: listed };
});
