import './diff.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { CopyAs } from '../../parts/copy-as.tsx';
import { Select } from '../../parts/select.tsx';
import { Empty, Failure, Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { clauseChanges } from '../../searches.ts';
import { latest, useCall } from '../../use-call.ts';
import { ClauseChangeRow, changeLooks } from './clause-change.tsx';
import { FactChanges } from './fact-changes.tsx';

const route = getRouteApi('/documents/$id/diff');
type Summary = OutputOf<'documents.list'>['documents'][number];

/** Two documents or two versions side by side: the clauses whose words changed, and the facts that changed with them. */
export function DiffPage() {
  const { t } = useLanguage();
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  useTitle({ zh: '比对', en: 'Compare versions' });
  const documents = latest(useCall('documents.list', {}))?.documents ?? [];
  const input = search.with === undefined ? null : { id, to: search.with };
  const answer = useCall('documents.diff', input);
  const diff = input === null ? null : latest(answer);
  const options = documents.filter((document) => document.id !== id).map((document) => [document.id, nameOf(document)] as const);
  const shown = (diff?.clauses ?? []).filter(({ change }) => search.change === undefined || change === search.change);
  return (
    <div className="page diff-page">
      <nav aria-label={t({ zh: '位置', en: 'Breadcrumb' })} className="no-print">
        <ol className="crumbs">
          <li>
            <Link to="/library">{t({ zh: '政策库', en: 'Library' })}</Link>
          </li>
          <li>
            <Link to="/documents/$id" params={{ id: id.replace(/@\d+$/, '') }}>
              {id}
            </Link>
          </li>
          <li aria-current="page">{t({ zh: '比对', en: 'Compare' })}</li>
        </ol>
      </nav>
      <header className="page-head">
        <h1>{t({ zh: '两份文件有什么不同', en: 'What changed between two documents' })}</h1>
        <p>
          {t({
            zh: '先配对条款，再逐字比对。删去的字加删除线，新增的字加下划线；只是改了序号的不算修改。',
            en: 'Clauses are paired first, then compared word by word. What was dropped is struck through, what is new is underlined; a clause that only took another number is not a change.',
          })}
        </p>
      </header>
      <div className="diff-heads">
        <DocumentHead side={t({ zh: '前', en: 'Before' })} id={id} documents={documents} />
        {search.with === undefined ? (
          <div className="diff-head">
            <Select
              id="with"
              label={{ zh: '与哪份文件比对', en: 'Compare with' }}
              none={{ zh: '请选择', en: 'Choose' }}
              value={undefined}
              onChange={(other) => void navigate({ search: { with: other }, replace: true })}
              options={options}
            />
          </div>
        ) : (
          <DocumentHead side={t({ zh: '后', en: 'After' })} id={search.with} documents={documents} />
        )}
      </div>
      {answer.state === 'failed' && input !== null ? <Failure error={answer.error} retry={answer.retry} /> : null}
      {input !== null && answer.state === 'waiting' && diff === null ? <Skeleton lines={12} /> : null}
      {diff === null ? null : (
        <>
          <FactChanges facts={diff.facts} />
          <section className="part">
            <h2>{t({ zh: '条款', en: 'Clauses' })}</h2>
            <div className="diff-bar">
              <nav className="tabs no-print" aria-label={t({ zh: '变化', en: 'Changes' })}>
                <Link
                  to="/documents/$id/diff"
                  params={{ id }}
                  search={(old) => ({ ...old, change: undefined })}
                  aria-current={search.change === undefined ? 'page' : undefined}
                  resetScroll={false}
                >
                  {t({ zh: '全部变化', en: 'All changes' })} <span className="number">{diff.clauses.length}</span>
                </Link>
                {clauseChanges.map((change) => (
                  <Link
                    key={change}
                    to="/documents/$id/diff"
                    params={{ id }}
                    search={(old) => ({ ...old, change })}
                    aria-current={search.change === change ? 'page' : undefined}
                    resetScroll={false}
                  >
                    {t(changeLooks[change].label)}{' '}
                    <span className="number">{diff.clauses.filter((one) => one.change === change).length}</span>
                  </Link>
                ))}
              </nav>
              <div className="source-actions no-print">
                <CopyAs operation="documents.diff" input={input ?? {}} />
                <button type="button" className="button" data-size="small" onClick={() => window.print()}>
                  {t({ zh: '打印', en: 'Print' })}
                </button>
              </div>
            </div>
            <p className="small secondary">
              {t({ zh: `另有 ${diff.unchanged} 条没有变化。`, en: `${diff.unchanged} clauses did not change.` })}
            </p>
            {shown.length === 0 ? (
              <Empty
                title={
                  diff.clauses.length === 0
                    ? { zh: '条款完全相同', en: 'Every clause is the same' }
                    : { zh: '没有这一类变化', en: 'No change of this kind' }
                }
              />
            ) : (
              <ol className="clause-changes">
                {shown.map((change, index) => (
                  <ClauseChangeRow key={`${change.before?.id} ${change.after?.id} ${index}`} change={change} />
                ))}
              </ol>
            )}
          </section>
        </>
      )}
    </div>
  );
}

function nameOf(document: Summary): string {
  return document.innerTitle ?? document.title;
}

interface DocumentHeadProps {
  readonly side: string;
  readonly id: string;
  readonly documents: readonly Summary[];
}

function DocumentHead({ side, id, documents }: DocumentHeadProps) {
  const { t } = useLanguage();
  const bare = id.replace(/@\d+$/, '');
  const version = id === bare ? null : id.slice(bare.length + 1);
  const found = documents.find((document) => document.id === bare);
  return (
    <div className="diff-head">
      <p className="small secondary">{side}</p>
      <p className="diff-title">
        <Link to="/documents/$id" params={{ id: bare }} lang="zh">
          {found === undefined ? bare : nameOf(found)}
        </Link>
      </p>
      <p className="result-meta">
        {version === null ? null : <span>{t({ zh: `第 ${version} 版`, en: `Version ${version}` })}</span>}
        {found?.documentNumber == null ? null : <span lang="zh">{found.documentNumber}</span>}
        {found === undefined ? null : <span className="number">{found.dateIssued ?? found.datePublished ?? ''}</span>}
      </p>
    </div>
  );
}
