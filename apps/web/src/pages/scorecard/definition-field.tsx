import example from 'docs/examples/innovation-points.yaml?raw';
import { useLanguage } from '../../language.ts';
import { download } from '../../parts/download.ts';
import { problemIssues, problemText } from '../../parts/problem.ts';
import { TextFileField } from '../../parts/text-file-field.tsx';

interface DefinitionFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Why it cannot be used; null where it can, or where there is none yet. */
  readonly error: unknown;
}

/** The reader's own scorecard as YAML or JSON, with everything that is wrong with it. */
export function DefinitionField({ value, onChange, error }: DefinitionFieldProps) {
  const { t } = useLanguage();
  const issues = problemIssues(error);
  return (
    <>
      <TextFileField
        label={{ zh: '评分表的定义（YAML 或 JSON）', en: 'The scorecard, as YAML or JSON' }}
        hint={{
          zh: '粘贴、拖入或选择文件。只留在这台设备的浏览器里，不上传。',
          en: 'Paste it, drop it or choose a file. It stays in this browser on this machine.',
        }}
        rows={16}
        accept=".yaml,.yml,.json,.txt"
        value={value}
        onChange={onChange}
        invalid={error !== null}
        actions={
          <>
            <button type="button" className="button" data-size="small" onClick={() => onChange(example)}>
              {t({ zh: '填入样例', en: 'Fill in the example' })}
            </button>
            <button
              type="button"
              className="button"
              data-size="small"
              onClick={() => download('innovation-points.yaml', 'application/yaml', example)}
            >
              {t({ zh: '下载样例', en: 'Download the example' })}
            </button>
          </>
        }
      />
      {error === null ? null : (
        <div className="notice definition-faults" data-tone="bad" role="status">
          <p>
            <b>{t(problemText(error))}</b>
          </p>
          <ul className="plain-list">
            {issues.map((issue) => (
              <li key={`${issue.pointer} ${issue.code} ${issue.detail.zh}`}>{t(issue.detail)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
