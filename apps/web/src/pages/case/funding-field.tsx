import { useLanguage } from '../../language.ts';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { type FieldProps, Label } from './field-label.tsx';
import { FormulaQuote } from './formula-quote.tsx';
import type { Draft } from './payload.ts';
import { useProcedure } from './use-procedure.ts';

/** Support in stages: by the formula, with what it comes to, or case by case, with the reason; then the instalments. */
export function FundingField({ id, one, draft, change }: FieldProps) {
  const { t } = useLanguage();
  const { funding } = useProcedure(one) ?? { funding: null };
  const set = (index: number, part: Partial<Draft['instalments'][number]>): void =>
    change({ instalments: draft.instalments.map((each, at) => (at === index ? { ...each, ...part } : each)) });
  return (
    <fieldset className="field">
      <legend className="label">{t({ zh: '支持方式', en: 'Basis' })}</legend>
      <label className="check">
        <input
          type="radio"
          name={id}
          disabled={one.formula === null}
          checked={draft.basis === 'formula'}
          onChange={() => change({ basis: 'formula' })}
        />
        <span>
          {t({ zh: '按公式配套', en: 'By the formula' })} {funding === null ? null : <SourceChip citation={funding.citation} bare />}
          {one.formula === null ? (
            <span className="small secondary waits">
              {t({ zh: '公式只适用于国家级、省级平台', en: 'The formula is for national and provincial platforms' })}
            </span>
          ) : null}
        </span>
      </label>
      <label className="check">
        <input type="radio" name={id} checked={draft.basis === 'case-by-case'} onChange={() => change({ basis: 'case-by-case' })} />
        <span>
          {t({ zh: '一事一议', en: 'Case by case' })} {funding === null ? null : <SourceChip citation={funding.exceptionCitation} bare />}
        </span>
      </label>
      {draft.basis === 'formula' ? (
        <>
          <div className="field">
            <Label id={`${id}-grant`} text={{ zh: '上级扶持经费（元）', en: 'Grant from above (yuan)' }} />
            <input
              id={`${id}-grant`}
              className="input"
              inputMode="decimal"
              autoComplete="off"
              value={draft.upstreamGrant}
              onChange={(event) => change({ upstreamGrant: event.target.value })}
            />
          </div>
          {one.formula === null ? null : <FormulaQuote formula={one.formula} grant={draft.upstreamGrant} />}
        </>
      ) : (
        <div className="field">
          <Label id={`${id}-reason`} text={{ zh: '理由和决定依据', en: 'Reason, and the decision it rests on' }} />
          <textarea
            id={`${id}-reason`}
            className="textarea"
            rows={3}
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        </div>
      )}
      <p className="hint">
        {t({ zh: '各期：累计投资达到多少元，拨付多少元', en: 'Instalments: at which investment so far, and how much is paid, in yuan' })}
      </p>
      {draft.instalments.map((instalment, index) => (
        <div key={index} className="instalment-line">
          <input
            className="input"
            inputMode="decimal"
            aria-label={t({ zh: `第 ${index + 1} 期投资额`, en: `Investment of instalment ${index + 1}` })}
            placeholder={t({ zh: '投资额', en: 'Investment' })}
            value={instalment.investment}
            onChange={(event) => set(index, { investment: event.target.value })}
          />
          <input
            className="input"
            inputMode="decimal"
            aria-label={t({ zh: `第 ${index + 1} 期拨付额`, en: `Payment of instalment ${index + 1}` })}
            placeholder={t({ zh: '拨付额', en: 'Payment' })}
            value={instalment.amount}
            onChange={(event) => set(index, { amount: event.target.value })}
          />
        </div>
      ))}
      <button
        type="button"
        className="button"
        data-size="small"
        onClick={() => change({ instalments: [...draft.instalments, { investment: '', amount: '' }] })}
      >
        {t({ zh: '加一期', en: 'Add an instalment' })}
      </button>
    </fieldset>
  );
}
