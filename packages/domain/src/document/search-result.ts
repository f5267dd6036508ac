import { z } from 'zod';
import { span } from '../citation.ts';
import { clauseKind } from './model.ts';

/** A clause that answers the query (命中). */
export const searchHit = z.object({
  documentId: z.string(),
  title: z.string(),
  clauseId: z.string(),
  clauseKind,
  label: z.string().nullable(),
  heading: z.string().nullable(),
  place: z
    .string()
    .nullable()
    .describe('所在条款的序号与标题；段落取其上一级的 / label and heading of the clause, or of the nearest one above that has any'),
  snippet: z.object({ text: z.string(), highlights: z.array(span).describe('片段内的码点区间') }),
  cleanSpan: span.describe('首个命中在清洁文本中的码点区间'),
  match: z.enum(['document-number', 'phrase', 'pinyin', 'partial']),
  score: z.number(),
});
export type SearchHit = z.infer<typeof searchHit>;

export const searchResult = z.object({ total: z.int(), hits: z.array(searchHit) });
export type SearchResult = z.infer<typeof searchResult>;
