import { noteWords } from '@kechuang/domain/words';
import type { Ref } from 'react';
import { useLanguage } from '../../language.ts';
import { QuantityFigure } from '../../parts/figure/figure.tsx';
import { surroundings } from '../../parts/source/surroundings.ts';
import { ConfidenceBadge } from '../../parts/status/confidence-badge.tsx';
import { Shape } from '../../parts/status/shape.tsx';
import { Passage } from '../../parts/text/passage.tsx';
import { WithOriginals } from '../../parts/text/with-originals.tsx';
import { usePreferences } from '../../preferences.ts';
import { CorrectForm } from './correct-form.tsx';
import { correctionText, decisionLooks, factKindWords, metadataName } from './decision-words.ts';
import { type Correction, type Fact, type ImportView, isCorrectable, type Pending } from './decisions.ts';
import { FormerLine } from './former-line.tsx';

interface QueueItemProps {
  readonly fact: Fact;
  readonly pending: Pending | null;
  readonly document: ImportView['document'];
  readonly inFocus: boolean;
  readonly correcting: boolean;
  readonly locked: boolean;
  readonly item: Ref<HTMLLIElement>;
  readonly focus: () => void;
  /** How many decisions of an earlier version wait in the clause of this fact, this one's included. */
  readonly carriedHere: number;
  readonly accept: () => void;
  readonly confirm: () => void;
  readonly reject: () => void;
  readonly startCorrecting: () => void;
  readonly stopCorrecting: () => void;
  readonly correct: (correction: Correction) => void;
}

/** One fact of the queue: what was read, what was decided; in focus also its sentence and what can be done. */
export function QueueItem({ fact, pending, document, inFocus, correcting, locked, item, focus, carriedHere, ...act }: QueueItemProps) {
  const { t, language } = useLanguage();
  const { shortcuts } = usePreferences();
  const own = pending ?? fact.decision;
  const { former } = fact;
  const look = decisionLooks[own?.decision ?? (locked ? 'machine' : former?.same === true ? 'carried' : 'open')];
  const correction = own?.correction ?? null;
  const name = metadataName(fact);
  const quantity = document.quantities.find(({ id }) => fact.kind === 'quantity' && id === fact.id) ?? null;
  const key = (letter: string) => (shortcuts ? <kbd>{letter}</kbd> : null);
  return (
    <li
      ref={item}
      className="queue-item"
      data-focus={inFocus}
      data-decision={own?.decision ?? 'open'}
      tabIndex={inFocus ? 0 : -1}
      aria-current={inFocus ? 'true' : undefined}
      onFocus={focus}
      onPointerDown={focus}
    >
      <p className="queue-line">
        <span className="status" data-tone={look.tone}>
          <Shape name={look.shape} />
          {t(look.label)}
          {pending === null ? null : <span className="secondary">{t({ zh: '（未保存）', en: ' (not saved)' })}</span>}
          {own !== null && 'carriedFrom' in own && own.carriedFrom !== null ? (
            <span className="secondary">{t({ zh: `（沿用第 ${own.carriedFrom} 版）`, en: ` (as in version ${own.carriedFrom})` })}</span>
          ) : null}
        </span>
        <span className="badge">{t(factKindWords[fact.kind])}</span>
        {fact.confidence === 'ambiguous' || fact.confidence === 'damaged' ? <ConfidenceBadge confidence={fact.confidence} /> : null}
      </p>
      <p className="queue-reading">
        {name === null ? <span lang="zh">{fact.label}</span> : <span>{t(name)}</span>}
        {isCorrectable(fact) ? (
          <b lang="zh" className={correction === null ? undefined : 'struck'}>
            {quantity === null ? (
              (fact.reading ?? t({ zh: '未写明', en: 'not stated' }))
            ) : (
              <QuantityFigure comparator={quantity.comparator} value={quantity.value} valueMax={quantity.valueMax} unit={quantity.unit} />
            )}
            {quantity === null || quantity.year === null ? '' : ` (${quantity.year})`}
          </b>
        ) : null}
        {correction === null ? null : (
          <b lang="zh">
            <span aria-hidden="true">→ </span>
            {correctionText(correction, language, quantity)}
          </b>
        )}
      </p>
      {!isCorrectable(fact) && fact.reading !== null ? (
        <p className="small secondary" lang="zh">
          {fact.reading.replace(' | ', '；')}
        </p>
      ) : null}
      {fact.note === null ? null : (
        <p className="small queue-note">
          <WithOriginals text={noteWords(fact.note)} />
        </p>
      )}
      {former === null || (own !== null && !inFocus) ? null : <FormerLine former={former} quantity={quantity} settled={own !== null} />}
      {!inFocus ? null : (
        <>
          {fact.citation === null ? (
            <p className="small secondary">
              {t({
                zh: '由页面的标题、题头或落款读出，没有单独的一句。',
                en: 'Read from the head or the foot of the page; there is no sentence of its own.',
              })}
            </p>
          ) : (
            <blockquote className="queue-source">
              <Passage source={document} range={surroundings(document, fact.citation).range} cited={fact.citation.cleanSpan} />
            </blockquote>
          )}
          {own !== null && 'by' in own ? (
            <p className="small secondary">
              <span lang="zh">{own.by.name}</span> <span className="number">{own.by.at.slice(0, 16).replace('T', ' ')}</span>
            </p>
          ) : null}
          {locked ? null : correcting ? (
            <CorrectForm fact={fact} quantity={quantity} done={act.correct} cancel={act.stopCorrecting} />
          ) : (
            <p className="queue-actions">
              {carriedHere === 0 ? null : (
                <button type="button" className="button" data-kind="primary" data-size="small" onClick={act.confirm}>
                  {carriedHere === 1
                    ? t({ zh: '沿用前一版', en: 'Confirm as before' })
                    : fact.kind === 'metadata'
                      ? t({ zh: `沿用元数据 ${carriedHere} 项`, en: `Confirm ${carriedHere} of the metadata` })
                      : t({ zh: `沿用本条款 ${carriedHere} 项`, en: `Confirm ${carriedHere} in this clause` })}{' '}
                  {key('c')}
                </button>
              )}
              <button type="button" className="button" data-size="small" onClick={act.accept}>
                {t({ zh: '采纳', en: 'Accept' })} {key('a')}
              </button>
              {isCorrectable(fact) ? (
                <button type="button" className="button" data-size="small" onClick={act.startCorrecting}>
                  {t({ zh: '更正', en: 'Correct' })} {key('e')}
                </button>
              ) : null}
              <button type="button" className="button" data-size="small" onClick={act.reject}>
                {t({ zh: '剔除', en: 'Reject' })} {key('x')}
              </button>
            </p>
          )}
        </>
      )}
    </li>
  );
}
