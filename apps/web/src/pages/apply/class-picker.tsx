import { useNavigate } from '@tanstack/react-router';
import type { Procedure } from '../../casework/shapes.ts';
import { useLanguage } from '../../language.ts';
import { SourceChip } from '../../parts/source/source-chip.tsx';

interface ClassPickerProps {
  readonly procedure: Procedure;
  readonly chosen: Procedure['classes'][number] | null;
}

/** The classes of platform; the chosen one says which department answers for it, by which sentence, and what it asks for. */
export function ClassPicker({ procedure, chosen }: ClassPickerProps) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const asked = procedure.sections.filter(
    (section) => chosen !== null && (section.classes === null || section.classes.includes(chosen.id)),
  );
  return (
    <>
      <fieldset id="class" className="class-picker">
        <legend className="label">{t({ zh: '申报哪一类', en: 'Which class' })}</legend>
        {procedure.classes.map((one) => (
          <label key={one.id} className="choice">
            <input
              type="radio"
              name="class"
              checked={chosen?.id === one.id}
              onChange={() => void navigate({ to: '/platforms/apply', search: { class: one.id }, replace: true, resetScroll: false })}
            />
            <span>
              <b className="phrase">{t(one.title)}</b>
              <span className="small secondary class-level"> {one.levels.map((level) => t(level)).join(t({ zh: '、', en: ', ' }))}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {chosen === null ? null : (
        <section className="routing" aria-live="polite">
          <h2>
            {t({ zh: '由', en: 'Answered for by the ' })}
            {t(chosen.department)}
            {t({ zh: '负责', en: '' })}
          </h2>
          {chosen.departmentCitation.kind === 'passage' ? (
            <blockquote className="original" lang="zh">
              {chosen.departmentCitation.quote}
            </blockquote>
          ) : null}
          <p>
            <SourceChip citation={chosen.departmentCitation} />
          </p>
          <h3>{t({ zh: '要填的和要传的', en: 'What is asked for' })}</h3>
          <ul className="plain-list">
            {asked.map((section) => (
              <li key={section.id}>
                <span className="phrase">{t(section.title)}</span>
                {section.documents.length === 0 ? null : (
                  <span className="secondary">
                    {t({ zh: '：', en: ': ' })}
                    <span lang="zh">{section.documents.join('、')}</span>
                  </span>
                )}
                <span className="small secondary task-hint">{t(section.hint)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
