import { classOf } from './character-class.ts';
import { costAfter, type Place } from './word-costs.ts';

/** Before the beginning there is a line end. */
const beginning: Place = {
  last: 0x20,
  second: 0x20,
  third: 0x20,
  fourth: 0x20,
  fifth: 0x20,
  cost: 0,
  before1: 0,
  before2: 0,
  before3: 0,
  before4: 0,
};

/** The place behind one more character, which costs so much to have a word end with. */
export function placeAfter(place: Place, code: number, cost: number): Place {
  return {
    last: code,
    second: place.last,
    third: place.second,
    fourth: place.third,
    fifth: place.fourth,
    cost,
    before1: place.cost,
    before2: place.before1,
    before3: place.before2,
    before4: place.before3,
  };
}

/** How many characters before a place count. */
const memory = 6;

/** The place in a printed text before the character at `at`; what it has cost so far is not of interest. */
export function placeIn(text: string, at: number): Place {
  let place = beginning;
  for (let i = Math.max(0, at - memory); i < at; i++) {
    const code = classOf(text.charCodeAt(i));
    place = placeAfter(place, code, costAfter(place, code));
  }
  return place;
}

/** Bits of surprise at a stretch of text as it stands, seen after the characters before it. */
export function surpriseOf(text: string, start: number, end: number): number {
  let place = placeIn(text, start);
  const from = place.cost;
  for (let i = start; i < end; i++) {
    const code = classOf(text.charCodeAt(i));
    place = placeAfter(place, code, costAfter(place, code));
  }
  return place.cost - from;
}
