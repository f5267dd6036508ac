import type { Problem } from '@kechuang/domain';
import { useLanguage } from '../../language.ts';
import { isProblem } from '../../parts/problem.ts';
import { Failure } from '../../parts/states.tsx';

/** Faults of the file itself: the same file would only fail again. */
const faultsOfFile: readonly Problem['kind'][] = ['unreadable', 'unsupported-type', 'too-large', 'invalid-input'];

interface ReadFailureProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** A page that could not be read: what is wrong with it and what to bring instead. */
export function ReadFailure({ error, retry }: ReadFailureProps) {
  const { t } = useLanguage();
  if (!isProblem(error) || !faultsOfFile.includes(error.kind)) return <Failure error={error} retry={retry} />;
  return (
    <div className="notice" data-tone="bad" role="alert">
      <h2>{t({ zh: '这一页没能读', en: 'This page could not be read' })}</h2>
      <p>{t(error.issues[0]?.detail ?? error.detail)}</p>
    </div>
  );
}
