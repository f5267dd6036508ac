import './session.css';
import { type FormEvent, useId, useState } from 'react';
import { useLanguage } from '../language.ts';
import { problemText } from '../parts/problem.ts';
import { SampleAccounts } from './sample-accounts.tsx';
import { signInByKey, singleSignOnAddress } from './sign-in.ts';
import type { Session } from './use-session.ts';

/** The ways in that this server offers: the city's identity provider, an account's key, and in a demonstration its sample accounts. */
export function SignInForm({ session, done }: { readonly session: Session; readonly done?: () => void }) {
  const { t } = useLanguage();
  return (
    <div className="sign-in">
      {session.demo === null ? null : (
        <section className="part">
          <h2>{t({ zh: '样本演示：选一个角色', en: 'Demonstration: take a role' })}</h2>
          <p className="secondary">
            {t({
              zh: '这是演示环境，任何人可取任一角色，数据都是样本。请不要录入真实材料。',
              en: 'This is a demonstration: anyone may take any role, and all data are samples. Do not enter real material.',
            })}
          </p>
          <SampleAccounts session={session} {...(done === undefined ? {} : { taken: done })} />
        </section>
      )}
      {session.singleSignOn ? (
        <section className="part">
          <h2>{t({ zh: '统一身份认证', en: 'Single sign-on' })}</h2>
          <p>
            <a className="button" data-kind="primary" href={singleSignOnAddress}>
              {t({ zh: '用本市统一身份认证登录', en: 'Sign in with the city’s identity provider' })}
            </a>
          </p>
        </section>
      ) : null}
      <KeyForm {...(done === undefined ? {} : { done })} />
    </div>
  );
}

function KeyForm({ done }: { readonly done?: () => void }) {
  const { t } = useLanguage();
  const id = useId();
  const [key, setKey] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    signInByKey(key.trim())
      .then(done, setFailure)
      .finally(() => setBusy(false));
  };
  return (
    <section className="part">
      <h2>{t({ zh: '凭密钥登录', en: 'Sign in with a key' })}</h2>
      <form className="key-form" onSubmit={submit}>
        <div className="field">
          <label htmlFor={id}>{t({ zh: '账户密钥', en: 'Account key' })}</label>
          <p className="hint" id={`${id}-hint`}>
            {t({
              zh: '以 kc_ 开头，由管理员发给您；只在登录时使用一次，不保存在本机。',
              en: 'Begins with kc_; an administrator gave it to you. Used once, to sign in, and not kept on this machine.',
            })}
          </p>
          {failure === null ? null : (
            <p className="error" id={`${id}-error`} role="alert">
              {t(problemText(failure))}
            </p>
          )}
          <input
            id={id}
            className="input"
            type="password"
            name="key"
            autoComplete="current-password"
            aria-describedby={failure === null ? `${id}-hint` : `${id}-hint ${id}-error`}
            aria-invalid={failure !== null}
            value={key}
            onChange={(event) => setKey(event.target.value)}
          />
        </div>
        <button type="submit" className="button" data-kind="primary" disabled={busy || key.trim() === ''}>
          {t({ zh: '登录', en: 'Sign in' })}
        </button>
      </form>
      <p className="small secondary">
        {t({
          zh: '没有密钥？请本单位的系统管理员用 kechuang accounts key 发一把。没有密码可以被猜到或泄露。',
          en: 'No key yet? Ask your administrator for one: kechuang accounts key. There are no passwords here to be guessed or lost.',
        })}
      </p>
    </section>
  );
}
