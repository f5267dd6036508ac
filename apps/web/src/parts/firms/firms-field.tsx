import { useLanguage } from '../../language.ts';
import { problemText } from '../problem.ts';
import { TextFileField } from '../text-file-field.tsx';
import type { FirmsAtHand } from './use-firms.ts';

interface FirmsFieldProps {
  readonly firms: FirmsAtHand;
  /** Made-up firms to try it with. */
  readonly samples: string;
  readonly placeholder: string;
}

const shown = 20;

/** 企业: a set of firms, pasted or from a file, with the rows that were refused and why. */
export function FirmsField({ firms: { text, setText, answer, table }, samples, placeholder }: FirmsFieldProps) {
  const { t } = useLanguage();
  const rejects = table?.rejects ?? [];
  return (
    <div className="field">
      <TextFileField
        label={{ zh: '企业', en: 'Firms' }}
        hint={{
          zh: 'CSV、从表格复制的单元格或 JSON；列名是事实的名称或编号，金额为元，比例为小数，不知道的空着，范围写 100..200。',
          en: 'CSV, cells copied from a sheet, or JSON. Columns are named by fact, by label or id; money in yuan, shares as fractions; leave what is not known empty, write a range as 100..200.',
        }}
        rows={8}
        accept=".csv,.tsv,.txt,.json,.jsonl,text/csv,application/json"
        value={text}
        onChange={setText}
        placeholder={placeholder}
        invalid={rejects.length > 0 || answer.state === 'failed'}
        actions={
          <button type="button" className="button" data-size="small" onClick={() => setText(samples)}>
            {t({ zh: '填入样本企业', en: 'Fill in sample firms' })}
          </button>
        }
      />
      {answer.state === 'failed' ? <p className="error">{t(problemText(answer.error))}</p> : null}
      {table === null ? null : (
        <p className="hint" role="status">
          {t({ zh: `读到 ${table.firms.length} 家`, en: `${table.firms.length} firms` })}
          {table.ignored.length === 0
            ? null
            : t({
                zh: `；这些列不是事实，没有用到：${table.ignored.join('、')}`,
                en: `; these columns are no fact and are not used: ${table.ignored.join(', ')}`,
              })}
        </p>
      )}
      {rejects.length === 0 ? null : (
        <div className="notice" data-tone="bad">
          <p>{t({ zh: `${rejects.length} 行没有读入：`, en: `${rejects.length} rows were not read:` })}</p>
          <ul className="plain-list">
            {rejects.slice(0, shown).map((reject) => (
              <li key={reject.line}>
                {t({ zh: `第 ${reject.line} 行`, en: `Line ${reject.line}` })}
                {reject.firm === null ? null : <span lang="zh"> {reject.firm}</span>}
                {t({ zh: '：', en: ': ' })}
                {reject.reasons.map((reason) => t(reason)).join(t({ zh: '；', en: '; ' }))}
              </li>
            ))}
          </ul>
          {rejects.length > shown ? (
            <p>{t({ zh: `另有 ${rejects.length - shown} 行`, en: `and ${rejects.length - shown} more` })}</p>
          ) : null}
        </div>
      )}
    </div>
  );
}
