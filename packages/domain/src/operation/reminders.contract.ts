import { z } from 'zod';
import { bilingual } from '../language.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';
import { regionField } from './shared-fields.ts';

/** One thing that is due. */
const reminderView = z.object({
  caseId: z.string(),
  title: z.string(),
  regionCode: z.string(),
  kind: z
    .enum(['limit', 'period', 'call-closes', 'objection', 'report', 'review', 'removal'])
    .describe('期限、公示等须期满的、受理截止、异议、月报、年度考核、拟撤销'),
  state: z.enum(['over', 'near', 'running', 'no-limit']).describe('已过、临近、未到、没有期限 / past, near, not near yet, without a limit'),
  due: z.string().nullable().describe('最后一日；未设定为 null / the last day, null where nobody sets one'),
  workingDaysLeft: z.int().nullable().describe('剩余工作日，超期为负 / working days left, negative once overdue'),
  text: bilingual,
  warning: bilingual.nullable().describe('超出节假日表覆盖年份时的提示 / where the holiday table does not reach'),
});

export const remindersList = contract({
  id: 'reminders.list',
  summary: { zh: '我该办的：快到期、已超期、未报送的', en: 'What is due from me: near its limit, overdue, not filed' },
  input: z.strictObject({
    region: regionField,
    within: field(
      z.int().min(0).max(250).optional(),
      {
        zh: '只列剩余不超过这些工作日的（含超期），没有期限的不列',
        en: 'Only what has at most so many working days left, overdue included; nothing without a limit',
      },
      { unit: '工作日', examples: [5] },
    ),
  }),
  output: z.object({
    asOf: z.string(),
    holidays: z.object({ from: z.int(), to: z.int() }).describe('节假日表覆盖的年份 / years that the holiday table covers'),
    total: z.int(),
    overdue: z.int(),
    reminders: z.array(reminderView),
  }),
  access: 'signed-in',
  effect: 'read',
  method: 'GET',
  path: '/v1/reminders',
  needsLedger: true,
  command: {
    conditionAt: ['overdue'],
    examples: [{ command: 'kechuang reminders list --within 5', says: { zh: '五个工作日内到期的', en: 'Due within five working days' } }],
  },
  examples: [],
});
