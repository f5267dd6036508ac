import { getRouteApi, Link } from '@tanstack/react-router';
import { useLanguage } from '../../language.ts';
import { FitStatus } from '../../parts/status/fit-status.tsx';
import type { Verdict } from '../../shapes.ts';

const route = getRouteApi('/match/results');

/** 为什么没有××: finds any benefit by name and says its verdict and the reason, wherever it is sorted. */
export function WhyNot({ results }: { readonly results: readonly Verdict[] }) {
  const { t } = useLanguage();
  const { why } = route.useSearch();
  const navigate = route.useNavigate();
  const asked = (why ?? '').trim().toLowerCase();
  const found =
    asked === ''
      ? []
      : results.filter((result) =>
          [result.title.zh, result.title.en, result.promise.zh].some((text) => text.toLowerCase().includes(asked)),
        );
  return (
    <div className="why-not no-print">
      <div className="field">
        <label htmlFor="why-not">{t({ zh: '为什么没有…', en: 'Why is there no …' })}</label>
        <input
          id="why-not"
          className="input"
          type="search"
          autoComplete="off"
          placeholder={t({ zh: '输入事项名称，如 高新技术企业', en: 'Name of a benefit, e.g. high-tech' })}
          value={why ?? ''}
          onChange={(event) =>
            void navigate({
              search: (old) => ({ ...old, why: event.target.value || undefined }),
              hash: true,
              replace: true,
              resetScroll: false,
            })
          }
        />
      </div>
      <div role="status">
        {asked === '' ? null : found.length === 0 ? (
          <p>
            {t({ zh: '库中没有此政策，可提交线索。', en: 'The library has no such policy; you can point us to it.' })}{' '}
            <Link to="/help" hash="report">
              {t({ zh: '提交线索', en: 'Point us to it' })}
            </Link>
          </p>
        ) : (
          <ul className="why-list">
            {found.slice(0, 6).map((result) => {
              const reason =
                result.conditions.find((condition) => condition.verdict === 'unmet') ??
                result.conditions.find((condition) => condition.verdict === 'unknown');
              return (
                <li key={result.benefitId}>
                  <FitStatus fit={result.fit} />{' '}
                  <Link to="/benefits/$id" params={{ id: result.benefitId }}>
                    {t(result.title)}
                  </Link>
                  <p className="small secondary">
                    {t(result.fitText)}
                    {reason === undefined ? '' : ` · ${t(reason.reason)}`}
                  </p>
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </div>
  );
}
