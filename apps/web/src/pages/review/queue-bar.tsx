import { useLanguage } from '../../language.ts';
import { problemText } from '../../parts/problem.ts';
import { usePreferences } from '../../preferences.ts';
import type { Decisions } from './use-decisions.ts';

interface QueueBarProps {
  readonly decisions: Decisions;
  /** Decisions of an earlier version that wait to be confirmed. */
  readonly carried: number;
  /** Open facts without doubt, and without an earlier decision to look at. */
  readonly easy: number;
  readonly undo: () => void;
  readonly confirmAll: () => void;
  readonly acceptEasy: () => void;
  readonly help: () => void;
}

/** What is saved, and what can be decided in one go. */
export function QueueBar({ decisions, carried, easy, undo, confirmAll, acceptEasy, help }: QueueBarProps) {
  const { t } = useLanguage();
  const { shortcuts } = usePreferences();
  return (
    <div className="queue-bar">
      <SaveState decisions={decisions} undo={undo} />
      {carried === 0 ? null : (
        <button type="button" className="button" data-size="small" onClick={confirmAll}>
          {t({ zh: `沿用前一版的全部 ${carried} 项`, en: `Confirm all ${carried} carried over` })} {shortcuts ? <kbd>C</kbd> : null}
        </button>
      )}
      {easy === 0 ? null : (
        <button type="button" className="button" data-size="small" onClick={acceptEasy}>
          {t({ zh: `采纳全部无疑点的 ${easy} 项`, en: `Accept all ${easy} without doubt` })}
        </button>
      )}
      <button type="button" className="button" data-size="small" onClick={help}>
        {t({ zh: '快捷键', en: 'Keys' })} {shortcuts ? <kbd>?</kbd> : null}
      </button>
    </div>
  );
}

interface SaveStateProps {
  readonly decisions: Decisions;
  readonly undo: () => void;
}

/** What is saved and what is not, with the way back and the way on. */
function SaveState({ decisions, undo }: SaveStateProps) {
  const { t } = useLanguage();
  const { pending, saving, failure } = decisions;
  return (
    <div className="save-state" role="status">
      {failure !== null ? (
        <>
          <p className="error-line">{t(problemText(failure))}</p>
          <button type="button" className="button" data-size="small" onClick={() => void decisions.save()}>
            {t({ zh: '再存一次', en: 'Save again' })}
          </button>
          <button type="button" className="button" data-size="small" onClick={decisions.discard}>
            {t({ zh: `放弃未保存的 ${pending.length} 项`, en: `Drop the ${pending.length} not saved` })}
          </button>
        </>
      ) : saving ? (
        <p className="secondary">{t({ zh: '正在保存…', en: 'Saving…' })}</p>
      ) : pending.length === 0 ? (
        <p className="secondary">{t({ zh: '全部已保存', en: 'All saved' })}</p>
      ) : (
        <>
          <p>{t({ zh: `${pending.length} 项未保存`, en: `${pending.length} not saved` })}</p>
          <button type="button" className="button" data-size="small" onClick={undo}>
            {t({ zh: '撤销', en: 'Undo' })}
          </button>
          <button type="button" className="button" data-size="small" onClick={() => void decisions.save()}>
            {t({ zh: '立即保存', en: 'Save now' })}
          </button>
        </>
      )}
    </div>
  );
}
