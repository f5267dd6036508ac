import type { InputOf, OutputOf } from '../../kechuang.ts';

export type ImportView = OutputOf<'documents.draft'>;
export type Fact = ImportView['queue'][number];
export type Correction = NonNullable<NonNullable<InputOf<'documents.review'>['decisions']>[number]['correction']>;
export type Former = NonNullable<Fact['former']>;
type Decided = NonNullable<Fact['decision']>;

/** A decision that is not saved yet. */
export interface Pending {
  readonly fact: string;
  readonly decision: Decided['decision'];
  readonly correction?: Correction;
  /** What the server had for the fact when the decision was made. */
  readonly seen: string;
}

/** Two people decided on one fact: mine is not saved, theirs is. */
export interface Conflict {
  readonly fact: Fact;
  readonly mine: Pending;
  readonly theirs: Decided;
}

/** What a decision says, so that two can be told apart. */
export function wording(decision: { readonly decision: string; readonly correction?: unknown } | null): string {
  return decision === null ? '' : JSON.stringify([decision.decision, decision.correction ?? null]);
}

/** A later decision on a fact takes the place of an earlier one. */
export function withDecisions(pending: readonly Pending[], added: readonly Pending[]): readonly Pending[] {
  const facts = new Set(added.map(({ fact }) => fact));
  return [...pending.filter(({ fact }) => !facts.has(fact)), ...added];
}

/**
 * Lays my unsaved decisions over what the server has now. What nobody else touched is sent again; what somebody else decided otherwise is a conflict; what
 * they decided just so, and what is no longer there, needs nothing.
 */
export function reconcile(
  pending: readonly Pending[],
  fresh: ImportView,
): { readonly again: readonly Pending[]; readonly conflicts: readonly Conflict[] } {
  const facts = new Map(fresh.queue.map((fact) => [fact.id, fact]));
  const again: Pending[] = [];
  const conflicts: Conflict[] = [];
  for (const mine of pending) {
    const fact = facts.get(mine.fact);
    if (fact === undefined || wording(mine) === wording(fact.decision)) continue;
    if (fact.decision === null || wording(fact.decision) === mine.seen) again.push(mine);
    else conflicts.push({ fact, mine, theirs: fact.decision });
  }
  return { again, conflicts };
}

/** Whether a fact is doubtful: read with doubt, or standing in damaged text. */
export function isDoubtful({ confidence }: Fact): boolean {
  return confidence === 'ambiguous' || confidence === 'damaged';
}

/** Whether two facts stand in one clause; all metadata are one place. */
export function inOneClause(a: Fact, b: Fact): boolean {
  return a.citation?.clauseId === b.citation?.clauseId;
}

/** Whether a fact has a value that can be put right; owners and benefits stand or fall as they are worded. */
export function isCorrectable({ kind }: Fact): boolean {
  return kind === 'metadata' || kind === 'quantity';
}
