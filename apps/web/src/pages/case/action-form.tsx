import { type FormEvent, useId, useRef, useState } from 'react';
import { newKey } from '../../casework/new-key.ts';
import type { CaseView, Move } from '../../casework/shapes.ts';
import { call, serverChanged } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { isProblem, problemIssues, problemText } from '../../parts/problem.ts';
import { ErrorSummary } from '../match/error-summary.tsx';
import { EvidenceField, type FieldProps, fields } from './fields.tsx';
import { emptyDraft, payloadOf } from './payload.ts';

interface ActionFormProps {
  readonly one: CaseView;
  readonly move: Move;
  readonly done: () => void;
}

/** One move: the fields that it needs and takes, in the order in which the case names them, and what comes of it. */
export function ActionForm({ one, move, done }: ActionFormProps) {
  const { t } = useLanguage();
  const id = useId();
  const [draft, setDraft] = useState(() => emptyDraft(one));
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  // The same request sent again after a broken line is the same command; a changed one is another.
  const sent = useRef({ text: '', key: '' });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const input = { id: one.id, action: move.id, role: move.role, payload: payloadOf(draft, move) };
    const text = `${one.version} ${JSON.stringify(input)}`;
    if (sent.current.text !== text) sent.current = { text, key: newKey() };
    setBusy(true);
    setFailure(null);
    call('cases.act', input, { expectedVersion: one.version, idempotencyKey: sent.current.key })
      .then(done, (error: unknown) => {
        setFailure(error);
        // Someone else has acted: the page is brought up to date, and what was typed stays.
        if (isProblem(error) && (error.kind === 'stale' || error.kind === 'conflict')) serverChanged();
      })
      .finally(() => setBusy(false));
  };
  const issues = problemIssues(failure);
  const fieldErrors = issues.filter((issue) => issue.code !== 'allowed');
  const props: Omit<FieldProps, 'id'> = { one, move, draft, change: (part) => setDraft((old) => ({ ...old, ...part })) };
  const placeOf = (pointer: string): string => `${id}${pointer.split('/').find((part) => part !== '' && part !== 'payload') ?? ''}`;
  return (
    <form className="action-form" noValidate onSubmit={submit}>
      {failure === null ? null : fieldErrors.length > 0 ? (
        <ErrorSummary errors={fieldErrors.map(({ pointer, detail }) => ({ target: placeOf(pointer), text: t(detail) }))} />
      ) : (
        <p className="notice" data-tone="bad" role="alert">
          {t(problemText(failure))}
        </p>
      )}
      {move.needs.map((need) => {
        const { name, Field } = fields[need];
        return (
          <div key={need} id={`${id}${name}`} className="action-field">
            <Field {...props} id={`${id}${name}-input`} />
          </div>
        );
      })}
      {move.needs.length === 0 ? null : <EvidenceField one={one} draft={draft} change={props.change} />}
      <div className="action-submit">
        <button type="submit" className="button" data-kind="primary" disabled={busy}>
          <span className="phrase">{t(move.title)}</span>
        </button>
        <p className="small secondary">
          {move.to === null
            ? t({ zh: '办理后环节不变，记入经过。', en: 'The stage stays as it is; the step goes on record.' })
            : t({ zh: `办理后进入“${move.to.title.zh}”，记入经过。`, en: `Leads to “${move.to.title.en}” and goes on record.` })}
        </p>
      </div>
    </form>
  );
}
