import { z } from 'zod';
import { creditCodeCheck } from '../credit-code.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';

export const creditCodesCheck = contract({
  id: 'credit-codes.check',
  summary: { zh: '校验统一社会信用代码，指出错在哪一位', en: 'Check a unified social credit code and say which character is wrong' },
  input: z.strictObject({
    code: field(
      z.string().min(1).max(200),
      {
        zh: '18位统一社会信用代码；空格、连字符、全角和小写会自动归一',
        en: 'The 18-character code; spaces, hyphens, full-width and lower-case letters are folded',
      },
      { examples: ['914403001922038216'] },
    ),
  }),
  output: creditCodeCheck,
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/credit-codes/:code',
  needsLedger: false,
  command: {
    positional: ['code'],
    examples: [
      { command: 'kechuang credit-codes check 914403001922038216', says: { zh: '校验一个代码', en: 'Check one code' } },
      {
        command: 'kechuang credit-codes check 91310115MA1H8R7C6D --json',
        says: { zh: '取得机器可读的结果', en: 'Get the result as JSON' },
      },
    ],
  },
  examples: [{ code: '914403001922038216' }, { code: '91310115MA1H8R7C6D' }],
});
