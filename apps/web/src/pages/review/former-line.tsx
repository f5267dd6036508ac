import type { Quantity } from '@kechuang/domain';
import { useLanguage } from '../../language.ts';
import { Shape } from '../../parts/status/shape.tsx';
import { correctionText, decisionLooks } from './decision-words.ts';
import type { Former } from './decisions.ts';

interface FormerLineProps {
  readonly former: Former;
  /** The figure that the fact is, where it is one. */
  readonly quantity: Pick<Quantity, 'unit'> | null;
  /** Somebody has decided meanwhile: what stood before is told, and waits for nothing. */
  readonly settled: boolean;
}

/** What was decided on a fact in an earlier version: to be confirmed where nothing changed, else for information beside the sentence it was made on. */
export function FormerLine({ former, quantity, settled }: FormerLineProps) {
  const { t, language } = useLanguage();
  const { version, same, decision, correction, by, quote, reading } = former;
  const look = decisionLooks[decision];
  return (
    <div className="former" data-same={same}>
      <p>
        {same
          ? settled
            ? t({ zh: `第 ${version} 版曾决定：`, en: `Decided in version ${version}: ` })
            : t({ zh: `沿用自第 ${version} 版，待确认：`, en: `Carried over from version ${version}, to be confirmed: ` })
          : t({ zh: `原文已变，须重新核定。第 ${version} 版曾决定：`, en: `Changed since version ${version}: decide anew. It was then: ` })}
        <span className="status" data-tone={look.tone}>
          <Shape name={look.shape} />
          {t(look.label)}
        </span>
        {correction === null ? null : <b lang="zh"> → {correctionText(correction, language, quantity)}</b>}
        <span className="secondary">
          {' '}
          <span lang="zh">{by.name}</span> <span className="number">{by.at.slice(0, 10)}</span>
        </span>
      </p>
      {same ? null : (
        <p className="secondary" lang="zh">
          {quote ?? reading ?? t({ zh: '未写明', en: 'not stated' })}
        </p>
      )}
    </div>
  );
}
