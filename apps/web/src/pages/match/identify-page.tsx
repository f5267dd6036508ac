import './match.css';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { useTitle } from '../../parts/use-title.ts';
import { saveCreditCode, useAnswers } from './answers.ts';
import { ErrorSummary } from './error-summary.tsx';

/** P3a: the credit code, which may be left out. It never leaves this machine and is in no link. */
export function IdentifyPage() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { creditCode } = useAnswers();
  const carried = useRouterState({ select: (state) => state.location.state.creditCode });
  const [code, setCode] = useState(carried ?? creditCode ?? '');
  const [faults, setFaults] = useState<readonly string[]>([]);
  useTitle({ zh: '企业识别', en: 'Your firm' });
  const submit = async () => {
    const check = await call('credit-codes.check', { code });
    if (!check.valid) {
      setFaults(check.reasons.map((reason) => t(reason.detail)));
      return;
    }
    saveCreditCode(check.normalised);
    void navigate({ to: '/match/questions' });
  };
  return (
    <div className="page" data-width="narrow">
      <Link className="back-link" to="/match">
        {t({ zh: '返回', en: 'Back' })}
      </Link>
      <ErrorSummary errors={faults.map((text) => ({ target: 'credit-code', text }))} />
      <form
        noValidate
        className="question-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className="page-head">
          <h1>
            <label htmlFor="credit-code">{t({ zh: '统一社会信用代码', en: 'Unified social credit code' })}</label>
          </h1>
          <p id="credit-code-hint">
            {t({
              zh: '可不填。只用来核对代码是否有误，存在本机，不进入分享链接。',
              en: 'Optional. It is only checked for slips, kept on this machine, and never part of a share link.',
            })}
          </p>
        </div>
        <div className="field">
          {faults.map((fault) => (
            <p key={fault} className="error" id="credit-code-error">
              {fault}
            </p>
          ))}
          <input
            id="credit-code"
            className="input code-input"
            value={code}
            maxLength={60}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby={faults.length > 0 ? 'credit-code-hint credit-code-error' : 'credit-code-hint'}
            aria-invalid={faults.length > 0}
            onChange={(event) => {
              setCode(event.target.value);
              setFaults([]);
            }}
          />
        </div>
        <p className="source-actions">
          <button type="submit" className="button" data-kind="primary">
            {t({ zh: '继续', en: 'Continue' })}
          </button>
          <Link className="button" to="/match/questions">
            {t({ zh: '跳过', en: 'Skip' })}
          </Link>
        </p>
      </form>
    </div>
  );
}
