import '../targets/targets.css';
import './quality.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useLanguage } from '../../language.ts';
import { CopyAs } from '../../parts/copy-as.tsx';
import { Select } from '../../parts/select.tsx';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { Empty, Failure, Skeleton } from '../../parts/states.tsx';
import { Shape } from '../../parts/status/shape.tsx';
import { WithOriginals } from '../../parts/text/with-originals.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { latest, useCall } from '../../use-call.ts';
import { type Finding, queueOf, queues, severityLooks } from './queues.ts';
import { UncheckedFigures } from './unchecked-figures.tsx';

const route = getRouteApi('/quality');

/** P13: everything doubtful about the documents and the words that rules rest on, in queues; the state is in the address. */
export function QualityPage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  useTitle({ zh: '质检台', en: 'Quality desk' });
  const input = { region: search.region, document: search.document };
  const answer = useCall('quality.lint', input);
  const found = latest(answer);
  const documents = latest(useCall('documents.list', {}))?.documents ?? [];
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false });
  const severe = (found?.findings ?? []).filter(({ severity }) => search.severity === undefined || severity === search.severity);
  const shown = severe.filter((finding) => search.queue === undefined || queueOf(finding) === search.queue);
  const count = (queue: string): number => severe.filter((finding) => queueOf(finding) === queue).length;
  const regions = new Map(documents.flatMap(({ regionCode, region }) => (regionCode === null ? [] : [[regionCode, region ?? regionCode]])));
  return (
    <div className="page quality-page">
      <header className="page-head">
        <h1>{t({ zh: '质检台', en: 'Quality desk' })}</h1>
        <p>
          {t({
            zh: '文件里读不准、对不上、没写明的地方，以及规则所引的原句是否还在。凡有原句的，点“原文”即见。',
            en: 'What in the documents is damaged, does not add up or is not stated, and whether the words that rules rest on are still there. A line opens the sentence it is about.',
          })}
        </p>
      </header>
      <nav className="tabs no-print" aria-label={t({ zh: '队列', en: 'Queues' })}>
        <Link
          to="/quality"
          search={(old) => ({ ...old, queue: undefined })}
          activeOptions={{ exact: true }}
          aria-current={search.queue === undefined ? 'page' : undefined}
        >
          {t({ zh: '全部', en: 'All' })} <span className="number">{found === null ? '' : severe.length}</span>
        </Link>
        {queues.map(({ id, label }) => (
          <Link
            key={id}
            to="/quality"
            search={(old) => ({ ...old, queue: id })}
            aria-current={search.queue === id ? 'page' : undefined}
            resetScroll={false}
          >
            {t(label)} <span className="number">{found === null ? '' : count(id)}</span>
          </Link>
        ))}
      </nav>
      <div className="filters no-print">
        <Select
          id="region"
          label={{ zh: '地区', en: 'Place' }}
          value={search.region}
          onChange={(region) => set({ region })}
          options={[...regions]}
        />
        <Select
          id="document"
          label={{ zh: '文件', en: 'Document' }}
          value={search.document}
          onChange={(document) => set({ document })}
          options={documents.map(({ id, innerTitle, title }) => [id, innerTitle ?? title])}
        />
        <Select
          id="severity"
          label={{ zh: '程度', en: 'Severity' }}
          value={search.severity}
          onChange={(severity) =>
            set({ severity: severity === 'error' || severity === 'warning' || severity === 'note' ? severity : undefined })
          }
          options={(['error', 'warning', 'note'] as const).map((severity) => [severity, t(severityLooks[severity].label)])}
        />
      </div>
      {answer.state === 'failed' ? <Failure error={answer.error} retry={answer.retry} /> : null}
      {found === null ? (
        answer.state === 'waiting' ? (
          <Skeleton lines={14} />
        ) : null
      ) : (
        <>
          <div className="quality-sum">
            <p>
              {t({
                zh: `查了 ${found.documents} 份文件、${found.rules} 项规则：错误 ${found.errors}，需核对 ${found.warnings}，提示 ${found.notes}。`,
                en: `${found.documents} ${found.documents === 1 ? 'document' : 'documents'} and ${found.rules} rules checked: ${found.errors} errors, ${found.warnings} to check, ${found.notes} notes.`,
              })}
            </p>
            <div className="source-actions no-print">
              <CopyAs operation="quality.lint" input={input} />
              <button type="button" className="button" data-size="small" onClick={() => window.print()}>
                {t({ zh: '打印', en: 'Print' })}
              </button>
            </div>
          </div>
          {shown.length === 0 ? (
            <Empty title={{ zh: '这个队列是空的', en: 'This queue is empty' }}>
              <p className="secondary">{t({ zh: '没有符合所选条件的疑点。', en: 'Nothing doubtful passes the filters.' })}</p>
            </Empty>
          ) : (
            <Groups findings={shown} titles={new Map(documents.map(({ id, innerTitle, title }) => [id, innerTitle ?? title]))} />
          )}
        </>
      )}
    </div>
  );
}

function Groups({ findings, titles }: { readonly findings: readonly Finding[]; readonly titles: ReadonlyMap<string, string> }) {
  const ids = [...new Set(findings.map(({ documentId }) => documentId))];
  const order = { error: 0, warning: 1, note: 2 } as const;
  return ids.map((id) => (
    <section key={id} className="quality-document">
      <h2>
        <Link to="/documents/$id" params={{ id }} lang="zh">
          {titles.get(id) ?? id}
        </Link>
      </h2>
      <ul className="findings">
        {findings
          .filter(({ documentId }) => documentId === id)
          .sort((a, b) => order[a.severity] - order[b.severity])
          .map((finding, index) => (
            <FindingLine key={`${finding.code} ${finding.subject} ${index}`} finding={finding} />
          ))}
      </ul>
    </section>
  ));
}

function FindingLine({ finding }: { readonly finding: Finding }) {
  const { t } = useLanguage();
  const { severity, code, text, citation, subject, documentId } = finding;
  const look = severityLooks[severity];
  const queue = queues.find(({ id }) => id === queueOf(finding));
  return (
    <li className="keep-together">
      <span className="status" data-tone={look.tone}>
        <Shape name={look.shape} />
        {t(look.label)}
      </span>
      <div>
        <p>
          {queue === undefined ? null : <span className="badge">{t(queue.label)}</span>} <WithOriginals text={text} />
        </p>
        {citation === null ? null : (
          <p className="finding-quote">
            <q lang="zh">{citation.quote}</q> <SourceChip citation={citation} bare />
          </p>
        )}
        {code === 'unchecked' ? <UncheckedFigures documentId={documentId} /> : null}
        {code === 'duplicate' && subject !== null ? (
          <p>
            <Link to="/documents/$id/diff" params={{ id: subject }} search={{ with: documentId }}>
              {t({ zh: '比对这两份文件', en: 'Compare the two' })}
            </Link>
          </p>
        ) : null}
      </div>
    </li>
  );
}
