import { z } from 'zod';
import { countingConvention } from '../calendar.ts';
import { citation } from '../citation.ts';
import { bilingual } from '../language.ts';
import { need, role } from '../procedure/model.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';

/** One line of procedures.list. */
export const procedureSummary = z.object({
  id: z.string(),
  title: bilingual,
  documentId: z.string(),
  regionCode: z.string(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  stages: z.int(),
});

/** A procedure with the sentence behind each step. */
export const procedureView = procedureSummary.omit({ stages: true }).extend({
  register: z.object({ id: z.string(), title: bilingual, citation }),
  classes: z.array(
    z.object({
      id: z.string(),
      title: bilingual,
      levels: z.array(bilingual.extend({ id: z.string() })),
      department: bilingual.extend({ id: z.string() }),
      citation,
      departmentCitation: citation,
    }),
  ),
  sections: z.array(
    z.object({
      id: z.string(),
      title: bilingual,
      documents: z.array(z.string()),
      hint: bilingual,
      classes: z.array(z.string()).nullable(),
    }),
  ),
  stages: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['application', 'review', 'evaluation', 'decision', 'notice', 'register', 'closed']),
      title: bilingual,
      final: z.boolean(),
      clock: z
        .object({
          workingDays: z.int().nullable().describe('null:原文未写明，由办理机关设定'),
          convention: countingConvention,
        })
        .nullable(),
      citation: citation.nullable(),
    }),
  ),
  actions: z.array(
    z.object({
      id: z.string(),
      title: bilingual,
      from: z.array(z.string()),
      to: z.string().nullable(),
      roles: z.array(role),
      needs: z.array(need),
      citation: citation.nullable(),
    }),
  ),
  quotas: z.array(
    z.object({
      regionCode: z.string(),
      sharedWith: z.array(z.string()).describe('同一行的其他地区代码 / codes of regions in the same row'),
      regionName: z.string(),
      places: z.int(),
      ofWhich: z.object({ classId: z.string(), places: z.int() }).nullable(),
      citation,
    }),
  ),
  places: z.int().describe('名额合计 / all places'),
  quotaTotal: z.object({ places: z.int(), ofWhich: z.int(), citation }).nullable().describe('原文所列合计 / the total the source states'),
  quotaFindings: z.array(bilingual).describe('名额表与所列合计的核对，空为相符 / where the table does not agree with its total'),
  call: z.object({ citation }).nullable().describe('年度通知的依据；null 表示无须通知 / what has the call published'),
  funding: z.object({ benefitId: z.string(), citation, exceptionCitation: citation }).nullable(),
  removal: z.object({ citation, note: bilingual }).nullable(),
  upload: z.object({ maxBytes: z.int(), types: z.array(z.string()) }).describe('上传文件的上限与类型 / limit and types of a file'),
  notes: z.array(bilingual),
});

export const proceduresList = contract({
  id: 'procedures.list',
  summary: { zh: '列出办件程序', en: 'List the procedures' },
  input: z.strictObject({}),
  output: z.object({ total: z.int(), procedures: z.array(procedureSummary) }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/procedures',
  needsLedger: false,
  command: { examples: [{ command: 'kechuang procedures list', says: { zh: '有哪些办件程序', en: 'The procedures there are' } }] },
  examples: [{}],
});

export const proceduresGet = contract({
  id: 'procedures.get',
  summary: {
    zh: '一个程序：环节、角色、时限、材料、名额与依据',
    en: 'One procedure: stages, roles, limits, materials, places and their basis',
  },
  input: z.strictObject({
    id: field(z.string().min(1).max(100), { zh: '程序编号', en: 'Procedure id' }, { examples: ['lianyungang.platform-recognition'] }),
  }),
  output: z.object({ dataVersion: z.string(), procedure: procedureView }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/procedures/:id',
  needsLedger: false,
  command: {
    positional: ['id'],
    examples: [
      {
        command: 'kechuang procedures get lianyungang.platform-recognition',
        says: { zh: '平台认定的全部环节与依据', en: 'Every step of platform recognition, with its basis' },
      },
    ],
  },
  examples: [{ id: 'lianyungang.platform-recognition' }],
});
