import './match.css';
import { Link, useNavigate } from '@tanstack/react-router';
import { useLanguage } from '../../language.ts';
import { Empty, Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { clearAnswers, useAnswers } from './answers.ts';
import { useFacts } from './fact-book.ts';
import { useRegionNames } from './region-names.ts';
import { questionForFact } from './use-question.ts';
import { answerText } from './value-text.ts';

/** P3c: every answer in one table, each with a way back to its question. */
export function CheckPage() {
  const { t, language } = useLanguage();
  const { profile, asked, creditCode } = useAnswers();
  const facts = useFacts();
  const regions = useRegionNames();
  const navigate = useNavigate();
  useTitle({ zh: '核对答案', en: 'Check your answers' });
  if (facts === null) {
    return (
      <div className="page" data-width="narrow">
        <Skeleton lines={10} />
      </div>
    );
  }
  const questionOf = (fact: string) => asked.find((question) => question.facts.includes(fact))?.id ?? questionForFact(fact);
  const rows = Object.keys(profile).flatMap((id) => {
    const fact = facts.get(id);
    return fact === undefined ? [] : [fact];
  });
  const answered = rows.filter((fact) => profile[fact.id] !== null);
  const unsure = rows.filter((fact) => profile[fact.id] === null);
  return (
    <div className="page" data-width="narrow">
      <header className="page-head">
        <h1>{t({ zh: '核对答案', en: 'Check your answers' })}</h1>
        <p>
          {t({
            zh: '结果由这些答案算出。答案只在这台设备上。',
            en: 'The results follow from these answers. They are on this machine only.',
          })}
        </p>
      </header>
      {rows.length === 0 && creditCode === null ? (
        <Empty title={{ zh: '还没有答案', en: 'There are no answers yet' }}>
          <Link className="button" data-kind="primary" to="/match/questions">
            {t({ zh: '开始回答', en: 'Start' })}
          </Link>
        </Empty>
      ) : (
        <>
          <dl className="check-list">
            {creditCode === null ? null : (
              <div>
                <dt>{t({ zh: '统一社会信用代码', en: 'Unified social credit code' })}</dt>
                <dd className="number">{creditCode}</dd>
                <dd>
                  <Link to="/match/identify">{t({ zh: '修改', en: 'Change' })}</Link>
                </dd>
              </div>
            )}
            {answered.map((fact) => (
              <div key={fact.id}>
                <dt>
                  {t(fact.label)} <span className="secondary small">{t(fact.period)}</span>
                </dt>
                <dd className="number">{answerText(fact, profile[fact.id], language, regions)}</dd>
                <dd>
                  <Link
                    to="/match/questions"
                    search={{ q: questionOf(fact.id), back: 'check' }}
                    aria-label={t({ zh: `修改${fact.label.zh}`, en: `Change ${fact.label.en}` })}
                  >
                    {t({ zh: '修改', en: 'Change' })}
                  </Link>
                </dd>
              </div>
            ))}
          </dl>
          {unsure.length === 0 ? null : (
            <details className="unsure">
              <summary>{t({ zh: `答“不清楚”的 ${unsure.length} 项`, en: `${unsure.length} answered “not known”` })}</summary>
              <ul>
                {unsure.map((fact) => (
                  <li key={fact.id}>
                    <Link to="/match/questions" search={{ q: questionOf(fact.id), back: 'check' }}>
                      {t(fact.label)}
                    </Link>
                  </li>
                ))}
              </ul>
            </details>
          )}
          <p className="source-actions">
            <Link className="button" data-kind="primary" to="/match/results">
              {t({ zh: '看结果', en: 'See the results' })}
            </Link>
            <Link className="button" to="/match/questions">
              {t({ zh: '继续回答', en: 'Answer more' })}
            </Link>
            <button
              type="button"
              className="button"
              onClick={() => {
                clearAnswers();
                void navigate({ to: '/match' });
              }}
            >
              {t({ zh: '清除全部答案', en: 'Clear all answers' })}
            </button>
          </p>
        </>
      )}
    </div>
  );
}
