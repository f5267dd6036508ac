import '../document/document.css';
import '../drafts/drafts.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../language.ts';
import { ImportProgress } from '../drafts/import-progress.tsx';
import { Conflicts } from './conflicts.tsx';
import { type Fact, type ImportView, inOneClause, isCorrectable, isDoubtful, type Pending, wording } from './decisions.ts';
import { PublishPanel } from './publish-panel.tsx';
import { QueueBar } from './queue-bar.tsx';
import { QueueItem } from './queue-item.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { SourcePane } from './source-pane.tsx';
import { useDecisions } from './use-decisions.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { Versions } from './versions.tsx';

const route = getRouteApi('/drafts/$id');
/** Rows of the queue that are laid out beyond the one in focus. */
const ahead = 200;

/** Source on the left, queue on the right; the fact in focus lights up its sentence. */
export function Review({ view }: { readonly view: ImportView }) {
  const { t } = useLanguage();
  const { show } = route.useSearch();
  const decisions = useDecisions(view);
  const [focused, setFocused] = useState<string | null>(null);
  const [correcting, setCorrecting] = useState<string | null>(null);
  const items = useRef(new Map<string, HTMLLIElement>());
  const dialog = useRef<HTMLDialogElement>(null);
  const pending = new Map(decisions.pending.map((one) => [one.fact, one]));
  const locked = view.state === 'published';
  const isOpen = (fact: Fact): boolean => fact.decision === null && !pending.has(fact.id);
  /** Offered from an earlier version, and not decided yet. */
  const isCarried = (fact: Fact): boolean => !locked && isOpen(fact) && fact.former?.same === true;
  // The fact in focus stays in the list although its decision takes it out of the filter: nobody loses their place.
  const shown = { open: isOpen, carried: isCarried, doubtful: isDoubtful };
  const passes = (fact: Fact): boolean => fact.id === focused || show === undefined || shown[show](fact);
  const facts = view.queue.filter(passes);
  const at = Math.max(
    0,
    facts.findIndex(({ id }) => id === focused),
  );
  const current = facts[at] ?? null;
  const upTo = Math.max(ahead, at + ahead / 2);
  const easy = view.queue.filter((fact) => isOpen(fact) && !isDoubtful(fact) && fact.reading !== null && fact.former === null);
  const carried = view.queue.filter(isCarried);
  const carriedHere = current === null ? [] : carried.filter((fact) => inOneClause(fact, current));
  const move = (fact: Fact | undefined): void => {
    if (fact === undefined) return;
    setCorrecting(null);
    setFocused(fact.id);
    requestAnimationFrame(() => items.current.get(fact.id)?.focus());
  };
  const decided = (fact: Fact, decision: Omit<Pending, 'fact' | 'seen'>): Pending => ({
    fact: fact.id,
    ...decision,
    seen: wording(fact.decision),
  });
  const decide = (decision: Omit<Pending, 'fact' | 'seen'>): void => {
    if (locked || current === null) return;
    decisions.decide([decided(current, decision)]);
    move(facts[at + 1] ?? current);
  };
  /** Many at once; what is still open comes next. */
  const decideMany = (many: readonly Pending[]): void => {
    if (many.length === 0) return;
    decisions.decide(many);
    const now = new Set(many.map(({ fact }) => fact));
    const open = facts.filter((fact) => isOpen(fact) && !now.has(fact.id));
    move(open.find((fact) => facts.indexOf(fact) >= at) ?? open[0] ?? current ?? undefined);
  };
  const confirm = (offered: readonly Fact[]): void => {
    const confirmed = offered.flatMap((fact): Pending[] => {
      if (fact.former === null) return [];
      const { decision, correction } = fact.former;
      return [decided(fact, correction === null ? { decision } : { decision, correction })];
    });
    decideMany(confirmed);
  };
  const startCorrecting = (): void => {
    if (!locked && current !== null && isCorrectable(current)) setCorrecting(current.id);
  };
  const undo = (): void => {
    const fact = decisions.undo();
    move(view.queue.find(({ id }) => id === fact));
  };
  useReviewKeys({
    next: () => move(focused === null ? facts[0] : facts[at + 1]),
    previous: () => move(facts[at - 1]),
    accept: () => decide({ decision: 'accepted' }),
    reject: () => decide({ decision: 'rejected' }),
    correct: startCorrecting,
    confirm: () => confirm(carriedHere),
    confirmAll: () => confirm(carried),
    undo,
    save: () => void decisions.save(),
    help: () => dialog.current?.showModal(),
  });
  useEffect(() => {
    if (current !== null) items.current.get(current.id)?.scrollIntoView({ block: 'nearest' });
  }, [current, correcting]);
  const counts = { all: view.queue.length, open: view.queue.filter(isOpen).length, doubtful: view.queue.filter(isDoubtful).length };
  const wasCarried = view.queue.some(({ former }) => former?.same === true);
  const tabs = [
    { id: undefined, label: { zh: '全部', en: 'All' }, count: counts.all },
    { id: 'open', label: { zh: '待核', en: 'Open' }, count: counts.open },
    ...(wasCarried ? [{ id: 'carried', label: { zh: '沿用待确认', en: 'Carried over' }, count: carried.length } as const] : []),
    { id: 'doubtful', label: { zh: '有疑点', en: 'Doubtful' }, count: counts.doubtful },
  ] as const;
  return (
    <>
      <header className="review-head">
        <h1 lang="zh">{view.title}</h1>
        <ImportProgress state={view.state} facts={view.facts} decided={view.queue.length - counts.open} />
        <Versions view={view} />
      </header>
      <Conflicts document={view.document} conflicts={decisions.conflicts} settle={decisions.settle} />
      <div className="review-panes">
        <SourcePane document={view.document} cited={current?.citation?.cleanSpan ?? null} />
        <section className="queue-pane" aria-label={t({ zh: '待核队列', en: 'Review queue' })}>
          <nav className="tabs" aria-label={t({ zh: '显示', en: 'Show' })}>
            {tabs.map((tab) => (
              <Link
                key={tab.label.en}
                to="/drafts/$id"
                params={{ id: view.id }}
                search={{ show: tab.id }}
                replace
                resetScroll={false}
                aria-current={show === tab.id ? 'page' : undefined}
              >
                {t(tab.label)} <span className="number">{tab.count}</span>
              </Link>
            ))}
          </nav>
          {locked ? null : (
            <QueueBar
              decisions={decisions}
              carried={carried.length}
              easy={easy.length}
              undo={undo}
              confirmAll={() => confirm(carried)}
              acceptEasy={() => decideMany(easy.map((fact) => decided(fact, { decision: 'accepted' })))}
              help={() => dialog.current?.showModal()}
            />
          )}
          {facts.length === 0 ? (
            <p className="secondary queue-empty">{t({ zh: '这里没有要核的事实。', en: 'There is nothing to decide here.' })}</p>
          ) : (
            <ol className="queue">
              {facts.slice(0, upTo).map((fact) => (
                <QueueItem
                  key={fact.id}
                  fact={fact}
                  pending={pending.get(fact.id) ?? null}
                  document={view.document}
                  inFocus={fact.id === current?.id}
                  correcting={correcting === fact.id}
                  locked={locked}
                  item={(element) => {
                    if (element === null) items.current.delete(fact.id);
                    else items.current.set(fact.id, element);
                  }}
                  focus={() => {
                    if (fact.id !== focused) setCorrecting(null);
                    setFocused(fact.id);
                  }}
                  carriedHere={fact.id === current?.id ? carriedHere.length : 0}
                  confirm={() => confirm(carriedHere)}
                  accept={() => decide({ decision: 'accepted' })}
                  reject={() => decide({ decision: 'rejected' })}
                  startCorrecting={startCorrecting}
                  stopCorrecting={() => move(fact)}
                  correct={(correction) =>
                    decide(Object.keys(correction).length === 0 ? { decision: 'accepted' } : { decision: 'corrected', correction })
                  }
                />
              ))}
            </ol>
          )}
          <PublishPanel view={view} decisions={decisions} />
        </section>
      </div>
      <ShortcutsDialog dialog={dialog} />
    </>
  );
}
