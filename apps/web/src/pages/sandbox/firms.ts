import type { Profile } from '../../shapes.ts';
import { readProfile } from '../match/answers.ts';

interface Firm {
  readonly id: string;
  readonly profile: Profile;
}

/** Firms as typed or pasted: a JSON array, or one JSON object a line. `fault` is the first line that cannot be read. */
export function readFirms(text: string): { readonly firms: readonly Firm[]; readonly fault: number | null } {
  const trimmed = text.trim();
  if (trimmed === '') return { firms: [], fault: null };
  if (trimmed.startsWith('[')) {
    const value = parsed(trimmed);
    const firms = Array.isArray(value) ? value.map(firmOf) : [null];
    const good = firms.filter((firm) => firm !== null);
    return { firms: good, fault: good.length === firms.length ? null : firms.indexOf(null) + 1 };
  }
  const lines = text.split('\n');
  const firms: Firm[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const firm = firmOf(parsed(line));
    if (firm === null) return { firms, fault: index + 1 };
    firms.push(firm);
  }
  return { firms, fault: null };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function firmOf(value: unknown): Firm | null {
  if (typeof value !== 'object' || value === null || !('id' in value) || typeof value.id !== 'string' || value.id === '') return null;
  return { id: value.id, profile: readProfile('profile' in value ? value.profile : null) };
}
