import type { Bilingual } from '@kechuang/domain';
import { useSyncExternalStore } from 'react';
import type { FactValue, Profile } from '../../shapes.ts';
import type { QuestionView } from './use-question.ts';

/**
 * A firm's answers. They live in this browser's local storage under one key and nowhere else; clearing removes the key. The credit
 * code is kept beside the answers, never among them, so that nothing that is shared or copied can carry it.
 */
export interface Answers {
  readonly profile: Profile;
  /** Questions in the order in which they were met, as they were asked then. */
  readonly asked: readonly QuestionView[];
  readonly creditCode: string | null;
  readonly savedAt: string | null;
}

const storageKey = 'kechuang.answers';
const none: Answers = { profile: {}, asked: [], creditCode: null, savedAt: null };
const listeners = new Set<() => void>();
let current = read();

function read(): Answers {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    if (!isRecord(value)) return none;
    return {
      profile: readProfile(value.profile),
      asked: Array.isArray(value.asked) ? value.asked.flatMap(readAsked) : [],
      creditCode: typeof value.creditCode === 'string' ? value.creditCode : null,
      savedAt: typeof value.savedAt === 'string' ? value.savedAt : null,
    };
  } catch {
    return none;
  }
}

function readAsked(value: unknown): QuestionView[] {
  if (!isRecord(value) || typeof value.id !== 'string' || !Array.isArray(value.facts)) return [];
  const [text, why, where] = [value.text, value.why, value.where].map(readBilingual);
  if (text == null || where == null) return [];
  return [{ id: value.id, text, why: why ?? null, where, facts: value.facts.filter((fact) => typeof fact === 'string') }];
}

function readBilingual(value: unknown): Bilingual | null {
  return isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string' ? { zh: value.zh, en: value.en } : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keeps what has the shape of an answer. Whether an answer makes sense is for the operations to say. */
export function readProfile(value: unknown): Profile {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).flatMap(([fact, answer]) => (isFactValue(answer) ? [[fact, answer] as const] : [])));
}

function isFactValue(value: unknown): value is FactValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'string' || typeof value === 'number') return true;
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string');
  return (
    isRecord(value) &&
    Object.entries(value).every(
      ([key, end]) => (key === 'min' || key === 'max') && (end === null || typeof end === 'string' || typeof end === 'number'),
    )
  );
}

function keep(next: Answers): void {
  current = next;
  try {
    if (next === none) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // A browser that refuses storage still holds the answers until the page is closed.
  }
  for (const listener of listeners) listener();
}

/** Adds answers. `undefined` takes one back; `null` says 不清楚. */
export function saveAnswers(change: Readonly<Record<string, FactValue | undefined>>, now = new Date()): void {
  const entries = Object.entries({ ...current.profile, ...change }).flatMap(([fact, value]) =>
    value === undefined ? [] : [[fact, value] as const],
  );
  keep({ ...current, profile: Object.fromEntries(entries), savedAt: now.toISOString() });
}

/** Remembers a question that was met, so that Back and the check page can show it again. */
export function rememberAsked(question: QuestionView): void {
  const known = current.asked.find((each) => each.id === question.id);
  const facts = [...new Set([...(known?.facts ?? []), ...question.facts])];
  const entry: QuestionView = { id: question.id, text: question.text, why: question.why, where: question.where, facts };
  const asked = known === undefined ? [...current.asked, entry] : current.asked.map((each) => (each === known ? entry : each));
  keep({ ...current, asked });
}

export function saveCreditCode(code: string | null): void {
  keep({ ...current, creditCode: code });
}

/** Takes over a whole set of answers, as from a share link. */
export function replaceAnswers(profile: Profile): void {
  keep({ ...none, profile, savedAt: new Date().toISOString() });
}

/** Removes everything from storage. */
export function clearAnswers(): void {
  keep(none);
}

export function useAnswers(): Answers {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

/** How many facts have an answer other than 不清楚. */
export function answeredCount(profile: Profile): number {
  return Object.values(profile).filter((value) => value !== null).length;
}
