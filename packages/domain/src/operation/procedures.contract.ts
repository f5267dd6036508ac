import { z } from 'zod';
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
      levels: z.array(bilingual),
      department: bilingual,
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
      title: bilingual,
      final: z.boolean(),
      clock: z
        .object({
          workingDays: z.int().nullable().describe('null:原文未写明,由办理机关设定'),
          convention: z.enum(['from-next-day', 'from-first-day']),
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
      regionName: z.string(),
      places: z.int(),
      ofWhich: z.object({ classId: z.string(), places: z.int() }).nullable(),
      citation,
    }),
  ),
  places: z.int().describe('名额合计 / all places'),
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
