import { Problem } from '../problem.ts';
import { type Actor, hashOf, type LedgerEvent, type NewEvent } from './event.ts';
import type { Ledger, Upon } from './ledger.ts';
import type { ReadModels } from './read-models.ts';

/** Casework as a pure machine (决定器): what a command does to a state, and what an event makes of it. */
export interface Decider<State, Command> {
  readonly initial: State;
  /** The events that follow, or a thrown `Problem` that says what is allowed instead. */
  decide(state: State, command: Command, context: { readonly actor: Actor; readonly at: string }): readonly NewEvent[];
  evolve(state: State, event: LedgerEvent): State;
}

/** What every write says of itself besides the command. */
export interface WriteContext {
  readonly ledger: Ledger;
  /** What is in memory of the ledger, where the writer keeps it: the stream is then not read from its beginning. */
  readonly models?: ReadModels;
  readonly name: string;
  /** What the command depends upon besides its own stream. */
  readonly upon?: Upon;
  readonly actor: Actor;
  readonly at: string;
  readonly commandId: string;
  /** From If-Match; null lets the write go upon whatever version is current. */
  readonly expectedVersion: number | null;
  readonly reason: string | null;
}

export interface Written<State> {
  readonly state: State;
  readonly version: number;
  readonly events: readonly LedgerEvent[];
  /** True where this command had been carried out before: nothing was added now. */
  readonly repeated: boolean;
}

/** A stream as far as it has come; version 0 for one that does not exist. */
export interface Loaded<State> {
  readonly state: State;
  readonly version: number;
  readonly events: readonly LedgerEvent[];
}

/** A stream with the events that were added to it. Each is checked against its hash before it is folded. */
export function continued<State>(decider: Decider<State, never>, known: Loaded<State>, added: readonly LedgerEvent[]): Loaded<State> {
  if (added.length === 0) return known;
  const changed = added.find((event) => event.hash !== hashOf(event));
  if (changed !== undefined) {
    const { ledger, sequence, stream } = changed;
    throw new Problem('unexpected', {
      zh: `账本“${ledger}”第 ${sequence} 号事件（${stream}）与其哈希不符，已被改动。请停用此账本，用 kechuang store verify 核对并从备份恢复`,
      en: `Event ${sequence} of ledger “${ledger}” (${stream}) does not match its hash: it was changed. Stop using this ledger, check it with kechuang store verify and restore a backup`,
    });
  }
  return {
    state: added.reduce((state, event) => decider.evolve(state, event), known.state),
    version: known.version + added.length,
    events: [...known.events, ...added],
  };
}

/** The state of a stream, read from its beginning. */
export async function load<State>(decider: Decider<State, never>, ledger: Ledger, name: string, stream: string): Promise<Loaded<State>> {
  return continued(decider, { state: decider.initial, version: 0, events: [] }, await ledger.readStream(name, stream));
}

/**
 * Carries out a command: load, decide, append. A repeated command id answers as the first time; a version that is not the expected one is
 * `stale` (HTTP 412). Without an expected version a writer that loses a race decides again upon the new state, a few times.
 *
 * @throws Overtaken where what the command depends upon has moved: ask again upon what is there now
 */
export async function execute<State, Command>(
  decider: Decider<State, Command>,
  stream: string,
  command: Command,
  context: WriteContext,
): Promise<Written<State>> {
  const loaded = (): Promise<Loaded<State>> =>
    context.models?.stream(decider, context.name, stream) ?? load(decider, context.ledger, context.name, stream);
  for (let attempt = 0; ; attempt += 1) {
    const { state, version, events } = await loaded();
    const before = events.filter((event) => event.commandId === context.commandId);
    if (before.length > 0) return { state, version, events: before, repeated: true };
    if (context.expectedVersion !== null && context.expectedVersion !== version) throw stale(context.expectedVersion, version);
    const result = await context.ledger.append({
      ledger: context.name,
      stream,
      expectedVersion: version,
      commandId: context.commandId,
      events: decider.decide(state, command, context),
      ...(context.upon === undefined ? {} : { upon: context.upon }),
      actor: context.actor,
      at: context.at,
      reason: context.reason,
    });
    if (result.outcome === 'stale') {
      if (context.expectedVersion !== null || attempt >= 5) throw stale(version, result.currentVersion);
      continue;
    }
    if (result.outcome === 'overtaken') throw new Overtaken();
    const own = result.events.filter((event) => event.stream === stream);
    if (result.outcome === 'appended')
      return { state: own.reduce(decider.evolve, state), version: version + own.length, events: own, repeated: false };
    const now = await loaded();
    return { state: now.state, version: now.version, events: own, repeated: true };
  }
}

/** What a command depends upon has moved since its writer looked (已被他人先办): nothing was written. */
export class Overtaken extends Problem {
  constructor() {
    super('conflict', {
      zh: '所依据的情况刚被他人改变，请刷新后再试',
      en: 'What this depends upon has just been changed by someone else; reload and try again',
    });
  }
}

function stale(expected: number, current: number): Problem {
  return new Problem('stale', {
    zh: `您看到的是第 ${expected} 版，现已是第 ${current} 版。请刷新后再试，填写的内容不会丢失`,
    en: `You have seen version ${expected}, but version ${current} is current. Reload and try again; what you entered is kept`,
  });
}
