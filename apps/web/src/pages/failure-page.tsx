import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { useLanguage } from '../language.ts';
import { Failure } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';

/** Shown when a page itself breaks; the header stays usable. */
export function FailurePage({ error, reset }: ErrorComponentProps) {
  return (
    <div className="page" data-width="narrow">
      <Failure error={error} retry={reset} />
    </div>
  );
}

/** 404: the address leads nowhere. */
export function NotFoundPage() {
  const { t } = useLanguage();
  useTitle({ zh: '没有这个页面', en: 'No such page' });
  return (
    <div className="page" data-width="narrow">
      <div className="page-head">
        <p className="secondary number">404</p>
        <h1>{t({ zh: '没有这个页面', en: 'There is no page here' })}</h1>
        <p>
          {t({
            zh: '网址可能输错了，或文件已更名。可以搜政策库，或从首页重新开始。',
            en: 'The address may be mistyped, or the document renamed. Search the library, or start again from the home page.',
          })}
        </p>
      </div>
      <p className="source-actions">
        <Link className="button" data-kind="primary" to="/library">
          {t({ zh: '搜政策库', en: 'Search the library' })}
        </Link>
        <Link className="button" to="/">
          {t({ zh: '回首页', en: 'Home' })}
        </Link>
      </p>
    </div>
  );
}
