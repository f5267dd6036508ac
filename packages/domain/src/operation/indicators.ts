import { indicators } from '../indicator/catalogue.ts';
import { indicatorsList } from './indicators.contract.ts';
import { operation } from './operation.ts';

export const indicatorsListOperation = operation(indicatorsList, ({ q, kind }) => {
  const word = q?.toLowerCase();
  const listed = indicators
    .filter((indicator) => kind === undefined || indicator.kind === kind)
    .filter(({ id, name, synonyms }) => {
      const words = [id, name.zh, name.en, ...synonyms];
      return word === undefined || words.some((text) => text.toLowerCase().includes(word));
    })
    .map((indicator) => ({ ...indicator, synonyms: [...indicator.synonyms] }));
  return { total: listed.length, indicators: listed };
});
