import type { CaseView } from '../../casework/shapes.ts';
import { useLanguage } from '../../language.ts';

/** Marks as the viewer may see them: officers each expert's, the applicant the mean of each criterion and the total once the evaluation is over. */
export function Marks({ one }: { readonly one: CaseView }) {
  const { t } = useLanguage();
  const { scores, experts, criteria } = one;
  if (scores === null && (experts === null || experts.length === 0)) return null;
  return (
    <section className="part">
      <h2>{t({ zh: '评价', en: 'Evaluation' })}</h2>
      {scores === null ? null : (
        <p className="score-total">
          <span className="secondary">{t({ zh: '平均总分', en: 'Mean total' })}</span> <b className="number">{scores.total}</b>{' '}
          <span className="small secondary">
            {t({
              zh: `${scores.experts} 位专家的平均`,
              en: scores.experts === 1 ? 'of one expert' : `of ${scores.experts} experts`,
            })}
          </span>
        </p>
      )}
      {scores === null && criteria.length > 0 ? (
        <p>
          <span className="secondary">{t({ zh: '评分项：', en: 'Criteria: ' })}</span>
          <span lang="zh">{criteria.map((each) => `${each.criterion}（${each.max}）`).join('、')}</span>
        </p>
      ) : null}
      {scores === null ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section className="table-box" tabIndex={0} aria-label={t({ zh: '评分', en: 'Marks' })}>
          <table className="marks-table">
            <thead>
              <tr>
                <th scope="col">{t({ zh: '评分项', en: 'Criterion' })}</th>
                <th scope="col" data-figure="true">
                  {t({ zh: '平均分', en: 'Mean' })}
                </th>
                <th scope="col" data-figure="true">
                  {t({ zh: '满分', en: 'Full marks' })}
                </th>
                <th scope="col">{t({ zh: '评语', en: 'Comments' })}</th>
              </tr>
            </thead>
            <tbody>
              {scores.criteria.map((each) => (
                <tr key={each.criterion}>
                  <th scope="row" lang="zh">
                    {each.criterion}
                  </th>
                  <td data-figure="true">{each.mean}</td>
                  <td data-figure="true">{each.max}</td>
                  <td lang="zh">{each.comments.join('；')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {experts === null || experts.length === 0 ? null : (
        <ul className="rule-list">
          {experts.map((expert) => (
            <li key={expert.id}>
              <p>
                <b lang="zh">{expert.name}</b>{' '}
                <span className="secondary">
                  {expert.conflict !== null
                    ? t({ zh: '已回避', en: 'has stepped aside' })
                    : expert.scores === null
                      ? t({ zh: '未评分', en: 'has not scored yet' })
                      : t({ zh: '已评分', en: 'has scored' })}
                </span>
              </p>
              {expert.conflict === null ? null : <p lang="zh">{expert.conflict}</p>}
              {expert.scores === null ? null : (
                <ul className="expert-scores">
                  {expert.scores.map((score) => (
                    <li key={score.criterion}>
                      <span lang="zh">{score.criterion}</span>{' '}
                      <span className="number">
                        <b>{score.points}</b>/{score.max}
                      </span>{' '}
                      <span lang="zh" className="secondary">
                        {score.comment}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
