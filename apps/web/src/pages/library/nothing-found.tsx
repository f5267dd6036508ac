import { getRouteApi, Link } from '@tanstack/react-router';
import { useLanguage } from '../../language.ts';
import { Empty } from '../../parts/states.tsx';

const route = getRouteApi('/library');
const filterKeys = ['q', 'region', 'issuer', 'year', 'kind', 'force'] as const;

/** No document passes: says which filters are set, each to be removed on its own. */
export function NothingFound({ all }: { readonly all: number }) {
  const { t } = useLanguage();
  const search = route.useSearch();
  if (all === 0) return <Empty title={{ zh: '库中还没有文件', en: 'There is no document yet' }} />;
  return (
    <Empty title={{ zh: '没有找到', en: 'Nothing found' }}>
      <p className="secondary">
        {t({
          zh: '换个说法试试：用简称或全称、去掉空格、只写文号的年份和序号；或去掉一个条件。',
          en: 'Try another wording: a short or full name, no spaces, only the year and number of a document; or drop a condition.',
        })}
      </p>
      <p className="source-actions">
        {filterKeys.map((key) =>
          search[key] === undefined ? null : (
            <Link key={key} className="button" data-size="small" to="/library" search={(old) => ({ ...old, [key]: undefined })}>
              <span aria-hidden="true">×</span> <span lang="zh">{search[key]}</span>
              <span className="visually-hidden">{t({ zh: '去掉这个条件', en: 'drop this condition' })}</span>
            </Link>
          ),
        )}
      </p>
    </Empty>
  );
}
