import './condition.css';
import type { ReactNode } from 'react';
import { useLanguage } from '../../language.ts';
import type { ConditionResult } from '../../shapes.ts';
import { SourceChip } from '../source/source-chip.tsx';
import { VerdictStatus } from '../status/fit-status.tsx';

/** One condition, judged: shape, sentence, required, yours, distance, source. `edit` is how to change the answer in place. */
export function ConditionLine({ condition, edit }: { readonly condition: ConditionResult; readonly edit?: ReactNode }) {
  const { t } = useLanguage();
  const { expected, actual, distance } = condition;
  // Where the requirement is the sentence itself, saying it once is enough.
  const required = expected === null || expected.text.zh === condition.text.zh ? null : expected.text;
  return (
    <li className="condition" data-verdict={condition.verdict}>
      <VerdictStatus verdict={condition.verdict} bare />
      <div className="sentence">
        <p>{t(condition.text)}</p>
        {condition.verdict === 'met' || distance !== null ? null : <p className="small secondary">{t(condition.reason)}</p>}
      </div>
      <dl className="pair">
        {required === null ? null : (
          <div>
            <dt>{t({ zh: '要求', en: 'Required' })}</dt>
            <dd>{t(required)}</dd>
          </div>
        )}
        {actual === null ? null : (
          <div>
            <dt>{t({ zh: '您的情况', en: 'Yours' })}</dt>
            <dd>{actual.value === null ? t({ zh: '未填', en: 'Not given' }) : t(actual.text)}</dd>
          </div>
        )}
      </dl>
      <div className="source">
        <SourceChip citation={condition.citation} />
      </div>
      {distance === null ? null : (
        <div className="distance">
          <p className="amount">{t(distance.text)}</p>
          {condition.howToChange === null ? null : <p className="small">{t(condition.howToChange)}</p>}
          {edit}
        </div>
      )}
      {distance === null && edit !== undefined && edit !== null ? <div className="distance">{edit}</div> : null}
    </li>
  );
}

/** The conditions of one benefit, unmet first, so that what is missing is seen before what is there. */
export function ConditionList({
  conditions,
  edit,
}: {
  readonly conditions: readonly ConditionResult[];
  readonly edit?: (condition: ConditionResult) => ReactNode;
}) {
  const order = { unmet: 0, unknown: 1, judgement: 2, met: 3 } as const;
  const sorted = [...conditions].sort((a, b) => order[a.verdict] - order[b.verdict]);
  return (
    <ul className="conditions">
      {sorted.map((condition) => (
        <ConditionLine key={condition.id} condition={condition} edit={edit?.(condition)} />
      ))}
    </ul>
  );
}
