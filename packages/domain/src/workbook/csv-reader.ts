/** One record of a CSV file: the line it begins on, and its cells. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads CSV piece by piece: `read` gives the records that a piece completes, `end` the last one. */
export interface CsvReader {
  read(piece: string): readonly CsvRecord[];
  end(): readonly CsvRecord[];
}

/**
 * Reads CSV as RFC 4180 has it (逐条读取CSV): quoted cells may hold commas, quotes and line ends. Blank lines are passed over. Cells copied from a sheet are parted by tabs.
 *
 * Our own, as each faulty row is named by its line: of the libraries tried, papaparse tells no line and wants one kind of line end, and csv-parse takes three to five times as long.
 */
export function csvReader(separator: ',' | '\t' = ','): CsvReader {
  const parting = separator.charCodeAt(0);
  let cells: string[] = [];
  let cell = '';
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  let [line, began] = [1, 1];
  let afterReturn = false;
  return {
    read(text) {
      const ready: CsvRecord[] = [];
      let from = 0;
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (state === 'quoted') {
          if (code === 10) line += 1;
          if (code !== 34) continue;
          cell += text.slice(from, at);
          state = 'closed';
          from = at + 1;
          continue;
        }
        if (code === 34) {
          // A quote opens a cell, or doubles inside a quoted one; elsewhere it is a character like any other.
          if (state === 'start') {
            state = 'quoted';
            from = at + 1;
          } else if (state === 'closed') {
            cell += '"';
            state = 'quoted';
            from = at + 1;
          }
          continue;
        }
        if (code === parting) {
          cells.push(cell + text.slice(from, at));
          cell = '';
          state = 'start';
          from = at + 1;
          continue;
        }
        if (code === 10 || code === 13) {
          const isSecondHalf = code === 10 && afterReturn;
          afterReturn = code === 13;
          const rest = cell + text.slice(from, at);
          from = at + 1;
          if (isSecondHalf) continue;
          if (cells.length > 0 || rest !== '' || state !== 'start') ready.push({ line: began, cells: [...cells, rest] });
          cells = [];
          cell = '';
          state = 'start';
          line += 1;
          began = line;
          continue;
        }
        afterReturn = false;
        if (state === 'start') state = 'plain';
      }
      cell += text.slice(from);
      return ready;
    },
    end: () => (cells.length > 0 || cell !== '' ? [{ line: began, cells: [...cells, cell] }] : []),
  };
}
