import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { call } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { isProblem, problemIssues, problemText } from '../../parts/problem.ts';
import { SignedIn } from '../../session/signed-in.tsx';
import { type Session, useSession } from '../../session/use-session.ts';
import { latest } from '../../use-call.ts';
import type { ReadDocument } from './read-result.tsx';

interface ImportFormProps {
  readonly document: ReadDocument;
  readonly page: { readonly page?: string | undefined; readonly pageBase64?: string | undefined };
}

/** 导入为草稿: sends the page to the ledger of this server, after which its facts wait to be checked. Absent where there is no ledger. */
export function ImportForm(props: ImportFormProps) {
  const { t } = useLanguage();
  const session = latest(useSession());
  const [open, setOpen] = useState(false);
  if (session === null || !session.casework) return null;
  return (
    <details className="import-box no-print" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="button" data-kind="primary">
          {t({ zh: '导入为草稿', en: 'Import as a draft' })}
        </span>
        <span className="small secondary">
          {t({
            zh: '保存到本单位的服务器，逐项核定后发布；发布前他人不可见。',
            en: 'Kept on your office’s server, checked fact by fact, then published; nobody else sees it before.',
          })}
        </span>
      </summary>
      {open ? <SignedIn roles={['department', 'administrator']}>{(own) => <Fields {...props} session={own} />}</SignedIn> : null}
    </details>
  );
}

function Fields({ document, page, session }: ImportFormProps & { readonly session: Session }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const form = useId();
  const first = useRef<HTMLInputElement>(null);
  // Whoever opened the form, or signed in for it, goes on in it.
  useEffect(() => first.current?.focus(), []);
  const [id, setId] = useState(document.id);
  const [region, setRegion] = useState(document.regionCode ?? '');
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const places = session.memberships.filter((one) => one.regionCode !== null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSending(true);
    setFailure(null);
    try {
      const asked = region.trim();
      const made = await call(
        'documents.import',
        { page: page.page, pageBase64: page.pageBase64, id: id.trim(), region: asked === '' ? undefined : asked },
        { idempotencyKey: crypto.randomUUID() },
      );
      await navigate({ to: '/drafts/$id', params: { id: made.id } });
    } catch (error) {
      setFailure(error);
      setSending(false);
    }
  };
  const errorAt = (pointer: string) => problemIssues(failure).find((issue) => issue.pointer === pointer)?.detail;
  const regionError = errorAt('/region');
  return (
    <form className="import-form" onSubmit={(event) => void send(event)}>
      <div className="field">
        <label htmlFor={`${form}-id`}>{t({ zh: '编号', en: 'Id' })}</label>
        <input
          ref={first}
          id={`${form}-id`}
          className="input"
          required
          maxLength={100}
          autoComplete="off"
          value={id}
          onChange={(event) => setId(event.target.value)}
          aria-describedby={`${form}-id-hint`}
        />
        <p className="hint" id={`${form}-id-hint`}>
          {t({
            zh: '以后引用这份文件的编号。与已导入的相同即为它的新一版。',
            en: 'What the document is cited by. The id of an earlier import makes this its next version.',
          })}
        </p>
      </div>
      <div className="field">
        <label htmlFor={`${form}-region`}>{t({ zh: '属地', en: 'Place' })}</label>
        <input
          id={`${form}-region`}
          className="input"
          list={`${form}-regions`}
          autoComplete="off"
          value={region}
          onChange={(event) => setRegion(event.target.value)}
          aria-invalid={regionError !== undefined}
          aria-describedby={`${form}-region-hint`}
        />
        <datalist id={`${form}-regions`}>
          {places.map((one) => (
            <option key={one.regionCode} value={one.regionCode ?? ''}>
              {one.region ?? ''}
            </option>
          ))}
        </datalist>
        <p
          className={regionError === undefined ? 'hint' : 'error'}
          id={`${form}-region-hint`}
          role={regionError === undefined ? undefined : 'alert'}
        >
          {t(
            regionError ??
              (document.regionCode === null
                ? { zh: '页面没有写明可识别的属地，请填代码或名称。', en: 'The page names no place that is known: give its code or name.' }
                : {
                    zh: `页面读出：${document.region ?? document.regionCode}。可改。`,
                    en: `As read from the page: ${document.regionCode}. You may change it.`,
                  }),
          )}
        </p>
      </div>
      <button type="submit" className="button" data-kind="primary" disabled={sending}>
        {sending ? t({ zh: '正在导入…', en: 'Importing…' }) : t({ zh: '导入', en: 'Import' })}
      </button>
      {failure === null || regionError !== undefined ? null : (
        <p className="error-line" role="alert">
          {t(problemText(failure))}{' '}
          {isProblem(failure) && failure.kind === 'conflict' ? (
            <Link to="/drafts">{t({ zh: '看已导入的文件', en: 'See what was imported' })}</Link>
          ) : null}
        </p>
      )}
    </form>
  );
}
