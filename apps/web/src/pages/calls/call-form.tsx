import type { Bilingual } from '@kechuang/domain';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import type { Call, Procedure } from '../../casework/shapes.ts';
import { useWrite } from '../../casework/use-write.ts';
import { useLanguage } from '../../language.ts';
import { DateField } from '../../parts/date/date-field.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';
import { Digits, Faults, FormField } from '../../parts/form-field.tsx';
import { isProblem, problemIssues } from '../../parts/problem.ts';
import { MarkLines } from '../case/mark-lines.tsx';
import { type CallDraft, draftOf, newDraft, placeOf, termsOf } from './call-draft.ts';
import { TargetRows } from './target-rows.tsx';
import { conventionWords, marksWords, quotaWords } from './words.ts';

interface CallFormProps {
  readonly procedure: Procedure;
  /** The call that is amended; null where a new one is written. */
  readonly amended: Call | null;
  readonly done: (year: number) => void;
}

interface Option {
  readonly value: string;
  readonly words: Bilingual;
}

/** P20, for the office: a year's call, new or amended. Nothing is judged here; what the server refuses stands beside its field. */
export function CallForm({ procedure, amended, done }: CallFormProps) {
  const { t } = useLanguage();
  // Kept as it was when the form was opened: an amendment made by someone else in the meantime is then refused, not overwritten.
  const [seen] = useState(amended);
  const [draft, setDraft] = useState(() => (amended === null ? newDraft(procedure) : draftOf(amended, procedure)));
  const { busy, failure, send } = useWrite('calls.publish');
  // What is wrong is told of the form as it was sent, whatever has been typed since.
  const sent = useRef(draft);
  const set = (part: Partial<CallDraft>): void => setDraft((old) => ({ ...old, ...part }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    sent.current = draft;
    send({ procedure: procedure.id, year: Number(draft.year), terms: termsOf(draft) }, ({ call }) => done(call.year), seen?.version);
  };
  const faults = problemIssues(failure).map((one) => ({ ...one, place: placeOf(one.pointer, sent.current) }));
  const faultsAt = (place: string): readonly Bilingual[] => faults.filter((one) => one.place === place).map((one) => one.detail);
  const line = (part: 'title' | 'documentNumber', label: Bilingual, optional = false) => (
    <FormField id={`call-${part}`} label={label} optional={optional} faults={faultsAt(`call-${part}`)}>
      {(describedBy, invalid) => (
        <input
          id={`call-${part}`}
          className="input"
          autoComplete="off"
          aria-describedby={describedBy}
          aria-invalid={invalid}
          value={draft[part]}
          onChange={(event) => set({ [part]: event.target.value })}
        />
      )}
    </FormField>
  );
  const day = (part: 'opens' | 'closes', label: Bilingual) => (
    <FormField id={`call-${part}`} label={label} faults={faultsAt(`call-${part}`)}>
      {(describedBy, invalid) => (
        <DateField
          id={`call-${part}`}
          value={draft[part]}
          onChange={(value) => set({ [part]: value ?? '' })}
          describedBy={describedBy}
          invalid={invalid}
        />
      )}
    </FormField>
  );
  const choice = (part: 'convention' | 'marksShown' | 'quotas', label: Bilingual, hint: Bilingual, options: readonly Option[]) => (
    <FormField id={`call-${part}`} label={label} hint={hint} faults={faultsAt(`call-${part}`)}>
      {(describedBy, invalid) => (
        <select
          id={`call-${part}`}
          className="select input"
          aria-describedby={describedBy}
          aria-invalid={invalid}
          value={draft[part] ?? ''}
          onChange={(event) => set({ [part]: event.target.value === '' ? undefined : event.target.value })}
        >
          {seen === null ? <option value="">{t({ zh: '不另行规定', en: 'Leave as it is' })}</option> : null}
          {options.map(({ value, words }) => (
            <option key={value} value={value}>
              {t(words)}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
  return (
    <form className="call-form" noValidate onSubmit={submit} aria-labelledby="call-form-title">
      <h2 id="call-form-title">
        {seen === null
          ? t({ zh: '新的年度通知', en: 'A new call' })
          : t({ zh: `修订 ${seen.year} 年度通知`, en: `Amend the call of ${seen.year}` })}
      </h2>
      <p className="notice">
        {t({
          zh: '原文未写明的（时限、标准、材料）由本通知定。有单位申报后，认定标准不能再改；其余可以修订，每次修订都记入账本。',
          en: 'What the policy leaves open, limits, criteria, papers, is for this call to lay down. Once anyone has applied, the criteria are frozen; the rest can be amended, and each amendment is on record.',
        })}
      </p>
      {isProblem(failure) && failure.kind === 'precondition-required' ? (
        <p className="notice" data-tone="bad" role="alert">
          {t({
            zh: `${draft.year} 年度通知已发布。要改它，请在列表中选“修订”。`,
            en: `The call of ${draft.year} is published already. To change it, choose “Amend” in the list.`,
          })}
        </p>
      ) : (
        <FormFailure failure={failure} errors={faults.map(({ place, detail }) => ({ target: place, text: t(detail) }))} />
      )}
      {seen === null ? (
        <FormField id="call-year" label={{ zh: '年度', en: 'Year' }} faults={faultsAt('call-year')}>
          {(describedBy, invalid) => (
            <div className="call-short">
              <Digits id="call-year" value={draft.year} change={(year) => set({ year })} describedBy={describedBy} invalid={invalid} />
            </div>
          )}
        </FormField>
      ) : null}
      {line('title', { zh: '通知名称', en: 'Title of the call' })}
      {line('documentNumber', { zh: '文号', en: 'Document number' }, true)}
      <div className="call-days">
        {day('opens', { zh: '受理起始日', en: 'First day' })}
        {day('closes', { zh: '受理截止日（含当日）', en: 'Last day, included' })}
      </div>
      <FormField
        id="call-materials"
        label={{ zh: '材料要求', en: 'What is to be handed in' }}
        hint={{ zh: '一行一项', en: 'One to a line' }}
        optional
        faults={faultsAt('call-materials')}
      >
        {(describedBy) => (
          <textarea
            id="call-materials"
            className="textarea"
            rows={4}
            aria-describedby={describedBy}
            value={draft.materials}
            onChange={(event) => set({ materials: event.target.value })}
          />
        )}
      </FormField>
      <fieldset id="call-criteria" className="field">
        <legend className="label">
          {t({ zh: '认定标准', en: 'Criteria' })}
          <span className="optional"> {t({ zh: '可不填', en: 'optional' })}</span>
        </legend>
        <p className="hint">
          {t({
            zh: '评分项与满分；不填则由专家自列。有单位申报后不能再改。',
            en: 'Each with its full marks; without any, experts name their own. Frozen once anyone has applied.',
          })}
        </p>
        <Faults id="call-criteria-error" faults={faultsAt('call-criteria')} />
        <MarkLines lines={draft.criteria} columns={['criterion', 'max']} change={(criteria) => set({ criteria })} />
      </fieldset>
      <fieldset className="field">
        <legend className="label">{t({ zh: '各环节期限', en: 'Limits' })}</legend>
        <p className="hint">
          {t({
            zh: '工作日。原文未写明的环节；留空即仍未写明。',
            en: 'Working days, for the stages that the policy leaves open. Left empty, they stay so.',
          })}
        </p>
        <div className="call-limits">
          {procedure.stages
            .filter((stage) => stage.clock !== null && stage.clock.workingDays === null)
            .map((stage) => (
              <FormField
                key={stage.id}
                id={`call-limits-${stage.id}`}
                label={stage.title}
                optional
                faults={faultsAt(`call-limits-${stage.id}`)}
              >
                {(describedBy, invalid) => (
                  <Digits
                    id={`call-limits-${stage.id}`}
                    value={draft.limits[stage.id] ?? ''}
                    change={(days) => set({ limits: { ...draft.limits, [stage.id]: days } })}
                    describedBy={describedBy}
                    invalid={invalid}
                  />
                )}
              </FormField>
            ))}
        </div>
      </fieldset>
      {choice(
        'convention',
        { zh: '期限起算', en: 'Limits count' },
        {
          zh: '不另行规定的，自次日起算（民法典第二百零一条）。',
          en: 'From the next day unless the call says otherwise (Civil Code, article 201).',
        },
        (['from-next-day', 'from-first-day'] as const).map((value) => ({ value, words: conventionWords[value] })),
      )}
      {choice(
        'marksShown',
        { zh: '评价后申报单位看到', en: 'What applicants see of their marks' },
        { zh: '不另行规定的，公开总分和各项得分、评语。', en: 'The total and each criterion unless the call says otherwise.' },
        (['total-and-criteria', 'total', 'none'] as const).map((value) => ({ value, words: marksWords[value] })),
      )}
      {choice(
        'quotas',
        { zh: '名额满后', en: 'When the places are filled' },
        { zh: '不另行规定的，不再推荐。', en: 'No further recommendation unless the call says otherwise.' },
        (['binding', 'advisory'] as const).map((value) => ({ value, words: quotaWords[value] })),
      )}
      <FormField
        id="call-failedReviews"
        label={{ zh: '连续几年考核不合格即拟撤销', en: 'Failed years in a row before removal' }}
        hint={{ zh: '原文未写明；留空为 2，是本系统的默认。', en: 'The policy does not say; left empty it is 2, this system’s default.' }}
        optional
        faults={faultsAt('call-failedReviews')}
      >
        {(describedBy, invalid) => (
          <div className="call-short">
            <Digits
              id="call-failedReviews"
              value={draft.failedReviews}
              change={(failedReviews) => set({ failedReviews })}
              describedBy={describedBy}
              invalid={invalid}
            />
          </div>
        )}
      </FormField>
      <TargetRows
        procedure={procedure}
        lines={draft.targets}
        total={draft.total}
        fromPolicy={seen === null}
        change={set}
        faultsAt={faultsAt}
      />
      <div className="call-submit">
        <button type="submit" className="button" data-kind="primary" disabled={busy}>
          {seen === null ? t({ zh: '发布通知', en: 'Publish the call' }) : t({ zh: '发布修订', en: 'Publish the amendment' })}
        </button>
        <Link to="/calls" search={{}} className="button" data-kind="quiet">
          {t({ zh: '不发布，返回', en: 'Leave without publishing' })}
        </Link>
      </div>
    </form>
  );
}
