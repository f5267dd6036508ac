import { z } from 'zod';
import { region } from '../region.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';

export const regionsList = contract({
  id: 'regions.list',
  summary: { zh: '列出地区：行政区划与功能板块', en: 'List the regions: divisions and functional zones' },
  input: z.strictObject({
    within: field(
      z.string().min(1).max(100).optional(),
      { zh: '只列这个地区及其下级（代码或名称）', en: 'Only this region and those inside it (code or name)' },
      { examples: ['320700'] },
    ),
    level: field(region.shape.level.optional(), { zh: '只列这一级', en: 'Only regions of this level' }, { examples: ['county'] }),
  }),
  output: z.object({
    total: z.int(),
    regions: z.array(region.extend({ fullName: z.string().describe('自省起的全称 / name from the province down') })),
  }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/regions',
  needsLedger: false,
  command: {
    examples: [
      {
        command: 'kechuang regions list --within 连云港市',
        says: { zh: '连云港市的县区与功能板块', en: 'Counties, districts and zones of Lianyungang' },
      },
    ],
  },
  examples: [{}, { within: '320700', level: 'zone' }],
});
