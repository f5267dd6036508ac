import './developers.css';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../language.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import type { OperationCard } from './operations.ts';

const title = { zh: '开发者', en: 'Developers' };

/** P40: quick start on every face, and each operation with its commands and its address. */
export function DevelopersPage() {
  const { t } = useLanguage();
  useTitle(title);
  const [operations, setOperations] = useState<readonly OperationCard[] | null>(null);
  useEffect(() => {
    void import('./operations.ts').then((module) => setOperations(module.operationCards()));
  }, []);
  const origin = window.location.origin;
  const starts = [
    {
      id: 'cli',
      title: t({ zh: '命令行', en: 'Command line' }),
      text: 'kechuang documents search 研发机构\nkechuang targets list --region 320700 --year 2021\nkechuang benefits match --fact enterprise.headcount=80 --json',
    },
    {
      id: 'api',
      title: t({ zh: '接口', en: 'HTTP API' }),
      text: `curl '${origin}/v1/documents'\ncurl -X POST '${origin}/v1/matches' \\\n  -H 'Content-Type: application/json' \\\n  -d '{"profile":{"enterprise.headcount":80}}'`,
    },
    {
      id: 'client',
      title: t({ zh: 'TypeScript 客户端', en: 'TypeScript client' }),
      text: `import { createClient } from '@kechuang/client';\n\nconst kechuang = createClient({ baseUrl: '${origin}' });\nconst { results } = await kechuang.benefits.match({ profile: {} });`,
    },
    {
      id: 'library',
      title: t({ zh: '程序库（不联网）', en: 'Library (no network)' }),
      text: "import { createLibrary, dayInShanghai } from '@kechuang/domain';\nimport { corpus } from '@kechuang/data';\n\nconst kechuang = createLibrary({ corpus, today: dayInShanghai(new Date()) });\nconst { hits } = await kechuang.documents.search({ q: '研发机构' });",
    },
  ];
  return (
    <div className="page developers">
      <header className="page-head">
        <h1>{t(title)}</h1>
        <p>
          {t({
            zh: '同一个操作有四个入口：网页、命令行、接口、程序库。输入、日期和数据版本相同，结果逐字节相同。',
            en: 'One operation, four doors: the web, the command line, the API, the library. Same input, date and data: the same bytes.',
          })}
        </p>
        <p className="source-actions">
          <a className="button" href="/openapi.json">
            openapi.json
          </a>
          <a className="button" href="/docs">
            {t({ zh: '接口文档', en: 'API reference' })}
          </a>
        </p>
      </header>
      <section className="starts">
        {starts.map((start) => (
          <div key={start.id} className="start">
            <h2>{start.title}</h2>
            <pre>
              <code>{start.text}</code>
            </pre>
            <CopyButton label={{ zh: '复制', en: 'Copy' }} text={() => start.text} />
          </div>
        ))}
      </section>
      <section className="part">
        <h2>{t({ zh: '全部操作', en: 'All operations' })}</h2>
        {operations === null ? <Skeleton lines={12} /> : null}
        <ul className="operation-list">
          {operations?.map((operation) => (
            <li key={operation.id} id={operation.id}>
              <details>
                <summary>
                  <code>{operation.id}</code> <span>{t(operation.summary)}</span>
                  {operation.effect === 'write' ? <span className="badge">{t({ zh: '写', en: 'write' })}</span> : null}
                  {operation.needsLedger ? null : <span className="badge">{t({ zh: '可在浏览器内运行', en: 'runs in the browser' })}</span>}
                </summary>
                <p>
                  <code>
                    {operation.method} {operation.path}
                  </code>
                </p>
                <table>
                  <caption className="visually-hidden">{operation.id}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{t({ zh: '输入', en: 'Input' })}</th>
                      <th scope="col">{t({ zh: '含义', en: 'Meaning' })}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {operation.fields.map((field) => (
                      <tr key={field.name}>
                        <th scope="row">
                          <code>{field.name}</code>
                          {field.required ? <span className="small secondary"> {t({ zh: '必填', en: 'required' })}</span> : null}
                        </th>
                        <td>{t(field.description)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
                {operation.examples.map((example) => (
                  <div key={example.command}>
                    <p className="small secondary">{t(example.says)}</p>
                    <pre>
                      <code>{example.command}</code>
                    </pre>
                  </div>
                ))}
              </details>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
