import { Link, useNavigate } from '@tanstack/react-router';
import { useLanguage } from '../../language.ts';
import { Failure, Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { SignInForm } from '../../session/sign-in-form.tsx';
import { NoLedger } from '../../session/signed-in.tsx';
import { useSession } from '../../session/use-session.ts';
import { latest } from '../../use-call.ts';

const title = { zh: '登录', en: 'Sign in' };

/** The ways into casework; policies and sums need none of them. */
export function SignInPage() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const answer = useSession();
  const session = latest(answer);
  useTitle(title);
  return (
    <div className="page" data-width="narrow">
      <header className="page-head">
        <h1>{t(title)}</h1>
        <p>
          {t({
            zh: '查政策、算金额不用登录。登录后办理平台认定的申报、审核、评价、公示与入库。',
            en: 'Policies and sums need no account. Sign in to apply for, review, evaluate, publish and register platforms.',
          })}
        </p>
      </header>
      {session === null ? answer.state === 'failed' ? <Failure error={answer.error} retry={answer.retry} /> : <Skeleton lines={8} /> : null}
      {session === null ? null : !session.casework ? (
        <NoLedger />
      ) : (
        <>
          {session.account === null ? null : (
            <p className="notice">
              {t({ zh: '您已登录：', en: 'You are signed in as ' })}
              <span lang="zh">{session.account.name}</span> <Link to="/inbox">{t({ zh: '去我的待办', en: 'Go to my tasks' })}</Link>
            </p>
          )}
          <SignInForm session={session} done={() => void navigate({ to: '/inbox' })} />
        </>
      )}
    </div>
  );
}
