/** A time of the ledger as a person reads it: day and minute, in Shanghai as it is stored. */
export function when(at: string): string {
  return at.slice(0, 16).replace('T', ' ');
}

/** The day of a time of the ledger. */
export function dayOf(at: string): string {
  return at.slice(0, 10);
}
