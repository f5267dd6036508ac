import type { ClauseKind } from './model.ts';

/** A clause while the tree grows: its end moves as its children arrive. */
export interface Draft {
  readonly id: string;
  readonly parent: Draft | null;
  readonly level: number;
  readonly kind: ClauseKind;
  readonly label: string | null;
  readonly heading: string | null;
  readonly start: number;
  end: number;
  /** Depth of its label's form; a label closes all clauses of its own rank and deeper. */
  readonly rank: number;
  /** Unlabelled children so far, by letter: p paragraphs, t tables, n notes, q interview turns, h headlines. */
  counts: Map<string, number> | null;
  /** Paragraphs so far (款), the one on the label's own line included. */
  paragraphs: number;
  /** Whether its paragraphs are clauses of their own: only where there are several. */
  splits: boolean;
}

/** What a new clause is made of; level and rank follow from the parent where they are not given. */
export interface NewClause {
  readonly id: string;
  readonly parent: Draft | null;
  readonly kind: ClauseKind;
  readonly start: number;
  readonly end: number;
  readonly label?: string | null;
  readonly heading?: string | null;
  readonly rank?: number;
  readonly level?: number;
}

/** The clauses read so far and the chain of those still open. */
export interface ClauseTree {
  readonly drafts: readonly Draft[];
  /** The innermost open clause. */
  top(): Draft | null;
  /** Adds a clause, its id made unique; its parents grow to hold it. */
  add(clause: NewClause): Draft;
  /** Opens a clause for the lines to come. */
  enter(draft: Draft): void;
  /** Closes all open clauses of this rank and deeper; all of them without a rank. */
  close(rank?: number): void;
  extend(draft: Draft, end: number): void;
  /** Next id for an unlabelled child: `p1` at the root, `7.p2` below clause 7. */
  childId(parent: Draft | null, letter: string): string;
}

/** An empty tree. */
export function clauseTree(): ClauseTree {
  const drafts: Draft[] = [];
  const stack: Draft[] = [];
  const ids = new Set<string>();
  const copies = new Map<string, number>();
  const rootCounts = new Map<string, number>();

  const unique = (id: string): string => {
    let candidate = id;
    for (let copy = copies.get(id) ?? 2; ids.has(candidate); copy += 1) {
      candidate = `${id}_${copy}`;
      copies.set(id, copy + 1);
    }
    ids.add(candidate);
    return candidate;
  };
  const extend = (draft: Draft | null, end: number): void => {
    for (let at = draft; at !== null; at = at.parent) at.end = Math.max(at.end, end);
  };
  return {
    drafts,
    top: () => stack.at(-1) ?? null,
    add: ({ id, parent, kind, start, end, label = null, heading = null, rank = 99, level }) => {
      const draft: Draft = {
        id: unique(id),
        parent,
        level: level ?? (parent?.level ?? 0) + 1,
        kind,
        label,
        heading,
        start,
        end,
        rank,
        counts: null,
        paragraphs: 0,
        splits: false,
      };
      drafts.push(draft);
      extend(parent, end);
      return draft;
    },
    enter: (draft) => stack.push(draft),
    close: (rank = 0) => {
      while (stack.length > 0 && (stack.at(-1)?.rank ?? 0) >= rank) stack.pop();
    },
    extend,
    childId: (parent, letter) => {
      // Most clauses have no such child: a map for each of thousands is felt.
      if (parent !== null) parent.counts ??= new Map();
      const counts = parent?.counts ?? rootCounts;
      const count = (counts.get(letter) ?? 0) + 1;
      counts.set(letter, count);
      return parent === null ? `${letter}${count}` : `${parent.id}.${letter}${count}`;
    },
  };
}
