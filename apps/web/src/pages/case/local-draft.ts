import type { CaseFile } from '../../casework/shapes.ts';

/** What someone has typed into a section, whether or not it has reached the server. */
export interface SectionContent {
  readonly text: string;
  readonly files: readonly CaseFile[];
}

/** A draft kept on this machine until the server has it: what was typed, and upon what (本机草稿). */
export interface LocalDraft extends SectionContent {
  readonly base: SectionContent;
  readonly at: string;
}

function isFile(value: unknown): value is CaseFile {
  return isRecord(value) && ['kind', 'name', 'sha256'].every((name) => typeof value[name] === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function contentIn(value: unknown): SectionContent | null {
  if (!isRecord(value) || typeof value.text !== 'string' || !Array.isArray(value.files)) return null;
  return { text: value.text, files: value.files.filter(isFile) };
}

/** Where the draft of a section is kept: each account by itself, as several people may share a machine. */
export function draftKey(account: string, caseId: string, section: string): string {
  return `kechuang.draft ${account} ${caseId} ${section}`;
}

/** The draft that an earlier visit left behind, or null. */
export function readDraft(key: string): LocalDraft | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    const content = contentIn(value);
    if (content === null || !isRecord(value)) return null;
    const base = contentIn(value.base);
    return base === null || typeof value.at !== 'string' ? null : { ...content, base, at: value.at };
  } catch {
    return null;
  }
}

/** Keeps a draft, or with null forgets it. A browser that refuses storage still saves to the server. */
export function keepDraft(key: string, draft: LocalDraft | null): void {
  try {
    if (draft === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Nothing is kept then; the server is asked to save all the same.
  }
}

/** Whether two contents say the same. */
export function sameContent(one: SectionContent, other: SectionContent): boolean {
  const list = (content: SectionContent): string => content.files.map(({ kind, name, sha256 }) => `${kind} ${name} ${sha256}`).join('\n');
  return one.text === other.text && list(one) === list(other);
}
