import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { problemText } from '../../parts/problem.ts';
import { Shape } from '../../parts/status/shape.tsx';
import { type ImportView, isDoubtful } from './decisions.ts';
import type { Decisions } from './use-decisions.ts';

/** Publishing says what it does: how much nobody checked stands in words, and is agreed to. */
export function PublishPanel({ view, decisions }: { readonly view: ImportView; readonly decisions: Decisions }) {
  const { t } = useLanguage();
  const [agreed, setAgreed] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const publishedHere = useRef(false);
  if (view.state === 'published') return <Published view={view} takesFocus={publishedHere.current} />;
  const pending = new Set(decisions.pending.map(({ fact }) => fact));
  const open = view.queue.filter((fact) => fact.decision === null && !pending.has(fact.id));
  const doubtful = open.filter(isDoubtful).length;
  const carried = open.filter(({ former }) => former?.same === true).length;
  const within = [
    ...(doubtful === 0 ? [] : [{ zh: `${doubtful} 项有疑点`, en: `${doubtful} doubtful` }]),
    ...(carried === 0 ? [] : [{ zh: `${carried} 项前一版的决定未确认`, en: `${carried} earlier decisions not confirmed` }]),
  ];
  const publish = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    publishedHere.current = true;
    try {
      if (await decisions.save())
        await call(
          'documents.publish',
          { id: view.id, restMachineRead: open.length > 0 },
          { expectedVersion: decisions.version(), idempotencyKey: crypto.randomUUID() },
        );
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="publish-panel" aria-label={t({ zh: '发布', en: 'Publish' })}>
      {open.length === 0 ? (
        <p>{t({ zh: '全部事实已核定。', en: 'Every fact is decided.' })}</p>
      ) : (
        <label className="check">
          <input type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.target.checked)} />
          <span>
            {t({
              zh: `仍有 ${open.length} 项未核，按机器识别发布`,
              en: `${open.length} facts are undecided: publish them as machine-read`,
            })}
            {within.length === 0
              ? ''
              : t({ zh: `（${within.map(({ zh }) => zh).join('，')}）`, en: ` (${within.map(({ en }) => en).join(', ')})` })}
          </span>
        </label>
      )}
      <button
        type="button"
        className="button"
        data-kind="primary"
        disabled={busy || decisions.conflicts.length > 0 || (open.length > 0 && !agreed)}
        onClick={() => void publish()}
      >
        {busy ? t({ zh: '正在发布…', en: 'Publishing…' }) : t({ zh: '发布', en: 'Publish' })}
      </button>
      {failure === null ? null : (
        <p className="error-line" role="alert">
          {t(problemText(failure))}
        </p>
      )}
    </section>
  );
}

/** What was published, and the way to it: whoever pressed the button stands there. */
function Published({ view, takesFocus }: { readonly view: ImportView; readonly takesFocus: boolean }) {
  const { t } = useLanguage();
  const way = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (takesFocus) way.current?.focus();
  }, [takesFocus]);
  const last = view.versions.at(-1)?.published ?? null;
  return (
    <section className="publish-panel" data-state="published" role="status">
      <p>
        <span className="status" data-tone="good">
          <Shape name="check" />
          <span className="word">{t({ zh: '已发布，可检索、可引用', en: 'Published: it can be found and cited' })}</span>
        </span>{' '}
        {last?.restMachineRead === true ? (
          <span className="secondary">{t({ zh: '未核部分标为机器识别。', en: 'What nobody decided is marked machine-read.' })}</span>
        ) : null}
      </p>
      <Link ref={way} className="button" data-kind="primary" to="/documents/$id" params={{ id: view.id }}>
        {t({ zh: '打开已发布的文件', en: 'Open the published document' })}
      </Link>
    </section>
  );
}
