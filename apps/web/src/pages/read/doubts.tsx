import { useLanguage } from '../../language.ts';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { latest, useCall } from '../../use-call.ts';

/** What is doubtful about the page (疑点): damage, ambiguity, sums that do not add up, what was inferred or is missing. */
export function Doubts({ page }: { readonly page: string }) {
  const { t } = useLanguage();
  const found = latest(useCall('quality.lint', { pageBase64: page }));
  if (found === null) return null;
  const doubts = found.findings.filter((one) => one.severity !== 'note');
  const notes = found.findings.filter((one) => one.severity === 'note' && one.code !== 'unchecked');
  return (
    <section className="read-section">
      <h3>
        {t({ zh: '疑点', en: 'Doubts' })} <span className="number secondary">{doubts.length}</span>
      </h3>
      {doubts.length === 0 ? (
        <p className="secondary">{t({ zh: '没有发现受损、歧义或合计不符之处。', en: 'No damage, ambiguity or failing sum was found.' })}</p>
      ) : null}
      <ul className="doubt-list">
        {doubts.map((one, index) => (
          <li key={`${one.code}${one.subject ?? ''}${String(index)}`}>
            <span aria-hidden="true">▲</span> {t(one.text)} {one.citation === null ? null : <SourceChip citation={one.citation} bare />}
          </li>
        ))}
      </ul>
      {notes.length === 0 ? null : (
        <details>
          <summary>{t({ zh: `推断或未写明的 ${notes.length} 项`, en: `${notes.length} inferred or not stated` })}</summary>
          <ul className="doubt-list small secondary">
            {notes.map((one, index) => (
              <li key={`${one.code}${one.subject ?? ''}${String(index)}`}>{t(one.text)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
