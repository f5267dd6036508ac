const shanghaiDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Today in Asia/Shanghai, ISO. */
export function todayInShanghai(now: Date = new Date()): string {
  return shanghaiDay.format(now);
}
