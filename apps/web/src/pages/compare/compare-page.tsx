import '../../parts/ledger/ledger.css';
import '../targets/targets.css';
import './compare.css';
import { flowWords } from '@kechuang/domain/words';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../../language.ts';
import { CopyAs } from '../../parts/copy-as.tsx';
import { Select } from '../../parts/select.tsx';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { Empty, Failure, Skeleton } from '../../parts/states.tsx';
import { WithOriginals } from '../../parts/text/with-originals.tsx';
import { useTitle } from '../../parts/use-title.ts';
import type { ComparisonRow } from '../../shapes.ts';
import { latest, useCall } from '../../use-call.ts';
import { Bound } from '../targets/bound.tsx';

const route = getRouteApi('/compare');
const standardIndicator = '高新技术企业';

/** P30: targets of several places side by side; what keeps them from being compared comes first. */
export function ComparePage() {
  const { t, language } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  useTitle({ zh: '数据对比', en: 'Compare' });
  const targets = latest(useCall('targets.list', {}));
  const regions = latest(useCall('regions.list', {}))?.regions ?? [];
  const withTargets = [...new Set(targets?.targets.flatMap((target) => target.regionCode ?? []))];
  const cities = withTargets.filter((code) => regions.find((region) => region.code === code)?.level === 'city');
  const chosen = search.regions?.split(',').filter((code) => code !== '') ?? cities;
  const indicators = (search.indicators ?? standardIndicator)
    .split(/[,，、]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const year = search.year === undefined ? undefined : Number(search.year);
  const input = { indicators, regions: chosen, ...(year === undefined ? {} : { year }) };
  const answer = useCall('targets.compare', chosen.length === 0 || indicators.length === 0 ? null : input);
  const comparison = latest(answer);
  const nameOf = (code: string) => {
    const region = regions.find((each) => each.code === code);
    return region === undefined ? code : language === 'zh' ? region.name : region.nameEn;
  };
  const years = [...new Set(targets?.targets.flatMap((target) => (target.year === null ? [] : [String(target.year)])))].sort();
  return (
    <div className="page compare-page">
      <header className="page-head">
        <h1>{t({ zh: '数据对比', en: 'Compare' })}</h1>
        <p>
          {t({
            zh: '把各地的目标放在一起，先说清哪些不能直接比：年度不同、口径不同、单位不同、没有数据。',
            en: 'Targets of several places together, beginning with what keeps them from being compared: other years, other counts, other units, no data.',
          })}
        </p>
      </header>
      <div className="filters no-print">
        <div className="filter wide">
          <label htmlFor="indicators">{t({ zh: '指标（多个用逗号隔开）', en: 'Indicators (commas between)' })}</label>
          <input
            id="indicators"
            className="input"
            list="indicator-names"
            defaultValue={indicators.join('，')}
            onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
            onBlur={(event) =>
              void navigate({
                search: (old) => ({ ...old, indicators: event.target.value.trim() || undefined }),
                replace: true,
                resetScroll: false,
              })
            }
          />
          <datalist id="indicator-names">
            {[...new Set(targets?.targets.map((target) => target.indicator))].map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </div>
        <Select
          id="year"
          label={{ zh: '年度', en: 'Year' }}
          value={search.year}
          onChange={(value) => void navigate({ search: (old) => ({ ...old, year: value }), replace: true, resetScroll: false })}
          options={years.map((each) => [each, each])}
        />
      </div>
      <fieldset className="region-choice no-print">
        <legend className="small secondary">{t({ zh: '地区', en: 'Places' })}</legend>
        {withTargets.map((code) => (
          <label key={code} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={(event) => {
                const next = event.target.checked ? [...chosen, code] : chosen.filter((each) => each !== code);
                void navigate({ search: (old) => ({ ...old, regions: next.join(',') || undefined }), replace: true, resetScroll: false });
              }}
            />
            {nameOf(code)}
          </label>
        ))}
      </fieldset>
      {answer.state === 'failed' ? <Failure error={answer.error} retry={answer.retry} /> : null}
      {comparison === null ? (
        answer.state === 'waiting' ? (
          <Skeleton lines={8} />
        ) : null
      ) : (
        comparison.rows.map((row) => <Row key={row.indicator} row={row} nameOf={nameOf} />)
      )}
      {comparison !== null && comparison.rows.length === 0 ? (
        <Empty title={{ zh: '没有这样的指标', en: 'There is no such indicator' }} />
      ) : null}
      <div className="source-actions no-print">
        <CopyAs operation="targets.compare" input={input} />
        <button type="button" className="button" data-size="small" onClick={() => window.print()}>
          {t({ zh: '打印', en: 'Print' })}
        </button>
      </div>
    </div>
  );
}

function Row({ row, nameOf }: { readonly row: ComparisonRow; readonly nameOf: (code: string) => string }) {
  const { t } = useLanguage();
  const [seen, setSeen] = useState(false);
  const missing = row.cells.filter((cell) => cell.targets.length === 0).length;
  const drawn = row.comparable || seen;
  return (
    <section className="comparison keep-together">
      <h2 lang="zh">{row.indicator}</h2>
      <div className="notice" data-tone={row.comparable ? undefined : 'doubt'}>
        <h3>{row.comparable ? t({ zh: '可以比较', en: 'May be compared' }) : t({ zh: '不可直接比较', en: 'Not directly comparable' })}</h3>
        <ul className="plain-list target-notes">
          {row.notes.map((note) => (
            <li key={note.code + note.text.zh}>
              <WithOriginals text={note.text} />
            </li>
          ))}
        </ul>
        {row.comparable || seen ? null : (
          <p className="no-print">
            <button type="button" className="button" data-size="small" onClick={() => setSeen(true)}>
              {t({ zh: '我知道不可直接比较，仍要看图', en: 'Understood; show the chart all the same' })}
            </button>
          </p>
        )}
      </div>
      {drawn ? <Chart row={row} nameOf={nameOf} /> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="ledger ledger-box" tabIndex={0} aria-label={row.indicator}>
        <table>
          <caption className="visually-hidden" lang="zh">
            {row.indicator}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t({ zh: '地区', en: 'Place' })}</th>
              <th scope="col">{t({ zh: '原文用词', en: 'As worded' })}</th>
              <th scope="col" data-figure="true">
                {t({ zh: '年度', en: 'Year' })}
              </th>
              <th scope="col">{t({ zh: '口径', en: 'Counts' })}</th>
              <th scope="col" data-figure="true">
                {t({ zh: '目标', en: 'Target' })}
              </th>
              <th scope="col" data-figure="true">
                {t({ zh: '力争', en: 'Stretch' })}
              </th>
              <th scope="col">{t({ zh: '原文', en: 'Source' })}</th>
            </tr>
          </thead>
          <tbody>
            {row.cells.map((cell) =>
              cell.targets.length === 0 ? (
                <tr key={cell.regionCode}>
                  <th scope="row">{nameOf(cell.regionCode)}</th>
                  <td colSpan={6} className="secondary">
                    {t({ zh: '无数据', en: 'no data' })}
                  </td>
                </tr>
              ) : (
                cell.targets.map((target) => (
                  <tr key={target.id}>
                    <th scope="row">{nameOf(cell.regionCode)}</th>
                    <td lang="zh">{target.indicator}</td>
                    <td data-figure="true">{target.year ?? t({ zh: '未写明', en: 'not stated' })}</td>
                    <td data-nowrap="true">{target.flow === null ? '–' : t(flowWords[target.flow])}</td>
                    <td data-figure="true">
                      <Bound bound={target.floor} unit={target.unit} withUnit />
                    </td>
                    <td data-figure="true">
                      <Bound bound={target.stretch} unit={target.unit} withUnit />
                    </td>
                    <td>
                      <span className="target-sources">
                        {target.quotes.map((quote) => (
                          <SourceChip key={quote.quantityId} citation={quote.citation} bare />
                        ))}
                      </span>
                    </td>
                  </tr>
                ))
              ),
            )}
          </tbody>
        </table>
      </section>
      <p className="small secondary">
        {missing === 0
          ? t({ zh: '未作排名：目标不是实绩。', en: 'No ranking: targets are not results.' })
          : t({
              zh: `${missing} 个地区无数据，未排名；无数据不作零计。`,
              en: `${missing} places have no data and are not ranked; no data is not nought.`,
            })}
      </p>
    </section>
  );
}

/** Planned figures are hollow; a chart that may not be compared keeps saying so. */
function Chart({ row, nameOf }: { readonly row: ComparisonRow; readonly nameOf: (code: string) => string }) {
  const { t } = useLanguage();
  const bars = row.cells.flatMap((cell) =>
    cell.targets.map((target) => ({
      id: target.id,
      region: nameOf(cell.regionCode),
      target,
      value: Number((target.floor ?? target.stretch)?.value ?? 0),
    })),
  );
  const most = Math.max(...bars.map((bar) => bar.value), 0) || 1;
  return (
    <figure className="chart">
      <figcaption className="small secondary">
        {row.comparable
          ? t({ zh: '目标值（空心为计划数）', en: 'Targets (hollow: planned)' })
          : t({ zh: '不可直接比较 · 目标值（空心为计划数）', en: 'Not directly comparable · targets (hollow: planned)' })}
      </figcaption>
      <ul>
        {bars.map((bar) => (
          <li key={bar.id}>
            <span className="chart-name">
              {bar.region}{' '}
              <span className="secondary small">
                {bar.target.year ?? ''} {bar.target.flow === null ? '' : t(flowWords[bar.target.flow])}
              </span>
            </span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect
                x="0.3"
                y="1"
                width={Math.max((bar.value / most) * 99, 0.5)}
                height="8"
                fill="none"
                stroke="var(--primary)"
                strokeWidth="1.5"
                vectorEffect="non-scaling-stroke"
              />
            </svg>
            <Bound bound={bar.target.floor ?? bar.target.stretch} unit={bar.target.unit} withUnit />
          </li>
        ))}
      </ul>
    </figure>
  );
}
