import { z } from 'zod';
import { fit, windowState } from '../benefit/schema.ts';
import { decimalString } from '../decimal.ts';
import { profile } from '../fact/model.ts';
import { bilingual } from '../language.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';
import { asOfField } from './shared-fields.ts';

/** Most firms in one request; larger sets are for the command line, which reads and writes files. */
export const mostFirms = 1000;

export const benefitsBatch = contract({
  id: 'benefits.batch',
  summary: {
    zh: '批量判断：许多企业 × 许多事项，得到每家每项的符合程度与金额（1000 家以内；更多的用命令行读写文件）',
    en: 'Many firms × many benefits: fit and amount for each (up to 1,000 firms; the command line takes files of any size)',
  },
  input: z.strictObject({
    firms: field(
      z
        .array(z.strictObject({ id: z.string().min(1).max(200), profile }))
        .min(1)
        .max(mostFirms),
      {
        zh: '企业：名称或编号 id、情况 profile。命令行给 JSON；给 .csv、.jsonl、.parquet 文件，或在 --engine postgres 时给表名，须有 --out',
        en: 'Firms: id and profile. On the command line JSON, or together with --out a .csv, .jsonl or .parquet file, or with --engine postgres the name of a table',
      },
      { examples: [[{ id: '甲公司', profile: { 'enterprise.headcount': 80 } }]] },
    ),
    benefits: field(
      z.array(z.string().min(1).max(100)).min(1).max(500).optional(),
      { zh: '只判断这些事项的编号；不写为全部', en: 'Only these benefit ids; all if left out' },
      { examples: [['national.tech-sme']] },
    ),
    asOf: asOfField,
  }),
  output: z.object({
    asOf: z.iso.date(),
    dataVersion: z.string(),
    benefits: z.array(z.object({ id: z.string(), title: bilingual, window: windowState })),
    firms: z.array(
      z.object({
        id: z.string(),
        verdicts: z
          .array(
            z.object({
              fit,
              amount: decimalString
                .nullable()
                .describe('元；null：不确定、未写明或不符合 / yuan; null: not certain, not stated or not due'),
            }),
          )
          .describe('次序同 benefits / in the order of `benefits`'),
      }),
    ),
  }),
  access: 'public',
  effect: 'read',
  method: 'POST',
  path: '/v1/batches',
  needsLedger: false,
  command: {
    positional: ['firms'],
    examples: [
      {
        command: 'kechuang benefits batch firms.csv --out verdicts.parquet --engine duckdb --as-of 2026-06-01',
        says: { zh: '读文件、写文件；中断后重跑同一命令接着做', en: 'From file to file; run it again after a stop and it goes on' },
      },
      {
        command: `kechuang benefits batch '[{"id":"甲","profile":{"enterprise.headcount":80}}]' --benefits national.tech-sme --json`,
        says: { zh: '几家企业，直接得到 JSON', en: 'A few firms, answered as JSON' },
      },
    ],
  },
  examples: [
    {
      firms: [
        { id: '甲', profile: { 'enterprise.headcount': 80, 'guarantee.amount': '5000000', 'guarantee.smallOrFarm': true } },
        { id: '乙', profile: {} },
      ],
      benefits: ['national.tech-sme', 'national.guarantee-fee-cap'],
      asOf: '2026-06-01',
    },
  ],
});
