import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../kechuang.ts';
import { isProblem } from '../../parts/problem.ts';
import { type Conflict, type ImportView, type Pending, reconcile, withDecisions } from './decisions.ts';

/** As many as one call takes. */
const atOnce = 2000;
/** Time in which a decision can be undone before it is saved by itself. */
const restMs = 4000;

export interface Decisions {
  readonly pending: readonly Pending[];
  readonly saving: boolean;
  readonly failure: unknown;
  readonly conflicts: readonly Conflict[];
  decide(decisions: readonly Pending[]): void;
  /** Takes back the last decision that is not saved. Returns the fact it was about. */
  undo(): string | null;
  discard(): void;
  settle(conflict: Conflict, whose: 'mine' | 'theirs'): void;
  /** Saves what is pending. False where something stood against it. */
  save(): Promise<boolean>;
  /** The version that the server had last. */
  version(): number;
}

/** Decisions on their way to the ledger: they can be undone for a few seconds, then they are saved. Nobody else's decision is overwritten unseen. */
export function useDecisions(view: ImportView): Decisions {
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const version = useRef(view.version);
  version.current = Math.max(version.current, view.version);
  const waiting = useRef(pending);
  waiting.current = pending;
  const busy = useRef<Promise<boolean> | null>(null);
  const { id } = view;

  const send = useCallback(async (): Promise<boolean> => {
    setFailure(null);
    while (waiting.current.length > 0) {
      const sent = waiting.current.slice(0, atOnce);
      const decisions = sent.map(({ fact, decision, correction }) => ({
        fact,
        decision,
        ...(correction === undefined ? {} : { correction }),
      }));
      try {
        const options = { expectedVersion: version.current, idempotencyKey: crypto.randomUUID() };
        const saved = await call('documents.review', { id, decisions }, options);
        version.current = saved.version;
        waiting.current = waiting.current.filter((one) => !sent.includes(one));
      } catch (error) {
        if (!isProblem(error) || error.kind !== 'stale') {
          setFailure(error);
          return false;
        }
        const fresh = await call('documents.draft', { id });
        version.current = fresh.version;
        const { again, conflicts: found } = reconcile(waiting.current, fresh);
        waiting.current = again;
        setConflicts((known) => [...known.filter((one) => !found.some(({ fact }) => fact.id === one.fact.id)), ...found]);
      }
      setPending(waiting.current);
    }
    return true;
  }, [id]);

  const save = useCallback((): Promise<boolean> => {
    busy.current ??= (async () => {
      setSaving(true);
      try {
        return await send();
      } catch (error) {
        setFailure(error);
        return false;
      } finally {
        setSaving(false);
        busy.current = null;
      }
    })();
    return busy.current;
  }, [send]);

  useEffect(() => {
    if (pending.length === 0 || failure !== null) return;
    const timer = window.setTimeout(() => void save(), restMs);
    return () => window.clearTimeout(timer);
  }, [pending, failure, save]);

  // Whoever leaves has decided: what is pending is saved now, and the browser asks before it closes over it.
  useEffect(() => {
    const hidden = (): void => {
      if (document.visibilityState === 'hidden' && waiting.current.length > 0) void save();
    };
    const leaving = (event: BeforeUnloadEvent): void => {
      if (waiting.current.length > 0) event.preventDefault();
    };
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('beforeunload', leaving);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('beforeunload', leaving);
      if (waiting.current.length > 0) void save();
    };
  }, [save]);

  return {
    pending,
    saving,
    failure,
    conflicts,
    decide: (decisions) => {
      setFailure(null);
      setPending((known) => withDecisions(known, decisions));
    },
    undo: () => {
      const last = waiting.current.at(-1);
      if (last === undefined) return null;
      setPending((known) => known.filter((one) => one !== last));
      return last.fact;
    },
    discard: () => {
      setPending([]);
      setFailure(null);
    },
    settle: (conflict, whose) => {
      setConflicts((known) => known.filter((one) => one !== conflict));
      if (whose === 'mine')
        setPending((known) =>
          withDecisions(known, [
            { ...conflict.mine, seen: JSON.stringify([conflict.theirs.decision, conflict.theirs.correction ?? null]) },
          ]),
        );
    },
    save,
    version: () => version.current,
  };
}
