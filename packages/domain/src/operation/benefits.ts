import { documentNames } from '../benefit/citation-line.ts';
import { matchWorkbook } from '../benefit/workbook/match-workbook.ts';
import { catalogue } from '../fact/catalogue.ts';
import { benefitCalendar, explainBenefit, getBenefit, listBenefits, matchBenefits, quoteBenefit } from '../policy/answers.ts';
import { isWithin } from '../region.ts';
import { workbookFile } from '../workbook/workbook-file.ts';
import {
  benefitsCalendar,
  benefitsExplain,
  benefitsExport,
  benefitsGet,
  benefitsList,
  benefitsMatch,
  benefitsQuote,
} from './benefits.contract.ts';
import { fileAnswer } from './file-answer.ts';
import { operation } from './operation.ts';
import { regionCodeOf } from './region-filter.ts';
import { withinField } from './within-field.ts';

export const benefitsListOperation = operation(benefitsList, ({ kind, region, q, asOf }, { corpus, today }) => {
  const day = asOf ?? today;
  const place = region === undefined ? null : regionCodeOf(region, '/region');
  const word = q?.toLowerCase();
  const benefits = listBenefits(day)
    .filter((benefit) => kind === undefined || benefit.kind === kind)
    .filter((benefit) => place === null || isWithin(place, benefit.region))
    .filter(({ id, title, promise }) => {
      const words = [id, title.zh, title.en, promise.zh, promise.en];
      return word === undefined || words.some((text) => text.toLowerCase().includes(word));
    });
  return { asOf: day, dataVersion: corpus.dataVersion, total: benefits.length, benefits };
});

export const benefitsGetOperation = operation(benefitsGet, ({ id, asOf }, { corpus, today }) => getBenefit(id, asOf ?? today, corpus));

export const benefitsCalendarOperation = operation(benefitsCalendar, ({ id, language, asOf }, { corpus, today }) => {
  const day = asOf ?? today;
  return { asOf: day, dataVersion: corpus.dataVersion, ...fileAnswer(benefitCalendar(id, day, language)) };
});

export const benefitsMatchOperation = operation(benefitsMatch, ({ profile, asOf }, { corpus, today }) =>
  withinField('profile', () => matchBenefits(profile, asOf ?? today, corpus)),
);

export const benefitsExportOperation = operation(benefitsExport, async ({ profile, format, language, asOf }, { corpus, today }) => {
  const match = withinField('profile', () => matchBenefits(profile, asOf ?? today, corpus));
  const title = `${language === 'zh' ? '匹配结果' : 'results'}-${match.asOf}`;
  const file = await workbookFile(matchWorkbook(match, profile, { catalogue, language, nameOf: documentNames(corpus) }), format, title);
  return { asOf: match.asOf, dataVersion: match.dataVersion, ...fileAnswer(file) };
});

export const benefitsExplainOperation = operation(benefitsExplain, ({ benefit, profile, asOf }, { corpus, today }) =>
  withinField('profile', () => explainBenefit(benefit, profile, asOf ?? today, corpus)),
);

export const benefitsQuoteOperation = operation(benefitsQuote, ({ benefit, facts, asOf }, { corpus, today }) =>
  withinField('facts', () => quoteBenefit(benefit, facts, asOf ?? today, corpus)),
);
