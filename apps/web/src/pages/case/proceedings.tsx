import type { CaseView } from '../../casework/shapes.ts';
import { when } from '../../casework/when.ts';
import { useLanguage } from '../../language.ts';
import { Funding } from './funding.tsx';
import { Marks } from './marks.tsx';
import { Reviews } from './reviews.tsx';
import { useProcedure } from './use-procedure.ts';

/** What the offices and experts have said: opinions, marks, site visit, objections, reviews. What the viewer may not know is not in the case. */
export function Proceedings({ one }: { readonly one: CaseView }) {
  const { t } = useLanguage();
  const { opinions, objections, reports, siteVisit, entry, funding } = one;
  return (
    <>
      {opinions.length === 0 && siteVisit === null ? null : <Opinions one={one} />}
      <Marks one={one} />
      {objections.length === 0 ? null : (
        <section className="part">
          <h2>{t({ zh: '异议', en: 'Objections' })}</h2>
          <ul className="rule-list">
            {objections.map((objection) => (
              <li key={`${objection.at} ${objection.objector}`}>
                <p>
                  <b lang="zh">{objection.objector}</b> <span className="small secondary number">{when(objection.at)}</span>
                </p>
                <p lang="zh">{objection.reason}</p>
                <p>
                  {objection.outcome === null ? (
                    <b>{t({ zh: '尚未处理，处理完毕前不能报审入库', en: 'Still open: nothing is registered until it is settled' })}</b>
                  ) : (
                    <>
                      {objection.outcome === 'upheld'
                        ? t({ zh: '异议成立：', en: 'Upheld: ' })
                        : t({ zh: '异议不成立：', en: 'Dismissed: ' })}
                      <span lang="zh">{objection.answer}</span>
                    </>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {entry === null ? null : (
        <section className="part">
          <h2>{t({ zh: '入库', en: 'Registered' })}</h2>
          <p>
            <span className="number">{when(entry.at)}</span>
            {entry.documentNumber === null ? null : (
              <>
                {' · '}
                <span lang="zh">{entry.documentNumber}</span>
              </>
            )}
          </p>
        </section>
      )}
      {funding === null ? null : <Funding one={one} funding={funding} />}
      <Reviews one={one} />
      {reports.length === 0 ? null : (
        <section className="part">
          <h2>{t({ zh: '月度报告', en: 'Monthly reports' })}</h2>
          <ul className="rule-list">
            {reports.map((report) => (
              <li key={report.at}>
                <p>
                  <b className="number">{report.month}</b>{' '}
                  <span className="small secondary number">
                    {t({ zh: '报送于', en: 'filed' })} {when(report.at)}
                  </span>
                </p>
                <dl className="report-figures" lang="zh">
                  {Object.entries(report.figures).map(([name, value]) => (
                    <div key={name}>
                      <dt>{name}</dt>
                      <dd className="number">{value}</dd>
                    </div>
                  ))}
                </dl>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Opinions({ one }: { readonly one: CaseView }) {
  const { t } = useLanguage();
  const procedure = useProcedure(one);
  const titleOf = (id: string): string => {
    const action = procedure?.actions.find((each) => each.id === id);
    return action === undefined ? '' : t(action.title);
  };
  return (
    <section className="part">
      <h2>{t({ zh: '意见', en: 'Opinions' })}</h2>
      <ul className="rule-list">
        {one.opinions.map((opinion) => (
          <li key={`${opinion.at} ${opinion.action}`}>
            <p>
              <b>{titleOf(opinion.action)}</b>{' '}
              <span className="small secondary">
                <span lang="zh">{opinion.by}</span> <span className="number">{when(opinion.at)}</span>
              </span>
            </p>
            {one.commissioned === null || one.commissioned.at !== opinion.at ? null : (
              <p>
                {t({ zh: '受委托单位：', en: 'Unit commissioned: ' })}
                <span lang="zh">{one.commissioned.evaluator}</span>
              </p>
            )}
            <p lang="zh">{opinion.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
