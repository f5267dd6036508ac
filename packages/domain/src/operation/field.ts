import type { z } from 'zod';
import type { Bilingual } from '../language.ts';

/** What a field of an input says about itself besides its words. */
export interface FieldNotes {
  /** Unit of the value, e.g. 元. */
  readonly unit?: string;
  readonly examples?: readonly unknown[];
}

/**
 * Gives a field its description in both languages; help, forms, OpenAPI and error messages all read it from here.
 *
 * @example field(z.iso.date().optional(), { zh: '按哪一天判断', en: 'Date to judge by' }, { examples: ['2026-06-01'] })
 */
export function field<Schema extends z.ZodType>(schema: Schema, words: Bilingual, notes: FieldNotes = {}): Schema {
  return schema.meta({
    description: `${words.zh} / ${words.en}`,
    'x-zh': words.zh,
    'x-en': words.en,
    ...(notes.unit === undefined ? {} : { 'x-unit': notes.unit }),
    ...(notes.examples === undefined ? {} : { examples: [...notes.examples] }),
  });
}
