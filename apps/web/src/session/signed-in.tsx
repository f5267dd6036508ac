import type { Bilingual } from '@kechuang/domain';
import { roleWords } from '@kechuang/domain/words';
import type { ReactNode } from 'react';
import { useLanguage } from '../language.ts';
import { Empty, Failure, Skeleton } from '../parts/states.tsx';
import { latest } from '../use-call.ts';
import { SampleAccounts } from './sample-accounts.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { holdsRole, type Role, type Session, useSession } from './use-session.ts';

interface SignedInProps {
  /** Who the page is for; anyone who is signed in where it is left out. */
  readonly roles?: readonly Role[];
  /** Heads the page where it cannot be shown and has no heading of its own. */
  readonly title?: Bilingual;
  readonly children: (session: Session) => ReactNode;
}

/**
 * What a page of casework stands behind: shows the page to whoever may see it, and to everyone else why they do not and how they would. The server decides
 * by itself; this only spares people a refusal.
 */
export function SignedIn({ roles, title, children }: SignedInProps) {
  const { t } = useLanguage();
  const answer = useSession();
  const session = latest(answer);
  const barred = session === null || !session.casework || session.account === null || (roles !== undefined && !holdsRole(session, roles));
  if (!barred) return children(session);
  return (
    <>
      {title === undefined ? null : (
        <header className="page-head">
          <h1>{t(title)}</h1>
        </header>
      )}
      <Barred roles={roles ?? []} />
    </>
  );
}

function Barred({ roles }: { readonly roles: readonly Role[] }) {
  const answer = useSession();
  const session = latest(answer);
  if (session === null) return answer.state === 'failed' ? <Failure error={answer.error} retry={answer.retry} /> : <Skeleton lines={8} />;
  if (!session.casework) return <NoLedger />;
  return session.account === null ? <AskToSignIn session={session} /> : <NotForYou session={session} roles={roles} />;
}

/** Pages served as plain files have no ledger: says what still works, and what to start. */
export function NoLedger() {
  const { t } = useLanguage();
  return (
    <Empty title={{ zh: '这里没有办件服务', en: 'There is no casework here' }}>
      <p>
        {t({
          zh: '您打开的是静态网页：查政策、算金额、读文件照常可用，办件需要账本。',
          en: 'These pages are served as plain files: policies, sums and documents work as usual, but casework needs a ledger.',
        })}
      </p>
      <pre>
        <code>kechuang serve --demo</code>
      </pre>
      <p className="secondary">
        {t({
          zh: '在有账本的机器上运行上面的命令，再打开它给出的网址。',
          en: 'Run this command where the ledger is to be, and open the address that it gives.',
        })}
      </p>
    </Empty>
  );
}

function AskToSignIn({ session }: { readonly session: Session }) {
  const { t } = useLanguage();
  return (
    <>
      <p className="notice">
        {t({ zh: '这一页需要登录。登录后回到这里。', en: 'This page asks you to sign in; you stay here afterwards.' })}
      </p>
      <SignInForm session={session} />
    </>
  );
}

function NotForYou({ session, roles }: { readonly session: Session; readonly roles: readonly Role[] }) {
  const { t } = useLanguage();
  const names = (language: keyof Bilingual, comma: string): string => roles.map((role) => roleWords[role][language]).join(comma);
  return (
    <Empty title={{ zh: '您的角色不能看这一页', en: 'This page is not for your role' }}>
      <p>{t({ zh: `这一页供：${names('zh', '、')}。`, en: `It is for: ${names('en', ', ')}.` })}</p>
      <p className="secondary">
        {t({
          zh: '需要权限请联系本市的系统管理员，由其用 kechuang accounts 命令授予角色和地区；授权会记入账本。',
          en: 'The administrator of your city can grant it, role and region, with kechuang accounts; what is granted is on record in the ledger.',
        })}
      </p>
      {session.demo === null ? null : (
        <>
          <p>{t({ zh: '演示中可以换一个角色：', en: 'In this demonstration you may take another role:' })}</p>
          <SampleAccounts session={session} />
        </>
      )}
    </Empty>
  );
}
