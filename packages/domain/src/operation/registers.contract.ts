import { z } from 'zod';
import { bilingual } from '../language.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';
import { regionField } from './shared-fields.ts';

const entry = z.object({
  caseId: z.string(),
  title: z.string(),
  applicant: z.object({ id: z.string(), name: z.string() }),
  class: z.object({ id: z.string(), title: bilingual }),
  regionCode: z.string(),
  region: z.string(),
  enteredAt: z.string(),
  state: z.enum(['registered', 'removal-proposed']),
  reviews: z.array(z.object({ year: z.int(), outcome: z.enum(['pass', 'fail']) })),
});

const places = z.object({
  regionCode: z.string(),
  region: z.string(),
  places: z.int(),
  filled: z.int(),
  ofWhich: z.object({ classId: z.string(), places: z.int(), filled: z.int() }).nullable(),
});

export const registersList = contract({
  id: 'registers.list',
  summary: { zh: '列出名录', en: 'List the registers' },
  input: z.strictObject({}),
  output: z.object({
    total: z.int(),
    registers: z.array(
      z.object({ id: z.string(), title: bilingual, procedureId: z.string(), regionCode: z.string(), places: z.int(), entries: z.int() }),
    ),
  }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/registers',
  needsLedger: true,
  command: { examples: [{ command: 'kechuang registers list', says: { zh: '有哪些名录', en: 'The registers there are' } }] },
  examples: [{}],
});

export const registersEntries = contract({
  id: 'registers.entries',
  summary: { zh: '一个名录的在库条目与名额', en: 'Entries of a register, and its places' },
  input: z.strictObject({
    id: field(z.string().min(1).max(100), { zh: '名录编号', en: 'Register id' }, { examples: ['lianyungang.major-platforms'] }),
    region: regionField,
  }),
  output: z.object({ id: z.string(), title: bilingual, total: z.int(), entries: z.array(entry), places: z.array(places) }),
  access: 'public',
  effect: 'read',
  method: 'GET',
  path: '/v1/registers/:id/entries',
  needsLedger: true,
  command: {
    positional: ['id'],
    examples: [
      {
        command: 'kechuang registers entries lianyungang.major-platforms',
        says: { zh: '建设库与各地名额', en: 'The register and the places of each region' },
      },
    ],
  },
  examples: [{ id: 'lianyungang.major-platforms' }],
});
