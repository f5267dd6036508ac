import { z } from 'zod';
import type { LedgerEvent } from '../ledger/event.ts';
import type { Projection } from '../ledger/projection.ts';
import { factDecision, importEvents } from './events.ts';

const stamp = z.object({ id: z.string(), name: z.string(), at: z.string() });

/** One version of an imported page (版本), with the decisions made on it. */
export const importVersion = z.object({
  number: z.int().positive(),
  sha256: z.string(),
  raw: z.string(),
  encoding: z.enum(['utf-8', 'gb18030']),
  title: z.string(),
  drafted: stamp,
  decisions: z.array(factDecision.extend({ by: stamp })),
  published: stamp.extend({ restMachineRead: z.boolean() }).nullable(),
});
export type ImportVersion = z.infer<typeof importVersion>;

/** An imported document (导入的文件): its versions, the last of which may still be a draft. A draft that a later version took the place of stays among them. */
export const importState = z.object({ id: z.string(), regionCode: z.string(), versions: z.array(importVersion).min(1) });
export type ImportState = z.infer<typeof importState>;

const streamPrefix = 'document:';

/** The name of an imported document's stream. */
export function importStream(id: string): string {
  return `${streamPrefix}${id}`;
}

/** The state after an event. A later decision on a fact takes the place of an earlier one. */
export function evolveImport(state: ImportState | null, event: LedgerEvent): ImportState | null {
  const by = { id: event.actor.id, name: event.actor.name, at: event.at };
  if (event.type === 'import-drafted') {
    const { regionCode, ...page } = importEvents['import-drafted'].parse(event.data);
    const before = state?.versions ?? [];
    const draft: ImportVersion = { number: before.length + 1, ...page, drafted: by, decisions: [], published: null };
    return { id: event.stream.slice(streamPrefix.length), regionCode, versions: [...before, draft] };
  }
  const last = state?.versions.at(-1);
  if (state === null || last === undefined) return state;
  const replaced = (version: ImportVersion): ImportState => ({ ...state, versions: [...state.versions.slice(0, -1), version] });
  if (event.type === 'import-reviewed') {
    const decisions = importEvents['import-reviewed'].parse(event.data).decisions.map((one) => ({ ...one, by }));
    const keys = new Set(decisions.map(({ key }) => key));
    return replaced({ ...last, decisions: [...last.decisions.filter(({ key }) => !keys.has(key)), ...decisions] });
  }
  if (event.type === 'import-published') {
    const { restMachineRead } = importEvents['import-published'].parse(event.data);
    return replaced({ ...last, published: { ...by, restMachineRead } });
  }
  return state;
}

/** Every imported document by its id (导入索引). */
export type ImportIndex = { [id: string]: ImportState };

/** The read model behind the review queue and the published corpus. */
export const importIndex: Projection<ImportIndex> = {
  name: 'imports',
  initial: () => ({}),
  apply(index, event) {
    if (!event.stream.startsWith(streamPrefix)) return index;
    const id = event.stream.slice(streamPrefix.length);
    const state = evolveImport(Object.hasOwn(index, id) ? (index[id] ?? null) : null, event);
    if (state !== null) index[id] = state;
    return index;
  },
};
