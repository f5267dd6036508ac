import './library.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { Select } from '../../parts/select.tsx';
import { Failure, Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { latest, useCall } from '../../use-call.ts';
import { documentKindWords } from '../document/words.ts';
import { DocumentLine } from './document-line.tsx';
import { Hits } from './hits.tsx';
import { NothingFound } from './nothing-found.tsx';

const route = getRouteApi('/library');
type DocumentSummary = OutputOf<'documents.list'>['documents'][number];

const words = {
  title: { zh: '政策库', en: 'Library' },
  says: {
    zh: '收录的政策文件，按原页面逐字保存、修复并拆到条款。简体、繁体、拼音、文号都能搜到。',
    en: 'Policy documents, kept byte for byte, repaired and cut into clauses. Search in Simplified or Traditional Chinese, in pinyin, or by document number.',
  },
  field: { zh: '搜条款', en: 'Search the clauses' },
  example: { zh: '如 研发机构、產業創新平臺、连政办发[2021]18号', en: 'e.g. 研发机构, 產業創新平臺, yanfa, 连政办发[2021]18号' },
};

/** P7: every document at hand, by search and by facet, with the state in the address. */
export function LibraryPage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  useTitle(words.title);
  const answer = useCall('documents.list', {});
  const list = latest(answer);
  const documents = list === null ? [] : list.documents.filter((document) => passes(document, search));
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t(words.title)}</h1>
        <p>{t(words.says)}</p>
        <p className="small no-print">
          <Link to="/read">{t({ zh: '读一页新文件', en: 'Read a new page' })}</Link>
          {' · '}
          <Link to="/quality">{t({ zh: '质检台', en: 'Quality desk' })}</Link>
        </p>
      </header>
      <SearchForm />
      {answer.state === 'failed' ? <Failure error={answer.error} retry={answer.retry} /> : null}
      {list === null ? answer.state === 'waiting' ? <Skeleton lines={10} /> : null : <Facets documents={list.documents} />}
      {list === null ? null : search.q === undefined ? (
        documents.length === 0 ? (
          <NothingFound all={list.documents.length} />
        ) : (
          <ul className="result-list">
            {documents.map((document) => (
              <li key={document.id}>
                <DocumentLine document={document} />
              </li>
            ))}
          </ul>
        )
      ) : (
        <Hits query={search.q} documents={documents} />
      )}
    </div>
  );
}

type Search = ReturnType<typeof route.useSearch>;

function passes(document: DocumentSummary, search: Search): boolean {
  if (search.region !== undefined && document.regionCode !== search.region) return false;
  if (search.year !== undefined && yearOf(document) !== search.year) return false;
  if (search.kind !== undefined && document.kind !== search.kind) return false;
  if (search.issuer !== undefined && document.issuer !== search.issuer) return false;
  return search.force === undefined || document.validity.state === 'in-force' || document.validity.state === 'unstated';
}

function yearOf(document: DocumentSummary): string | undefined {
  return document.planYear === null ? (document.dateIssued ?? document.datePublished)?.slice(0, 4) : String(document.planYear);
}

function SearchForm() {
  const { t } = useLanguage();
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(q ?? '');
  useEffect(() => setText(q ?? ''), [q]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ search: (old) => ({ ...old, q: text.trim() || undefined }) });
  };
  return (
    <search>
      <form className="library-search no-print" onSubmit={submit}>
        <div className="field">
          <label htmlFor="library-q">{t(words.field)}</label>
          <input
            id="library-q"
            className="input"
            type="search"
            value={text}
            placeholder={t(words.example)}
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <button type="submit" className="button" data-kind="primary">
          {t({ zh: '搜索', en: 'Search' })}
        </button>
      </form>
    </search>
  );
}

function Facets({ documents }: { readonly documents: readonly DocumentSummary[] }) {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<Search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false });
  const regions = new Map(
    documents.flatMap((document) =>
      document.regionCode === null ? [] : [[document.regionCode, document.region ?? document.regionCode] as const],
    ),
  );
  const years = [...new Set(documents.flatMap((document) => yearOf(document) ?? []))].sort().reverse();
  const kinds = [...new Set(documents.map((document) => document.kind))];
  const issuers = [...new Set(documents.flatMap((document) => document.issuer ?? []))];
  return (
    <div className="filters no-print">
      <Select
        id="region"
        label={{ zh: '地区', en: 'Place' }}
        value={search.region}
        onChange={(region) => set({ region })}
        options={[...regions]}
      />
      <Select
        id="issuer"
        label={{ zh: '发文机关', en: 'Issuer' }}
        value={search.issuer}
        onChange={(issuer) => set({ issuer })}
        options={issuers.map((issuer) => [issuer, issuer])}
      />
      <Select
        id="year"
        label={{ zh: '年份', en: 'Year' }}
        value={search.year}
        onChange={(year) => set({ year })}
        options={years.map((year) => [year, year])}
      />
      <Select
        id="kind"
        label={{ zh: '文种', en: 'Kind' }}
        value={search.kind}
        onChange={(kind) => set({ kind })}
        options={kinds.map((kind) => [kind, t(documentKindWords[kind])])}
      />
      <Select
        id="force"
        label={{ zh: '有效性', en: 'Validity' }}
        value={search.force}
        onChange={(force) => set({ force: force === 'now' ? 'now' : undefined })}
        options={[['now', t({ zh: '今天有效或未写明', en: 'In force today, or not stated' })]]}
      />
    </div>
  );
}
