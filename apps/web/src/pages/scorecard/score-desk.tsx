import './scorecard.css';
import type { ReactNode } from 'react';
import type { InputOf, OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { CopyAs } from '../../parts/copy-as.tsx';
import { useHashFacts } from '../../parts/hash-facts.ts';
import { isProblem, problemIssues } from '../../parts/problem.ts';
import { Failure, Skeleton } from '../../parts/states.tsx';
import type { Profile } from '../../shapes.ts';
import { latest, useCall } from '../../use-call.ts';
import { saveAnswers, useAnswers } from '../match/answers.ts';
import { useFacts } from '../match/fact-book.ts';
import { FactInput } from '../match/fact-input.tsx';
import { Score } from './score.tsx';

interface ScoreDeskProps {
  readonly card: OutputOf<'scorecards.get'>;
  /** Where the scorecard is the reader's own. */
  readonly definition?: InputOf<'scorecards.score'>['definition'];
  readonly children?: ReactNode;
}

/** A firm scored with what-if: the answers at hand, changed here without touching them until the reader says so. */
export function ScoreDesk({ card, definition, children }: ScoreDeskProps) {
  const { t } = useLanguage();
  const { profile } = useAnswers();
  const [changes, setChanges] = useHashFacts();
  const wanted = card.itemList.flatMap((item) => item.facts);
  const facts: Profile = { ...profile, ...changes };
  const own = definition === undefined ? {} : { definition };
  const score = useCall('scorecards.score', { scorecard: card.id, facts, ...own });
  const result = latest(score);
  const asked = [...new Set([...wanted, ...(result?.gates.flatMap((gate) => gate.missing) ?? []), ...Object.keys(changes)])];
  return (
    <div className="scorecard">
      <div className="scorecard-main">
        {children}
        {score.state === 'failed' && problemIssues(score.error).length === 0 ? <Failure error={score.error} retry={score.retry} /> : null}
        {result === null ? <Skeleton lines={8} /> : <Score result={result} card={card} />}
      </div>
      {/* Until there is a score its place is not known, and what stands below would jump. */}
      {result === null && score.state === 'waiting' ? null : (
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
            <CopyAs operation="scorecards.score" input={{ scorecard: card.id, facts, ...own, asOf: result?.asOf }} />
          </div>
        </aside>
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
