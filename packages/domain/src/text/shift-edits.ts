import type { Change } from './edits.ts';
import type { ReadCharacter, Reading } from './shift-search.ts';

/** Bits that a character of a reading may cost before it is out of place. */
const odd = 17;

/** A printed stand-in for a byte that could not be decoded. */
export function isMarker(code: number): boolean {
  return code === 0x3f || code === 0xff1f || code === 0xfffd;
}

/** Whether a character is out of place: costly where the bytes beside it give nothing better. */
export function isOdd(character: ReadCharacter | undefined): boolean {
  return character !== undefined && character.cost > odd;
}

/** Whether a reading holds between its ends: no two odd characters near each other. A single one can be a rare name. */
function holds(characters: readonly ReadCharacter[]): boolean {
  return characters.every(
    (character, index) => !isOdd(character) || (characters.length >= 4 && !isOdd(characters[index + 1]) && !isOdd(characters[index + 2])),
  );
}

/** How many characters at either end of a reading may be in doubt while the rest is told. */
const loose = 3;

/** The part of a reading that is sure: the doubtful ends are left out. */
export function surePart(text: string, from: number, { characters, end }: Reading): { first: number; last: number } {
  const isLoose = (index: number) => {
    const character = characters[index];
    return character?.unsure === true || isOdd(character);
  };
  let first = 0;
  for (let i = 0; i < Math.min(loose, characters.length); i++) if (isLoose(i)) first = i + 1;
  let last = characters.length;
  // A mark stands for a last character; without one only a letter or figure can follow.
  if (isMarker(text.charCodeAt(end - 1))) {
    for (let i = characters.length - 1; i >= Math.max(first, characters.length - loose); i--) if (isLoose(i)) last = i;
  }
  return { first: isMarker(text.charCodeAt(from)) || first > 0 ? first : 0, last };
}

/** How many dropped characters in one run can be told. */
const mostDropped = 2;

/** How many characters of the run the page does not show. */
export function droppedIn(text: string, from: number, { characters, end }: Reading): number {
  return Math.max(0, characters.length + (isMarker(text.charCodeAt(from)) ? 1 : 0) - (end - from));
}

const oneLost = '缺一字节，此处文字无法确定';
const manyReadings = '文字错位，有多种可能的读法，未作推断';

/** The edits for a run: recovered characters, and what is printed where an end, or a place in the middle, cannot be told. */
export function changesFor(text: string, from: number, reading: Reading): Change[] {
  const damaged = (start: number, end: number, note: string): Change => ({
    start,
    end,
    text: text.slice(start, end),
    kind: 'damaged',
    note,
  });
  const { characters, end } = reading;
  const { first, last } = surePart(text, from, reading);
  const isMarked = isMarker(text.charCodeAt(from));
  // Without a mark an odd character may be garbled itself, before the place where the byte was lost.
  const isDoubtful = (character: ReadCharacter | undefined) => character?.unsure === true || (!isMarked && isOdd(character));
  const sure = characters.slice(first, last);
  // The characters of a run lie side by side with the printed ones, unless some have vanished.
  const isEven = droppedIn(text, from, reading) === 0;
  const isSure = !sure.some(isDoubtful);
  if (sure.length === 0 || !holds(sure) || droppedIn(text, from, reading) > mostDropped || ((first > 1 || !isSure) && !isEven))
    return [damaged(from, end, manyReadings)];
  const start = from + first;
  const stop = end - (characters.length - last);
  if (start >= stop) return [damaged(from, end, manyReadings)];
  const changes: Change[] = [];
  if (first > 0) changes.push(damaged(from, start, oneLost));
  if (isSure) changes.push({ start, end: stop, text: textOf(sure), kind: 'shift', note: null });
  else {
    for (let i = 0; i < sure.length; ) {
      let next = i;
      const unsure = isDoubtful(sure[i]);
      while (next < sure.length && isDoubtful(sure[next]) === unsure) next += 1;
      const [a, b] = [start + i, next === sure.length ? stop : start + next];
      changes.push(
        unsure ? damaged(a, b, manyReadings) : { start: a, end: b, text: textOf(sure.slice(i, next)), kind: 'shift', note: null },
      );
      i = next;
    }
  }
  if (last < characters.length) changes.push(damaged(stop, end, oneLost));
  return changes;
}

function textOf(characters: readonly ReadCharacter[]): string {
  return String.fromCharCode(...characters.map((character) => character.code));
}
