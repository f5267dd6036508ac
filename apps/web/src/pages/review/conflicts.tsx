import { useLanguage } from '../../language.ts';
import { correctionText, decisionLooks, metadataName } from './decision-words.ts';
import type { Conflict, Correction, ImportView } from './decisions.ts';

interface ConflictsProps {
  readonly document: ImportView['document'];
  readonly conflicts: readonly Conflict[];
  readonly settle: (conflict: Conflict, whose: 'mine' | 'theirs') => void;
}

/** Facts on which somebody else decided otherwise meanwhile: both decisions, and whose is to stand. */
export function Conflicts({ document, conflicts, settle }: ConflictsProps) {
  const { t, language } = useLanguage();
  if (conflicts.length === 0) return null;
  const says = (id: string, decision: keyof typeof decisionLooks, correction: Correction | null | undefined): string => {
    const word = t(decisionLooks[decision].label);
    const read = document.quantities.find((one) => one.id === id) ?? null;
    return correction == null ? word : `${word} → ${correctionText(correction, language, read)}`;
  };
  return (
    <section className="notice conflicts" data-tone="doubt" role="alert">
      <h2>
        {t({
          zh: `${conflicts.length} 项已由他人另作决定`,
          en: `${conflicts.length} facts were decided otherwise by somebody else`,
        })}
      </h2>
      <ul>
        {conflicts.map((conflict) => {
          const { fact, mine, theirs } = conflict;
          const name = metadataName(fact);
          return (
            <li key={fact.id}>
              <p>
                {name === null ? <span lang="zh">{fact.label}</span> : t(name)} <b lang="zh">{fact.reading}</b>
              </p>
              <dl>
                <dt>{t({ zh: '您', en: 'You' })}</dt>
                <dd>{says(fact.id, mine.decision, mine.correction)}</dd>
                <dt lang="zh">{theirs.by.name}</dt>
                <dd>
                  {says(fact.id, theirs.decision, theirs.correction)} <span className="number secondary">{theirs.by.at.slice(11, 16)}</span>
                </dd>
              </dl>
              <p className="source-actions">
                <button type="button" className="button" data-size="small" onClick={() => settle(conflict, 'mine')}>
                  {t({ zh: '用我的', en: 'Use mine' })}
                </button>
                <button type="button" className="button" data-size="small" onClick={() => settle(conflict, 'theirs')}>
                  {t({ zh: '用对方的', en: 'Use theirs' })}
                </button>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
