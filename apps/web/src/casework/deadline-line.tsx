import { useLanguage } from '../language.ts';
import { deadlineLook } from './looks.ts';
import type { Deadline } from './shapes.ts';
import { StatusWord } from './status-word.tsx';

/** A deadline in full: what is left, the day, how it was counted and by whom it was set. */
export function DeadlineLine({ deadline }: { readonly deadline: Deadline }) {
  const { t } = useLanguage();
  const { date, workingDays, convention, setByOffice, warning } = deadline;
  const from =
    convention === 'from-next-day'
      ? { zh: '自次日起算', en: 'counted from the day after' }
      : { zh: '自当日起算', en: 'counted from the day itself' };
  return (
    <div className="deadline">
      <p className="deadline-top">
        <StatusWord look={deadlineLook(deadline)} />
        <b className="number">{t({ zh: `至 ${date}`, en: `until ${date}` })}</b>
      </p>
      <p className="small secondary">
        {t({
          zh: `${workingDays} 个工作日，${from.zh}，节假日和调休已计入`,
          en: `${workingDays} working days, ${from.en}, holidays and working weekends allowed for`,
        })}
        {setByOffice ? t({ zh: '；天数由办理机关设定，原文未写明', en: '; the length was set by the office, the text gives none' }) : ''}
      </p>
      {warning === null ? null : (
        <p className="notice" data-tone="doubt">
          {t(warning)}
        </p>
      )}
    </div>
  );
}
