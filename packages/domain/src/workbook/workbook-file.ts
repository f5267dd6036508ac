import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fileName, type SavedFile } from '../saved-file.ts';
import { csvText } from './csv.ts';
import type { Workbook } from './model.ts';

export type WorkbookFormat = 'xlsx' | 'csv';

/** Saves a workbook (存为表格): .xlsx with all its sheets, .csv with the first. `title` becomes the name. */
export async function workbookFile(workbook: Workbook, format: WorkbookFormat, title: string): Promise<SavedFile> {
  const name = `${fileName(title)}.${format}`;
  if (format === 'csv') return { name, mediaType: 'text/csv; charset=utf-8', content: utf8ToBytes(csvText(workbook.sheets[0])) };
  const { xlsxBytes } = await import('./xlsx.ts');
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name, mediaType, content: await xlsxBytes(workbook) };
}
