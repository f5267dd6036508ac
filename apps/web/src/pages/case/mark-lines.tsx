import type { Bilingual } from '@kechuang/domain';
import { useLanguage } from '../../language.ts';
import { emptyLine, type MarkLine } from './payload.ts';

type Column = keyof MarkLine;

const words: { readonly [Each in Column]: Bilingual } = {
  criterion: { zh: '评分项', en: 'Criterion' },
  max: { zh: '满分', en: 'Full marks' },
  points: { zh: '得分', en: 'Points' },
  comment: { zh: '评语', en: 'Comment' },
};

interface MarkLinesProps {
  readonly lines: readonly MarkLine[];
  /** What can be filled in. Where the criterion is not among it, it is given and stands as text. */
  readonly columns: readonly Column[];
  readonly change: (lines: readonly MarkLine[]) => void;
}

/** Lines of a score sheet: criterion, full marks, points, comment. */
export function MarkLines({ lines, columns, change }: MarkLinesProps) {
  const { t } = useLanguage();
  const fixed = !columns.includes('criterion');
  const set = (index: number, column: Column, text: string): void =>
    change(lines.map((line, at) => (at === index ? { ...line, [column]: text } : line)));
  return (
    <>
      <ol className="mark-lines">
        {lines.map((line, index) => (
          <li key={index} className="mark-line">
            {fixed ? (
              <p className="mark-name">
                <b lang="zh">{line.criterion}</b>{' '}
                <span className="secondary number">{t({ zh: `满分 ${line.max}`, en: `of ${line.max}` })}</span>
              </p>
            ) : null}
            {columns.map((column) => (
              <label key={column} data-column={column}>
                <span className="small secondary">{t(words[column])}</span>
                <input
                  className="input"
                  autoComplete="off"
                  inputMode={column === 'points' || column === 'max' ? 'decimal' : undefined}
                  value={line[column]}
                  onChange={(event) => set(index, column, event.target.value)}
                />
              </label>
            ))}
            {fixed || lines.length === 1 ? null : (
              <button
                type="button"
                className="link-button"
                onClick={() => change(lines.filter((_, at) => at !== index))}
                aria-label={t({ zh: `去掉第 ${index + 1} 项`, en: `Remove line ${index + 1}` })}
              >
                {t({ zh: '去掉', en: 'Remove' })}
              </button>
            )}
          </li>
        ))}
      </ol>
      {fixed ? null : (
        <button type="button" className="button" data-size="small" onClick={() => change([...lines, emptyLine])}>
          {t({ zh: '加一项', en: 'Add a line' })}
        </button>
      )}
    </>
  );
}
