import { z } from 'zod';
import { caseIdField } from './cases.contract.ts';
import { contract } from './contract.ts';
import { field } from './field.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
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

export const attachmentsPart = contract({
  id: 'attachments.part',
  summary: {
    zh: '分段上传一个文件：每段最大 1 MB，断线后只补传缺的部分',
    en: 'Upload a file in parts of up to 1 MB: after a broken line only what is missing is sent',
  },
  input: z.strictObject({
    hash: field(hash, { zh: '整个文件的 sha256', en: 'sha256 of the whole file' }, { examples: [emptyHash] }),
    size: field(
      z.int().positive().max(20_971_520),
      { zh: '整个文件的字节数，最大 20 MB', en: 'Bytes of the whole file, up to 20 MB' },
      { examples: [2_097_152] },
    ),
    offset: field(
      z.int().nonnegative(),
      { zh: '这一段从第几个字节开始：已收到多少就从多少开始', en: 'The byte at which this part begins: as many as have been received' },
      { examples: [1_048_576] },
    ),
    contentBase64: field(
      z.base64().min(1).max(1_400_000),
      { zh: '这一段的内容；接口可直接以原样请求体发送', en: 'The content of this part; HTTP takes it as the bare body' },
      { examples: ['JVBERi0xLjcK'] },
    ),
  }),
  output: z.object({
    hash: z.string(),
    size: z.int(),
    received: z.int().describe('已收到的字节 / bytes received so far'),
    complete: z.boolean().describe('已全部收到并核对 / all here, and its hash checked'),
  }),
  access: 'signed-in',
  effect: 'write',
  method: 'PUT',
  path: '/v1/attachments/uploads/:hash',
  needsLedger: true,
  // 1 MB as JSON carries it, in base64.
  rawBody: { field: 'contentBase64', mediaTypes: ['application/octet-stream'], maxBytes: 1_500_000 },
  command: {
    positional: ['contentBase64'],
    files: ['contentBase64'],
    examples: [
      {
        command: 'kechuang attachments part 第二段.bin --hash SHA256 --size 2097152 --offset 1048576',
        says: { zh: '补传文件的后一半', en: 'Send the second half of a file' },
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
      z.array(hash).min(1).max(50),
      { zh: '文件的 sha256，最多 50 个', en: 'sha256 of the files, at most 50' },
      { examples: [[emptyHash]] },
    ),
  }),
  output: z.object({
    missing: z.array(z.string()),
    begun: z
      .array(z.object({ hash: z.string(), size: z.int(), received: z.int() }))
      .describe('其中您已传了一部分的 / those of them of which you have sent a part'),
  }),
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
    hash: field(hash, { zh: '文件的 sha256', en: 'sha256 of the file' }, { examples: [emptyHash] }),
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
