import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { Shape } from '../../parts/status/shape.tsx';

type LadderResult = OutputOf<'enterprises.ladder'>;

/** The ladder (梯度培育): the rungs in order, which are held, and what the next one lacks. */
export function Ladder({ ladder }: { readonly ladder: LadderResult }) {
  const { t } = useLanguage();
  return (
    <section className="part">
      <h2>{t({ zh: '梯度培育', en: 'The ladder' })}</h2>
      <p>{t(ladder.text)}</p>
      <ol className="ladder">
        {ladder.rungs.map((rung) => (
          <li key={rung.id} data-held={rung.held} aria-current={rung.id === ladder.next ? 'step' : undefined}>
            <p className="ladder-name">
              <span className="status" data-tone={rung.held === 'yes' ? 'good' : 'unknown'}>
                <Shape name={rung.held === 'yes' ? 'check' : rung.held === 'no' ? 'dash' : 'question'} />
              </span>
              {rung.benefitId === null ? (
                t(rung.title)
              ) : (
                <Link to="/benefits/$id" params={{ id: rung.benefitId }}>
                  {t(rung.title)}
                </Link>
              )}
              {rung.id === ladder.next ? <span className="badge">{t({ zh: '下一级', en: 'next' })}</span> : null}
            </p>
            <p className="small secondary">{rung.held === 'yes' ? t({ zh: '已取得', en: 'held' }) : t(rung.text)}</p>
            {rung.gaps.length === 0 ? null : (
              <ul className="ladder-gaps">
                {rung.gaps.map((gap) => (
                  <li key={gap.id}>{t(gap.distance?.text ?? gap.reason)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
