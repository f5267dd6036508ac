import { z } from 'zod';
import { caseIdField } from './cases.contract.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';

const stored = { sha256: z.string(), mediaType: z.string(), size: z.int().describe('字节 / bytes') };

export const attachmentsPut = contract({
  id: 'attachments.put',
  summary: {
    zh: '上传一个文件：PDF、PNG、JPEG、DOCX、XLSX，最大 20 MB',
    en: 'Upload a file: PDF, PNG, JPEG, DOCX, XLSX, up to 20 MB',
  },
  input: z.strictObject({
    contentBase64: field(
      z.base64().max(28_000_000),
      { zh: '文件内容；接口可直接以原样请求体发送', en: 'The content; HTTP takes it as the bare body' },
      { examples: ['JVBERi0xLjcK'] },
    ),
  }),
  output: z.object(stored),
  access: 'signed-in',
  effect: 'write',
  method: 'POST',
  path: '/v1/attachments',
  needsLedger: true,
  rawBody: {
    field: 'contentBase64',
    mediaTypes: [
      'application/pdf',
      'image/png',
      'image/jpeg',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/octet-stream',
    ],
    // 20 MB as JSON carries it, in base64; what is larger is told so by the operation itself.
    maxBytes: 29_000_000,
  },
  command: {
    positional: ['contentBase64'],
    files: ['contentBase64'],
    examples: [
      {
        command: 'kechuang attachments put 建设方案.pdf',
        says: { zh: '上传一个文件，得到它的 sha256', en: 'Upload a file and get its sha256' },
      },
    ],
  },
  examples: [],
});

export const attachmentsMissing = contract({
  id: 'attachments.missing',
  summary: { zh: '哪些文件还没有上传：已在的不用再传', en: 'Which files are not here yet: those that are need not be sent again' },
  input: z.strictObject({
    hashes: field(
      z
        .array(z.string().regex(/^[0-9a-f]{64}$/))
        .min(1)
        .max(50),
      { zh: '文件的 sha256，最多 50 个', en: 'sha256 of the files, at most 50' },
      { examples: [['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855']] },
    ),
  }),
  output: z.object({ missing: z.array(z.string()) }),
  access: 'signed-in',
  effect: 'read',
  method: 'GET',
  path: '/v1/attachments/missing',
  needsLedger: true,
  command: {
    examples: [
      {
        command: 'kechuang attachments missing --hashes e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        says: { zh: '这个文件还要不要传', en: 'Whether this file has to be sent' },
      },
    ],
  },
  examples: [],
});

export const attachmentsGet = contract({
  id: 'attachments.get',
  summary: { zh: '取回一件中的一个文件', en: 'Fetch a file of a case' },
  input: z.strictObject({
    id: caseIdField,
    hash: field(
      z.string().regex(/^[0-9a-f]{64}$/),
      { zh: '文件的 sha256', en: 'sha256 of the file' },
      { examples: ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'] },
    ),
  }),
  output: z.object({ name: z.string(), ...stored, contentBase64: z.string() }),
  access: 'signed-in',
  effect: 'read',
  method: 'GET',
  path: '/v1/cases/:id/attachments/:hash',
  needsLedger: true,
  rawAnswer: { content: 'contentBase64', mediaType: 'mediaType', name: 'name' },
  command: {
    positional: ['id', 'hash'],
    examples: [
      {
        command: 'kechuang attachments get sample-case SHA256 --output 建设方案.pdf',
        says: { zh: '把一个文件存到本机', en: 'Save a file of a case' },
      },
    ],
  },
  examples: [],
});
