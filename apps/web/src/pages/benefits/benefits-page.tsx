import { benefitWords } from '@kechuang/domain/words';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { Select } from '../../parts/select.tsx';
import { Empty, Failure, Skeleton } from '../../parts/states.tsx';
import { ConfidenceBadge } from '../../parts/status/confidence-badge.tsx';
import { WindowBadge } from '../../parts/status/fit-status.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { latest, useCall } from '../../use-call.ts';
import { useRegionNames } from '../match/region-names.ts';

const route = getRouteApi('/benefits');
type Summary = OutputOf<'benefits.list'>['benefits'][number];

const title = { zh: '惠企事项', en: 'Benefits' };
const amountWords: { readonly [State in Summary['amountState']]: { readonly zh: string; readonly en: string } } = {
  stated: { zh: '金额可算', en: 'Amount can be worked out' },
  undetermined: { zh: '金额视情况而定', en: 'Amount depends on answers' },
  range: { zh: '金额为区间', en: 'Amount is a range' },
  'case-by-case': { zh: '一事一议', en: 'Case by case' },
  unstated: { zh: '金额未写明', en: 'Amount not stated' },
  none: { zh: '不直接给钱', en: 'No money of its own' },
};

/** 我有目标: the catalogue, to pick from. */
export function BenefitsPage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const names = useRegionNames();
  useTitle(title);
  const answer = useCall('benefits.list', {});
  const list = latest(answer);
  const asked = (search.q ?? '').trim().toLowerCase();
  const shown = (list?.benefits ?? []).filter(
    (benefit) =>
      (search.kind === undefined || benefit.kind === search.kind) &&
      (search.region === undefined || benefit.region === search.region) &&
      (asked === '' ||
        [benefit.title.zh, benefit.title.en, benefit.promise.zh, benefit.promise.en].some((text) => text.toLowerCase().includes(asked))),
  );
  const kinds = [...new Set(list?.benefits.map((benefit) => benefit.kind))];
  const regions = [...new Set(list?.benefits.map((benefit) => benefit.region))];
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t(title)}</h1>
        <p>
          {t({
            zh: '公开文件里写明、能引到原句或文号的事项。选一项，逐条对照条件。',
            en: 'What published documents promise, each with its sentence or its number. Pick one and check its conditions.',
          })}
        </p>
      </header>
      {answer.state === 'failed' ? <Failure error={answer.error} retry={answer.retry} /> : null}
      {list === null ? (
        answer.state === 'waiting' ? (
          <Skeleton lines={12} />
        ) : null
      ) : (
        <>
          <div className="filters no-print">
            <div className="filter wide">
              <label htmlFor="benefit-q">{t({ zh: '按名称找', en: 'By name' })}</label>
              <input
                id="benefit-q"
                className="input"
                type="search"
                value={search.q ?? ''}
                onChange={(event) =>
                  void navigate({ search: (old) => ({ ...old, q: event.target.value || undefined }), replace: true, resetScroll: false })
                }
              />
            </div>
            <Select
              id="benefit-kind"
              label={{ zh: '类型', en: 'Kind' }}
              value={search.kind}
              onChange={(kind) => void navigate({ search: (old) => ({ ...old, kind }), replace: true, resetScroll: false })}
              options={kinds.map((kind) => [kind, t(benefitWords.kind[kind])])}
            />
            <Select
              id="benefit-region"
              label={{ zh: '级别', en: 'Level' }}
              value={search.region}
              onChange={(region) => void navigate({ search: (old) => ({ ...old, region }), replace: true, resetScroll: false })}
              options={regions.map((region) => [region, names.get(region) ?? region])}
            />
          </div>
          <p className="secondary small number" role="status">
            {t({ zh: `${shown.length} 项`, en: `${shown.length} items` })}
          </p>
          {shown.length === 0 ? <Empty title={{ zh: '没有符合的事项', en: 'Nothing matches' }} /> : null}
          <ul className="result-list">
            {shown.map((benefit) => (
              <li key={benefit.id}>
                <h2 className="result-title">
                  <Link to="/benefits/$id" params={{ id: benefit.id }}>
                    {t(benefit.title)}
                  </Link>
                </h2>
                <p>{t(benefit.promise)}</p>
                <p className="result-meta">
                  <WindowBadge window={benefit.window} />
                  <ConfidenceBadge confidence={benefit.confidence} />
                  <span>{t(benefitWords.kind[benefit.kind])}</span>
                  <span>{names.get(benefit.region) ?? benefit.region}</span>
                  <span>{t(amountWords[benefit.amountState])}</span>
                  <span>{t(benefit.office)}</span>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
