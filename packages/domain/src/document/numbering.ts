import type { Label, LabelForm } from './label.ts';

const ranks: Readonly<Record<LabelForm, number>> = {
  attachment: 0,
  part: 1,
  chapter: 2,
  division: 3,
  interview: 4,
  article: 5,
  one: 6,
  'bracket-one': 7,
  task: 8,
  dot: 9,
  'bracket-digit': 10,
  'half-bracket': 11,
  circle: 12,
  ordinal: 12.5,
  decimal: 13,
};
/** A headline over interview turns stands between division and turn. */
export const topicRank = 3.5;
export const attachmentRank = ranks.attachment;

/**
 * The numbering of one page (编号): which outline of the page the lines belong to, and which labels go on from the ones before. A page may hold
 * several: a notice and the plan it forwards, attachments.
 */
export interface Numbering {
  /** Put before ids: empty for the first outline, `s2.` for the second, `f1.` inside the first attachment. */
  prefix(): string;
  /** Whether any label has been read in this outline. */
  hasBegun(): boolean;
  startOutline(): void;
  startAttachment(id: string): void;
  rankOf(label: Label): number;
  /** 3. after nothing is a figure or a stray, 3. after 2. is a label; strong forms are believed. */
  isPlausible(label: Label): boolean;
  /** Whether this label begins the numbering anew: 一、 once more at the root. */
  restarts(label: Label): boolean;
  record(label: Label): void;
}

const sequenceKey = (label: Label): string => (label.form === 'decimal' ? `decimal${label.depth}` : label.form);

/** Numbering before the first label. */
export function numbering(): Numbering {
  let prefix = '';
  let outlines = 1;
  let last = new Map<string, number>();
  let articleRank: number | null = null;
  const reset = (next: string): void => {
    prefix = next;
    last = new Map();
    articleRank = null;
  };
  return {
    prefix: () => prefix,
    hasBegun: () => last.size > 0,
    startOutline: () => {
      outlines += 1;
      reset(`s${outlines}.`);
    },
    startAttachment: (id) => reset(`${id}.`),
    rankOf: (label) => {
      if (label.form === 'decimal') return ranks.decimal + label.depth / 10;
      if (label.form !== 'article') return ranks[label.form];
      // Where 一、 came first the articles count below it.
      articleRank ??= last.has('one') ? ranks.one + 0.5 : ranks.article;
      return articleRank;
    },
    isPlausible: (label) => {
      const before = last.get(sequenceKey(label)) ?? 0;
      if (label.form === 'decimal') return label.depth > 1 || label.number <= before + 3;
      if (label.form !== 'dot' && label.form !== 'half-bracket') return true;
      return label.number === 1 || (label.number > before && label.number <= before + 3);
    },
    restarts: (label) => label.form === 'one' && label.number === 1 && last.has('one'),
    record: (label) => last.set(sequenceKey(label), label.number),
  };
}
