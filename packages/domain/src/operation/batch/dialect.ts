import type { DialectName } from '../../formula/sql/dialect.ts';

/** What reading cells and writing amounts takes in either database (方言), beyond what rules do. Nothing here fails on any text. */
export interface BatchDialect {
  readonly name: DialectName;
  matches(text: string, pattern: string): string;
  /** A number of at most fifteen digits that the pattern of numbers has let through, in whole steps. */
  steps(text: string, places: number, scale: bigint): string;
  /** Whether text of the form yyyy-mm-dd is a day of the calendar. */
  isDay(text: string): string;
  /** Text of digits as a number. */
  digits(text: string): string;
  /** Whole hundreds of a number that is not negative, as text. */
  hundreds(name: string): string;
}

export const batchDialects: Readonly<Record<DialectName, BatchDialect>> = {
  duckdb: {
    name: 'duckdb',
    matches: (text, pattern) => `regexp_full_match(${text}, '${pattern}')`,
    steps: (text, places, scale) => `try_cast(try_cast(${text} as decimal(18, ${places})) * ${scale} as bigint)`,
    isDay: (text) => `try_cast(${text} as date) is not null`,
    digits: (text) => `try_cast(${text} as bigint)`,
    hundreds: (name) => `(${name} // 100)::varchar`,
  },
  postgres: {
    name: 'postgres',
    matches: (text, pattern) => `${text} ~ '^(${pattern})$'`,
    steps: (text, _places, scale) => `cast(cast(${text} as numeric) * ${scale} as bigint)`,
    // The last day of the month by arithmetic: a cast to date would end the whole query at the first 30 February.
    isDay: (text) => {
      const part = (from: number, length: number) => `cast(substr(${text}, ${from}, ${length}) as integer)`;
      const lastDay = `extract(day from make_date(${part(1, 4)}, ${part(6, 2)}, 1) + interval '1 month' - interval '1 day')`;
      const isMonth = `substr(${text}, 1, 4) > '0000' and substr(${text}, 6, 2) between '01' and '12' and substr(${text}, 9, 2) > '00'`;
      return `case when ${isMonth} then ${part(9, 2)} <= ${lastDay} else false end`;
    },
    digits: (text) => `cast(${text} as bigint)`,
    hundreds: (name) => `div(cast(${name} as numeric), 100)::varchar`,
  },
};
