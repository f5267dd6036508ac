import { windowOf } from '../benefit/window.ts';
import { catalogue } from '../fact/catalogue.ts';
import { parseProfile } from '../fact/parse-profile.ts';
import { judgeRow } from './batch/judge.ts';
import { openBatch } from './batch/open.ts';
import { benefitsBatch } from './benefits-batch.contract.ts';
import { operation } from './operation.ts';
import { withinField } from './within-field.ts';

export const benefitsBatchOperation = operation(benefitsBatch, ({ firms, benefits, asOf }, { corpus, today }) => {
  const day = asOf ?? today;
  const plan = openBatch(benefits ?? null, day, corpus);
  const typed = firms.map(({ id, profile }, index) => ({
    id,
    profile: withinField(`firms/${index}/profile`, () => parseProfile(profile, catalogue)),
  }));
  return {
    asOf: day,
    dataVersion: corpus.dataVersion,
    benefits: plan.benefits.map(({ benefit }) => ({ id: benefit.id, title: benefit.title, window: windowOf(benefit, day).state })),
    firms: typed.map(({ id, profile }) => ({ id, verdicts: judgeRow(plan, profile) })),
  };
});
