import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Quantity } from '../src/document/model.ts';

/** An annotated quantity of the gold set; conventions in test-data/gold/README.md. */
const goldQuantity = z.object({
  quote: z.string(),
  start: z.int(),
  end: z.int(),
  indicator: z.string(),
  comparator: z.string(),
  value: z.number(),
  valueMax: z.number().nullable(),
  unit: z.string(),
  role: z.string(),
  year: z.int().nullable(),
  region: z.string().nullable().optional(),
  alt: z.object({ value: z.number(), unit: z.string() }).optional(),
});
export type GoldQuantity = z.infer<typeof goldQuantity>;
const goldQuantities = z.object({ quantities: z.array(goldQuantity) });

const root = new URL('../test-data/gold/', import.meta.url);

/** The quantities annotated for a page, by the name that test/gold.ts gives it. */
export function goldQuantitiesOf(name: string): GoldQuantity[] {
  const path = /^00\d_/.test(name) ? `seeds/${name.slice(0, 3)}.json` : `${/^m\d/.test(name) ? 'made' : 'dev'}/gold/${name}.json`;
  return goldQuantities.parse(JSON.parse(readFileSync(new URL(path, root), 'utf8'))).quantities;
}

export interface QuantityScore {
  readonly gold: number;
  readonly read: number;
  readonly found: number;
  readonly whole: number;
}

export interface QuantityMatch {
  readonly gold: GoldQuantity | null;
  readonly read: Quantity | null;
  readonly whole: boolean;
}

/** Fractions such as 三分之一 are compared with this tolerance. */
const tolerance = 0.001;

function sameNumber(read: string, gold: number): boolean {
  const difference = Math.abs(Number(read) - gold);
  return difference <= 1e-9 * Math.max(1, Math.abs(gold)) || (/\.\d{9,}/.test(read) && difference <= tolerance);
}

function sameValue(read: Quantity, gold: GoldQuantity): boolean {
  return sameNumber(read.value, gold.value) || (gold.alt !== undefined && sameNumber(read.value, gold.alt.value));
}

function overlaps(read: Quantity, gold: GoldQuantity): boolean {
  const [start, end] = read.citation.rawSpan;
  return start < gold.end && gold.start < end;
}

function isWhole(read: Quantity, gold: GoldQuantity): boolean {
  const unit = read.unit === gold.unit || (gold.alt !== undefined && read.unit === gold.alt.unit);
  return unit && read.comparator === gold.comparator && read.role === gold.role && read.year === gold.year;
}

/** Pairs what was read with what was annotated, one to one: whole matches first, so that equal figures in one sentence do not take each other's place. */
export function matchQuantities(read: readonly Quantity[], gold: readonly GoldQuantity[]): QuantityMatch[] {
  const freeRead = new Set(read);
  const freeGold = new Set(gold);
  const matches: QuantityMatch[] = [];
  for (const whole of [true, false]) {
    for (const annotated of gold) {
      if (!freeGold.has(annotated)) continue;
      for (const candidate of freeRead) {
        if (!sameValue(candidate, annotated) || !overlaps(candidate, annotated) || (whole && !isWhole(candidate, annotated))) continue;
        matches.push({ gold: annotated, read: candidate, whole });
        freeRead.delete(candidate);
        freeGold.delete(annotated);
        break;
      }
    }
  }
  for (const annotated of freeGold) matches.push({ gold: annotated, read: null, whole: false });
  for (const candidate of freeRead) matches.push({ gold: null, read: candidate, whole: false });
  return matches;
}

/** Counts for precision, recall and F1. */
export function scoreOf(matches: readonly QuantityMatch[]): QuantityScore {
  return {
    gold: matches.filter((match) => match.gold !== null).length,
    read: matches.filter((match) => match.read !== null).length,
    found: matches.filter((match) => match.gold !== null && match.read !== null).length,
    whole: matches.filter((match) => match.whole).length,
  };
}

/** Several scores as one (pooled). */
export function pooled(scores: readonly QuantityScore[]): QuantityScore {
  const sum = (pick: (score: QuantityScore) => number): number => scores.reduce((total, score) => total + pick(score), 0);
  return { gold: sum((s) => s.gold), read: sum((s) => s.read), found: sum((s) => s.found), whole: sum((s) => s.whole) };
}

/** F1 of `hits` among what was read and what was annotated. */
export function f1(score: QuantityScore, hits: 'found' | 'whole'): number {
  return score.read + score.gold === 0 ? 1 : (2 * score[hits]) / (score.read + score.gold);
}
