import './match.css';
import './results.css';
import type { Bilingual } from '@kechuang/domain';
import { getRouteApi, Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { DateField } from '../../parts/date/date-field.tsx';
import { MoneyRangeFigure } from '../../parts/figure/figure.tsx';
import { Empty, Skeleton } from '../../parts/states.tsx';
import { fitLooks } from '../../parts/status/fit-status.tsx';
import { Shape } from '../../parts/status/shape.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { fits, type ResultSearch } from '../../searches.ts';
import type { Fit, Profile, Verdict } from '../../shapes.ts';
import { latest, useCall } from '../../use-call.ts';
import { AnswerFailure } from './answer-failure.tsx';
import { answeredCount, replaceAnswers, saveAnswers, useAnswers } from './answers.ts';
import { useFacts } from './fact-book.ts';
import { useRegionNames } from './region-names.ts';
import { ResultFilters, sorted, visible } from './result-filters.tsx';
import { ResultRow } from './result-row.tsx';
import { ResultTools } from './result-tools.tsx';
import { readShare } from './share.ts';
import { answerText } from './value-text.ts';
import { WhyNot } from './why-not.tsx';

const route = getRouteApi('/match/results');

/** P4: every benefit, judged by the answers at hand or by those of a share link. */
export function ResultsPage() {
  const { t } = useLanguage();
  const { profile: own } = useAnswers();
  const { asOf } = route.useSearch();
  const fragment = useRouterState({ select: (state) => state.location.hash });
  const shared = readShare(fragment);
  const profile = shared ?? own;
  const answer = useCall('benefits.match', asOf === undefined ? { profile } : { profile, asOf });
  const facts = useFacts();
  const regions = useRegionNames();
  // Shown once the names of facts and places are here too, so that the page does not jump.
  const match = facts === null || regions.size === 0 ? null : latest(answer);
  useTitle({ zh: '结果', en: 'Results' });
  return (
    <div className="page results-page">
      {shared === null ? null : <SharedNotice profile={shared} />}
      <nav className="no-print">
        <Link className="back-link" to="/match/check">
          {t({ zh: '返回核对答案', en: 'Back to your answers' })}
        </Link>
      </nav>
      {answer.state === 'failed' ? <AnswerFailure error={answer.error} retry={answer.retry} /> : null}
      {match === null && answer.state !== 'failed' ? <Skeleton lines={14} /> : null}
      {match === null ? null : <Results match={match} profile={profile} own={shared === null} />}
    </div>
  );
}

function SharedNotice({ profile }: { readonly profile: Profile }) {
  const { t } = useLanguage();
  const navigate = route.useNavigate();
  return (
    <div className="notice no-print">
      <p>
        {t({
          zh: '这是分享链接里的答案算出的结果，没有动您本机的答案。',
          en: 'These results follow from the answers in the link you opened. Your own answers are untouched.',
        })}
      </p>
      <p>
        <button
          type="button"
          className="button"
          data-size="small"
          onClick={() => {
            replaceAnswers(profile);
            void navigate({ search: (old) => old, hash: '', replace: true });
          }}
        >
          {t({ zh: '作为我的答案保存', en: 'Keep as my answers' })}
        </button>
      </p>
    </div>
  );
}

/** Why a benefit is not in the total, with the name of the one that is. */
function leftOutOf({ totals, results }: OutputOf<'benefits.match'>, id: string) {
  const found = totals.leftOut.find(({ benefitId }) => benefitId === id);
  const kept = results.find(({ benefitId }) => benefitId === found?.keeps);
  return found === undefined || kept === undefined ? null : { because: found.because, keeps: kept.title };
}

interface ResultsProps {
  readonly match: OutputOf<'benefits.match'>;
  readonly profile: Profile;
  readonly own: boolean;
}

function Results({ match, profile, own }: ResultsProps) {
  const { t } = useLanguage();
  const search = route.useSearch();
  const counts = match.totals.byFit;
  const firstWith = fits.find((fit) => counts[fit] > 0) ?? 'fits';
  const current = search.fit ?? firstWith;
  const moved = useMoves(match.results);
  const inTab = match.results.filter((result) => result.fit === current);
  const shown = sorted(
    inTab.filter((result) => visible(result, search)),
    search.sort,
  );
  return (
    <>
      <header className="results-head">
        <div className="results-top">
          <h1>
            {counts.fits > 0
              ? t({ zh: `初步符合 ${counts.fits} 项`, en: `${counts.fits} fit so far` })
              : counts.nearly > 0
                ? t({ zh: `还没有完全符合的，有 ${counts.nearly} 项差一步`, en: `None fits fully yet; ${counts.nearly} nearly` })
                : t({ zh: '还不能判断出符合的事项', en: 'Nothing can be said to fit yet' })}
          </h1>
          <ResultTools match={match} profile={profile} own={own} />
        </div>
        <p className="totals">
          {match.totals.counted.length > 0 ? (
            <>
              <MoneyRangeFigure range={match.totals.amount} size="large" />{' '}
            </>
          ) : null}
          <span>{t(match.totals.text)}</span>
        </p>
        <Assumptions match={match} profile={profile} own={own} />
      </header>
      {match.nextQuestion !== null && own ? (
        <div className="next-step no-print">
          <p>
            {t({ zh: '再答一题，可能改变', en: 'One more answer could change' })} <b className="number">{match.nextQuestion.decides}</b>{' '}
            {t({ zh: '项结果：', en: 'results: ' })}
            <Link to="/match/questions" search={{ q: match.nextQuestion.id, back: 'results' }}>
              {t(match.nextQuestion.text)}
            </Link>
          </p>
        </div>
      ) : null}
      <p className="visually-hidden" role="status" aria-live="polite">
        {moved.map((move) => `${t(move.title)}：${t(fitLooks[move.to].label)}`).join('；')}
      </p>
      {moved.length > 0 ? (
        <div className="moved no-print">
          {moved.map((move) => (
            <p key={move.id}>
              <b>{t(move.title)}</b> {t({ zh: '已移到', en: 'moved to' })} <FitLink fit={move.to} />
            </p>
          ))}
        </div>
      ) : null}
      <div className="tabs-row">
        <FitTabs counts={counts} current={current} />
      </div>
      <section id="results-panel" role="tabpanel" aria-labelledby={`tab-${current}`}>
        <ResultFilters results={inTab} />
        {shown.length === 0 ? (
          <NothingHere fit={current} filtered={inTab.length > 0} />
        ) : (
          <ol className="results">
            {shown.map((result) => (
              <ResultRow
                key={result.benefitId}
                result={result}
                profile={profile}
                leftOut={leftOutOf(match, result.benefitId)}
                onChange={own ? saveAnswers : null}
              />
            ))}
          </ol>
        )}
      </section>
      <WhyNot results={match.results} />
      <PrintedSources results={shown} match={match} />
    </>
  );
}

function FitTabs({ counts, current }: { readonly counts: Readonly<Record<Fit, number>>; readonly current: Fit }) {
  const { t } = useLanguage();
  const navigate = route.useNavigate();
  const list = useRef<HTMLDivElement>(null);
  const choose = (fit: Fit) => void navigate({ search: (old) => ({ ...old, fit }), hash: true, replace: true, resetScroll: false });
  return (
    <div
      className="tabs"
      role="tablist"
      aria-label={t({ zh: '符合程度', en: 'How well it fits' })}
      ref={list}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        const to = fits[(fits.indexOf(current) + step + fits.length) % fits.length];
        if (step === 0 || to === undefined) return;
        event.preventDefault();
        choose(to);
        list.current?.querySelector<HTMLElement>(`#tab-${to}`)?.focus();
      }}
    >
      {fits.map((fit) => (
        <button
          key={fit}
          id={`tab-${fit}`}
          type="button"
          role="tab"
          aria-selected={fit === current}
          aria-controls="results-panel"
          tabIndex={fit === current ? 0 : -1}
          onClick={() => choose(fit)}
        >
          <span className="status" data-tone={fitLooks[fit].tone}>
            <Shape name={fitLooks[fit].shape} />
          </span>
          {t(fitLooks[fit].label)} <span className="number">{counts[fit]}</span>
        </button>
      ))}
    </div>
  );
}

function FitLink({ fit }: { readonly fit: Fit }) {
  const { t } = useLanguage();
  return (
    <Link to="/match/results" search={(old) => ({ ...old, fit })} hash={true} resetScroll={false}>
      {t(fitLooks[fit].label)}
    </Link>
  );
}

/** What the results take for granted: the answers, the day, the data. */
function Assumptions({ match, profile, own }: ResultsProps) {
  const { t, language } = useLanguage();
  const facts = useFacts();
  const regions = useRegionNames();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const told = Object.keys(profile).flatMap((id) => {
    const fact = facts?.get(id);
    const value = profile[id];
    return fact === undefined || value === null || value === undefined || typeof value === 'boolean'
      ? []
      : [`${t(fact.label)} ${answerText(fact, value, language, regions)}`];
  });
  return (
    <div className="assumptions">
      <p>
        {told.slice(0, 4).join(' · ')}
        {answeredCount(profile) > Math.min(4, told.length)
          ? t({
              zh: `${told.length > 0 ? ' · ' : ''}共 ${answeredCount(profile)} 项答案`,
              en: `${told.length > 0 ? ' · ' : ''}${answeredCount(profile)} answers in all`,
            })
          : ''}
        {answeredCount(profile) === 0 ? t({ zh: '没有填写任何信息', en: 'No answers were given' }) : ''}{' '}
        {own ? (
          <Link className="no-print" to="/match/check">
            {t({ zh: '修改', en: 'Change' })}
          </Link>
        ) : null}
      </p>
      {match.assumptions.length === 0 ? null : (
        <details className="assumed">
          <summary>
            {t({ zh: `由答案推出的 ${match.assumptions.length} 项`, en: `${match.assumptions.length} things taken from the answers` })}
          </summary>
          <ul className="plain-list">
            {match.assumptions.map((assumption) => (
              <li key={assumption.fact}>
                {t(facts?.get(assumption.fact)?.label ?? { zh: assumption.fact, en: assumption.fact })}
                {t({ zh: '：', en: ': ' })}
                {t(assumption.text)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="as-of">
        <label htmlFor="as-of">{t({ zh: '按这一天判断', en: 'Judged as of' })}</label>
        <DateField
          id="as-of"
          value={search.asOf ?? match.asOf}
          onChange={(day) => void navigate({ search: (old) => ({ ...old, asOf: day }), hash: true, replace: true, resetScroll: false })}
        />
        <span className="secondary small number">
          {t({ zh: '数据版本', en: 'Data' })} {match.dataVersion}
        </span>
      </p>
    </div>
  );
}

interface Move {
  readonly id: string;
  readonly title: Bilingual;
  readonly to: Fit;
}

/** Which results changed their fit since the answers before. */
function useMoves(results: readonly Verdict[]): readonly Move[] {
  const before = useRef<ReadonlyMap<string, Fit> | null>(null);
  const [moves, setMoves] = useState<readonly Move[]>([]);
  useEffect(() => {
    const now = new Map(results.map((result) => [result.benefitId, result.fit]));
    const old = before.current;
    before.current = now;
    if (old === null) return;
    const changed = results.filter((result) => old.has(result.benefitId) && old.get(result.benefitId) !== result.fit);
    if (changed.length > 0) setMoves(changed.map((result) => ({ id: result.benefitId, title: result.title, to: result.fit })));
  }, [results]);
  return moves;
}

function NothingHere({ fit, filtered }: { readonly fit: Fit; readonly filtered: boolean }) {
  const { t } = useLanguage();
  if (filtered) {
    return (
      <Empty title={{ zh: '没有符合筛选条件的事项', en: 'Nothing passes the filters' }}>
        <Link className="button" to="/match/results" search={(old: ResultSearch) => ({ fit: old.fit, asOf: old.asOf })} hash={true}>
          {t({ zh: '去掉筛选', en: 'Remove the filters' })}
        </Link>
      </Empty>
    );
  }
  return (
    <Empty title={{ zh: `没有“${fitLooks[fit].label.zh}”的事项`, en: `Nothing under “${fitLooks[fit].label.en}”` }}>
      {fit === 'fits' ? (
        <p className="secondary">
          {t({
            zh: '先看“差一步”和“待补充”；也可拨打 12345 或到政务服务窗口询问。',
            en: 'Look at “Nearly” and “Needs answers” first; or ask on the 12345 line or at a service counter.',
          })}
        </p>
      ) : null}
    </Empty>
  );
}

/** On paper the chips become footnotes. */
function PrintedSources({ results, match }: { readonly results: readonly Verdict[]; readonly match: OutputOf<'benefits.match'> }) {
  const { t } = useLanguage();
  return (
    <footer className="print-only printed-sources">
      <h2>{t({ zh: '依据', en: 'Sources' })}</h2>
      <ol>
        {results.flatMap((result) =>
          result.conditions.map((condition) => (
            <li key={`${result.benefitId} ${condition.id}`} lang="zh">
              {condition.citation.kind === 'passage'
                ? `${condition.citation.documentId} ${condition.citation.clauseId}：“${condition.citation.quote}”`
                : [
                    condition.citation.issuer,
                    `《${condition.citation.title}》`,
                    condition.citation.documentNumber,
                    condition.citation.article,
                  ]
                    .filter(Boolean)
                    .join(' ')}
            </li>
          )),
        )}
      </ol>
      <p>
        {t({ zh: '按', en: 'As of' })} {match.asOf} · {t({ zh: '数据版本', en: 'data' })} {match.dataVersion} ·{' '}
        {t({ zh: '打印于', en: 'printed' })} {new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })}
      </p>
    </footer>
  );
}
