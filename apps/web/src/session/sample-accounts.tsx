import { roleWords } from '@kechuang/domain/words';
import { useState } from 'react';
import { useLanguage } from '../language.ts';
import { problemText } from '../parts/problem.ts';
import { takeSample } from './sign-in.ts';
import type { Session } from './use-session.ts';

interface SampleAccountsProps {
  readonly session: Session;
  readonly taken?: () => void;
}

/** The sample accounts of a demonstration: each is one click away, and says which role it plays. */
export function SampleAccounts({ session, taken }: SampleAccountsProps) {
  const { t } = useLanguage();
  const [failure, setFailure] = useState<unknown>(null);
  if (session.demo === null) return null;
  return (
    <div className="samples">
      <ul>
        {session.demo.map(({ id, name, role }) => (
          <li key={id}>
            <button
              type="button"
              className="sample"
              aria-current={session.account?.id === id ? 'true' : undefined}
              onClick={() => {
                setFailure(null);
                takeSample(id).then(taken, setFailure);
              }}
            >
              <b>{t(roleWords[role])}</b>
              <span lang="zh" className="small secondary">
                {name}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {failure === null ? null : (
        <p className="error-line" role="alert">
          {t(problemText(failure))}
        </p>
      )}
    </div>
  );
}
