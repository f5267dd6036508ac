import { useNavigate, useRouterState } from '@tanstack/react-router';
import type { FactValue, Profile } from '../shapes.ts';

/** `platform.level=national&platform.upstreamGrant=6000000`: facts in an address, readable. What is no plain text is JSON. */
export function writeFacts(facts: Readonly<Record<string, FactValue | undefined>>): string {
  const out = new URLSearchParams();
  for (const [id, value] of Object.entries(facts)) {
    if (value !== undefined) out.set(id, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return out.toString();
}

/** The reverse; an entry that cannot be read is left out. */
export function readFacts(fragment: string): Profile {
  return Object.fromEntries(
    [...new URLSearchParams(fragment.replace(/^#/, ''))].flatMap(([id, text]) => {
      if (!/^[a-z]\w*\.\w+$/i.test(id)) return [];
      const value = readValue(text);
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
}

function readValue(text: string): FactValue | undefined {
  if (!/^(true|false|null|[[{].*)$/s.test(text)) return text;
  try {
    const value: unknown = JSON.parse(text);
    if (value === null || typeof value === 'boolean') return value;
    if (Array.isArray(value)) return value.every((each) => typeof each === 'string') ? value : undefined;
    if (typeof value !== 'object') return undefined;
    const ends = Object.entries(value).filter(
      ([key, end]) => (key === 'min' || key === 'max') && (end === null || typeof end === 'string'),
    );
    return Object.fromEntries(ends);
  } catch {
    return undefined;
  }
}

/**
 * Facts that a page works with, kept after the `#` of its address: Back and reload keep them, a link carries them, and no server ever
 * sees them.
 */
export function useHashFacts(): readonly [facts: Profile, set: (change: Readonly<Record<string, FactValue | undefined>>) => void] {
  const fragment = useRouterState({ select: (state) => state.location.hash });
  const navigate = useNavigate();
  const facts = readFacts(fragment);
  return [
    facts,
    (change) => void navigate({ to: '.', search: true, hash: writeFacts({ ...facts, ...change }), replace: true, resetScroll: false }),
  ];
}
