import { z } from 'zod';
import type { SavedFile } from '../saved-file.ts';
import { base64OfBytes } from './base64.ts';
import type { RawAnswerHints } from './contract.ts';
import { field } from './field.ts';

/** The file within an answer: HTTP sends its bytes, the command line saves them, JSON carries them as base64. */
export const fileFields = {
  name: z.string(),
  mediaType: z.string(),
  size: z.int().describe('字节 / bytes'),
  contentBase64: z.string(),
};

export const fileAnswerHints: RawAnswerHints = { content: 'contentBase64', mediaType: 'mediaType', name: 'name' };

/** Language of a file (文件的语言). */
export const fileLanguageField = field(
  z.enum(['zh', 'en']).default('zh'),
  { zh: '文件的语言', en: 'Language of the file' },
  { examples: ['zh'] },
);

/** Format of a table (表格格式). */
export const tableFormatField = field(
  z.enum(['xlsx', 'csv']),
  {
    zh: '格式：xlsx 表格（含口径页）、csv（UTF-8 带 BOM，只含第一张表）',
    en: 'Format: xlsx (with a sheet of notes) or csv (UTF-8 with BOM, the first table only)',
  },
  { examples: ['xlsx'] },
);

export function fileAnswer({ name, mediaType, content }: SavedFile) {
  return { name, mediaType, size: content.byteLength, contentBase64: base64OfBytes(content) };
}
