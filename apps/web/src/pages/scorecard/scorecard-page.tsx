import './scorecard.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { CopyAs } from '../../parts/copy-as.tsx';
import { MoneyFigure } from '../../parts/figure/figure.tsx';
import { useHashFacts } from '../../parts/hash-facts.ts';
import { isProblem, problemIssues } from '../../parts/problem.ts';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { Failure, Skeleton } from '../../parts/states.tsx';
import { ConfidenceBadge } from '../../parts/status/confidence-badge.tsx';
import { VerdictStatus } from '../../parts/status/fit-status.tsx';
import { Shape } from '../../parts/status/shape.tsx';
import { useTitle } from '../../parts/use-title.ts';
import type { Points, Profile, ScoreResult } from '../../shapes.ts';
import { latest, useCall } from '../../use-call.ts';
import { saveAnswers, useAnswers } from '../match/answers.ts';
import { useFacts } from '../match/fact-book.ts';
import { FactInput } from '../match/fact-input.tsx';

const route = getRouteApi('/scorecards/$id');
type Detail = OutputOf<'scorecards.get'>;

/** A scorecard with what-if: the answers at hand, changed here without touching them until the reader says so. */
export function ScorecardPage() {
  const { t } = useLanguage();
  const { id } = route.useParams();
  const { profile } = useAnswers();
  const [changes, setChanges] = useHashFacts();
  const answer = useCall('scorecards.get', { id });
  const card = latest(answer);
  useTitle(card?.title ?? { zh: '评分表', en: 'Scorecard' });
  const wanted = card === null ? [] : [...new Set(card.itemList.flatMap((item) => item.facts))];
  const facts: Profile = { ...profile, ...changes };
  const score = useCall('scorecards.score', card === null ? null : { scorecard: id, facts });
  const result = latest(score);
  const asked = [...new Set([...wanted, ...(result?.gates.flatMap((gate) => gate.missing) ?? []), ...Object.keys(changes)])];
  return (
    <div className="page">
      <nav aria-label={t({ zh: '位置', en: 'Breadcrumb' })} className="no-print">
        <ol className="crumbs">
          <li>
            <Link to="/scorecards">{t({ zh: '评分表', en: 'Scorecards' })}</Link>
          </li>
        </ol>
      </nav>
      {answer.state === 'failed' ? <Failure error={answer.error} retry={answer.retry} /> : null}
      {card === null ? (
        answer.state === 'waiting' ? (
          <Skeleton lines={12} />
        ) : null
      ) : (
        <div className="scorecard">
          <div className="scorecard-main">
            <header className="page-head">
              <h1>{t(card.title)}</h1>
              <p className="result-top">
                <ConfidenceBadge confidence={card.confidence} />
                {card.sources === 1 ? <span className="badge">{t({ zh: '单一来源', en: 'single source' })}</span> : null}
              </p>
            </header>
            {score.state === 'failed' && problemIssues(score.error).length === 0 ? (
              <Failure error={score.error} retry={score.retry} />
            ) : null}
            {result === null ? <Skeleton lines={8} /> : <Score result={result} card={card} />}
          </div>
          <aside className="what-if" aria-label={t({ zh: '改一改看', en: 'What if' })}>
            <h2>{t({ zh: '改一改看', en: 'What if' })}</h2>
            <p className="small secondary">
              {t({
                zh: '改这里不动您的答案；地址 # 之后带着改动，不会发给服务器。',
                en: 'Changes here leave your answers alone. They stand after the # of the address and are never sent.',
              })}
            </p>
            {score.state === 'failed' && isProblem(score.error) ? <p className="error-line">{t(score.error.detail)}</p> : null}
            <Inputs ids={asked} facts={facts} onChange={setChanges} />
            <div className="source-actions">
              <button
                type="button"
                className="button"
                data-size="small"
                disabled={Object.keys(changes).length === 0}
                onClick={() => saveAnswers(changes)}
              >
                {t({ zh: '存为我的答案', en: 'Keep as my answers' })}
              </button>
              <CopyAs operation="scorecards.score" input={{ scorecard: id, facts, asOf: result?.asOf }} />
            </div>
          </aside>
        </div>
      )}
    </div>
  );
}

interface InputsProps {
  readonly ids: readonly string[];
  readonly facts: Profile;
  readonly onChange: (change: Profile) => void;
}

function Inputs({ ids, facts, onChange }: InputsProps) {
  const book = useFacts();
  return ids.flatMap((id) => {
    const fact = book?.get(id);
    return fact === undefined
      ? []
      : [<FactInput key={id} fact={fact} value={facts[id]} onChange={(value) => onChange({ [id]: value === undefined ? null : value })} />];
  });
}

const passLooks = {
  yes: { shape: 'check', tone: 'good', label: { zh: '达标', en: 'Passes' } },
  no: { shape: 'triangle', tone: 'near', label: { zh: '未达标', en: 'Does not pass' } },
  undecided: { shape: 'question', tone: 'unknown', label: { zh: '尚未确定', en: 'Undecided' } },
} as const;

function pointsText(points: Points): string {
  return typeof points === 'string' ? points : `${points.min}–${points.max}`;
}

function ends(points: Points): readonly [number, number] {
  return typeof points === 'string' ? [Number(points), Number(points)] : [Number(points.min), Number(points.max)];
}

/** Total, gates, items and the cheapest way up. */
function Score({ result, card }: { readonly result: ScoreResult; readonly card: Detail }) {
  const { t } = useLanguage();
  const pass = passLooks[result.pass];
  const titleOf = (id: string) => result.items.find((item) => item.id === id)?.title ?? { zh: id, en: id };
  return (
    <>
      <section className="score-total" aria-live="polite">
        <p>
          <span className="score-number number">{pointsText(result.total)}</span> <span className="secondary number">/ {result.max}</span>{' '}
          <span className="status" data-tone={pass.tone}>
            <Shape name={pass.shape} />
            {t(pass.label)}
          </span>
          {result.grade === null ? null : <span className="badge">{t(result.grade)}</span>}
        </p>
        <PointsBar points={result.total} max={result.max} mark={card.passMark.value} />
        <p>{t(result.text)}</p>
      </section>
      <section className="part">
        <h2>{t({ zh: '各项得分', en: 'Items' })}</h2>
        <ul className="score-items">
          {result.items.map((item) => (
            <li key={item.id} className="keep-together">
              <div className="score-item-head">
                <h3>{t(item.title)}</h3>
                <p className="number">
                  <b>{pointsText(item.points)}</b> <span className="secondary">/ {item.max}</span>
                </p>
              </div>
              <PointsBar points={item.points} max={item.max} />
              <p className="small">
                {item.tier === null ? null : <b>{t(item.tier)} · </b>}
                {t(item.basis)} {item.judged ? <span className="badge">{t({ zh: '专家评定', en: 'judged by experts' })}</span> : null}{' '}
                <SourceChip citation={item.citation} />
              </p>
            </li>
          ))}
        </ul>
      </section>
      {result.gates.length === 0 ? null : (
        <section className="part">
          <h2>{t({ zh: '门槛', en: 'Gates' })}</h2>
          <ul className="gate-list">
            {result.gates.map((gate) => (
              <li key={gate.id}>
                <VerdictStatus verdict={gate.verdict} bare />
                <div>
                  <p>{t(gate.text)}</p>
                  <p className="small secondary">{t(gate.reason)}</p>
                </div>
                <SourceChip citation={gate.citation} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {result.direct.length === 0 ? null : (
        <section className="part">
          <h2>{t({ zh: '可直接认定（满足任一项）', en: 'Direct recognition (any one)' })}</h2>
          <ul className="gate-list">
            {result.direct.map((gate) => (
              <li key={gate.id}>
                <VerdictStatus verdict={gate.verdict} bare />
                <div>
                  <p>{t(gate.text)}</p>
                  <p className="small secondary">{t(gate.reason)}</p>
                </div>
                <SourceChip citation={gate.citation} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {result.nextTiers.length === 0 ? null : (
        <section className="part">
          <h2>{t({ zh: '下一档（按代价由小到大）', en: 'Next tiers, cheapest first' })}</h2>
          <ul className="gate-list next-tiers">
            {result.nextTiers.map((tier) => (
              <li key={tier.itemId + tier.tier.zh}>
                <span className="status number" data-tone="good">
                  +{tier.gain}
                </span>
                <div>
                  <p>
                    {t(titleOf(tier.itemId))} → {t(tier.tier)}
                  </p>
                  <p className="next-distance">{t(tier.distance.text)}</p>
                </div>
                {tier.cost === null ? (
                  <span className="small secondary">{t({ zh: '折不成钱', en: 'not to be had for money' })}</span>
                ) : (
                  <MoneyFigure money={tier.cost} />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Points as a bar: solid up to the least, hatched to the most, a tick at the pass mark. */
function PointsBar({ points, max, mark }: { readonly points: Points; readonly max: string; readonly mark?: string }) {
  const [low, high] = ends(points);
  const at = (value: number) => Math.max(0, Math.min(100, (value / Number(max)) * 100));
  return (
    <svg className="points-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect y="2" width="100" height="6" fill="var(--rule)" />
      <rect y="2" width={at(high)} height="6" fill="var(--primary)" opacity="0.35" />
      <rect y="2" width={at(low)} height="6" fill="var(--primary)" />
      {mark === undefined ? null : (
        <path d={`M${at(Number(mark))} 0V10`} stroke="var(--ink)" strokeWidth="2" vectorEffect="non-scaling-stroke" />
      )}
    </svg>
  );
}
