import { z } from 'zod';
import { bilingual } from '../language.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';

/** How an indicator counts (统计口径); kinds are never merged. */
const indicatorKind = z.enum(['new', 'net-new', 'stock', 'ratio', 'amount', 'rate', 'count', 'milestone']);

/** An entry of the catalogue of indicators (指标). */
export const indicatorEntry = z.object({
  id: z.string(),
  name: bilingual,
  unit: z.string().describe('基本单位；% 为小数 / base unit; % travels as a fraction'),
  kind: indicatorKind,
  definition: bilingual.nullable().describe('null：未写明 / null: not stated'),
  synonyms: z.array(z.string()),
  sourceNote: bilingual,
});
export type IndicatorEntry = z.infer<typeof indicatorEntry>;

export const indicatorsList = contract({
  id: 'indicators.list',
  summary: { zh: '列出指标目录：编号、口径、单位、同义说法', en: 'List the indicators: id, how it counts, unit, other wordings' },
  input: z.strictObject({
    q: field(
      z.string().min(1).max(100).optional(),
      { zh: '编号、名称或同义说法中含有的词', en: 'A word of the id, the name or another wording' },
      { examples: ['高新技术企业'] },
    ),
    kind: field(
      indicatorKind.optional(),
      {
        zh: '口径：新增 new、净增 net-new、存量 stock、比例 ratio、金额 amount、增速 rate、次数 count、水平 milestone',
        en: 'How it counts: new, net-new, stock, ratio, amount, rate, count or milestone',
      },
      { examples: ['net-new'] },
    ),
  }),
  output: z.object({ total: z.int(), indicators: z.array(indicatorEntry) }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/indicators',
  needsLedger: false,
  command: {
    examples: [
      { command: 'kechuang indicators list', says: { zh: '全部指标', en: 'All indicators' } },
      {
        command: 'kechuang indicators list --q 高新技术企业',
        says: { zh: '新增、净增、存量各是一个指标', en: 'Additions, net additions and stock are indicators of their own' },
      },
    ],
  },
  examples: [{}, { q: '高新技术企业' }],
});
