import type { Bilingual } from '@kechuang/domain';
import type { ReactNode } from 'react';
import { Menu, MenuItem } from './menu.tsx';
import { type AnsweredFile, saveFile } from './save-file.ts';

interface TableExportProps {
  /** What the workbook holds besides the table. */
  readonly holds: Bilingual;
  readonly file: (format: 'xlsx' | 'csv') => Promise<AnsweredFile>;
  /** Other things that this page can be saved as. */
  readonly children?: ReactNode;
}

/** 导出: a table as a workbook or as CSV, always in the same corner. */
export function TableExport({ holds, file, children }: TableExportProps) {
  return (
    <Menu label={{ zh: '导出', en: 'Export' }}>
      <MenuItem label={{ zh: 'Excel 表格', en: 'Excel workbook' }} says={holds} onChoose={() => void saveFile(file('xlsx'))} />
      <MenuItem
        label={{ zh: 'CSV', en: 'CSV' }}
        says={{ zh: '一张表，Excel 可直接打开', en: 'One table; opens in Excel as it is' }}
        onChoose={() => void saveFile(file('csv'))}
      />
      {children}
    </Menu>
  );
}
