import { useEffect, useRef, useState } from 'react';
import { newKey } from '../../casework/new-key.ts';
import type { CaseView, Task } from '../../casework/shapes.ts';
import { call } from '../../kechuang.ts';
import { isProblem } from '../../parts/problem.ts';
import { draftKey, keepDraft, readDraft, type SectionContent, sameContent } from './local-draft.ts';

/** How what was typed stands to what the server has (保存状态). */
export type SaveState =
  | { readonly state: 'saved'; readonly at: string | null }
  | { readonly state: 'unsaved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'conflict'; readonly theirs: SectionContent; readonly at: string | null };

interface Section {
  readonly content: SectionContent;
  readonly change: (part: Partial<SectionContent>) => void;
  readonly save: SaveState;
  readonly saveNow: () => void;
  /** When the draft was typed that an earlier visit left behind; null where there was none. */
  readonly restored: string | null;
  /** Goes back to what the server had before the draft was restored. */
  readonly discard: () => void;
  /** Ends a conflict: with what was typed here, or with what the server has. */
  readonly settle: (choice: 'mine' | 'theirs') => void;
}

const pause = 1200;

/** A section as it is written: every change is kept on this machine at once and on the server after a pause. Nobody's work is overwritten unseen. */
export function useSection(one: CaseView, task: Task, account: string): Section {
  const key = draftKey(account, one.id, task.id);
  const [left] = useState(() => {
    const draft = readDraft(key);
    return draft === null || sameContent(draft, task) ? null : draft;
  });
  const serverMoved = left !== null && !sameContent(left.base, task);
  const [content, setContent] = useState<SectionContent>(left ?? { text: task.text, files: task.files });
  const [save, setSave] = useState<SaveState>(
    left === null
      ? { state: 'saved', at: task.savedAt }
      : serverMoved
        ? { state: 'conflict', theirs: { text: task.text, files: task.files }, at: task.savedAt }
        : { state: 'unsaved' },
  );
  const [restored, setRestored] = useState(left?.at ?? null);
  // What the timers and listeners below see: the latest of each, whichever drawing made it.
  const now = useRef({ content, save, base: { text: task.text, files: task.files } as SectionContent, version: one.version, busy: false });
  now.current.content = content;
  now.current.save = save;
  // A newer case that has this section as it was begun upon may be saved upon. One where someone has changed it may not: the next save is then refused, and
  // both are shown.
  if (!now.current.busy && one.version > now.current.version && sameContent(task, now.current.base)) now.current.version = one.version;

  const send = async (retried = false): Promise<void> => {
    const held = now.current;
    if (held.busy && !retried) return;
    const sent = held.content;
    if (sameContent(sent, held.base)) {
      keepDraft(key, null);
      setSave({ state: 'saved', at: task.savedAt });
      return;
    }
    held.busy = true;
    setSave({ state: 'saving' });
    try {
      const input = { id: one.id, section: task.id, text: sent.text, files: [...sent.files] };
      const { case: saved } = await call('cases.save', input, { expectedVersion: held.version, idempotencyKey: newKey() });
      held.version = saved.version;
      held.base = sent;
      held.busy = false;
      if (!sameContent(held.content, sent)) return void send();
      keepDraft(key, null);
      setSave({ state: 'saved', at: saved.tasks.find((each) => each.id === task.id)?.savedAt ?? null });
    } catch (error) {
      if (isProblem(error) && error.kind === 'stale' && !retried && (await sectionIsOurs())) return send(true);
      held.busy = false;
      if (now.current.save.state !== 'conflict') setSave({ state: 'failed', error });
    }
  };

  /** After a 412: the case has moved on. Where this section has not, the save may go upon the new version; else both are shown. */
  const sectionIsOurs = async (): Promise<boolean> => {
    const { case: fresh } = await call('cases.get', { id: one.id });
    const theirs = fresh.tasks.find((each) => each.id === task.id);
    now.current.version = fresh.version;
    if (theirs === undefined || sameContent(theirs, now.current.base)) return true;
    now.current.save = { state: 'conflict', theirs: { text: theirs.text, files: theirs.files }, at: theirs.savedAt };
    setSave(now.current.save);
    return false;
  };

  const latestSend = useRef(send);
  latestSend.current = send;

  useEffect(() => {
    if (save.state !== 'unsaved') return;
    const timer = window.setTimeout(() => void latestSend.current(), pause);
    return () => window.clearTimeout(timer);
  }, [save.state, content]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (now.current.save.state !== 'saved') event.preventDefault();
    };
    const online = (): void => {
      if (now.current.save.state === 'failed') void latestSend.current();
    };
    window.addEventListener('beforeunload', warn);
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('online', online);
      if (now.current.save.state === 'unsaved') void latestSend.current();
    };
  }, []);

  const put = (next: SectionContent): void => {
    now.current.content = next;
    setContent(next);
    keepDraft(key, { ...next, base: now.current.base, at: new Date().toISOString() });
    if (now.current.save.state !== 'conflict' && now.current.save.state !== 'saving') setSave({ state: 'unsaved' });
  };

  return {
    content,
    change: (part) => put({ ...now.current.content, ...part }),
    save,
    saveNow: () => void send(),
    restored,
    discard: () => {
      setRestored(null);
      if (left !== null) put(left.base);
    },
    settle: (choice) => {
      if (save.state !== 'conflict') return;
      now.current.base = save.theirs;
      setRestored(null);
      if (choice === 'theirs') {
        setContent(save.theirs);
        keepDraft(key, null);
        setSave({ state: 'saved', at: save.at });
      } else {
        now.current.save = { state: 'unsaved' };
        void send();
      }
    },
  };
}
