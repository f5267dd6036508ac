import type { Fact, FactValue } from '../../fact/model.ts';
import { scaleOf } from '../../formula/compile/steps.ts';
import type { OpenPlace } from '../../formula/open/row.ts';
import { daysInMonth } from '../../formula/operators/elapsed.ts';
import { no, unsure, yes } from '../fact-argument.ts';

/** A cell that is plainly what its fact asks for, in steps; undefined for 不清楚; null for anything else, which is to be read with care. */
export type PlainCell = number | boolean | string | undefined | null;

const [zero, nine, point, minus] = [48, 57, 46, 45];

/** Whole steps of a number that is written with digits alone; NaN for what is not. Fifteen digits are exact. */
function stepsOf(text: string, places: number): number {
  const isNegative = text.charCodeAt(0) === minus;
  let [at, value, digits, fraction] = [isNegative ? 1 : 0, 0, 0, -1];
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === point && fraction < 0 && digits > 0) fraction = 0;
    else if (code >= zero && code <= nine) {
      value = value * 10 + (code - zero);
      digits += 1;
      if (fraction >= 0) fraction += 1;
    } else return Number.NaN;
  }
  if (digits === 0 || fraction === 0 || fraction > places) return Number.NaN;
  const missing = places - Math.max(0, fraction);
  if (digits + missing > 15) return Number.NaN;
  const steps = value * 10 ** missing;
  return isNegative && steps > 0 ? -steps : steps;
}

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

function dayOf(text: string): number {
  const parts = dayPattern.exec(text);
  if (parts === null) return Number.NaN;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return isDay ? year * 10_000 + month * 100 + day : Number.NaN;
}

const codePattern = /^[\w.-]{1,60}$/;

/** Reads the plain cells of one fact: what `parseValue` would say of them, at a fraction of the cost. */
export function plainCells({ fact, lo, hi }: OpenPlace): (cell: FactValue) => PlainCell {
  const within = (steps: number): number | null => (steps >= lo && steps <= hi ? steps : null);
  const read = textReader(fact, within);
  return (cell) => {
    if (cell === null) return undefined;
    if (typeof cell === 'string') {
      const plain = read(cell);
      return plain === null && unsure.has(cell.toLowerCase()) ? undefined : plain;
    }
    if (typeof cell === 'boolean') return fact.type === 'boolean' ? cell : null;
    const isNumber =
      typeof cell === 'number' && fact.type !== 'code' && fact.type !== 'date' && fact.type !== 'boolean' && fact.type !== 'set';
    return isNumber ? read(String(cell)) : null;
  };
}

function textReader(fact: Fact, within: (steps: number) => number | null): (text: string) => PlainCell {
  switch (fact.type) {
    case 'boolean':
      return (text) => (yes.has(text) ? true : no.has(text) ? false : null);
    case 'date':
      return (text) => within(dayOf(text));
    case 'code': {
      const options = fact.options === null ? null : new Set(fact.options.map(({ code }) => code));
      return (text) => ((options === null ? codePattern.test(text) && !unsure.has(text.toLowerCase()) : options.has(text)) ? text : null);
    }
    case 'set':
      return () => null;
    default: {
      const places = scaleOf(fact).toString().length - 1;
      return (text) => within(stepsOf(text, places));
    }
  }
}
