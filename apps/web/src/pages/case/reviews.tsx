import type { CaseView } from '../../casework/shapes.ts';
import { type StatusLook, StatusWord } from '../../casework/status-word.tsx';
import { useLanguage } from '../../language.ts';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { useProcedure } from './use-procedure.ts';

const passed: StatusLook = { shape: 'check', tone: 'good', label: { zh: '合格', en: 'Passed' } };
const failed: StatusLook = { shape: 'cross', tone: 'bad', label: { zh: '不合格', en: 'Failed' } };
const due: StatusLook = { shape: 'triangle', tone: 'bad', label: { zh: '已到拟撤销条件', en: 'Removal is to be proposed' } };
const notDue: StatusLook = { shape: 'disc', tone: 'good', label: { zh: '未到拟撤销条件', en: 'No ground for removal' } };

/** The yearly reviews of an entry, and the rule by which it may leave the register: what the source says of it, and what this system adds. */
export function Reviews({ one }: { readonly one: CaseView }) {
  const { t } = useLanguage();
  const citation = useProcedure(one)?.removal?.citation ?? null;
  const { reviews, removal } = one;
  if (reviews.length === 0 && removal === null) return null;
  return (
    <section className="part">
      <h2>{t({ zh: '年度考核', en: 'Yearly reviews' })}</h2>
      {reviews.length === 0 ? <p className="secondary">{t({ zh: '还没有考核。', en: 'None yet.' })}</p> : null}
      <ul className="rule-list">
        {reviews.map((review) => (
          <li key={`${review.year} ${review.at}`}>
            <p className="review-top">
              <b className="number">{review.year}</b> <StatusWord look={review.outcome === 'pass' ? passed : failed} />
            </p>
            <p lang="zh">{review.reason}</p>
          </li>
        ))}
      </ul>
      {removal === null ? null : (
        <div className="removal">
          <p className="review-top">
            <StatusWord look={removal.due ? due : notDue} /> {citation === null ? null : <SourceChip citation={citation} bare />}
          </p>
          {removal.quote === null ? null : <blockquote lang="zh">{removal.quote}</blockquote>}
          <p className="small secondary">{t(removal.text)}</p>
        </div>
      )}
    </section>
  );
}
