import { useLanguage } from '../../language.ts';
import { type FieldProps, Label } from './field-label.tsx';
import type { Draft } from './payload.ts';

/** The figures of a monthly report, each by the name and in the unit that the reporter gives it. */
export function FiguresField({ id, draft, change }: FieldProps) {
  const { t } = useLanguage();
  const set = (index: number, part: Partial<Draft['figures'][number]>): void =>
    change({ figures: draft.figures.map((each, at) => (at === index ? { ...each, ...part } : each)) });
  return (
    <fieldset className="field">
      <legend className="label">{t({ zh: '月报数据', en: 'Figures of the month' })}</legend>
      <div className="field">
        <Label id={`${id}-month`} text={{ zh: '所属月份', en: 'Month' }} optional />
        <input
          id={`${id}-month`}
          className="input"
          placeholder="2026-06"
          autoComplete="off"
          value={draft.month}
          onChange={(event) => change({ month: event.target.value })}
        />
      </div>
      {draft.figures.map((figure, index) => (
        <div key={index} className="figure-line">
          <input
            id={index === 0 ? id : undefined}
            className="input"
            aria-label={t({ zh: `第 ${index + 1} 项名称`, en: `Name of figure ${index + 1}` })}
            placeholder={t({ zh: '名称和单位', en: 'Name and unit' })}
            value={figure.name}
            onChange={(event) => set(index, { name: event.target.value })}
          />
          <input
            className="input"
            inputMode="decimal"
            aria-label={t({ zh: `第 ${index + 1} 项数值`, en: `Value of figure ${index + 1}` })}
            placeholder={t({ zh: '数值', en: 'Value' })}
            value={figure.value}
            onChange={(event) => set(index, { value: event.target.value })}
          />
        </div>
      ))}
      <button
        type="button"
        className="button"
        data-size="small"
        onClick={() => change({ figures: [...draft.figures, { name: '', value: '' }] })}
      >
        {t({ zh: '加一项', en: 'Add a figure' })}
      </button>
    </fieldset>
  );
}
