import type { CleanText } from '../edit.ts';
import { setChromeAside } from './chrome.ts';
import { decodePage } from './decode-page.ts';
import { type Pass, runPasses, toEdits } from './edits.ts';
import { undoWrongDecoding } from './encoding.ts';
import { markGaps } from './gaps.ts';
import { dropInvisible } from './invisible.ts';
import { dropMarkup } from './markup.ts';
import { splitOneLinePage } from './one-line.ts';
import { dropPinyin } from './pinyin.ts';
import { dropRemains } from './remains.ts';
import { foldScript } from './script.ts';
import { undoShift } from './shift.ts';
import { tidySpaces } from './spacing.ts';
import { normaliseWidth } from './width.ts';
import { joinWrappedLines } from './wrapped.ts';

/** A page made readable (清洁页面), with the encoding its bytes were in (`utf-8` where the page came as a string). */
export interface CleanPage extends CleanText {
  readonly encoding: 'utf-8' | 'gb18030';
}

/** The repairs in the order in which the damage has to be undone: last done, first undone. */
const passes: readonly Pass[] = [
  dropMarkup,
  dropRemains,
  undoWrongDecoding,
  dropInvisible,
  dropPinyin,
  undoShift,
  foldScript,
  normaliseWidth,
  joinWrappedLines,
  splitOneLinePage,
  setChromeAside,
  markGaps,
  tidySpaces,
];

/** How many steps `cleanPage` tells of. */
export const cleaningSteps = passes.length;

/**
 * Makes the clean text of a raw page (净化): what a perfect reader would give, in Simplified characters, with every change recorded
 * as an edit in code points. Throws a `Problem` where there is nothing to read. `onStep` hears of each repair that is done.
 */
export function cleanPage(page: Uint8Array | string, onStep: () => void = () => undefined): CleanPage {
  const { text: raw, encoding } = decodePage(page);
  const told = passes.map(
    (pass): Pass =>
      (text) => {
        const changes = pass(text);
        onStep();
        return changes;
      },
  );
  const { text: clean, changes } = runPasses(raw, told);
  return { raw, clean, edits: toEdits(raw, clean, changes), encoding };
}
