import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Language } from '../../language.ts';
import { fileName, type SavedFile } from '../../saved-file.ts';
import { workbookFile } from '../../workbook/workbook-file.ts';
import { calendarText } from '../calendar-text.ts';
import type { DocumentName } from '../citation-line.ts';
import type { PlanFormat, PlanResult } from '../enterprise-schema.ts';
import { planWorkbook } from '../workbook/plan-workbook.ts';
import { planPaper } from './blocks.ts';
import { printablePage } from './page.ts';

export interface PlanFileOptions {
  readonly format: PlanFormat;
  readonly language: Language;
  /** Name of the firm, shown as it is given; null leaves it out. */
  readonly firm: string | null;
  readonly nameOf: DocumentName;
}

/** Saves a plan as a file (方案导出). The same plan gives the same bytes. */
export async function planFile(plan: PlanResult, options: PlanFileOptions): Promise<SavedFile> {
  const { format, language, firm, nameOf } = options;
  const title = language === 'zh' ? '一企一策' : 'plan';
  const stem = [title, firm, plan.asOf].filter((part) => part !== null).join('-');
  const name = fileName(`${stem}.${format}`);
  switch (format) {
    case 'xlsx':
      return workbookFile(planWorkbook(plan, language, nameOf), format, stem);
    case 'ics':
      return { name, mediaType: 'text/calendar; charset=utf-8', content: utf8ToBytes(calendarText(plan.calendar, plan.asOf, language)) };
    case 'html':
      return {
        name,
        mediaType: 'text/html; charset=utf-8',
        content: utf8ToBytes(printablePage(planPaper(plan, options), language)),
      };
    case 'docx': {
      // The writer of Word files is heavy; only who asks for one loads it.
      const { wordFile } = await import('./word.ts');
      return {
        name,
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        content: await wordFile(planPaper(plan, options), plan.asOf),
      };
    }
  }
}
