import './scorecard.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useLanguage } from '../../language.ts';
import { Failure, Skeleton } from '../../parts/states.tsx';
import { ConfidenceBadge } from '../../parts/status/confidence-badge.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { latest, useCall } from '../../use-call.ts';
import { ScoreDesk } from './score-desk.tsx';

const route = getRouteApi('/scorecards/$id');

/** A scorecard of the house, with what-if. */
export function ScorecardPage() {
  const { t } = useLanguage();
  const { id } = route.useParams();
  const answer = useCall('scorecards.get', { id });
  const card = latest(answer);
  useTitle(card?.title ?? { zh: '评分表', en: 'Scorecard' });
  return (
    <div className="page scorecard-page">
      <ScorecardCrumbs />
      {answer.state === 'failed' ? <Failure error={answer.error} retry={answer.retry} /> : null}
      {card === null ? (
        answer.state === 'waiting' ? (
          <Skeleton lines={12} />
        ) : null
      ) : (
        <ScoreDesk card={card}>
          <header className="page-head">
            <h1>{t(card.title)}</h1>
            <p className="result-top">
              <ConfidenceBadge confidence={card.confidence} />
              {card.sources === 1 ? <span className="badge">{t({ zh: '单一来源', en: 'single source' })}</span> : null}
            </p>
          </header>
        </ScoreDesk>
      )}
    </div>
  );
}

/** The way back to the list of scorecards. */
export function ScorecardCrumbs() {
  const { t } = useLanguage();
  return (
    <nav aria-label={t({ zh: '位置', en: 'Breadcrumb' })} className="no-print">
      <ol className="crumbs">
        <li>
          <Link to="/scorecards">{t({ zh: '评分表', en: 'Scorecards' })}</Link>
        </li>
      </ol>
    </nav>
  );
}
