import { planFile } from '../benefit/plan-file/plan-file.ts';
import { enterpriseLadder, enterprisePlan } from '../policy/answers.ts';
import { base64OfBytes } from './base64.ts';
import { enterprisesExport, enterprisesLadder, enterprisesPlan } from './enterprises.contract.ts';
import { operation } from './operation.ts';
import { withinField } from './within-field.ts';

export const enterprisesLadderOperation = operation(enterprisesLadder, ({ profile, asOf }, { corpus, today }) =>
  withinField('profile', () => enterpriseLadder(profile, asOf ?? today, corpus)),
);

export const enterprisesPlanOperation = operation(enterprisesPlan, ({ profile, asOf }, { corpus, today }) =>
  withinField('profile', () => enterprisePlan(profile, asOf ?? today, corpus)),
);

export const enterprisesExportOperation = operation(
  enterprisesExport,
  async ({ profile, format, firm, language, asOf }, { corpus, today }) => {
    const plan = withinField('profile', () => enterprisePlan(profile, asOf ?? today, corpus));
    const { name, mediaType, content } = await planFile(plan, { format, language, firm: firm ?? null });
    const { asOf: day, dataVersion } = plan;
    return { asOf: day, dataVersion, name, mediaType, size: content.byteLength, contentBase64: base64OfBytes(content) };
  },
);
