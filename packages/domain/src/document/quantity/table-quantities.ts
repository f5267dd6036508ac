import { findIndicator } from '../../indicator/find-indicator.ts';
import type { DocumentTable } from '../model.ts';
import type { QuantityDraft } from './draft.ts';
import { foldPunctuation } from './fold-punctuation.ts';
import { fiveYearPlanEnd, type Profile } from './profile.ts';
import { scanFigures } from './scan-figures.ts';
import { yearNamedIn } from './speech.ts';

type Cell = DocumentTable['header'][number];

/** What a column of a table holds (表列). */
interface Column {
  readonly header: string;
  /** Header without its unit. */
  readonly name: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly kind: 'index' | 'region' | 'unit' | 'number' | 'text';
}

const totals = /^(?:合计|总计|小计|全市|全县|全区|总数|合\s*计|总\s*计)$/;
const places = /县|区|市|地区|板块|镇|街道|园区|单位名称|属地/;

/** The figures of rebuilt tables (表格数量): unit and indicator from the header, region from the row. Totals have no region. */
export function tableQuantities(text: string, tables: readonly DocumentTable[], profile: Profile): QuantityDraft[] {
  return tables.flatMap((table) => quantitiesIn(text, table, profile));
}

function quantitiesIn(text: string, table: DocumentTable, profile: Profile): QuantityDraft[] {
  const first = table.header[0];
  if (first === undefined) return [];
  const above = foldPunctuation(text.slice(Math.max(0, first.span[0] - 120), first.span[0]));
  const common = /单位：\s*([^\s，。；：]{1,6})\s*$/.exec(above)?.[1] ?? null;
  const columns = table.header.map((cell, index) => columnOf(cell, index, table, common));
  const caption = foldPunctuation(table.caption ?? '');
  const drafts: QuantityDraft[] = [];
  let label: Cell | null = null;
  for (const row of table.rows) {
    const labels = row.filter(
      (cell, index): cell is Cell =>
        cell !== null && (columns[index]?.kind === 'region' || columns[index]?.kind === 'text') && !isNumber(cell.text),
    );
    const total = row.find((cell): cell is Cell => cell !== null && totals.test(cell.text.trim())) ?? null;
    label = total ?? labels[0] ?? label;
    const unitCell = row.find((cell, index) => cell !== null && columns[index]?.kind === 'unit')?.text ?? null;
    for (const [index, cell] of row.entries()) {
      const column = columns[index];
      if (cell === null || column === undefined || column.kind !== 'number') continue;
      const draft = draftOf(text, { cell, column, label, total, row, columns, unitCell, caption, profile });
      if (draft !== null) drafts.push(draft);
    }
  }
  return drafts;
}

function isNumber(text: string): boolean {
  return /^\s*[≥≤><＞＜±约]?\s*\d/.test(text);
}

function columnOf(cell: Cell, index: number, table: DocumentTable, common: string | null): Column {
  const header = foldPunctuation(cell.text).replace(/\s+/g, '');
  // At the end, or behind the upper words of a header of two rows: 高新技术企业（家）新认定.
  const unit =
    [...header.matchAll(/（([^（）]{1,8})）/g)].map((match) => match[1] ?? '').findLast((word) => unitFigure('1', word) !== null) ?? null;
  const name = unit === null ? header : header.replace(`（${unit}）`, '');
  const year = /(20\d\d)年/.exec(header)?.[1];
  const cells = table.rows.map((row) => row[index]).filter((value): value is Cell => value !== null && value !== undefined);
  const numbers = cells.filter((value) => isNumber(value.text)).length;
  const numeric = numbers > 0 && numbers * 2 >= cells.length;
  const scored = /分值|得分|分数|满分|标准分/.test(name) ? '分' : null;
  const base = {
    header,
    name,
    unit: unit ?? scored ?? common,
    year: year === undefined ? null : Number(year),
  };
  if (/^(?:序号|编号|№|No\.?)$/.test(header)) return { ...base, kind: 'index' };
  if (/^(?:计量)?单位$/.test(header) && !numeric) return { ...base, kind: 'unit' };
  if (numeric && !/备注|电话|日期|时间|时限|年份|文号|依据/.test(header)) return { ...base, kind: 'number' };
  return { ...base, kind: places.test(header) && !/建议|方向|责任|牵头|内容|措施/.test(header) ? 'region' : 'text' };
}

/** Reads a number with a unit word appended, by the same rules as in running text. */
function unitFigure(cell: string, unit: string): ReturnType<typeof scanFigures>[number] | null {
  const [figure] = scanFigures(`${cell}${unit}`);
  return figure?.start === 0 ? figure : null;
}

interface CellContext {
  readonly cell: Cell;
  readonly column: Column;
  readonly label: Cell | null;
  readonly total: Cell | null;
  readonly row: readonly (Cell | null)[];
  readonly columns: readonly Column[];
  readonly unitCell: string | null;
  readonly caption: string;
  readonly profile: Profile;
}

function draftOf(text: string, context: CellContext): QuantityDraft | null {
  const { cell, column, label, total, profile } = context;
  const content = foldPunctuation(cell.text).trim();
  const start = content.search(/\d/);
  if (start < 0 || start > 2) return null;
  const labelUnit = label === null ? null : (/（([^（）]{1,8})）$/.exec(foldPunctuation(label.text).trim())?.[1] ?? null);
  const own = scanFigures(content)[0];
  const unit = column.unit ?? context.unitCell ?? labelUnit;
  const figure = own ?? (unit === null ? null : unitFigure(content.replace(/[^\d.,—–\-~～至]+$/, '').slice(start), unit));
  if (figure === null || figure === undefined || figure.kind === 'ratio') return null;
  const region = total !== null ? null : regionOf(context);
  const from = label !== null && label.span[0] < cell.span[0] && cell.span[1] - label.span[0] <= 160 ? label.span[0] : cell.span[0];
  const role = roleOfTable(context);
  const nearest = labelBefore(context) ?? label;
  const rowLabel =
    nearest === null
      ? ''
      : foldPunctuation(nearest.text)
          .replace(/\s+/g, '')
          .replace(/（[^（）]{1,8}）$/, '');
  const perRegion = region !== null || total !== null;
  const indicator = perRegion
    ? `${column.name}${total === null ? '' : `（${total.text.trim()}）`}`
    : /^(?:20\d\d年)?[底末]?(?:目标值?|指标值|数量|任务数?|计划|数值|(?:实际)?完成(?:值|数|情况)?|实绩|现状值?|基[期数]值?)?$/.test(
          column.name,
        )
      ? rowLabel
      : `${rowLabel}${column.name}`;
  const flow = /净增/.test(column.name)
    ? 'net-new'
    : /(?<!高)新(?![型兴])/.test(column.name)
      ? 'new'
      : figure.kind === 'percent'
        ? 'ratio'
        : null;
  return {
    quote: text.slice(from, cell.span[1]),
    span: [from, cell.span[1]],
    figureSpan: [cell.span[0], cell.span[1]],
    indicator: indicator === '' ? column.name : indicator,
    indicatorId: role === 'rule' ? null : (findIndicator(perRegion ? column.name : indicator, flow, figure.unit)?.id ?? null),
    comparator: comparatorIn(content),
    value: figure.value,
    valueMax: figure.valueMax,
    unit: figure.unit,
    alternate: null,
    role,
    bound: null,
    flow,
    year: role === 'rule' ? null : yearOfTable(context),
    region: region ?? (total === null ? null : null),
    confidence: 'machine',
    note: own === undefined ? '单位取自表头' : null,
  };

  function yearOfTable({ column: at, caption }: CellContext): number | null {
    if (at.year !== null) return at.year;
    const plan = /“?(十[二三四五六]五)”?/.exec(caption);
    if (plan?.[1] !== undefined) return fiveYearPlanEnd(plan[1]);
    const range = /20\d\d年?[—–至~-]{1,2}(20\d\d)年/.exec(caption);
    if (range?.[1] !== undefined) return Number(range[1]);
    return yearNamedIn(caption) ?? (role === 'actual' ? profile.actualYear : profile.goalYear);
  }
}

/** The last word cell before the number names what it measures (服务能力 | 创业导师 | 7). */
function labelBefore({ cell, row, columns }: CellContext): Cell | null {
  let found: Cell | null = null;
  for (const [index, other] of row.entries()) {
    if (other === cell) break;
    // A criterion (占比达80%的得5分) measures nothing by itself; the name before it does.
    if (other !== null && columns[index]?.kind === 'text' && !isNumber(other.text) && !/[得加扣计]\s?\d|\d分/.test(other.text))
      found = other;
  }
  return found;
}

function roleOfTable({ column, caption, profile }: CellContext): QuantityDraft['role'] {
  if (/分值|权重|得分|满分|标准分/.test(column.name)) return 'rule';
  if (/完成|实际|现状|基期|基数|实绩/.test(column.name) && !/计划完成|拟完成|目标|任务/.test(column.name)) return 'actual';
  if (/目标|任务|计划|分解/.test(caption) || /目标|任务|计划/.test(column.name)) return 'target';
  if (/累计/.test(column.name)) return 'actual';
  if (profile.manner === 'rules') return 'rule';
  return profile.manner === 'progress' ? 'actual' : 'target';
}

function regionOf({ row, columns }: CellContext): string | null {
  for (const [index, cell] of row.entries()) if (cell !== null && columns[index]?.kind === 'region') return cell.text.replace(/\s+/g, '');
  return null;
}

function comparatorIn(content: string): QuantityDraft['comparator'] {
  if (/^[≥≧]|以上$|^不[少低]于/.test(content)) return '>=';
  if (/^[≤≦]|以[下内]$|^不超过/.test(content)) return '<=';
  if (/^[>＞]|^超过/.test(content)) return '>';
  if (/^[<＜]/.test(content)) return '<';
  return /^约|左右$/.test(content) ? '~' : '=';
}
