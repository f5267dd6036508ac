import type { OpenDocument } from '../entitlement/segments.ts';
import type { DocumentTable, PolicyDocument } from '../model.ts';
import { unitsIn } from '../units-in.ts';
import { dueIn } from './due.ts';
import type { Measure } from './model.ts';

type Cell = DocumentTable['header'][number];

const columns = {
  lead: /牵头|责任(?:单位|部门|科室|处室)|主办|负责(?:单位|部门)/,
  support: /配合|协办|参与/,
  due: /时限|时间|节点|期限|进度/,
  task: /任务|举措|措施|事项|项目|内容|工作/,
} as const;

/** Cells that name no unit. */
const empty = /^[\s—–\-/无]*$/;

/**
 * The measures of a list of tasks set as a table (任务清单): each row with what is to be done, who leads and supports, and when it is due. A table without
 * a column of owners lists figures, not measures. Owners left out of a row are those of the row above, as in a cell that covers several.
 */
export function tableMeasures(
  document: Pick<PolicyDocument, 'id' | 'tables'>,
  { passages }: OpenDocument,
  planYear: number | null,
): Measure[] {
  return document.tables.flatMap((table) => rowsOf(document.id, table, passages, planYear));
}

function rowsOf(documentId: string, table: DocumentTable, passages: OpenDocument['passages'], planYear: number | null): Measure[] {
  const names = table.header.map((cell) => cell.text.replace(/\s/g, ''));
  const at = (pattern: RegExp): number => names.findIndex((name) => pattern.test(name));
  const [lead, support, due] = [at(columns.lead), at(columns.support), at(columns.due)];
  const task = names.findIndex((name, index) => index !== lead && index !== support && index !== due && columns.task.test(name));
  if (lead < 0 || task < 0) return [];
  const unit = passages.codePoints.toUnit;
  const measures: Measure[] = [];
  let above: { readonly lead: Cell | null; readonly support: Cell | null } = { lead: null, support: null };
  for (const [index, row] of table.rows.entries()) {
    const what = row[task] ?? null;
    const own = row[lead] ?? null;
    above = own === null ? above : { lead: own, support: support < 0 ? null : (row[support] ?? null) };
    if (what === null || empty.test(what.text) || above.lead === null) continue;
    const unitsOf = (cell: Cell | null): string[] => (cell === null || empty.test(cell.text) ? [] : unitsIn(cell.text.replace(/等$/, '')));
    const leads = unitsOf(above.lead);
    const supports = unitsOf(above.support).filter((name) => !leads.includes(name));
    const cells = row.flatMap((cell) => cell ?? []);
    const span = [Math.min(...cells.map((cell) => cell.span[0])), Math.max(...cells.map((cell) => cell.span[1]))] as const;
    const cite = ([from, to]: readonly [number, number]) => passages.cite([unit(from), unit(to)], table.clauseId);
    const citation = cite(span);
    const dueCell = due < 0 ? null : (row[due] ?? null);
    const isNamed = /牵头|主办/.test(names[lead] ?? '');
    measures.push({
      id: `${documentId}:${table.id}.r${index + 1}`,
      documentId,
      clauseId: table.clauseId,
      title: what.text.length > 48 ? `${what.text.slice(0, 48)}…` : what.text,
      lead: isNamed ? leads : leads.slice(0, 1),
      support: isNamed ? supports : [...leads.slice(1), ...supports],
      units: [...leads, ...supports],
      leadInferred: !isNamed,
      ownersFrom: table.clauseId,
      owners: [above.lead, ...(above.support === null || empty.test(above.support.text) ? [] : [above.support])].map((cell) =>
        cite(cell.span),
      ),
      due:
        dueCell === null ? [] : dueIn(dueCell.text, unit(dueCell.span[0]), { passages, clauseId: table.clauseId, planYear, isDue: true }),
      quantityIds: [],
      carriesOut: [],
      quote: citation.quote,
      citation,
    });
  }
  return measures;
}
