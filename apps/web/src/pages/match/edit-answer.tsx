import { useState } from 'react';
import { useLanguage } from '../../language.ts';
import type { ConditionResult, FactValue, Profile } from '../../shapes.ts';
import { latest, useCall } from '../../use-call.ts';
import { useFacts } from './fact-book.ts';
import { FactInput } from './fact-input.tsx';

interface EditAnswerProps {
  readonly benefitId: string;
  readonly condition: ConditionResult;
  readonly profile: Profile;
  readonly onChange: (change: Readonly<Record<string, FactValue | undefined>>) => void;
}

/** Changes the answers behind one condition where it stands; the card moves by itself once the verdict changes. */
export function EditAnswer({ benefitId, condition, profile, onChange }: EditAnswerProps) {
  const { t } = useLanguage();
  const facts = useFacts();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState<Readonly<Record<string, FactValue | undefined>>>({});
  const named = [
    ...(condition.distance?.change == null ? [] : [condition.distance.change.fact]),
    ...(condition.actual?.facts ?? []),
    ...condition.missing,
  ];
  const wanted = condition.verdict !== 'met' && named.length === 0;
  // A score has no one fact behind it; the benefit says which facts it is made of.
  const detail = latest(useCall('benefits.get', wanted ? { id: benefitId } : null));
  const ids = [...new Set(wanted ? detail?.conditionList.find((each) => each.id === condition.id)?.facts : named)];
  const own = ids.flatMap((id) => facts?.get(id) ?? []);
  if (condition.verdict === 'met' || own.length === 0) return null;
  if (!open) {
    return (
      <button type="button" className="link-button small no-print" onClick={() => setOpen(true)}>
        {t(
          condition.verdict === 'unknown'
            ? { zh: '补充这项答案', en: 'Give this answer' }
            : { zh: '改这项答案看看', en: 'Change this answer' },
        )}
      </button>
    );
  }
  return (
    <form
      className="edit-answer no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onChange(draft);
        setOpen(false);
      }}
    >
      {own.map((fact) => (
        <FactInput
          key={fact.id}
          fact={fact}
          value={fact.id in draft ? draft[fact.id] : profile[fact.id]}
          onChange={(value) => setDraft((old) => ({ ...old, [fact.id]: value }))}
        />
      ))}
      <p className="source-actions">
        <button type="submit" className="button" data-kind="primary" data-size="small">
          {t({ zh: '重新判断', en: 'Judge again' })}
        </button>
        <button type="button" className="button" data-size="small" onClick={() => setOpen(false)}>
          {t({ zh: '取消', en: 'Cancel' })}
        </button>
      </p>
    </form>
  );
}
