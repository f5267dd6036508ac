import type { Clause } from '@kechuang/domain';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../language.ts';
import { clauseName } from '../../parts/source/surroundings.ts';

/** The outline of a document (目录). The clause being read is marked. */
export function Outline({ clauses }: { readonly clauses: readonly Clause[] }) {
  const { t } = useLanguage();
  const entries = clauses.filter((clause) => clause.level >= 1 && clause.level <= 2 && (clause.heading ?? '') !== '').slice(0, most);
  const current = useClauseInView(entries.map((entry) => entry.id));
  if (entries.length === 0) return <nav className="outline" aria-label={t({ zh: '目录', en: 'Outline' })} />;
  return (
    <nav className="outline no-print" aria-label={t({ zh: '目录', en: 'Outline' })}>
      <p className="small secondary">{t({ zh: '目录', en: 'Outline' })}</p>
      <ol lang="zh">
        {entries.map((entry) => (
          <li key={entry.id} data-level={entry.level}>
            <a href={`#c-${entry.id}`} aria-current={current === entry.id ? 'location' : undefined}>
              {shorten(clauseName(entry))}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Headings that an outline lists; a longer one helps nobody. */
const most = 400;

function shorten(text: string): string {
  const points = Array.from(text);
  return points.length <= 22 ? text : `${points.slice(0, 21).join('')}…`;
}

function useClauseInView(ids: readonly string[]): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  const key = ids.join(' ');
  useEffect(() => {
    const listen = () => {
      let last: string | null = null;
      for (const id of key.split(' ')) {
        const element = document.getElementById(`c-${id}`);
        if (element !== null && element.getBoundingClientRect().top < 140) last = id;
      }
      setCurrent(last);
    };
    listen();
    window.addEventListener('scroll', listen, { passive: true });
    return () => window.removeEventListener('scroll', listen);
  }, [key]);
  return current;
}
