import { type FormEvent, useId, useState } from 'react';
import type { CaseView, Move } from '../../casework/shapes.ts';
import { useWrite } from '../../casework/use-write.ts';
import { useLanguage } from '../../language.ts';
import { FormFailure } from '../../parts/form-failure.tsx';
import { problemIssues } from '../../parts/problem.ts';
import type { FieldProps } from './field-label.tsx';
import { EvidenceField, fields } from './fields.tsx';
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
  const { busy, failure, send } = useWrite('cases.act');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send({ id: one.id, action: move.id, role: move.role, payload: payloadOf(draft, move) }, done, one.version);
  };
  const issues = problemIssues(failure);
  const fieldErrors = issues.filter((issue) => issue.code !== 'allowed');
  const props: Omit<FieldProps, 'id'> = { one, move, draft, change: (part) => setDraft((old) => ({ ...old, ...part })) };
  const placeOf = (pointer: string): string => {
    const name = pointer.split('/').find((part) => part !== '' && part !== 'payload') ?? '';
    // Support case by case asks for its reason in the midst of its own field.
    return name === 'reason' && !move.needs.includes('reason') ? `${id}funding-input-reason` : `${id}${name}`;
  };
  return (
    <form className="action-form" noValidate onSubmit={submit}>
      <FormFailure failure={failure} errors={fieldErrors.map(({ pointer, detail }) => ({ target: placeOf(pointer), text: t(detail) }))} />
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
