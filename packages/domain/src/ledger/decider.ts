import { Problem } from '../problem.ts';
import { type Actor, hashOf, type LedgerEvent, type NewEvent } from './event.ts';
import type { Ledger } from './ledger.ts';

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
  readonly name: string;
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

function fold<State>(decider: Decider<State, never>, events: readonly LedgerEvent[]): State {
  return events.reduce((state, event) => decider.evolve(state, event), decider.initial);
}

/** The state of a stream, with its version; version 0 for a stream that does not exist. */
export async function load<State>(
  decider: Decider<State, never>,
  ledger: Ledger,
  name: string,
  stream: string,
): Promise<{ state: State; version: number; events: readonly LedgerEvent[] }> {
  const events = await ledger.readStream(name, stream);
  const changed = events.find((event) => event.hash !== hashOf(event));
  if (changed !== undefined) {
    throw new Problem('unexpected', {
      zh: `账本“${name}”第 ${changed.sequence} 号事件（${stream}）与其哈希不符，已被改动。请停用此账本，用 kechuang store verify 核对并从备份恢复`,
      en: `Event ${changed.sequence} of ledger “${name}” (${stream}) does not match its hash: it was changed. Stop using this ledger, check it with kechuang store verify and restore a backup`,
    });
  }
  return { state: fold(decider, events), version: events.length, events };
}

/**
 * Carries out a command: load, decide, append. A repeated command id answers as the first time; a version that is not the expected one is
 * `stale` (HTTP 412). Without an expected version a writer that loses a race decides again upon the new state, a few times.
 */
export async function execute<State, Command>(
  decider: Decider<State, Command>,
  stream: string,
  command: Command,
  context: WriteContext,
): Promise<Written<State>> {
  for (let attempt = 0; ; attempt += 1) {
    const { state, version, events } = await load(decider, context.ledger, context.name, stream);
    const before = events.filter((event) => event.commandId === context.commandId);
    if (before.length > 0) return { state, version, events: before, repeated: true };
    if (context.expectedVersion !== null && context.expectedVersion !== version) throw stale(context.expectedVersion, version);
    const result = await context.ledger.append({
      ledger: context.name,
      stream,
      expectedVersion: version,
      commandId: context.commandId,
      events: decider.decide(state, command, context),
      actor: context.actor,
      at: context.at,
      reason: context.reason,
    });
    if (result.outcome === 'stale') {
      if (context.expectedVersion !== null || attempt >= 5) throw stale(version, result.currentVersion);
      continue;
    }
    const after =
      result.outcome === 'repeated'
        ? (await load(decider, context.ledger, context.name, stream)).state
        : result.events.reduce(decider.evolve, state);
    return { state: after, version: version + result.events.length, events: result.events, repeated: result.outcome === 'repeated' };
  }
}

function stale(expected: number, current: number): Problem {
  return new Problem('stale', {
    zh: `您看到的是第 ${expected} 版，现已是第 ${current} 版。请刷新后再试，填写的内容不会丢失`,
    en: `You have seen version ${expected}, but version ${current} is current. Reload and try again; what you entered is kept`,
  });
}
