import type { Bilingual } from '@kechuang/domain';
import { roleWords } from '@kechuang/domain/words';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useWrite } from '../../casework/use-write.ts';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { DateField } from '../../parts/date/date-field.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';
import { FormField } from '../../parts/form-field.tsx';
import { problemIssues } from '../../parts/problem.ts';
import type { Role, Session } from '../../session/use-session.ts';

type Part = 'role' | 'to' | 'from' | 'until' | 'reason';

interface GrantFormProps {
  readonly session: Session;
  readonly today: string;
  readonly roles: readonly Role[];
  readonly done: (one: OutputOf<'delegations.grant'>['delegation']) => void;
}

/** Lends one of one's roles. Nothing is judged here: what the server refuses stands beside its field. */
export function GrantForm({ session, today, roles, done }: GrantFormProps) {
  const { t } = useLanguage();
  const empty = { role: roles[0] ?? 'applicant', to: '', from: today, until: '', reason: '' };
  const [draft, setDraft] = useState(empty);
  const { busy, failure, send } = useWrite('delegations.grant');
  const set = (part: Partial<typeof draft>): void => setDraft((old) => ({ ...old, ...part }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const input = { ...draft, to: draft.to.trim(), from: draft.from === '' ? undefined : draft.from };
    send(input, ({ delegation }) => {
      setDraft(empty);
      done(delegation);
    });
  };
  const faults = problemIssues(failure).map(({ pointer, detail }) => ({ target: `grant-${pointer.split('/')[1] ?? ''}`, detail }));
  const field = (
    part: Part,
    label: Bilingual,
    control: (describedBy: string | undefined, invalid: boolean) => ReactNode,
    hint?: Bilingual,
  ) => (
    <FormField
      id={`grant-${part}`}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      faults={faults.filter((one) => one.target === `grant-${part}`).map((one) => one.detail)}
    >
      {control}
    </FormField>
  );
  const line = (part: 'to' | 'reason') => (describedBy: string | undefined, invalid: boolean) => (
    <input
      id={`grant-${part}`}
      className="input"
      autoComplete="off"
      list={part === 'to' && session.demo !== null ? 'grant-samples' : undefined}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      value={draft[part]}
      onChange={(event) => set({ [part]: event.target.value })}
    />
  );
  const day = (part: 'from' | 'until') => (describedBy: string | undefined, invalid: boolean) => (
    <DateField
      id={`grant-${part}`}
      value={draft[part]}
      onChange={(value) => set({ [part]: value ?? '' })}
      describedBy={describedBy}
      invalid={invalid}
    />
  );
  return (
    <section className="part">
      <h2>{t({ zh: '委托他人代办', en: 'Let someone stand in' })}</h2>
      <form className="grant-form" noValidate onSubmit={submit}>
        <FormFailure failure={failure} errors={faults.map(({ target, detail }) => ({ target, text: t(detail) }))} />
        {field('role', { zh: '委托哪个角色', en: 'Which role' }, (describedBy, invalid) => (
          <select
            id="grant-role"
            className="select input"
            aria-describedby={describedBy}
            aria-invalid={invalid}
            value={draft.role}
            onChange={(event) => set({ role: roles.find((one) => one === event.target.value) ?? draft.role })}
          >
            {roles.map((one) => (
              <option key={one} value={one}>
                {t(roleWords[one])}
              </option>
            ))}
          </select>
        ))}
        {field('to', { zh: '代办人的账户编号', en: 'Account of the stand-in' }, line('to'), {
          zh: `对方登录后，在右上角账户菜单里能看到自己的编号。您的是 ${session.account?.id ?? ''}。`,
          en: `They find it in the account menu once signed in. Yours is ${session.account?.id ?? ''}.`,
        })}
        {session.demo === null ? null : (
          <datalist id="grant-samples">
            {session.demo
              .filter((one) => one.id !== session.account?.id)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
          </datalist>
        )}
        <div className="grant-days">
          {field('from', { zh: '自', en: 'From' }, day('from'))}
          {field('until', { zh: '至，含当日，最长一年', en: 'Until, that day included; a year at most' }, day('until'))}
        </div>
        {field('reason', { zh: '理由', en: 'Reason' }, line('reason'))}
        <p>
          <button type="submit" className="button" data-kind="primary" disabled={busy}>
            {t({ zh: '委托', en: 'Lend the role' })}
          </button>
        </p>
      </form>
    </section>
  );
}
