import {
  benefitsCalendar,
  benefitsExport,
  enterprisesExport,
  registersExport,
  scorecardsExport,
  targetsExport,
} from '@kechuang/domain/contracts';
import type { View } from '../io.ts';
import { renderer } from './renderer.ts';
import { paragraph } from './table.ts';

function fileLine({ name, size }: { readonly name: string; readonly size: number }, view: View): string {
  const zh = view.language === 'zh';
  return paragraph(zh ? `${name}，${size} 字节；用 --output 存成文件` : `${name}, ${size} bytes; save it with --output`, view);
}

export const planFileView = renderer(enterprisesExport, fileLine);
export const matchFileView = renderer(benefitsExport, fileLine);
export const targetFileView = renderer(targetsExport, fileLine);
export const rankingFileView = renderer(scorecardsExport, fileLine);
export const registerFileView = renderer(registersExport, fileLine);
export const benefitCalendarView = renderer(benefitsCalendar, fileLine);
