import '../../casework/casework.css';
import './apply.css';
import type { Bilingual } from '@kechuang/domain';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Procedure } from '../../casework/shapes.ts';
import { useRecognition } from '../../casework/use-recognition.ts';
import { useWrite } from '../../casework/use-write.ts';
import { useLanguage } from '../../language.ts';
import { FormFailure } from '../../parts/form-failure.tsx';
import { FormField } from '../../parts/form-field.tsx';
import { problemIssues } from '../../parts/problem.ts';
import { Select } from '../../parts/select.tsx';
import { Failure, Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { SignedIn } from '../../session/signed-in.tsx';
import type { Session } from '../../session/use-session.ts';
import { latest, useCall } from '../../use-call.ts';
import { useRegionNames } from '../match/region-names.ts';
import { CallNotice } from './call-notice.tsx';
import { ClassPicker } from './class-picker.tsx';

const title = { zh: '开始申报', en: 'Start an application' };

/** P20: the class decides who is responsible and which papers are asked for; both are shown with their sentence before anything is opened. */
export function ApplyPage() {
  const { t } = useLanguage();
  useTitle(title);
  return (
    <div className="page apply-page" data-width="narrow">
      <header className="page-head">
        <h1>{t(title)}</h1>
        <p>
          {t({
            zh: '先选类别，看清由哪个部门负责、要哪些材料，再开始。开始后随时可停，填写自动保存。',
            en: 'Choose the class and see which department answers for it and which papers it asks for. You can stop at any time; what you fill in is saved.',
          })}
        </p>
      </header>
      <SignedIn roles={['applicant']}>{(session) => <Start session={session} />}</SignedIn>
    </div>
  );
}

function Start({ session }: { readonly session: Session }) {
  const answer = useRecognition();
  const procedure = latest(answer)?.procedure ?? null;
  if (answer.state === 'failed') return <Failure error={answer.error} retry={answer.retry} />;
  return procedure === null ? <Skeleton lines={10} /> : <StartForm procedure={procedure} session={session} />;
}

/** Which field of the form an issue of the operation belongs to. */
const places: Readonly<Record<string, string>> = {
  '/classId': 'class',
  '/level': 'level',
  '/region': 'region',
  '/regionCode': 'region',
  '/title': 'title',
  '/direction': 'direction',
  '/applicantName': 'applicant-name',
  '/applicantId': 'applicant-id',
  '/onBehalfOf': 'principal',
};

function StartForm({ procedure, session }: { readonly procedure: Procedure; readonly session: Session }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { class: asked } = useSearch({ from: '/platforms/apply' });
  const names = useRegionNames();
  const register = latest(useCall('registers.entries', { id: procedure.register.id }));
  // One's own applications, and those of whoever one stands in for (代办).
  const standings = session.memberships.filter((one) => one.role === 'applicant');
  const [first] = standings;
  const [form, setForm] = useState({
    principal: first?.onBehalfOf?.id ?? '',
    title: '',
    applicantName: first?.organisation ?? '',
    applicantId: '',
    region: '',
    level: '',
    direction: '',
  });
  const { busy, failure, send } = useWrite('cases.open');
  const chosen = procedure.classes.find((one) => one.id === asked);
  const set = (part: Partial<typeof form>): void => setForm((old) => ({ ...old, ...part }));
  const level = chosen?.levels.length === 1 ? (chosen.levels[0]?.id ?? '') : form.level;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const input = {
      procedure: procedure.id,
      classId: chosen?.id ?? '',
      title: form.title,
      applicantId: form.applicantId,
      applicantName: form.applicantName,
      region: form.region,
      ...(level === '' ? {} : { level }),
      ...(form.principal === '' ? {} : { onBehalfOf: form.principal }),
      ...(form.direction.trim() === '' ? {} : { direction: form.direction }),
    };
    send(input, ({ case: one }) => void navigate({ to: '/cases/$id', params: { id: one.id } }));
  };
  const issues = problemIssues(failure);
  const faultsAt = (place: string): readonly Bilingual[] =>
    issues.filter(({ pointer }) => places[pointer] === place).map(({ detail }) => detail);
  const line = (id: string, part: 'title' | 'applicantName' | 'applicantId' | 'direction', label: Bilingual, hint: Bilingual) => (
    <FormField id={id} label={label} hint={hint} faults={faultsAt(id)}>
      {(describedBy, invalid) => (
        <input
          id={id}
          className="input"
          autoComplete="off"
          aria-describedby={describedBy}
          aria-invalid={invalid}
          value={form[part]}
          onChange={(event) => set({ [part]: event.target.value })}
        />
      )}
    </FormField>
  );
  return (
    <form className="apply-form" noValidate onSubmit={submit}>
      <CallNotice procedure={procedure} />
      <FormFailure
        failure={failure}
        errors={issues.map(({ pointer, detail }) => ({ target: places[pointer] ?? 'class', text: t(detail) }))}
      />
      <ClassPicker procedure={procedure} chosen={chosen ?? null} />
      {chosen === undefined ? null : (
        <>
          {standings.length < 2 ? null : (
            <FormField id="principal" label={{ zh: '为谁申报', en: 'On whose behalf' }} faults={faultsAt('principal')}>
              {(describedBy, invalid) => (
                <select
                  id="principal"
                  className="select input"
                  aria-describedby={describedBy}
                  aria-invalid={invalid}
                  value={form.principal}
                  onChange={({ target: { value } }) => {
                    const standing = standings.find((one) => (one.onBehalfOf?.id ?? '') === value);
                    set({ principal: value, applicantName: standing?.organisation ?? '' });
                  }}
                >
                  {standings.map(({ onBehalfOf, organisation }) => (
                    <option key={onBehalfOf?.id ?? ''} value={onBehalfOf?.id ?? ''}>
                      {onBehalfOf === undefined
                        ? t({ zh: '本人', en: 'Myself' })
                        : t({ zh: `代${onBehalfOf.name}`, en: `Standing in for ${onBehalfOf.name}` })}
                      {organisation === null ? '' : ` · ${organisation}`}
                    </option>
                  ))}
                </select>
              )}
            </FormField>
          )}
          {chosen.levels.length < 2 ? null : (
            <div id="level">
              <Select
                id="level-select"
                label={{ zh: '级别', en: 'Level' }}
                none={{ zh: '请选择', en: 'Choose' }}
                value={form.level}
                onChange={(value) => set({ level: value ?? '' })}
                options={chosen.levels.map((one) => [one.id, t(one)])}
              />
            </div>
          )}
          <div id="region">
            <Select
              id="region-select"
              label={{ zh: '所在县区或功能板块', en: 'County, district or zone' }}
              none={{ zh: '请选择', en: 'Choose' }}
              value={form.region}
              onChange={(value) => set({ region: value ?? '' })}
              options={procedure.quotas.map((quota) => {
                const place = register?.places.find((one) => one.regionCode === quota.regionCode);
                const name = names.get(quota.regionCode) ?? quota.regionName;
                return [
                  quota.regionCode,
                  place === undefined
                    ? name
                    : t({
                        zh: `${name}（已用名额 ${place.filled}/${place.places}）`,
                        en: `${name} (${place.filled} of ${place.places} places taken)`,
                      }),
                ];
              })}
            />
          </div>
          {line(
            'title',
            'title',
            { zh: '平台名称', en: 'Name of the platform' },
            { zh: '与批准或备案文件一致', en: 'As in the approval or filing' },
          )}
          {line(
            'direction',
            'direction',
            { zh: '建设方向', en: 'Field of work' },
            { zh: '可不填；入库后随名录公开', en: 'Optional; shown in the register' },
          )}
          {line(
            'applicant-name',
            'applicantName',
            { zh: '申报单位', en: 'Applicant' },
            { zh: '营业执照上的全称', en: 'Full name as on the business licence' },
          )}
          {line(
            'applicant-id',
            'applicantId',
            { zh: '统一社会信用代码', en: 'Unified social credit code' },
            { zh: '18 位，校验位会核对', en: '18 characters; the check character is verified' },
          )}
          <div className="action-submit">
            <button type="submit" className="button" data-kind="primary" disabled={busy}>
              {t({ zh: '开始填报', en: 'Begin' })}
            </button>
            <p className="small secondary">
              {t({
                zh: '只是建立办件，提交前不会送到任何部门。',
                en: 'This opens a case; no office sees it as submitted before you submit it.',
              })}
            </p>
          </div>
        </>
      )}
    </form>
  );
}
