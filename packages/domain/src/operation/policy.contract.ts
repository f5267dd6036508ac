import { z } from 'zod';
import { contract } from './contract.ts';
import { ownFileInput, ownFileTypes } from './own-file-input.ts';

/** A rule that a file defines (规则): its name, what it results in, and the facts it asks for. */
const checkedRule = z.object({
  name: z.string(),
  result: z.string().describe('结果的类型与单位 / type of the result, with its unit'),
  facts: z.array(z.string()),
});

export const policyCheck = contract({
  id: 'policy.check',
  summary: {
    zh: '检查自己写的规则文件（YAML 或 JSON）：循环引用、类型与单位、未知事实、过大的算式，逐处给出行号和原因',
    en: 'Check a rule file of your own (YAML or JSON): circles, types and units, unknown facts, bombs, each with line and reason',
  },
  input: ownFileInput(
    { zh: '规则文件', en: 'rule file' },
    {
      text: 'rules:\n  small: { kind: at-most, args: [{ kind: fact, id: enterprise.headcount }, { kind: amount, value: 500, unit: 人 }] }',
      base64: 'cnVsZXM6IHt9Cg==',
    },
  ),
  output: z.object({
    dataVersion: z.string(),
    rules: z.array(checkedRule),
    parameters: z.array(z.string()).describe('文件定义的参数 / parameters that the file defines'),
  }),
  access: 'public',
  effect: 'read',
  method: 'POST',
  path: '/v1/policy/check',
  needsLedger: false,
  rawBody: { field: 'fileBase64', mediaTypes: ownFileTypes },
  command: {
    positional: ['fileBase64'],
    files: ['fileBase64'],
    examples: [
      {
        command: 'kechuang policy check docs/examples/innovation-reward.yaml',
        says: { zh: '检查一个规则文件', en: 'Check a rule file' },
      },
    ],
  },
  examples: [
    {
      text: 'rules:\n  small: { kind: at-most, args: [{ kind: fact, id: enterprise.headcount }, { kind: amount, value: 500, unit: 人 }] }\n',
    },
  ],
});
