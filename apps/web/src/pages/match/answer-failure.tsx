import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../language.ts';
import { Failure } from '../../parts/states.tsx';
import { useFacts } from './fact-book.ts';
import { factErrors } from './fact-errors.ts';
import { questionForFact } from './use-question.ts';

/** A failure that comes from an answer: says which, and leads to where it is put right. */
export function AnswerFailure({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const { t } = useLanguage();
  const facts = useFacts();
  const wrong = [...new Set(factErrors(error, t).map((fault) => fault.fact))];
  return (
    <Failure error={error} retry={wrong.length === 0 ? retry : undefined}>
      {wrong.length === 0 ? null : (
        <p className="source-actions">
          {wrong.map((fact) => (
            <Link
              key={fact}
              className="button"
              data-size="small"
              to="/match/questions"
              search={{ q: questionForFact(fact), back: 'results' }}
            >
              {t({ zh: '改这项答案：', en: 'Change this answer: ' })}
              {t(facts?.get(fact)?.label ?? { zh: fact, en: fact })}
            </Link>
          ))}
        </p>
      )}
    </Failure>
  );
}
