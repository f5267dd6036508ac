import './drafts.css';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { Empty, Failure, Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { SignedIn } from '../../session/signed-in.tsx';
import { latest, useCall } from '../../use-call.ts';
import { ImportProgress } from './import-progress.tsx';

type Import = OutputOf<'documents.drafts'>['imports'][number];
const title = { zh: '导入与核定', en: 'Imports and review' };

/** P14: the pages that this office has imported, drafts first, each with how far its review has come. */
export function DraftsPage() {
  const { t } = useLanguage();
  useTitle(title);
  return (
    <div className="page drafts-page">
      <header className="page-head">
        <h1>{t(title)}</h1>
        <p>
          {t({
            zh: '导入的页面先是草稿：逐项对照原文核定，然后发布。未发布的只有本地区的部门和管理员看得见。',
            en: 'An imported page begins as a draft: its facts are checked against the text, then it is published. Until then only the department and the administrators of the region see it.',
          })}
        </p>
      </header>
      <SignedIn roles={['department', 'administrator']}>{() => <Imports />}</SignedIn>
    </div>
  );
}

function Imports() {
  const { t } = useLanguage();
  const answer = useCall('documents.drafts', {});
  const list = latest(answer);
  if (answer.state === 'failed') return <Failure error={answer.error} retry={answer.retry} />;
  if (list === null) return <Skeleton lines={8} />;
  const bring = (
    <Link to="/read" className="button" data-kind="primary">
      {t({ zh: '读一页并导入', en: 'Read a page and import it' })}
    </Link>
  );
  if (list.total === 0) {
    return (
      <Empty title={{ zh: '还没有导入的文件', en: 'Nothing was imported yet' }}>
        <p className="secondary">
          {t({
            zh: '在“读一页”放入文件，看过机器读出的内容，再导入为草稿。',
            en: 'Drop a file on “Read a page”, look at what was read, then import it as a draft.',
          })}
        </p>
        {bring}
      </Empty>
    );
  }
  const sorted = list.imports.toSorted((a, b) => (a.state === b.state ? 0 : a.state === 'draft' ? -1 : 1));
  return (
    <>
      <p>{bring}</p>
      <ul className="result-list">
        {sorted.map((one) => (
          <li key={one.id}>
            <ImportLine one={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ImportLine({ one }: { readonly one: Import }) {
  const { t } = useLanguage();
  const last = one.versions.at(-1);
  return (
    <>
      <h2 className="result-title">
        <Link to="/drafts/$id" params={{ id: one.id }} lang="zh">
          {one.title}
        </Link>
      </h2>
      <ImportProgress state={one.state} facts={one.facts} decided={one.decided} />
      <p className="result-meta">
        <span>{one.id}</span>
        <span className="number">{one.regionCode}</span>
        <span className="number">{t({ zh: `第 ${one.versions.length} 版`, en: `Version ${one.versions.length}` })}</span>
        {last === undefined ? null : (
          <span>
            <span lang="zh">{last.drafted.name}</span> <span className="number">{last.drafted.at.slice(0, 10)}</span>
          </span>
        )}
        {one.versions.some((version) => version.published !== null) ? (
          <Link to="/documents/$id" params={{ id: one.id }}>
            {t({ zh: '看已发布的文件', en: 'See the published document' })}
          </Link>
        ) : null}
      </p>
    </>
  );
}
