import { z } from 'zod';
import { passageCitation } from '../citation.ts';
import { higherDocument, measure } from '../document/measure/model.ts';
import { target } from '../target/model.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';
import { regionField } from './shared-fields.ts';

const idField = field(
  z.string().min(3).max(200),
  { zh: '举措编号（文件编号:条款编号），见 measures list', en: 'Id of a measure (document:clause), see measures list' },
  { examples: ['huaian-2020-workplan:2.1'] },
);

export const measuresList = contract({
  id: 'measures.list',
  summary: {
    zh: '列出举措：牵头与配合单位、时限、其中的目标',
    en: 'List the measures: lead and support units, due times, targets inside them',
  },
  input: z.strictObject({
    region: regionField,
    document: field(
      z.string().min(1).max(100).optional(),
      { zh: '只看这份文件（编号）', en: 'Only this document (id)' },
      { examples: ['huaian-2020-workplan'] },
    ),
    unit: field(
      z.string().min(1).max(100).optional(),
      { zh: '责任单位，可只写一部分', en: 'A responsible unit, or a part of its name' },
      { examples: ['高新处'] },
    ),
    q: field(
      z.string().min(1).max(200).optional(),
      { zh: '举措文字中含有的词', en: 'A word of the measure’s text' },
      { examples: ['孵化'] },
    ),
  }),
  output: z.object({ dataVersion: z.string(), total: z.int(), measures: z.array(measure) }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/measures',
  needsLedger: false,
  command: {
    examples: [
      {
        command: 'kechuang measures list --document huaian-2020-workplan',
        says: { zh: '一份要点的全部举措与责任单位', en: 'All measures of a work plan with their owners' },
      },
      {
        command: 'kechuang measures list --unit 高新处',
        says: { zh: '一个处室负责或配合的举措', en: 'What one office leads or supports' },
      },
    ],
  },
  examples: [{}, { document: 'huaian-2020-workplan' }, { unit: '高新处' }, { q: '孵化' }],
});

export const measuresTrace = contract({
  id: 'measures.trace',
  summary: {
    zh: '追溯一项举措：上位文件、本级目标、已做了什么',
    en: 'Trace a measure: the higher documents it carries out, its targets, and what was done',
  },
  input: z.strictObject({ id: idField }),
  output: z.object({
    dataVersion: z.string(),
    measure,
    higher: z.array(
      higherDocument.extend({
        documentId: z
          .string()
          .nullable()
          .describe('语料中的这份文件；未收录为 null / the document in the corpus, null where it is not there'),
        scope: z.enum(['measure', 'document']).describe('由举措条款引用，还是由所在文件引用 / named by the clause or by its document'),
      }),
    ),
    targets: z.array(target),
    done: z.array(
      z.object({
        documentId: z.string(),
        indicator: z.string(),
        value: z.string(),
        unit: z.string(),
        year: z.int().nullable(),
        citation: passageCitation,
      }),
    ),
  }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/measures/:id/trace',
  needsLedger: false,
  command: {
    positional: ['id'],
    examples: [
      {
        command: 'kechuang measures trace huaian-2020-workplan:2.1',
        says: { zh: '一项举措的来龙去脉', en: 'Where a measure comes from and what became of it' },
      },
    ],
  },
  examples: [{ id: 'huaian-2020-workplan:2.1' }, { id: 'luohe-2018-95:3.1' }],
});
