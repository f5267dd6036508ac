import './scorecard.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { useKeptText } from '../../parts/kept-text.ts';
import { useTitle } from '../../parts/use-title.ts';
import { latest, useCall } from '../../use-call.ts';
import { DefinitionField } from './definition-field.tsx';
import { OwnRanking } from './own-ranking.tsx';
import { ScoreDesk } from './score-desk.tsx';
import { ScorecardCrumbs } from './scorecard-page.tsx';

const route = getRouteApi('/scorecards/own');
const title = { zh: '用自己的评分表', en: 'A scorecard of your own' };

/** A scorecard that the reader brings: checked as it is written, then one firm scored with what-if, or many ranked. */
export function OwnScorecardPage() {
  const { t } = useLanguage();
  const { view } = route.useSearch();
  const [text, setText] = useKeptText('machine', 'scorecard');
  const isEmpty = text.trim() === '';
  const answer = useCall('scorecards.check', isEmpty ? null : { text });
  const error = !isEmpty && answer.state === 'failed' ? answer.error : null;
  const checked = isEmpty || error !== null ? null : latest(answer);
  useTitle(title);
  return (
    <div className="page scorecard-page">
      <ScorecardCrumbs />
      <header className="page-head">
        <h1>{t(title)}</h1>
        <p>
          {t({
            zh: '创新积分、孵化器、研发机构的评价，各地都没有公布完整的权重，所以这里一份也不附带。把您的办法写成文件，就能给一家企业打分、改一改看，或给一批单位排名。',
            en: 'No source publishes the whole weights for innovation points, incubators or research institutes, so none is supplied here. Write your scheme as a file: then score one firm and try changes, or rank many.',
          })}
        </p>
      </header>
      {checked === null ? (
        <DefinitionField value={text} onChange={setText} error={error} />
      ) : (
        <>
          <Summary checked={checked} />
          <details className="own-definition no-print">
            <summary>{t({ zh: '看或改定义', en: 'See or change the definition' })}</summary>
            <DefinitionField value={text} onChange={setText} error={error} />
          </details>
          <nav className="tabs no-print" aria-label={t({ zh: '视图', en: 'View' })}>
            <Link
              from="/scorecards/own"
              to="."
              search={{}}
              hash
              activeOptions={{ exact: true }}
              aria-current={view === undefined ? 'page' : undefined}
            >
              {t({ zh: '给一家打分', en: 'Score one firm' })}
            </Link>
            <Link
              from="/scorecards/own"
              to="."
              search={{ view: 'rank' }}
              hash
              activeOptions={{ exact: true }}
              aria-current={view === 'rank' ? 'page' : undefined}
            >
              {t({ zh: '给多家排名', en: 'Rank several' })}
            </Link>
          </nav>
          {view === 'rank' ? (
            <OwnRanking definition={checked.definition} scorecard={checked.scorecard} />
          ) : (
            <ScoreDesk card={checked.scorecard} definition={checked.definition} />
          )}
        </>
      )}
    </div>
  );
}

/** What the definition amounts to, in one line each. */
function Summary({ checked: { definition, scorecard } }: { readonly checked: OutputOf<'scorecards.check'> }) {
  const { t } = useLanguage();
  const sign = scorecard.passMark.inclusive ? '≥' : '>';
  const rule = definition.consecutiveFailures;
  return (
    <section className="own-summary" aria-label={t({ zh: '评分表', en: 'The scorecard' })}>
      <h2>
        {t(definition.title)} <span className="badge">{t({ zh: '您自己的', en: 'your own' })}</span>
      </h2>
      <p className="result-meta">
        <span className="number">
          {t({
            zh: `满分 ${scorecard.max} · 合格线 ${sign} ${scorecard.passMark.value} · ${scorecard.items} 项指标`,
            en: `out of ${scorecard.max} · pass ${sign} ${scorecard.passMark.value} · ${scorecard.items} items`,
          })}
        </span>
        {scorecard.grades.map((grade) => (
          <span key={grade.from} className="number">
            {t(grade.name)} {grade.inclusive ? '≥' : '>'} {grade.from}
          </span>
        ))}
        {rule === null ? null : (
          <span className="number">
            {t({ zh: `连续 ${rule.times} 次不合格：`, en: `${rule.times} failures in a row: ` })}
            {t(rule.consequence)}
          </span>
        )}
      </p>
      <p className="small secondary">
        {t({ zh: '出处（您写的）：', en: 'Source, as you wrote it: ' })}
        <span lang="zh">
          {definition.source.issuer}《{definition.source.title}》
        </span>
      </p>
    </section>
  );
}
