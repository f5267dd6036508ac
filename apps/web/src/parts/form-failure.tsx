import { useLanguage } from '../language.ts';
import { ErrorSummary, type FieldError } from '../pages/match/error-summary.tsx';
import { problemText } from './problem.ts';

/** What came of a form that was sent: nothing while it is well, the fields to put right where they are known, else the problem in words. */
export function FormFailure({ failure, errors }: { readonly failure: unknown; readonly errors: readonly FieldError[] }) {
  const { t } = useLanguage();
  if (failure === null) return null;
  if (errors.length > 0) return <ErrorSummary errors={errors} />;
  return (
    <p className="notice" data-tone="bad" role="alert">
      {t(problemText(failure))}
    </p>
  );
}
