import { roleWords } from '@kechuang/domain/words';
import { useState } from 'react';
import type { CaseView, Move } from '../../casework/shapes.ts';
import { useLanguage } from '../../language.ts';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { ActionForm } from './action-form.tsx';
import { useProcedure } from './use-procedure.ts';

const keyOf = (move: Move): string => `${move.role} ${move.id}`;

/** What may be done now, as the case allows it. What must wait is named with the reason and cannot be chosen. */
export function ActionPanel({ one }: { readonly one: CaseView }) {
  const { t } = useLanguage();
  const procedure = useProcedure(one);
  const [chosen, setChosen] = useState<string | null>(null);
  const [done, setDone] = useState<Move | null>(null);
  const able = one.allowed.filter((move) => move.waits === null);
  const [only] = able;
  const move = able.find((each) => keyOf(each) === chosen) ?? (one.allowed.length === 1 ? (only ?? null) : null);
  const roles = new Set(one.allowed.map((each) => each.role));
  return (
    <section className="action-panel" aria-labelledby="action-title">
      <h2 id="action-title">{t({ zh: '我要办', en: 'What I can do' })}</h2>
      <p role="status" className="action-done">
        {done === null ? '' : t({ zh: `已办理：${done.title.zh}`, en: `Done: ${done.title.en}` })}
      </p>
      {one.allowed.length === 0 ? (
        <p className="secondary">{t({ zh: '现在没有您可办的事项。', en: 'There is nothing for you to do now.' })}</p>
      ) : null}
      {one.allowed.length === 0 ? null : (
        <fieldset className="moves">
          <legend className="visually-hidden">{t({ zh: '选择要办的事项', en: 'Choose what to do' })}</legend>
          {one.allowed.map((each) => {
            const citation = procedure?.actions.find((action) => action.id === each.id)?.citation ?? null;
            return (
              <div key={keyOf(each)} className="move" data-waits={each.waits !== null}>
                <label>
                  <input
                    type="radio"
                    name="move"
                    checked={move !== null && keyOf(move) === keyOf(each)}
                    disabled={each.waits !== null}
                    onChange={() => {
                      setChosen(keyOf(each));
                      setDone(null);
                    }}
                  />
                  <span>
                    <b className="phrase">{t(each.title)}</b>
                    {roles.size > 1 ? <span className="small secondary"> {t(roleWords[each.role])}</span> : null}
                    {each.waits === null ? null : <span className="small secondary waits">{t(each.waits)}</span>}
                  </span>
                </label>
                {citation === null ? null : <SourceChip citation={citation} bare />}
              </div>
            );
          })}
        </fieldset>
      )}
      {move === null ? null : (
        <ActionForm
          key={keyOf(move)}
          one={one}
          move={move}
          done={() => {
            setChosen(null);
            setDone(move);
          }}
        />
      )}
    </section>
  );
}
