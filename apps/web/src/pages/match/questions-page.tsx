import './match.css';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { Empty, Failure, Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import type { FactValue } from '../../shapes.ts';
import { latest, useCall } from '../../use-call.ts';
import { rememberAsked, saveAnswers, useAnswers } from './answers.ts';
import { ErrorSummary, type FieldError } from './error-summary.tsx';
import { type FactView, useFacts } from './fact-book.ts';
import { factErrors } from './fact-errors.ts';
import { FactInput } from './fact-input.tsx';
import { type QuestionView, useQuestion } from './use-question.ts';

const route = getRouteApi('/match/questions');

/** P3b: one question a page. Which one is in the address, so Back and reload lead where the reader expects. */
export function QuestionsPage() {
  const { t } = useLanguage();
  const { q } = route.useSearch();
  const { profile } = useAnswers();
  const navigate = useNavigate();
  const next = useCall('questions.next', q === undefined ? { profile } : null);
  const nextId = next.state === 'ready' ? (next.data.nextQuestion?.id ?? null) : undefined;
  useEffect(() => {
    if (nextId === undefined || q !== undefined) return;
    if (nextId === null) void navigate({ to: '/match/check', replace: true });
    else void navigate({ to: '/match/questions', search: { q: nextId }, replace: true });
  }, [nextId, q, navigate]);
  if (next.state === 'failed') {
    return (
      <div className="page" data-width="narrow">
        <Failure error={next.error} retry={next.retry} />
        <p className="source-actions">
          <Link className="button" to="/match/check">
            {t({ zh: '核对已填的答案', en: 'Check your answers' })}
          </Link>
        </p>
      </div>
    );
  }
  return <div className="page question-page">{q === undefined ? <Skeleton lines={6} /> : <Question key={q} id={q} />}</div>;
}

function Question({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const question = useQuestion(id);
  const facts = useFacts();
  useTitle(question?.text ?? { zh: '问题', en: 'Question' });
  if (question === undefined || facts === null) return <Skeleton lines={6} />;
  const asked = question === null ? [] : question.facts.flatMap((fact) => facts.get(fact) ?? []);
  if (question === null || asked.length === 0) {
    return (
      <Empty title={{ zh: '没有这个问题，或它已不影响任何结果', en: 'There is no such question, or it can no longer change any result' }}>
        <Link className="button" to="/match/results">
          {t({ zh: '看结果', en: 'See the results' })}
        </Link>
      </Empty>
    );
  }
  return <QuestionForm id={id} question={question} facts={asked} />;
}

interface QuestionFormProps {
  readonly id: string;
  readonly question: QuestionView;
  readonly facts: readonly FactView[];
}

function QuestionForm({ id, question, facts }: QuestionFormProps) {
  const { t } = useLanguage();
  const { profile, asked } = useAnswers();
  const { back } = route.useSearch();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Readonly<Record<string, FactValue | undefined>>>(() =>
    Object.fromEntries(facts.map((fact) => [fact.id, profile[fact.id]])),
  );
  const [errors, setErrors] = useState<readonly (FieldError & { readonly fact: string })[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const alone = facts.length === 1;
  const position = asked.findIndex((entry) => entry.id === id);
  const number = position === -1 ? asked.length + 1 : position + 1;

  const proceed = async (answers: Readonly<Record<string, FactValue | undefined>>) => {
    setBusy(true);
    setFailure(null);
    // What was left open counts as 不清楚, so that it is not asked again at once.
    const complete = Object.fromEntries(facts.map((fact) => [fact.id, answers[fact.id] === undefined ? null : answers[fact.id]]));
    const merged = Object.fromEntries(
      Object.entries({ ...profile, ...complete }).flatMap(([fact, value]) => (value === undefined ? [] : [[fact, value] as const])),
    );
    try {
      const { nextQuestion } = await call('questions.next', { profile: merged });
      if (!id.startsWith('fact:')) rememberAsked(question);
      saveAnswers(complete);
      if (back === 'check' || nextQuestion === null) void navigate({ to: '/match/check' });
      else if (back === 'results') void navigate({ to: '/match/results' });
      else void navigate({ to: '/match/questions', search: { q: nextQuestion.id } });
    } catch (error) {
      const found = factErrors(error, t);
      setErrors(found);
      if (found.length === 0) setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const flags = facts.filter((fact) => fact.type === 'boolean');
  const openFlags = flags.filter((fact) => draft[fact.id] === undefined);

  return (
    <>
      <div className="question-main">
        <button type="button" className="back-link" onClick={() => window.history.back()}>
          {t({ zh: '返回', en: 'Back' })}
        </button>
        <ErrorSummary errors={errors} />
        {failure === null ? null : <Failure error={failure} />}
        <form
          noValidate
          className="question-form"
          onSubmit={(event) => {
            event.preventDefault();
            void proceed(draft);
          }}
        >
          <div className="page-head">
            <p className="secondary small number">{t({ zh: `第 ${number} 题`, en: `Question ${number}` })}</p>
            <h1 tabIndex={-1} ref={heading}>
              {t(question.text)}
            </h1>
            <details className="why">
              <summary>{t({ zh: '为什么问', en: 'Why we ask' })}</summary>
              {question.why === null ? null : <p>{t(question.why)}</p>}
              <p className="secondary">
                {t({ zh: '在哪里找：', en: 'Where to find it: ' })}
                {t(question.where)}
              </p>
            </details>
          </div>
          <div className="question-facts" data-alone={alone}>
            {facts.map((fact) => (
              <div key={fact.id} id={`fact-${fact.id}`}>
                <FactInput
                  fact={fact}
                  value={draft[fact.id]}
                  alone={alone}
                  error={errors.find((error) => error.fact === fact.id)?.text}
                  onChange={(value) => {
                    setDraft((old) => ({ ...old, [fact.id]: value }));
                    setErrors((old) => old.filter((error) => error.fact !== fact.id));
                  }}
                />
              </div>
            ))}
          </div>
          {flags.length > 2 && openFlags.length > 0 ? (
            <p>
              <button
                type="button"
                className="link-button"
                onClick={() => setDraft((old) => ({ ...old, ...Object.fromEntries(openFlags.map((fact) => [fact.id, false])) }))}
              >
                {t({ zh: `其余 ${openFlags.length} 项都选“否”`, en: `Answer No to the other ${openFlags.length}` })}
              </button>
            </p>
          ) : null}
          <div className="question-actions">
            <button type="submit" className="button" data-kind="primary" disabled={busy}>
              {t({ zh: '继续', en: 'Continue' })}
            </button>
            <button
              type="button"
              className="button"
              disabled={busy}
              onClick={() => void proceed(Object.fromEntries(facts.map((fact) => [fact.id, null])))}
            >
              {t(alone ? { zh: '不清楚，跳过', en: 'Not known, skip' } : { zh: '都不清楚，跳过', en: 'None known, skip' })}
            </button>
          </div>
          {alone ? null : (
            <p className="small secondary">
              {t({
                zh: '没有填的按“不清楚”处理，随时可以改。',
                en: 'What is left open counts as not known and can be changed at any time.',
              })}
            </p>
          )}
        </form>
      </div>
      <Progress />
    </>
  );
}

/** What can be judged already, and the way out at any time. */
function Progress() {
  const { t } = useLanguage();
  const { profile } = useAnswers();
  const progress = latest(useCall('questions.next', { profile }));
  return (
    <aside className="progress" aria-label={t({ zh: '进度', en: 'Progress' })}>
      {progress === null ? (
        <Skeleton lines={3} />
      ) : (
        <>
          <p className="secondary small">{t({ zh: '已可判断', en: 'Decided so far' })}</p>
          <p className="progress-count number">
            <b>{progress.decided}</b>
            <span>/{progress.total}</span> <span className="unit">{t({ zh: '项', en: 'items' })}</span>
          </p>
          <meter className="visually-hidden" min={0} max={progress.total} value={progress.decided} />
          <svg className="progress-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect width="100" height="4" fill="var(--rule)" />
            <rect width={progress.total === 0 ? 0 : (progress.decided / progress.total) * 100} height="4" fill="var(--primary)" />
          </svg>
        </>
      )}
      <ul>
        <li>
          <Link to="/match/results">{t({ zh: '先看结果', en: 'See results now' })}</Link>
        </li>
        <li>
          <Link to="/match/check">{t({ zh: '核对答案', en: 'Check answers' })}</Link>
        </li>
      </ul>
    </aside>
  );
}
