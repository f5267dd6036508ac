/** The part of an address after `?` as plain strings: short, readable, and safe to retype. */
export type RawSearch = Record<string, string | undefined>;

export function parseAddress(search: string): RawSearch {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Leaves out what is empty, so that the address of a page in its usual state stays bare. */
export function writeAddress(search: Record<string, unknown>): string {
  const out = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') out.set(key, value);
  }
  const text = out.toString();
  return text === '' ? '' : `?${text}`;
}

/** A string from the address, or undefined where it is missing or empty. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** One of a closed set from the address, or undefined. */
export function oneOf<Value extends string>(value: unknown, values: readonly Value[]): Value | undefined {
  return values.find((candidate) => candidate === value);
}
