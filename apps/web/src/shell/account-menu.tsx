import { roleWords } from '@kechuang/domain/words';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../language.ts';
import { SampleAccounts } from '../session/sample-accounts.tsx';
import { signOut } from '../session/sign-in.ts';
import { holdsRole, type Session, useSession } from '../session/use-session.ts';
import { latest } from '../use-call.ts';
import { shellWords as words } from './words.ts';

/** Who is signed in, in which role and over which region; or the way to the sign-in page. */
export function AccountMenu() {
  const { t } = useLanguage();
  const session = latest(useSession());
  if (session === null || session.account === null) {
    return (
      <Link to="/sign-in" className="account-button">
        <Person />
        <span>{t(words.signIn)}</span>
      </Link>
    );
  }
  return <SignedInMenu session={session} name={session.account.name} />;
}

function SignedInMenu({ session, name }: { readonly session: Session; readonly name: string }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => setOpen(false), [path]);
  useEffect(() => {
    if (!open) return;
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && menu.current?.contains(event.target) === false) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  const [first] = session.memberships;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from anywhere inside, and the button shows the same
    <div
      className="account"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className="account-button"
        aria-expanded={open}
        aria-controls="account-panel"
        onClick={() => setOpen(!open)}
      >
        <Person />
        <span className="visually-hidden">{t(words.account)} </span>
        <span>{first === undefined ? <span lang="zh">{name}</span> : t(roleWords[first.role])}</span>
      </button>
      <div className="account-panel" id="account-panel" hidden={!open}>
        <p>
          <b lang="zh">{name}</b>{' '}
          <span className="small secondary">
            {t(words.accountId)} {session.account?.id}
          </span>
        </p>
        <ul className="account-roles">
          {session.memberships.map((one) => (
            <li key={`${one.role} ${one.regionCode} ${one.onBehalfOf?.id}`}>
              {t(roleWords[one.role])}
              {one.onBehalfOf === undefined ? null : (
                <span className="secondary small">
                  {t(words.standingInFor)} <span lang="zh">{one.onBehalfOf.name}</span>
                </span>
              )}
              {one.region === null && one.organisation === null ? null : (
                <span lang="zh" className="secondary small">
                  {[one.region, one.organisation].filter((each) => each !== null).join(' · ')}
                </span>
              )}
            </li>
          ))}
        </ul>
        <ul className="account-links">
          <li>
            <Link to="/inbox">{t(words.inbox)}</Link>
          </li>
          <li>
            <Link to="/inbox" search={{ show: 'due' }}>
              {t(words.reminders)}
            </Link>
          </li>
          <li>
            <Link to="/delegations">{t(words.delegations)}</Link>
          </li>
          {holdsRole(session, ['department', 'administrator']) ? (
            <li>
              <Link to="/drafts">{t(words.drafts)}</Link>
            </li>
          ) : null}
          {holdsRole(session, ['supervisor', 'administrator']) ? (
            <li>
              <Link to="/audit">{t(words.audit)}</Link>
            </li>
          ) : null}
          <li>
            <button type="button" className="link-button" onClick={() => void signOut().then(() => navigate({ to: '/' }))}>
              {t(words.signOut)}
            </button>
          </li>
        </ul>
        {session.demo === null ? null : (
          <>
            <p className="secondary small">{t(words.switchRole)}</p>
            <SampleAccounts session={session} taken={() => setOpen(false)} />
          </>
        )}
      </div>
    </div>
  );
}

function Person() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="7" r="3.25" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M3.5 17c.8-3.4 3.3-5 6.500-5s5.700 1.600 6.500 5" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
