import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../language.ts';
import { Failure, Skeleton } from '../../parts/states.tsx';
import { ConfidenceBadge } from '../../parts/status/confidence-badge.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { latest, useCall } from '../../use-call.ts';

const title = { zh: '评分表', en: 'Scorecards' };

/** The scorecards at hand. */
export function ScorecardsPage() {
  const { t } = useLanguage();
  useTitle(title);
  const answer = useCall('scorecards.list', {});
  const list = latest(answer);
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t(title)}</h1>
        <p>
          {t({
            zh: '逐项打分，缺的按范围算；改一个数，看差几分、代价多少。',
            en: 'Item by item; what is not known gives a range. Change a number and see the points and the cost.',
          })}
        </p>
      </header>
      {answer.state === 'failed' ? <Failure error={answer.error} retry={answer.retry} /> : null}
      {list === null && answer.state === 'waiting' ? <Skeleton lines={6} /> : null}
      <ul className="result-list">
        {list?.scorecards.map((card) => (
          <li key={card.id}>
            <h2 className="result-title">
              <Link to="/scorecards/$id" params={{ id: card.id }}>
                {t(card.title)}
              </Link>
            </h2>
            <p className="result-meta">
              <ConfidenceBadge confidence={card.confidence} />
              <span className="number">
                {t({
                  zh: `满分 ${card.max} · 合格线 ${card.passMark.inclusive ? '≥' : '>'} ${card.passMark.value}`,
                  en: `out of ${card.max} · pass ${card.passMark.inclusive ? '≥' : '>'} ${card.passMark.value}`,
                })}
              </span>
              <span className="number">{t({ zh: `${card.items} 项指标`, en: `${card.items} items` })}</span>
              <span className="number">
                {card.validFrom === null && card.validTo === null
                  ? t({ zh: '有效期未写明', en: 'period not stated' })
                  : `${card.validFrom ?? t({ zh: '起始未写明', en: 'start not stated' })} – ${card.validTo ?? t({ zh: '未写明', en: 'not stated' })}`}
              </span>
            </p>
          </li>
        ))}
      </ul>
      <section className="part next-part">
        <h2>{t({ zh: '用自己的评分表', en: 'A scorecard of your own' })}</h2>
        <p>
          {t({
            zh: '创新积分、孵化器、研发机构的权重没有公开来源，这里不附带；用您自己的办法给企业打分、排名。',
            en: 'The weights for innovation points, incubators and institutes have no public source and are not supplied. Bring your own scheme to score and rank firms.',
          })}
        </p>
        <p>
          <Link className="button" to="/scorecards/own">
            {t({ zh: '粘贴或上传评分表', en: 'Paste or upload a scorecard' })}
          </Link>
        </p>
      </section>
    </div>
  );
}
