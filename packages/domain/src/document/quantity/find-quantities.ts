import type { Comparator, Quantity } from '../model.ts';
import { isChange, oldValue } from './changes.ts';
import { comparatorOf } from './comparator.ts';
import { comparingWordAfter, comparingWordIn } from './comparator-words.ts';
import { shiftDecimal } from './decimal-text.ts';
import type { QuantityContext, QuantityDraft } from './draft.ts';
import { boundOf, flowOf } from './flow.ts';
import { foldPunctuation } from './fold-punctuation.ts';
import { type Beside, isQuantity } from './is-quantity.ts';
import { type Passage, passagesOf } from './passage.ts';
import { moneyUnit } from './per-unit.ts';
import { placesEach, zoneOf } from './places-named.ts';
import { type Profile, profileOf } from './profile.ts';
import { quoteSpan } from './quote.ts';
import { ratioParts } from './ratios.ts';
import { roleOf } from './role.ts';
import { scanFigures } from './scan-figures.ts';
import { scoreRows } from './score-rows.ts';
import { type Section, sectionsOf } from './sections.ts';
import { tableQuantities } from './table-quantities.ts';
import { yearOf } from './year.ts';
import { yearsOfLists } from './year-lists.ts';

/** A passage that holds a quantity, with what was made of it on the way. */
interface Reading {
  readonly passage: Passage;
  readonly beside: Beside;
  readonly section: Section;
}

/** Every quantity of a clean text, in reading order (数量识别). Linear in the length of the text; never throws. */
export function findQuantities(text: string, context: QuantityContext): QuantityDraft[] {
  const folded = foldPunctuation(text);
  const passages = passagesOf(folded, scanFigures(folded));
  const profile = profileOf(folded, context);
  const running = draftsOf(text, quantitiesAmong(passages, sectionsOf(folded)), profile, yearsOfLists(passages));
  return merged(running, merged(scoreRows(text), tableQuantities(text, context.tables, profile)));
}

/** Both lists in reading order; where they hold the same figure the second, which knows its table, wins. */
function merged(running: readonly QuantityDraft[], tabled: readonly QuantityDraft[]): QuantityDraft[] {
  if (tabled.length === 0) return [...running];
  const all: QuantityDraft[] = [...tabled];
  const cells = tabled.map((draft) => draft.figureSpan).sort((a, b) => a[0] - b[0]);
  let index = 0;
  for (const draft of running) {
    while ((cells[index]?.[1] ?? Number.POSITIVE_INFINITY) <= draft.figureSpan[0]) index++;
    const cell = cells[index];
    if (cell === undefined || draft.figureSpan[1] <= cell[0]) all.push(draft);
  }
  return all.sort((a, b) => a.figureSpan[0] - b.figureSpan[0]);
}

function quantitiesAmong(passages: readonly Passage[], sections: readonly Section[]): Reading[] {
  const readings: Reading[] = [];
  let sectionIndex = 0;
  let trigger: Passage | null = null;
  for (const passage of passages) {
    while ((sections[sectionIndex + 1]?.start ?? Number.POSITIVE_INFINITY) <= passage.figure.start) sectionIndex++;
    const beside: Beside = {
      comparing: comparingWordIn(passage.gap),
      afterWord: comparingWordAfter(passage.after, passage.figure.included),
    };
    const verdict = isQuantity(passage, beside, trigger !== null && passage.previous === trigger);
    if (verdict === 'trigger') trigger = passage;
    const section = sections[sectionIndex];
    if (verdict === 'yes' && section !== undefined) readings.push({ passage, beside, section });
  }
  return readings;
}

function draftsOf(text: string, readings: readonly Reading[], profile: Profile, listYears: ReadonlyMap<Passage, number>): QuantityDraft[] {
  const drafts: QuantityDraft[] = [];
  let previous: { comparator: Comparator; passage: Passage; byWordBefore: boolean } | null = null;
  for (const [index, { passage, beside, section }] of readings.entries()) {
    const next = readings[index + 1];
    const change = next !== undefined && isChange(passage, next.passage) ? next : null;
    let role = roleOf(change?.passage ?? passage, change?.beside ?? beside, profile, change?.section ?? section);
    let year = listYears.get(passage) ?? yearOf(change?.passage ?? passage, role, profile, section);
    if (role === 'rule' && profile.manner !== 'challenge') year = null;
    if (change !== null) ({ role, year } = oldValue(passage, { role, year, gap: change.passage.gap }, profile));
    const { comparator, byWordBefore } = comparatorOf(passage, beside, { role, isOldValue: change !== null, previous });
    previous = { comparator, passage, byWordBefore };
    if (passage.figure.value === '1' && text.startsWith('实现全覆盖', passage.figure.start) && !isAchievedCoverage(passage, role)) continue;
    drafts.push(...draftsFor(text, passage, { role, year, comparator, bound: boundOf(passage, next?.passage ?? null) }));
  }
  return drafts;
}

/** 选派86名，服务行政村实现全覆盖: an achieved coverage beside a counted result is a figure; a slogan is not. */
function isAchievedCoverage(passage: Passage, role: Quantity['role']): boolean {
  return role === 'actual' && passage.previous !== null;
}

function draftsFor(text: string, passage: Passage, read: Pick<Quantity, 'role' | 'year' | 'comparator' | 'bound'>): QuantityDraft[] {
  const { figure } = passage;
  const span = quoteSpan(text, passage);
  const base: QuantityDraft = {
    quote: text.slice(span[0], span[1]),
    span,
    figureSpan: [figure.start, figure.end],
    indicator: '',
    indicatorId: null,
    comparator: read.comparator,
    value: figure.value,
    valueMax: figure.valueMax,
    unit: moneyUnit(passage),
    alternate: null,
    role: read.role,
    bound: read.bound,
    flow: flowOf(passage),
    year: read.year,
    region: read.role === 'rule' ? null : zoneOf(passage),
    confidence: 'machine',
    note: null,
  };
  if (figure.kind === 'ratio') {
    return ratioParts(passage).map((part) => ({
      ...base,
      value: part.value,
      unit: part.unit,
      alternate: part.alternate,
      flow: 'ratio',
      confidence: 'ambiguous',
      note: part.note,
    }));
  }
  if (figure.kind === 'basis') return [{ ...base, alternate: { value: shiftDecimal(figure.value, -4), unit: '百分点' } }];
  const places = placesEach(passage);
  return places.length > 0 ? places.map((region) => ({ ...base, region })) : [base];
}
