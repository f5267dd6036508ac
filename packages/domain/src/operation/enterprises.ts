import { documentNames } from '../benefit/citation-line.ts';
import { planFile } from '../benefit/plan-file/plan-file.ts';
import { enterpriseLadder, enterprisePlan } from '../policy/answers.ts';
import { enterprisesExport, enterprisesLadder, enterprisesPlan, enterprisesRead } from './enterprises.contract.ts';
import { fileAnswer } from './file-answer.ts';
import { operation } from './operation.ts';
import { textOfFile } from './own-file.ts';
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
    const file = await planFile(plan, { format, language, firm: firm ?? null, nameOf: documentNames(corpus) });
    return { asOf: plan.asOf, dataVersion: plan.dataVersion, ...fileAnswer(file) };
  },
);

export const enterprisesReadOperation = operation(enterprisesRead, async (file, { corpus }) => {
  const { readFirmTable } = await import('./firm-table.ts');
  const { firms, rejects, ignored } = readFirmTable(textOfFile(file));
  return {
    dataVersion: corpus.dataVersion,
    firms: firms.map((firm) => ({ ...firm, history: [...firm.history] })),
    rejects: rejects.map((reject) => ({ ...reject, reasons: [...reject.reasons] })),
    ignored: [...ignored],
  };
});
