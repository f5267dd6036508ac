import '../match/match.css';
import '../match/results.css';
import './plan.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { call, type OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { CopyAs } from '../../parts/copy-as.tsx';
import { MoneyRangeFigure } from '../../parts/figure/figure.tsx';
import { Menu, MenuItem } from '../../parts/menu.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { VerdictSources } from '../../parts/source/verdict-sources.tsx';
import { Empty, Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import type { Profile, Verdict } from '../../shapes.ts';
import { latest, useCall } from '../../use-call.ts';
import { AnswerFailure } from '../match/answer-failure.tsx';
import { answeredCount, useAnswers } from '../match/answers.ts';
import { Ladder } from './ladder.tsx';
import { Materials } from './materials.tsx';

const route = getRouteApi('/plan');
type Plan = OutputOf<'enterprises.plan'>;

/** P6: one firm, one policy: what to do in which order, the papers once for all, the dates, the ladder. */
export function PlanPage() {
  const { t } = useLanguage();
  const { profile } = useAnswers();
  const { asOf } = route.useSearch();
  useTitle({ zh: '我的方案', en: 'My plan' });
  const answered = answeredCount(profile) > 0;
  const input = asOf === undefined ? { profile } : { profile, asOf };
  const answer = useCall('enterprises.plan', answered ? input : null);
  const plan = latest(answer);
  return (
    <div className="page plan-page">
      <nav className="no-print">
        <Link className="back-link" to="/match/results" search={asOf === undefined ? {} : { asOf }}>
          {t({ zh: '返回结果', en: 'Back to the results' })}
        </Link>
      </nav>
      <header className="results-top">
        <h1>{t({ zh: '我的方案', en: 'My plan' })}</h1>
        {plan === null ? null : <PlanTools profile={profile} plan={plan} />}
      </header>
      {answered ? null : (
        <Empty title={{ zh: '还没有企业信息', en: 'Nothing is known of the firm yet' }}>
          <Link className="button" data-kind="primary" to="/match">
            {t({ zh: '先答几个问题', en: 'Answer a few questions first' })}
          </Link>
        </Empty>
      )}
      {answer.state === 'failed' ? <AnswerFailure error={answer.error} retry={answer.retry} /> : null}
      {answered && plan === null && answer.state === 'waiting' ? <Skeleton lines={12} /> : null}
      {answered && plan !== null ? <PlanView plan={plan} /> : null}
    </div>
  );
}

function PlanTools({ profile, plan }: { readonly profile: Profile; readonly plan: Plan }) {
  const { t, language } = useLanguage();
  const save = (format: 'docx' | 'xlsx' | 'ics') =>
    void saveFile(call('enterprises.export', { profile, format, language, asOf: plan.asOf }));
  return (
    <div className="result-tools no-print">
      <Menu label={{ zh: '导出', en: 'Export' }}>
        <MenuItem
          label={{ zh: 'Word 文件', en: 'Word file' }}
          says={{ zh: '可直接打印、可修改', en: 'To print or to edit' }}
          onChoose={() => save('docx')}
        />
        <MenuItem
          label={{ zh: 'Excel 表格', en: 'Excel workbook' }}
          says={{ zh: '待办、梯度、条件、材料、日历与口径', en: 'To do, ladder, conditions, papers, dates and notes' }}
          onChoose={() => save('xlsx')}
        />
        <MenuItem
          label={{ zh: '日历', en: 'Calendar' }}
          says={
            plan.calendar.length === 0
              ? { zh: '这些事项的原文没有写明日期', en: 'The texts of these benefits state no dates' }
              : { zh: '截止日期与提醒，.ics', en: 'Deadlines with reminders, .ics' }
          }
          disabled={plan.calendar.length === 0}
          onChoose={() => save('ics')}
        />
      </Menu>
      <button type="button" className="button" data-size="small" onClick={() => window.print()}>
        {t({ zh: '打印', en: 'Print' })}
      </button>
      <CopyAs operation="enterprises.plan" input={{ profile, asOf: plan.asOf }} />
    </div>
  );
}

function PlanView({ plan }: { readonly plan: Plan }) {
  const { t } = useLanguage();
  const verdicts = new Map([...plan.policy, ...plan.finance, ...plan.service].map((verdict) => [verdict.benefitId, verdict]));
  const titleOf = (id: string) => verdicts.get(id)?.title ?? { zh: id, en: id };
  return (
    <>
      <p className="totals">
        {plan.totals.counted.length > 0 ? (
          <>
            <MoneyRangeFigure range={plan.totals.amount} size="large" />{' '}
          </>
        ) : null}
        {t(plan.text)}
      </p>
      <Ladder ladder={plan.ladder} />
      <section className="part">
        <h2>{t({ zh: '先后顺序', en: 'In this order' })}</h2>
        {plan.steps.length === 0 ? (
          <p className="secondary">
            {t({
              zh: '目前没有可以着手的事项。多答几题，或看“差一步”。',
              en: 'Nothing to begin with yet. Answer more questions, or look at “Nearly”.',
            })}
          </p>
        ) : null}
        <ol className="plan-steps">
          {plan.steps.map((step) => (
            <li key={step.benefitId} className="keep-together">
              <div>
                <h3>
                  <Link to="/benefits/$id" params={{ id: step.benefitId }}>
                    {t(step.title)}
                  </Link>
                </h3>
                <p>{t(step.action)}</p>
                <p className="small secondary">
                  {t(step.office)} · {t(step.route)}
                  {step.after.length === 0
                    ? ''
                    : ` · ${t({ zh: '须先办成：', en: 'after: ' })}${step.after.map((id) => t(titleOf(id))).join(t({ zh: '、', en: ', ' }))}`}
                </p>
                <StepSources verdict={verdicts.get(step.benefitId)} />
              </div>
              <div className="plan-amount">
                <p>{t(step.amount)}</p>
                {step.closes === null ? null : (
                  <span className="small secondary number">
                    {t({ zh: '截止', en: 'closes' })} {step.closes}
                  </span>
                )}
              </div>
            </li>
          ))}
        </ol>
      </section>
      <Materials materials={plan.materials} titleOf={titleOf} />
      <section className="part">
        <h2>{t({ zh: '日历', en: 'Calendar' })}</h2>
        {plan.calendar.length === 0 ? (
          <p className="secondary">{t({ zh: '这些事项的原文没有写明日期。', en: 'The texts of these benefits state no dates.' })}</p>
        ) : (
          <ul className="plan-dates">
            {plan.calendar.map((date) => (
              <li key={date.date + date.benefitId + date.kind}>
                <b className="number">{date.date}</b>
                <span>{t(date.text)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <p className="small secondary number">
        {t({ zh: '按', en: 'As of' })} {plan.asOf} · {t({ zh: '数据版本', en: 'data' })} {plan.dataVersion}
      </p>
    </>
  );
}

function StepSources({ verdict }: { readonly verdict: Verdict | undefined }) {
  if (verdict === undefined) return null;
  return (
    <p className="result-sources">
      <VerdictSources verdict={verdict} />
    </p>
  );
}
