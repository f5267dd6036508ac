import { describe, expect, it } from 'vitest';
import { piecesOf } from './pieces.ts';

const edit = (kind: 'shift' | 'pinyin' | 'damaged', start: number, end: number) => ({
  kind,
  rawSpan: [0, 0] as [number, number],
  cleanSpan: [start, end] as [number, number],
  note: null,
});

describe('piecesOf', () => {
  it('keeps a plain range whole', () => {
    expect(piecesOf([3, 9], [], ['shift'], null)).toEqual([{ span: [3, 9], edit: null, cited: false }]);
  });

  it('cuts at the cited span and at shown repairs', () => {
    const shift = edit('shift', 4, 6);
    expect(piecesOf([0, 10], [shift, edit('pinyin', 7, 8)], ['shift'], [5, 9])).toEqual([
      { span: [0, 4], edit: null, cited: false },
      { span: [4, 5], edit: shift, cited: false },
      { span: [5, 6], edit: shift, cited: true },
      { span: [6, 9], edit: null, cited: true },
      { span: [9, 10], edit: null, cited: false },
    ]);
  });

  it('hangs a dropped gloss on the character before it', () => {
    const gloss = edit('pinyin', 2, 2);
    expect(piecesOf([0, 4], [gloss], ['pinyin'], null).map((piece) => [piece.span, piece.edit !== null])).toEqual([
      [[0, 1], false],
      [[1, 2], true],
      [[2, 4], false],
    ]);
  });

  it('leaves out repairs beyond the range', () => {
    expect(piecesOf([10, 12], [edit('damaged', 0, 10), edit('damaged', 12, 14)], ['damaged'], null)).toHaveLength(1);
  });
});
