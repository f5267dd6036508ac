import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../language.ts';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { Failure, Skeleton } from '../../parts/states.tsx';
import { Shape } from '../../parts/status/shape.tsx';
import { WithOriginals } from '../../parts/text/with-originals.tsx';
import { useFirst } from '../../parts/use-first.tsx';
import { latest, useCall } from '../../use-call.ts';

/** What is doubtful about the page (疑点): damage, ambiguity, sums that do not add up, what was inferred or is missing. */
export function Doubts({ page }: { readonly page: string }) {
  const { t } = useLanguage();
  const answer = useCall('quality.lint', { pageBase64: page });
  const found = latest(answer);
  const doubts = (found?.findings ?? []).filter((one) => one.severity !== 'note');
  const { shown, more } = useFirst(doubts, 50);
  if (found === null) {
    return (
      <section className="read-section" id="read-doubts">
        <h3>{t({ zh: '疑点', en: 'Doubts' })}</h3>
        {answer.state === 'failed' ? <Failure error={answer.error} retry={answer.retry} /> : <Skeleton lines={2} />}
      </section>
    );
  }
  const notes = found.findings.filter((one) => one.severity === 'note' && one.code !== 'unchecked');
  return (
    <section className="read-section" id="read-doubts">
      <h3>
        {t({ zh: '疑点', en: 'Doubts' })} <span className="number secondary">{doubts.length}</span>
      </h3>
      {doubts.length === 0 ? (
        <p className="secondary">{t({ zh: '没有发现受损、歧义或合计不符之处。', en: 'No damage, ambiguity or failing sum was found.' })}</p>
      ) : null}
      <ul className="doubt-list" data-marked="true">
        {shown.map((one, index) => (
          <li key={`${one.code}${one.subject ?? ''}${String(index)}`}>
            <span className="status" data-tone="near">
              <Shape name="triangle" />
            </span>
            <span>
              <WithOriginals text={one.text} />{' '}
              {one.code === 'duplicate' && one.subject !== null ? (
                <Link to="/documents/$id" params={{ id: one.subject }}>
                  {t({ zh: '看库中的这份', en: 'See the one in the library' })}
                </Link>
              ) : null}
              {one.citation === null ? null : (
                <>
                  <q lang="zh" className="secondary">
                    {one.citation.quote}
                  </q>{' '}
                  <SourceChip citation={one.citation} bare />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {more}
      {notes.length === 0 ? null : (
        <details>
          <summary>{t({ zh: `推断或未写明的 ${notes.length} 项`, en: `${notes.length} inferred or not stated` })}</summary>
          <ul className="doubt-list small secondary">
            {notes.map((one, index) => (
              <li key={`${one.code}${one.subject ?? ''}${String(index)}`}>
                <WithOriginals text={one.text} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
