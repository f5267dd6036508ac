import { z } from 'zod';
import { ledgerEvent } from '../ledger/event.ts';
import { chainReport } from '../ledger/verify.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';

const ledgerField = field(z.string().min(1).max(60), { zh: '账本（城市代码）', en: 'Ledger (city code)' }, { examples: ['320700'] });

/** An event as an auditor reads it. What it says of the matter is whatever JSON it was. */
const auditEvent = ledgerEvent.omit({ ledger: true }).extend({ data: z.unknown() });

export const auditList = contract({
  id: 'audit.list',
  summary: { zh: '账本中的事件，按次序', en: 'Events of a ledger, in order' },
  input: z.strictObject({
    ledger: ledgerField,
    after: field(z.int().min(0).default(0), { zh: '从这个序号之后', en: 'After this sequence' }, { examples: [0] }),
    limit: field(z.int().min(1).max(200).default(50), { zh: '条数，最多 200', en: 'At most this many, up to 200' }, { examples: [50] }),
  }),
  output: z.object({ ledger: z.string(), events: z.array(auditEvent), next: z.int().nullable() }),
  access: 'signed-in',
  effect: 'read',
  method: 'GET',
  path: '/v1/audit/:ledger/events',
  needsLedger: true,
  page: { next: 'next', cursor: 'after' },
  command: {
    positional: ['ledger'],
    examples: [{ command: 'kechuang audit list 320700', says: { zh: '连云港账本的事件', en: 'Events of the ledger of Lianyungang' } }],
  },
  examples: [],
});

export const auditVerify = contract({
  id: 'audit.verify',
  summary: { zh: '核对账本的哈希链，被改动处点名', en: 'Check the chain of a ledger and name what was changed' },
  input: z.strictObject({ ledger: ledgerField }),
  output: chainReport,
  access: 'signed-in',
  effect: 'read',
  method: 'GET',
  path: '/v1/audit/:ledger/verification',
  needsLedger: true,
  command: {
    positional: ['ledger'],
    examples: [{ command: 'kechuang audit verify 320700', says: { zh: '核对连云港账本', en: 'Check the ledger of Lianyungang' } }],
  },
  examples: [],
});
