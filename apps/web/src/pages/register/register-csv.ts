import { dayOf } from '../../casework/when.ts';
import type { OutputOf } from '../../kechuang.ts';
import { download } from '../../parts/download.ts';

/** A cell for a spreadsheet: quoted where it must be, and never read as a formula. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

const head = ['编号', '平台', '申报单位', '统一社会信用代码', '类别', '级别', '地区', '方向', '入库日期', '文号', '状态', '沿革'];
const states = { registered: '在库', 'removal-proposed': '拟撤销', removed: '已移出' } as const;

/** The register as CSV, in UTF-8 with a byte order mark so that Excel reads Chinese. */
function registerCsv({ entries }: OutputOf<'registers.entries'>): string {
  const lines = entries.map((one) => [
    one.caseId,
    one.title,
    one.applicant.name,
    one.applicant.id,
    one.class.title.zh,
    one.level?.zh ?? '',
    one.region,
    one.direction ?? '',
    dayOf(one.enteredAt),
    one.documentNumber ?? '',
    states[one.state],
    one.history.map(({ at, what }) => `${dayOf(at)} ${what.zh}`).join('；'),
  ]);
  return `\uFEFF${[head, ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** Hands the register over as a file. */
export function downloadRegister(register: OutputOf<'registers.entries'>): void {
  download('建设库.csv', 'text/csv;charset=utf-8', registerCsv(register));
}
