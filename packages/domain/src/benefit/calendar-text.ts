import type { Language } from '../language.ts';
import type { PlanDate } from './enterprise-schema.ts';

function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/\r?\n/g, '\\n')
    .replace(/([,;])/g, '\\$1');
}

const encoder = new TextEncoder();

/** Lines of at most 75 octets, continued with a space (RFC 5545, 3.1). */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > (lines.length === 0 ? 75 : 74)) {
      lines.push(current);
      current = '';
      octets = 0;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n ');
}

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function compact(date: string): string {
  return date.replaceAll('-', '');
}

/**
 * The dates of a plan as an iCalendar file (日历文件, RFC 5545): one all-day event each, with reminders 7 days and 1 day before. The
 * identifiers stay the same from one export to the next. `stamp` is the day of the export; `name` is what a calendar that is subscribed to shows.
 */
export function calendarText(dates: readonly PlanDate[], stamp: string, language: Language = 'zh', name: string | null = null): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kechuang//Plan//ZH',
    'CALSCALE:GREGORIAN',
    'X-WR-TIMEZONE:Asia/Shanghai',
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
  ];
  if (name !== null) lines.push(`X-WR-CALNAME:${escaped(name)}`);
  for (const { date, kind, benefitId, text } of dates) {
    lines.push('BEGIN:VEVENT', `UID:${benefitId}-${kind}-${date}@kechuang`, 'SEQUENCE:0', `DTSTAMP:${compact(stamp)}T000000Z`);
    lines.push(`DTSTART;VALUE=DATE:${compact(date)}`, `DTEND;VALUE=DATE:${compact(nextDay(date))}`, `SUMMARY:${escaped(text[language])}`);
    for (const days of [7, 1])
      lines.push('BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(text[language])}`, `TRIGGER:-P${days}D`, 'END:VALARM');
    lines.push('END:VEVENT');
  }
  lines.push('END:VCALENDAR');
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
