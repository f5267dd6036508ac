import type { Bilingual } from '@kechuang/domain';
import type { ReactNode } from 'react';
import type { CaseView } from '../../casework/shapes.ts';
import { type StatusLook, StatusWord } from '../../casework/status-word.tsx';
import { dayOf } from '../../casework/when.ts';
import { useLanguage } from '../../language.ts';
import { MoneyFigure } from '../../parts/figure/figure.tsx';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { useProcedure } from './use-procedure.ts';

type Agreed = NonNullable<CaseView['funding']>;

const paid: StatusLook = { shape: 'check', tone: 'good', label: { zh: '已拨付', en: 'Paid' } };
const planned: StatusLook = { shape: 'circle', tone: 'unknown', label: { zh: '待投资到位', en: 'Waits for the investment' } };

/** The support that was agreed (分阶段支持): by which reading or decision, how much, and how far it has been paid against which proven investment. */
export function Funding({ one, funding }: { readonly one: CaseView; readonly funding: Agreed }) {
  const { t } = useLanguage();
  const source = useProcedure(one)?.funding ?? null;
  const byFormula = funding.basis === 'formula';
  return (
    <section className="part" aria-labelledby="funding">
      <h2 id="funding">{t({ zh: '分阶段支持', en: 'Support in stages' })}</h2>
      <p>
        <b>{byFormula ? t({ zh: '按公式配套', en: 'By the formula' }) : t({ zh: '一事一议', en: 'Case by case' })}</b>{' '}
        {source === null ? null : <SourceChip citation={byFormula ? source.citation : source.exceptionCitation} bare />}
      </p>
      {funding.reason === null ? null : <p lang="zh">{funding.reason}</p>}
      <dl className="case-facts">
        <Fact label={{ zh: '核定总额', en: 'Agreed in all' }}>
          <MoneyFigure money={funding.total} />
        </Fact>
        <Fact label={{ zh: '已拨付', en: 'Paid' }}>
          <MoneyFigure money={funding.paid} />
        </Fact>
        <Fact label={{ zh: '待拨付', en: 'Still to pay' }}>
          <MoneyFigure money={funding.left} />
        </Fact>
        <Fact label={{ zh: '经核实的累计投资', en: 'Investment verified' }}>
          {funding.proven === null ? t({ zh: '尚未核实', en: 'not verified yet' }) : <MoneyFigure money={funding.proven} />}
        </Fact>
      </dl>
      <Instalments funding={funding} />
      {funding.limit === null ? null : <Readings funding={funding} />}
    </section>
  );
}

function Instalments({ funding }: { readonly funding: Agreed }) {
  const { t } = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="table-box" tabIndex={0} aria-label={t({ zh: '各期', en: 'Instalments' })}>
      <table className="marks-table">
        <thead>
          <tr>
            <th scope="col">{t({ zh: '期', en: 'No.' })}</th>
            <th scope="col" data-figure="true">
              {t({ zh: '累计投资达到', en: 'Once invested' })}
            </th>
            <th scope="col" data-figure="true">
              {t({ zh: '拨付', en: 'Payment' })}
            </th>
            <th scope="col">{t({ zh: '状态', en: 'State' })}</th>
          </tr>
        </thead>
        <tbody>
          {funding.instalments.map((each, index) => (
            <tr key={each.investment.amount}>
              <th scope="row" className="number">
                {index + 1}
              </th>
              <td data-figure="true">
                <MoneyFigure money={each.investment} />
              </td>
              <td data-figure="true">
                <MoneyFigure money={each.amount} />
              </td>
              <td>
                <StatusWord look={each.paidAt === null ? planned : paid} />
                {each.paidAt === null ? null : (
                  <span className="cell-sub">
                    <span className="number">{dayOf(each.paidAt)}</span>
                    {each.verified === null ? null : (
                      <>
                        {t({ zh: '，核实投资 ', en: ', verified: ' })}
                        <MoneyFigure money={each.verified} />
                      </>
                    )}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What the formula comes to under each reading of the text: the one that was followed, then the others. */
function Readings({ funding }: { readonly funding: Agreed }) {
  const { t } = useLanguage();
  const { reading, limit, lines, otherReadings } = funding;
  const followed = reading === null || limit === null ? [] : [{ reading, limit, lines, follows: true }];
  return (
    <>
      <h3>{t({ zh: '公式测算', en: 'What the formula comes to' })}</h3>
      <ul className="reading-list">
        {[...followed, ...otherReadings.map((other) => ({ ...other, follows: false }))].map((each) => (
          <li key={each.reading.zh}>
            <p>
              <MoneyFigure money={each.limit} />{' '}
              <b className="small">{each.follows ? t({ zh: '采用', en: 'followed' }) : t({ zh: '未采用', en: 'not followed' })}</b>
            </p>
            <p className="small">{t(each.reading)}</p>
            <ul className="plain-list small secondary">
              {each.lines.map((line) => (
                <li key={line.payer.zh}>
                  {t(line.payer)} <MoneyFigure money={line.amount} /> {t(line.basis)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

function Fact({ label, children }: { readonly label: Bilingual; readonly children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <div>
      <dt>{t(label)}</dt>
      <dd>{children}</dd>
    </div>
  );
}
