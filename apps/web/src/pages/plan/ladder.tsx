import { benefitWords } from '@kechuang/domain/words';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { fitLooks } from '../../parts/status/fit-status.tsx';
import { Shape, type ShapeName } from '../../parts/status/shape.tsx';

type LadderResult = OutputOf<'enterprises.ladder'>;

/** A rung that is held is ticked; one that is not shows how well the firm fits it. */
function lookOf({ held, fit }: LadderResult['rungs'][number]): { readonly shape: ShapeName; readonly tone: string } {
  if (held === 'yes') return fitLooks.fits;
  return fit === null ? { shape: 'dash', tone: 'unknown' } : fitLooks[fit];
}

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
              <span className="status" data-tone={lookOf(rung).tone}>
                <Shape name={lookOf(rung).shape} />
              </span>
              {rung.benefitId === null ? (
                <span className="phrase">{t(rung.title)}</span>
              ) : (
                <Link to="/benefits/$id" params={{ id: rung.benefitId }} className="phrase">
                  {t(rung.title)}
                </Link>
              )}
              {rung.id === ladder.next ? ' ' : ''}
              {rung.id === ladder.next ? <span className="badge">{t({ zh: '下一级', en: 'next' })}</span> : null}
            </p>
            <p className="small secondary">{t(rung.held === 'yes' ? benefitWords.held.yes : rung.text)}</p>
            {rung.gaps.length === 0 ? null : (
              <ul className="ladder-gaps">
                {rung.gaps.map((gap) => (
                  <li key={gap.id}>
                    {t(gap.distance?.text ?? gap.reason)} <SourceChip citation={gap.citation} bare />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
