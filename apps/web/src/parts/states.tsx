import './states.css';
import type { Bilingual } from '@kechuang/domain';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useLanguage } from '../language.ts';
import { isProblem, problemText } from './problem.ts';

/** The layout to come, in grey. After eight seconds it says that it is still at work. */
export function Skeleton({ lines = 5 }: { readonly lines?: number }) {
  const { t } = useLanguage();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setSlow(true), 8000);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{t({ zh: '正在加载', en: 'Loading' })}</span>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} style={{ width: `${[92, 100, 78, 96, 64][line % 5]}%` }} />
      ))}
      {slow ? (
        <p className="secondary">
          {t({
            zh: '仍在加载。数据在本机计算，首次打开需要一点时间。',
            en: 'Still loading. The data is worked out on this machine; the first time takes a moment.',
          })}
        </p>
      ) : null}
    </div>
  );
}

/** Nothing to show: says which kind of nothing, and what to do about it. */
export function Empty({ title, children }: { readonly title: Bilingual; readonly children?: ReactNode }) {
  const { t } = useLanguage();
  return (
    <div className="empty">
      <svg viewBox="0 0 64 48" aria-hidden="true">
        <path d="M14 20V6h14M50 28v14H36" fill="none" stroke="currentColor" strokeWidth="3" />
      </svg>
      <p className="lead">{t(title)}</p>
      {children}
    </div>
  );
}

/** The address names something that is not there: the ways on from here. */
function Missing({ detail }: { readonly detail: Bilingual }) {
  const { t } = useLanguage();
  return (
    <div className="notice" role="alert">
      <h2>{t({ zh: '没有找到', en: 'Not found' })}</h2>
      <p>{t(detail)}</p>
      <p className="secondary">
        {t({
          zh: '网址可能输错了，或内容已更名、不在您可见的范围内。',
          en: 'The address may be mistyped, or the thing renamed or out of your sight.',
        })}
      </p>
      <p className="source-actions">
        <Link className="button" data-size="small" to="/library">
          {t({ zh: '搜政策库', en: 'Search the library' })}
        </Link>
        <Link className="button" data-size="small" to="/">
          {t({ zh: '回首页', en: 'Home' })}
        </Link>
      </p>
    </div>
  );
}

interface FailureProps {
  readonly error: unknown;
  readonly retry?: (() => void) | undefined;
  /** What to do about it, where there is something better than trying again. */
  readonly children?: ReactNode;
}

/** Something failed: what, what is safe, what to do. What does not exist is not asked for again. */
export function Failure({ error, retry, children }: FailureProps) {
  const { t } = useLanguage();
  if (isProblem(error) && error.kind === 'not-found') return <Missing detail={error.detail} />;
  const issues = isProblem(error) ? error.issues : [];
  return (
    <div className="notice" data-tone="bad" role="alert">
      <h2>{t({ zh: '没能得到结果', en: 'No result' })}</h2>
      {issues.length > 1 ? (
        <ul className="plain-list">
          {issues.map((issue) => (
            <li key={`${issue.pointer}${issue.code}`}>{t(issue.detail)}</li>
          ))}
        </ul>
      ) : (
        <p>{t(problemText(error))}</p>
      )}
      {children}
      <p className="secondary">
        {t({ zh: '您填写的内容仍保存在本机，没有丢失。', en: 'What you entered is still on this machine; nothing is lost.' })}
      </p>
      {retry === undefined ? null : (
        <p>
          <button type="button" className="button" data-size="small" onClick={retry}>
            {t({ zh: '再试一次', en: 'Try again' })}
          </button>
        </p>
      )}
    </div>
  );
}
