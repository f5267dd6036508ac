import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../language.ts';
import type { ImportView } from './decisions.ts';

/** The versions of an import, who brought and who published each, and what changed from one to the next. */
export function Versions({ view }: { readonly view: ImportView }) {
  const { t } = useLanguage();
  const day = (at: string) => <span className="number">{at.slice(0, 10)}</span>;
  return (
    <details className="versions">
      <summary>{t({ zh: `版本 ${view.versions.length}`, en: `Versions: ${view.versions.length}` })}</summary>
      <ol>
        {view.versions.map((version) => (
          <li key={version.number}>
            <b>{t({ zh: `第 ${version.number} 版`, en: `Version ${version.number}` })}</b> {t({ zh: '导入', en: 'imported' })}{' '}
            <span lang="zh">{version.drafted.name}</span> {day(version.drafted.at)}
            {version.published === null ? (
              version.number < view.versions.length ? (
                t({ zh: '，未发布，已由新版取代', en: ', not published: a later version took its place' })
              ) : null
            ) : (
              <>
                {t({ zh: '，发布', en: ', published' })} <span lang="zh">{version.published.name}</span> {day(version.published.at)}
              </>
            )}{' '}
            <code title="SHA-256">{version.sha256.slice(0, 12)}</code>{' '}
            {version.number === 1 ? null : (
              <Link
                to="/documents/$id/diff"
                params={{ id: `${view.id}@${version.number - 1}` }}
                search={{ with: `${view.id}@${version.number}` }}
              >
                {t({ zh: '与上一版比对', en: 'Compare with the one before' })}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
