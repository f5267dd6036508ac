import '../match/results.css';
import './benefit.css';
import { benefitWords } from '@kechuang/domain/words';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { ConditionList } from '../../parts/condition/condition-line.tsx';
import { CopyAs } from '../../parts/copy-as.tsx';
import { AmountSummary } from '../../parts/figure/amount.tsx';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { SourceChips } from '../../parts/source/source-chips.tsx';
import { Failure, Skeleton } from '../../parts/states.tsx';
import { ConfidenceBadge } from '../../parts/status/confidence-badge.tsx';
import { FitStatus, WindowBadge } from '../../parts/status/fit-status.tsx';
import { useTitle } from '../../parts/use-title.ts';
import type { ConditionResult } from '../../shapes.ts';
import { latest, useCall } from '../../use-call.ts';
import { AnswerFailure } from '../match/answer-failure.tsx';
import { answeredCount, saveAnswers, useAnswers } from '../match/answers.ts';
import { EditAnswer } from '../match/edit-answer.tsx';
import { useRegionNames } from '../match/region-names.ts';
import { NextRound } from './next-round.tsx';

const route = getRouteApi('/benefits/$id');
type Detail = OutputOf<'benefits.get'>;
type Explained = OutputOf<'benefits.explain'>;

/** P5: one benefit: what is to be had, under which conditions, how, until when, with what, and on which words. */
export function BenefitPage() {
  const { t } = useLanguage();
  const { id } = route.useParams();
  const { asOf } = route.useSearch();
  const day = asOf === undefined ? {} : { asOf };
  const { profile } = useAnswers();
  const answered = answeredCount(profile) > 0;
  const answer = useCall('benefits.get', { id, ...day });
  const judged = useCall('benefits.explain', answered ? { benefit: id, profile, ...day } : null);
  const explained = latest(judged);
  const detail = latest(answer);
  useTitle(detail?.title ?? { zh: '惠企事项', en: 'Benefit' });
  return (
    <div className="page benefit-page">
      <nav aria-label={t({ zh: '位置', en: 'Breadcrumb' })} className="no-print">
        <ol className="crumbs">
          <li>
            <Link to="/benefits">{t({ zh: '惠企事项', en: 'Benefits' })}</Link>
          </li>
          {answered ? (
            <li>
              <Link to="/match/results" search={day}>
                {t({ zh: '我的结果', en: 'My results' })}
              </Link>
            </li>
          ) : null}
        </ol>
      </nav>
      {answer.state === 'failed' ? <Failure error={answer.error} retry={answer.retry} /> : null}
      {detail === null && answer.state === 'waiting' ? <Skeleton lines={14} /> : null}
      {judged.state === 'failed' ? <AnswerFailure error={judged.error} retry={judged.retry} /> : null}
      {detail === null ? null : <BenefitView detail={detail} explained={answered ? explained : null} />}
    </div>
  );
}

function BenefitView({ detail, explained }: { readonly detail: Detail; readonly explained: Explained | null }) {
  const { t } = useLanguage();
  const { profile } = useAnswers();
  const names = useRegionNames();
  const card = latest(useCall('scorecards.list', {}))?.scorecards.find((each) => each.id === detail.id);
  const over = detail.window === 'expired' || detail.window === 'superseded' || detail.window === 'closed' || detail.window === 'exhausted';
  return (
    <>
      <header className="benefit-head">
        <div className="result-top">
          <span className="secondary small">{t(benefitWords.kind[detail.kind])}</span>
          <span className="secondary small">{names.get(detail.region) ?? detail.region}</span>
          <WindowBadge window={detail.window} />
          <ConfidenceBadge confidence={detail.confidence} />
          {detail.sources === 1 ? <span className="badge">{t({ zh: '单一来源', en: 'single source' })}</span> : null}
        </div>
        <h1>{t(detail.title)}</h1>
        <p className="lead">{t(detail.promise)}</p>
        <p className="benefit-chips">
          <SourceChips citations={detail.citations} />
        </p>
      </header>
      {over ? (
        <div className="notice" data-tone="doubt">
          <p>{t(detail.windowDetail.text)}</p>
          <div>
            {detail.windowDetail.supersededBy === null ? (
              <NextRound id={detail.id} title={detail.title} />
            ) : (
              <Link to="/benefits/$id" params={{ id: detail.windowDetail.supersededBy }} search={true}>
                {t({ zh: '看替代它的事项', en: 'See what replaced it' })}
              </Link>
            )}
          </div>
        </div>
      ) : null}
      {answeredCount(profile) > 0 ? null : (
        <p className="notice">
          <span>
            {t({ zh: '还没有企业信息。', en: 'Nothing is known of the firm yet.' })}{' '}
            <Link to="/match">{t({ zh: '答几个问题，看哪些条件符合', en: 'Answer a few questions to see which conditions are met' })}</Link>
          </span>
        </p>
      )}
      {explained === null ? null : <Standing explained={explained} />}
      <div className="benefit-columns">
        <div className="benefit-main">
          <Part title={{ zh: '能得到什么', en: 'What is to be had' }}>
            {explained === null ? <p>{t(detail.amount.text)}</p> : <AmountSummary amount={explained.verdict.amount} />}
            {detail.id === 'lianyungang.platform-matching-funds' ? (
              <p>
                <Link className="button" to="/calculator">
                  {t({ zh: '算一算配套多少', en: 'Work out the matching funds' })}
                </Link>
              </p>
            ) : null}
          </Part>
          <Part title={{ zh: '条件', en: 'Conditions' }}>
            {explained === null ? (
              <ul className="rule-list">
                {detail.conditionList.map((condition) => (
                  <li key={condition.id}>
                    <p>{t(condition.text)}</p>
                    {condition.rule === null ? null : <p className="small secondary">{t(condition.rule)}</p>}
                    {condition.why === null ? null : <p className="small secondary">{t(condition.why)}</p>}
                    <SourceChip citation={condition.citation} />
                  </li>
                ))}
              </ul>
            ) : (
              <ConditionList
                conditions={explained.verdict.conditions}
                edit={(condition: ConditionResult) => (
                  <EditAnswer benefitId={detail.id} condition={condition} profile={profile} onChange={saveAnswers} />
                )}
              />
            )}
          </Part>
          {card === undefined ? null : (
            <p className="no-print">
              <Link className="button" to="/scorecards/$id" params={{ id: card.id }}>
                {t({ zh: '看评分表，改一改试算', en: 'See the scorecard and try changes' })}
              </Link>
            </p>
          )}
          {detail.relations.length === 0 ? null : (
            <Part title={{ zh: '能否叠加', en: 'Together with others' }}>
              <ul className="rule-list">
                {detail.relations.map((relation) => (
                  <li key={`${relation.kind} ${relation.with}`}>
                    <p>
                      <Link to="/benefits/$id" params={{ id: relation.with }} search={true}>
                        {t(relation.title)}
                      </Link>
                      {t({ zh: '：', en: ': ' })}
                      {t(relation.note)}
                    </p>
                    <SourceChip citation={relation.citation} />
                  </li>
                ))}
              </ul>
            </Part>
          )}
          {detail.notes.length === 0 ? null : (
            <Part title={{ zh: '说明', en: 'Notes' }}>
              <ul className="plain-list">
                {detail.notes.map((note) => (
                  <li key={note.zh}>{t(note)}</li>
                ))}
              </ul>
            </Part>
          )}
        </div>
        <aside className="benefit-side">
          <dl>
            <dt>{t({ zh: '适用对象', en: 'For whom' })}</dt>
            <dd>{t(detail.who)}</dd>
            <dt>{t({ zh: '受理部门', en: 'Office' })}</dt>
            <dd>{t(detail.office)}</dd>
            <dt>{t({ zh: '怎么办', en: 'How to apply' })}</dt>
            <dd>{t(detail.route)}</dd>
            <dt>{t({ zh: '时间', en: 'Time' })}</dt>
            <dd>{t(detail.windowDetail.text)}</dd>
            {detail.deadlines.map((deadline) => (
              <dd key={deadline.date}>
                <span className="number">{deadline.date}</span> {t(deadline.text)} <SourceChip citation={deadline.citation} bare />
              </dd>
            ))}
            <dt>{t({ zh: '材料', en: 'Materials' })}</dt>
            {detail.materials.length === 0 ? (
              <dd>{t({ zh: '原文未列', en: 'Not listed in the text' })}</dd>
            ) : (
              <dd>
                <ul className="plain-list">
                  {detail.materials.map((material) => (
                    <li key={material.zh}>{t(material)}</li>
                  ))}
                </ul>
              </dd>
            )}
            <dt>{t({ zh: '联系电话', en: 'Telephone' })}</dt>
            <dd>{t({ zh: '原文未列，可拨 12345 转受理部门', en: 'Not listed in the text; 12345 connects to the office' })}</dd>
          </dl>
          <div className="source-actions no-print">
            <Link className="button" data-size="small" to="/sandbox" search={{ benefit: detail.id }}>
              {t({ zh: '改门槛试算', en: 'Try other thresholds' })}
            </Link>
            <CopyAs operation="benefits.explain" input={{ benefit: detail.id, profile, asOf: detail.asOf }} />
            <button type="button" className="button" data-size="small" onClick={() => window.print()}>
              {t({ zh: '打印', en: 'Print' })}
            </button>
          </div>
          <p className="small secondary number">
            {t({ zh: '按', en: 'As of' })} {detail.asOf} · {t({ zh: '数据版本', en: 'data' })} {detail.dataVersion}
          </p>
        </aside>
      </div>
    </>
  );
}

/** How the reader's firm stands, and the least that would have to change. */
function Standing({ explained }: { readonly explained: Explained }) {
  const { t } = useLanguage();
  const { verdict, smallestChange } = explained;
  return (
    <section className="standing" aria-live="polite">
      <p className="standing-fit">
        <FitStatus fit={verdict.fit} text={verdict.fitText} />
      </p>
      {smallestChange === null || verdict.fit === 'fits' ? null : (
        <div className="smallest">
          <p className="secondary small">{t({ zh: '最小改动', en: 'Least change' })}</p>
          <p>{t(smallestChange.text)}</p>
        </div>
      )}
    </section>
  );
}

function Part({ title, children }: { readonly title: { readonly zh: string; readonly en: string }; readonly children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <section className="part">
      <h2>{t(title)}</h2>
      {children}
    </section>
  );
}
