import type { Span } from '@kechuang/domain';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { Failure, Skeleton } from '../../parts/states.tsx';
import { latest, useCall } from '../../use-call.ts';
import { NothingFound } from './nothing-found.tsx';

type Hit = OutputOf<'documents.search'>['hits'][number];

interface HitsProps {
  readonly query: string;
  /** Documents that pass the facets. */
  readonly documents: OutputOf<'documents.list'>['documents'];
}

/** Clauses that answer the query, under their documents, with the words lit up. */
export function Hits({ query, documents }: HitsProps) {
  const { t } = useLanguage();
  const answer = useCall('documents.search', { q: query, limit: 200 });
  const found = latest(answer);
  if (answer.state === 'failed') return <Failure error={answer.error} retry={answer.retry} />;
  if (found === null) return <Skeleton lines={10} />;
  const allowed = new Set(documents.map((document) => document.id));
  const hits = found.hits.filter((hit) => allowed.has(hit.documentId));
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) groups.set(hit.documentId, [...(groups.get(hit.documentId) ?? []), hit]);
  return (
    <>
      <p className="secondary hit-count" role="status">
        {t({
          zh: `${groups.size} 份文件中的 ${hits.length} 处`,
          en: `${hits.length} place${hits.length === 1 ? '' : 's'} in ${groups.size} document${groups.size === 1 ? '' : 's'}`,
        })}
      </p>
      {hits.length === 0 ? <NothingFound all={1} /> : null}
      <ul className="result-list">
        {[...groups].map(([id, own]) => (
          <li key={id}>
            <h2 className="result-title">
              <Link to="/documents/$id" params={{ id }} lang="zh">
                {own[0]?.title ?? id}
              </Link>
            </h2>
            <ul className="hits" lang="zh">
              {own.map((hit) => (
                <li key={`${hit.clauseId} ${hit.cleanSpan[0]}`}>
                  <Link to="/documents/$id" params={{ id }} search={{ cite: hit.cleanSpan.join('-') }}>
                    <span className="hit-clause">{hit.place ?? t({ zh: '正文', en: 'Text' })}</span>
                    <span className="hit-text">
                      <Snippet text={hit.snippet.text} highlights={hit.snippet.highlights} />
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

function Snippet({ text, highlights }: { readonly text: string; readonly highlights: readonly Span[] }) {
  const points = Array.from(text);
  const parts: { text: string; lit: boolean; at: number }[] = [];
  let at = 0;
  for (const [start, end] of highlights) {
    if (start > at) parts.push({ text: points.slice(at, start).join(''), lit: false, at });
    parts.push({ text: points.slice(start, end).join(''), lit: true, at: start });
    at = end;
  }
  if (at < points.length) parts.push({ text: points.slice(at).join(''), lit: false, at });
  return parts.map((part) => (part.lit ? <mark key={part.at}>{part.text}</mark> : <span key={part.at}>{part.text}</span>));
}
