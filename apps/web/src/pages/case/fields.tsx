import type { Bilingual } from '@kechuang/domain';
import type { FunctionComponent } from 'react';
import type { Move, Need } from '../../casework/shapes.ts';
import { useLanguage } from '../../language.ts';
import { latest, useCall } from '../../use-call.ts';
import { type FieldProps, Label } from './field-label.tsx';
import { FiguresField } from './figures-field.tsx';
import { FileField } from './file-field.tsx';
import { FundingField } from './funding-field.tsx';
import { MarkLines } from './mark-lines.tsx';

type TextPart = 'reason' | 'opinion' | 'objector' | 'workingDays' | 'year' | 'documentNumber' | 'evaluator' | 'investment';

function textArea(part: TextPart, label: Bilingual): FunctionComponent<FieldProps> {
  return function TextAreaField({ id, draft, change, optional }) {
    return (
      <div className="field">
        <Label id={id} text={label} optional={optional} />
        <textarea id={id} className="textarea" rows={4} value={draft[part]} onChange={(event) => change({ [part]: event.target.value })} />
      </div>
    );
  };
}

interface LineOptions {
  readonly hint?: Bilingual;
  readonly unit?: Bilingual;
  readonly numeric?: boolean;
}

function line(part: TextPart, label: Bilingual, { hint, unit, numeric = false }: LineOptions = {}): FunctionComponent<FieldProps> {
  return function LineField({ id, draft, change, optional }) {
    const { t } = useLanguage();
    const input = (
      <input
        id={id}
        className="input"
        autoComplete="off"
        inputMode={numeric ? 'numeric' : undefined}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={draft[part]}
        onChange={(event) => change({ [part]: event.target.value })}
      />
    );
    return (
      <div className="field">
        <Label id={id} text={label} optional={optional} />
        {hint === undefined ? null : (
          <p className="hint" id={`${id}-hint`}>
            {t(hint)}
          </p>
        )}
        {unit === undefined ? (
          input
        ) : (
          <div className="with-unit">
            {input}
            <span className="unit">{t(unit)}</span>
          </div>
        )}
      </div>
    );
  };
}

function SectionsField({ one, draft, change }: FieldProps) {
  const { t } = useLanguage();
  return (
    <fieldset className="field">
      <legend className="label">{t({ zh: '退回哪些分项', en: 'Which sections go back' })}</legend>
      <p className="hint">{t({ zh: '申报单位只能修改勾选的分项。', en: 'The applicant can change these sections and no others.' })}</p>
      {one.tasks.map((task) => (
        <label key={task.id} className="check">
          <input
            type="checkbox"
            checked={draft.sections.includes(task.id)}
            onChange={(event) =>
              change({ sections: event.target.checked ? [...draft.sections, task.id] : draft.sections.filter((each) => each !== task.id) })
            }
          />
          {t(task.title)}
        </label>
      ))}
    </fieldset>
  );
}

function ExpertsField({ one, move, draft, change }: FieldProps) {
  const { t } = useLanguage();
  const list = latest(useCall('experts.list', {}));
  const assigned = one.experts ?? [];
  // Those who leave are among those who are on the case; a reason comes with them.
  const leaving = move.needs.includes('reason');
  const free = (list?.experts ?? []).filter((expert) => assigned.some((each) => each.id === expert.id) === leaving);
  return (
    <fieldset className="field">
      <legend className="label">{t({ zh: '选择专家', en: 'Choose experts' })}</legend>
      {list !== null && free.length === 0 ? (
        <p className="hint">
          {t({
            zh: '没有其他可选的专家。专家账户由管理员建立。',
            en: 'There are no further experts. An administrator makes their accounts.',
          })}
        </p>
      ) : null}
      {free.map(({ id, name, organisation }) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={draft.experts.some((each) => each.id === id)}
            onChange={(event) =>
              change({ experts: event.target.checked ? [...draft.experts, { id, name }] : draft.experts.filter((each) => each.id !== id) })
            }
          />
          <span lang="zh">
            {name} <span className="small secondary">{organisation}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const outcomeWords: { readonly [Each in Move['outcomes'][number]]: Bilingual } = {
  upheld: { zh: '异议成立', en: 'Upheld' },
  dismissed: { zh: '异议不成立', en: 'Dismissed' },
  pass: { zh: '合格', en: 'Passed' },
  fail: { zh: '不合格', en: 'Failed' },
};

function OutcomeField({ id, move, draft, change }: FieldProps) {
  const { t } = useLanguage();
  return (
    <fieldset className="field">
      <legend className="label">{t({ zh: '结论', en: 'Outcome' })}</legend>
      {move.outcomes.map((outcome) => (
        <label key={outcome} className="check">
          <input type="radio" name={id} checked={draft.outcome === outcome} onChange={() => change({ outcome })} />
          {t(outcomeWords[outcome])}
        </label>
      ))}
    </fieldset>
  );
}

function ScoresField({ one, draft, change }: FieldProps) {
  const { t } = useLanguage();
  return (
    <fieldset className="field">
      <legend className="label">{t({ zh: '评分表', en: 'Score sheet' })}</legend>
      <MarkLines
        lines={draft.scores}
        columns={one.criteria.length === 0 ? ['criterion', 'max', 'points', 'comment'] : ['points', 'comment']}
        change={(scores) => change({ scores })}
      />
    </fieldset>
  );
}

const evidenceKind = '佐证材料';

/** Files that may come with any move; folded, as most need none. */
export function EvidenceField({ one, draft, change }: Pick<FieldProps, 'one' | 'draft' | 'change'>) {
  const { t } = useLanguage();
  return (
    <details className="evidence">
      <summary>{t({ zh: '附文件（可不附）', en: 'Attach files (optional)' })}</summary>
      <FileField
        procedureId={one.procedure.id}
        kind={evidenceKind}
        files={draft.evidence}
        add={(file) => change({ evidence: [...draft.evidence, file] })}
        remove={(file) => change({ evidence: draft.evidence.filter((each) => each !== file) })}
      />
    </details>
  );
}

/** A field for each part that a move may need: what the input calls it, and how it is filled in. */
export const fields: { readonly [Each in Need]: { readonly name: string; readonly Field: FunctionComponent<FieldProps> } } = {
  reason: { name: 'reason', Field: textArea('reason', { zh: '理由', en: 'Reason' }) },
  opinion: { name: 'opinion', Field: textArea('opinion', { zh: '意见', en: 'Opinion' }) },
  sections: { name: 'sections', Field: SectionsField },
  experts: { name: 'experts', Field: ExpertsField },
  scores: { name: 'scores', Field: ScoresField },
  'working-days': {
    name: 'workingDays',
    Field: line(
      'workingDays',
      { zh: '期限', en: 'Period' },
      {
        unit: { zh: '个工作日', en: 'working days' },
        numeric: true,
        hint: {
          zh: '原文未写明天数，由年度通知或办理机关设定；通知已定的可不填。到期日随即算出并公开。',
          en: 'The text gives no length: the year’s call or the office sets it. Leave it out where the call has. The last day is worked out and shown.',
        },
      },
    ),
  },
  objector: {
    name: 'objector',
    Field: line(
      'objector',
      { zh: '异议人', en: 'Who objects' },
      { hint: { zh: '单位名称或姓名，按来件填写', en: 'Organisation or person, as the letter has it' } },
    ),
  },
  outcome: { name: 'outcome', Field: OutcomeField },
  year: { name: 'year', Field: line('year', { zh: '年度', en: 'Year' }, { numeric: true, hint: { zh: '四位数字', en: 'Four digits' } }) },
  figures: { name: 'figures', Field: FiguresField },
  'document-number': {
    name: 'documentNumber',
    Field: line('documentNumber', { zh: '批准文号', en: 'Number of the document' }),
  },
  evaluator: { name: 'evaluator', Field: line('evaluator', { zh: '受委托单位', en: 'Unit commissioned' }) },
  funding: { name: 'funding', Field: FundingField },
  investment: {
    name: 'investment',
    Field: line(
      'investment',
      { zh: '经核实的累计投资额', en: 'Verified investment so far' },
      { unit: { zh: '元', en: 'yuan' }, numeric: true },
    ),
  },
};
