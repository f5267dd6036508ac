/** Text without the characters that XML cannot carry (办公文件中的文字). */
export function sayable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

/**
 * An office file packed anew with one date for all its parts and the parts in order, so that the same content gives the same bytes. `edit` may change a part's
 * text first. `day` is ISO; a zip knows no day before 1980.
 */
export async function settledPackage(
  file: Uint8Array,
  day: string,
  edit: (name: string, text: string) => string = (_, text) => text,
): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const parts = unzipSync(file);
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // A zip keeps no zone, so the parts of the date are the wall clock's.
  const mtime = new Date(Math.max(year, 1980), month - 1, date, 12);
  const settled = Object.keys(parts)
    .sort()
    .map((name) => {
      const bytes = parts[name] ?? new Uint8Array();
      return [name, /\.(xml|rels)$/.test(name) ? strToU8(edit(name, strFromU8(bytes))) : bytes] as const;
    });
  return zipSync(Object.fromEntries(settled), { mtime, level: 6 });
}
