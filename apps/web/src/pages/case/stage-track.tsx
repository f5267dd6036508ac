import type { CaseView } from '../../casework/shapes.ts';
import { useLanguage } from '../../language.ts';
import { Shape } from '../../parts/status/shape.tsx';
import { useProcedure } from './use-procedure.ts';

/** The stages of the procedure and where the case stands. A stage that ends a case otherwise is shown only when it has. */
export function StageTrack({ one }: { readonly one: CaseView }) {
  const { t } = useLanguage();
  const procedure = useProcedure(one);
  if (procedure === null) return null;
  const at = procedure.stages.findIndex((stage) => stage.id === one.stage.id);
  const usual = procedure.stages.filter((stage) => stage.citation !== null || stage.id === one.stage.id);
  return (
    <section className="part stage-track">
      <h2>{t({ zh: '环节', en: 'Stages' })}</h2>
      <ol>
        {usual.map((stage) => {
          const index = procedure.stages.indexOf(stage);
          const state = index < at ? 'past' : index === at ? 'now' : 'later';
          return (
            <li key={stage.id} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
              <Shape name={state === 'past' ? 'check' : state === 'now' ? 'disc' : 'circle'} />
              <span className="phrase">{t(stage.title)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
