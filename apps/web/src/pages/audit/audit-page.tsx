import '../../casework/casework.css';
import './audit.css';
import { roleName } from '@kechuang/domain/words';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { when } from '../../casework/when.ts';
import { useLanguage } from '../../language.ts';
import { LedgerTable } from '../../parts/ledger/ledger-table.tsx';
import { Failure, Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { SignedIn } from '../../session/signed-in.tsx';
import type { Role, Session } from '../../session/use-session.ts';
import { latest, useCall } from '../../use-call.ts';
import { eventName } from './event-words.ts';

const title = { zh: '审计', en: 'Audit' };
const auditors: readonly Role[] = ['supervisor', 'administrator'];
const pageSize = 50;

/** P34: the ledger as it is, event by event, and the check that nothing in it was changed. */
export function AuditPage() {
  const { t } = useLanguage();
  useTitle(title);
  return (
    <div className="page audit-page">
      <header className="page-head">
        <h1>{t(title)}</h1>
        <p>
          {t({
            zh: '账本里的每一个事件：谁、何时、以什么角色、为何。每个事件带有前一事件的哈希，改动一个字节都能查出。',
            en: 'Every event of the ledger: who, when, in which role and why. Each carries the hash of the one before, so that one changed byte is found.',
          })}
        </p>
      </header>
      <SignedIn roles={auditors}>{(session) => <LedgerOf ledger={ledgerOf(session)} />}</SignedIn>
    </div>
  );
}

/** The ledger of the region over which the auditor's role reaches. */
function ledgerOf({ memberships }: Session): string {
  return memberships.find((one) => auditors.includes(one.role))?.regionCode ?? '';
}

function LedgerOf({ ledger }: { readonly ledger: string }) {
  const { t } = useLanguage();
  const { after } = useSearch({ from: '/audit' });
  const from = /^\d{1,9}$/.test(after ?? '') ? Number(after) : 0;
  const answer = useCall('audit.list', { ledger, after: from, limit: pageSize });
  const page = latest(answer);
  if (answer.state === 'failed') return <Failure error={answer.error} retry={answer.retry} />;
  return (
    <>
      <Verification ledger={ledger} />
      {page === null ? (
        <Skeleton lines={12} />
      ) : (
        <LedgerTable
          caption={t({ zh: '账本事件', en: 'Events of the ledger' })}
          rows={page.events}
          keyOf={(row) => String(row.sequence)}
          columns={[
            {
              id: 'sequence',
              head: t({ zh: '序号', en: 'No.' }),
              width: '4rem',
              cell: (row) => <span className="number">{row.sequence}</span>,
            },
            { id: 'at', head: t({ zh: '时间', en: 'Time' }), cell: (row) => <span className="number">{when(row.at)}</span> },
            {
              id: 'actor',
              head: t({ zh: '办理人', en: 'Who' }),
              width: '9rem',
              cell: (row) => (
                <>
                  <span lang="zh">{row.actor.name}</span>
                  <span className="cell-sub">{t(roleName(row.actor.role))}</span>
                </>
              ),
            },
            {
              id: 'type',
              head: t({ zh: '事件', en: 'Event' }),
              width: '9rem',
              cell: (row) => (
                <>
                  <span>{t(eventName(row.type))}</span>
                  <span className="cell-sub">
                    <code>{row.type}</code>
                  </span>
                </>
              ),
            },
            { id: 'stream', head: t({ zh: '所属', en: 'Of' }), width: '12rem', cell: (row) => <code className="wrap">{row.stream}</code> },
            {
              id: 'data',
              head: t({ zh: '内容', en: 'Content' }),
              width: '9rem',
              cell: (row) => (
                <details>
                  <summary>{t({ zh: '查看', en: 'Show' })}</summary>
                  <pre>
                    <code>{JSON.stringify(row.data, null, 2)}</code>
                  </pre>
                </details>
              ),
            },
            {
              id: 'reason',
              head: t({ zh: '理由', en: 'Reason' }),
              width: '7rem',
              cell: (row) => (row.reason === null ? null : <span lang="zh">{row.reason}</span>),
            },
            { id: 'hash', head: t({ zh: '哈希', en: 'Hash' }), cell: (row) => <code title={row.hash}>{row.hash.slice(0, 12)}</code> },
          ]}
          footer={
            <p className="source-actions">
              {from === 0 ? null : (
                <Link to="/audit" search={{}} className="button" data-size="small">
                  {t({ zh: '从头看', en: 'From the beginning' })}
                </Link>
              )}
              {page.next === null ? null : (
                <Link to="/audit" search={{ after: String(page.next) }} className="button" data-size="small">
                  {t({ zh: '下一页', en: 'Next page' })}
                </Link>
              )}
            </p>
          }
        />
      )}
    </>
  );
}

function Verification({ ledger }: { readonly ledger: string }) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState(false);
  const answer = useCall('audit.verify', asked ? { ledger } : null);
  const report = asked && answer.state === 'ready' ? answer.data : null;
  return (
    <section className="verification" aria-live="polite">
      <button
        type="button"
        className="button"
        data-kind="primary"
        onClick={() => setAsked(true)}
        disabled={asked && answer.state === 'waiting'}
      >
        {t({ zh: '核对整个账本', en: 'Check the whole ledger' })}
      </button>
      {asked && answer.state === 'failed' ? <Failure error={answer.error} retry={answer.retry} /> : null}
      {report === null ? null : report.broken === null ? (
        <p>
          ✔{' '}
          {t({
            zh: `共 ${report.events} 个事件，哈希链完整，没有改动。`,
            en: `${report.events} events, the chain holds, nothing was changed.`,
          })}{' '}
          <code className="small secondary" title={report.head}>
            {report.head.slice(0, 16)}
          </code>
        </p>
      ) : (
        <p className="notice" data-tone="bad" role="alert">
          {t({ zh: `第 ${report.broken.sequence} 号事件：`, en: `Event ${report.broken.sequence}: ` })}
          {t(report.broken.text)} <code>{report.broken.stream}</code>
        </p>
      )}
    </section>
  );
}
