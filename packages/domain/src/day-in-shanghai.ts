const eightHours = 8 * 3_600_000;

/** The day in Asia/Shanghai (UTC+8, no summer time since 1991) at an instant, ISO (北京时间的日期). The instant is passed in: the domain reads no clock. */
export function dayInShanghai(instant: Date): string {
  return new Date(instant.getTime() + eightHours).toISOString().slice(0, 10);
}

/** The time in Asia/Shanghai at an instant, RFC 3339 with `+08:00` and milliseconds (北京时间). */
export function timeInShanghai(instant: Date): string {
  return `${new Date(instant.getTime() + eightHours).toISOString().slice(0, -1)}+08:00`;
}
