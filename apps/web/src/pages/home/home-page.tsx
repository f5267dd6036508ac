import './home.css';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../../language.ts';
import { Skeleton } from '../../parts/states.tsx';
import { WindowBadge } from '../../parts/status/fit-status.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { latest, useCall } from '../../use-call.ts';

const words = {
  sentence: { zh: '查一查：能拿什么、差什么、找谁办、何时截止', en: 'What you can get, what is missing, who decides, by when' },
  promise: {
    zh: '每个数字、每条结论都能打开它所依据的那句原文。不注册，不上传，填写的内容只在本机计算。',
    en: 'Every number and every verdict opens the very sentence it rests on. No account, no upload: what you enter stays on this machine.',
  },
  field: { zh: '搜政策，或输入统一社会信用代码', en: 'Policy words, or a credit code' },
  go: { zh: '查一查', en: 'Look up' },
};

/** P1: one sentence, one field, three doors; below, what is new and what closes soon. */
export function HomePage() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  useTitle({ zh: '能拿什么、差什么、找谁办、何时截止', en: 'What you can get, what is missing, who decides' });
  return (
    <>
      <section className="hero">
        <h1>{t(words.sentence)}</h1>
        <p className="lead secondary">{t(words.promise)}</p>
        <form
          className="hero-form"
          onSubmit={(event) => {
            event.preventDefault();
            const asked = text.trim();
            // A code is 18 letters and digits; anything else is a search. Whether the code holds is told on the next page.
            if (/^[0-9a-z]{15,20}$/i.test(asked.replace(/[\s-]/g, '')))
              void navigate({ to: '/match/identify', state: { creditCode: asked } });
            else void navigate({ to: '/library', search: { q: asked || undefined } });
          }}
        >
          <label className="visually-hidden" htmlFor="home-field">
            {t(words.field)}
          </label>
          <input
            id="home-field"
            className="input"
            type="text"
            value={text}
            placeholder={t(words.field)}
            onChange={(event) => setText(event.target.value)}
            autoComplete="off"
            enterKeyHint="search"
          />
          <button type="submit" className="button" data-kind="primary">
            {t(words.go)}
          </button>
        </form>
        <ul className="doors">
          <Door
            to="/match"
            title={{ zh: '不知从哪开始', en: 'Not sure where to start' }}
            says={{
              zh: '答几个问题，看全部结果。不清楚的可以跳过。',
              en: 'Answer a few questions and see every result. Skip what you do not know.',
            }}
          />
          <Door
            to="/benefits"
            title={{ zh: '我有目标', en: 'I know what I want' }}
            says={{ zh: '从惠企事项目录里直接选，逐条对照条件。', en: 'Pick from the catalogue of benefits and check each condition.' }}
          />
          <Door
            to="/library"
            title={{ zh: '浏览', en: 'Browse' }}
            says={{ zh: '读政策原文：条款、目标、责任单位、数字。', en: 'Read the documents: clauses, targets, units in charge, figures.' }}
          />
        </ul>
      </section>
      <nav className="officer-strip" aria-label={t({ zh: '给部门和分析人员', en: 'For offices and analysts' })}>
        <p className="secondary">{t({ zh: '给部门和分析人员', en: 'For offices and analysts' })}</p>
        <ul>
          <li>
            <Link to="/targets">{t({ zh: '目标台账', en: 'Ledger of targets' })}</Link>
          </li>
          <li>
            <Link to="/measures">{t({ zh: '举措与责任', en: 'Measures and owners' })}</Link>
          </li>
          <li>
            <Link to="/platforms">{t({ zh: '平台认定', en: 'Platforms' })}</Link>
          </li>
          <li>
            <Link to="/calculator">{t({ zh: '资金测算', en: 'Calculator' })}</Link>
          </li>
          <li>
            <Link to="/scorecards">{t({ zh: '评分表', en: 'Scorecards' })}</Link>
          </li>
          <li>
            <Link to="/sandbox">{t({ zh: '政策沙盘', en: 'Policy sandbox' })}</Link>
          </li>
          <li>
            <Link to="/compare">{t({ zh: '数据对比', en: 'Compare' })}</Link>
          </li>
        </ul>
      </nav>
      <section className="home-lists">
        <div>
          <Newest />
          <Closing />
        </div>
      </section>
    </>
  );
}

interface DoorProps {
  readonly to: '/match' | '/benefits' | '/library';
  readonly title: { readonly zh: string; readonly en: string };
  readonly says: { readonly zh: string; readonly en: string };
}

function Door({ to, title, says }: DoorProps) {
  const { t } = useLanguage();
  return (
    <li>
      <Link to={to} className="door">
        <span className="door-title">{t(title)}</span>
        <span className="secondary">{t(says)}</span>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M4 10h12M11 5l5 5-5 5" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </svg>
      </Link>
    </li>
  );
}

/** The documents with the latest dates; those without a date come last. */
function Newest() {
  const { t } = useLanguage();
  const list = latest(useCall('documents.list', {}));
  const dateOf = (document: { readonly datePublished: string | null; readonly dateIssued: string | null }) =>
    document.datePublished ?? document.dateIssued;
  const documents = [...(list?.documents ?? [])].sort((a, b) => (dateOf(b) ?? '').localeCompare(dateOf(a) ?? '')).slice(0, 4);
  return (
    <div>
      <h2>{t({ zh: '最近收录', en: 'Latest documents' })}</h2>
      {list === null ? <Skeleton lines={4} /> : null}
      <ul>
        {documents.map((document) => (
          <li key={document.id}>
            <Link to="/documents/$id" params={{ id: document.id }} lang="zh">
              {document.innerTitle ?? document.title}
            </Link>
            <p className="small secondary number">{dateOf(document) ?? t({ zh: '日期未写明', en: 'Date not stated' })}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Benefits that close soon; where none does, those that can be had now. */
function Closing() {
  const { t } = useLanguage();
  const list = latest(useCall('benefits.list', {}));
  const closing = list?.benefits.filter((benefit) => benefit.window === 'closing') ?? [];
  const open = list?.benefits.filter((benefit) => benefit.window === 'open') ?? [];
  const shown = closing.length > 0 ? closing : open;
  return (
    <div>
      <h2>{closing.length > 0 || list === null ? t({ zh: '即将截止', en: 'Closing soon' }) : t({ zh: '现在可办理', en: 'Open now' })}</h2>
      {list === null ? <Skeleton lines={4} /> : null}
      {list !== null && closing.length === 0 ? (
        <p className="small secondary">
          {t({ zh: '库中没有写明即将截止的事项。', en: 'No benefit in the library states a deadline that is near.' })}
        </p>
      ) : null}
      <ul>
        {shown.slice(0, 4).map((benefit) => (
          <li key={benefit.id}>
            <p>
              <Link to="/benefits/$id" params={{ id: benefit.id }}>
                {t(benefit.title)}
              </Link>{' '}
              <WindowBadge window={benefit.window} />
            </p>
            <p className="small secondary">{t(benefit.promise)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
