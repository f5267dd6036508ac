const typed = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;

/** A day as it is typed (2026-6-1, 2026/06/01, 2026年6月1日) in ISO; null where it is none. Year first, always: nobody has to guess which number is the month. */
export function dayFromText(text: string): string | null {
  const [, year = '', month = '', day = ''] = typed.exec(text.trim()) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim()) ?? [];
  if (year === '') return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}
