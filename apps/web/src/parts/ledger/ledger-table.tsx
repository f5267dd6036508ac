import './ledger.css';
import type { ReactNode } from 'react';
import { useLanguage } from '../../language.ts';
import { setPreferences, usePreferences } from '../../preferences.ts';

/** A column of a ledger (台账列). Its unit stands in the head; figures stand to the right. */
export interface LedgerColumn<Row> {
  readonly id: string;
  readonly head: ReactNode;
  readonly unit?: ReactNode;
  readonly figure?: boolean;
  readonly width?: string;
  readonly cell: (row: Row) => ReactNode;
}

interface LedgerTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly LedgerColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Puts a heading row before the first row of each group. */
  readonly groupOf?: (row: Row) => string;
  /** Actions for the corner where 导出 and 打印 always are. */
  readonly actions?: ReactNode;
  /** What the table leaves out, how it counts. */
  readonly footer?: ReactNode;
}

/** The ledger table: sticky head and first column, scrolls inside its own box, prints with a repeated head. */
export function LedgerTable<Row>({ caption, columns, rows, keyOf, groupOf, actions, footer }: LedgerTableProps<Row>) {
  const { t } = useLanguage();
  const { density } = usePreferences();
  let group: string | null = null;
  return (
    <div className="ledger">
      <div className="ledger-bar no-print">
        <p className="small secondary number">
          {t({ zh: `共 ${rows.length} 行`, en: `${rows.length} row${rows.length === 1 ? '' : 's'}` })}
        </p>
        <div className="source-actions">
          {actions}
          <button
            type="button"
            className="button"
            data-size="small"
            aria-pressed={density === 'dense'}
            onClick={() => setPreferences({ density: density === 'dense' ? 'airy' : 'dense' })}
          >
            {t({ zh: '紧凑', en: 'Compact' })}
          </button>
          <button type="button" className="button" data-size="small" onClick={() => window.print()}>
            {t({ zh: '打印', en: 'Print' })}
          </button>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="ledger-box" aria-label={caption} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.id} scope="col" data-figure={column.figure} style={{ minWidth: column.width }}>
                  {column.head}
                  {column.unit === undefined ? null : <span className="unit">{column.unit}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const own = groupOf?.(row) ?? null;
              const opens = own !== null && own !== group;
              group = own;
              return [
                opens ? (
                  <tr key={`group ${keyOf(row)}`} className="group">
                    <th scope="colgroup" colSpan={columns.length}>
                      <span lang="zh">{own}</span>
                    </th>
                  </tr>
                ) : null,
                <tr key={keyOf(row)}>
                  {columns.map((column, index) =>
                    index === 0 ? (
                      <th key={column.id} scope="row">
                        {column.cell(row)}
                      </th>
                    ) : (
                      <td key={column.id} data-figure={column.figure}>
                        {column.cell(row)}
                      </td>
                    ),
                  )}
                </tr>,
              ];
            })}
          </tbody>
        </table>
      </section>
      {footer === undefined ? null : <div className="ledger-footer">{footer}</div>}
    </div>
  );
}
