import type { Confidence } from '../citation.ts';
import { decimal } from '../decimal.ts';
import type { PolicyDocument, Quantity } from '../document/model.ts';
import { noteWords } from '../document/note-words.ts';
import { regionFullName, regionsNamed } from '../region.ts';
import type { Target, TargetBound, TargetNote } from './model.ts';

/** Counting words that mean the same thing counted: 研发机构20家 and 研发机构20个 are one target (RULES 13, seed 000). */
const counters = new Set(['家', '个', '项', '名', '人', '场', '场次', '件']);

function sameUnit(left: string, right: string): boolean {
  return left === right || (counters.has(left) && counters.has(right));
}

/** The place a target is for: a row's own region, else the document's. Names that the region table does not know keep their name and no code. */
function placeOf(quantity: Quantity, document: PolicyDocument): { region: string | null; regionCode: string | null } {
  if (quantity.region === null) return { region: document.region, regionCode: document.regionCode };
  const found = regionsNamed(quantity.region.replace(/[（(].*$/, '')).concat(regionsNamed(quantity.region));
  const code = found[0]?.code ?? null;
  return { region: code === null ? quantity.region : regionFullName(code), regionCode: code };
}

const worst: readonly Confidence[] = ['checked', 'machine', 'ambiguous', 'damaged'];
function worstConfidence(values: readonly Confidence[]): Confidence {
  return values.reduce((left, right) => (worst.indexOf(right) > worst.indexOf(left) ? right : left), 'checked');
}

/** A plain figure (`=`) beside one with a word such as 以上 says less: the one with the word is kept (RULES 13: 苏科贷 ≥ 2.6亿, 高企 ≥ 10家). */
function strongest(quantities: readonly Quantity[]): TargetBound {
  const chosen = quantities.find((quantity) => quantity.comparator !== '=') ?? quantities[0];
  if (chosen === undefined) throw new Error('a target needs a quote');
  return { comparator: chosen.comparator, value: chosen.value, valueMax: chosen.valueMax };
}

function notesFor(quantities: readonly Quantity[]): TargetNote[] {
  const notes: TargetNote[] = [];
  const plain = quantities.filter((quantity) => quantity.bound === null);
  if (plain.length > 1) {
    notes.push({
      code: 'restated',
      text: { zh: `原文${plain.length}处写到，计为一个目标`, en: `Stated ${plain.length} times in the text; counted once` },
    });
  }
  if (new Set(plain.map((quantity) => quantity.comparator)).size > 1) {
    notes.push({
      code: 'operator-mismatch',
      text: {
        zh: '各处用词不同（一处写“以上”等，一处未写），按写明的一处',
        en: 'The wordings differ (one says “at least” or the like, one does not); the explicit one is used',
      },
    });
  }
  if (new Set(quantities.map((quantity) => quantity.unit)).size > 1) {
    notes.push({ code: 'unit-variant', text: { zh: '各处量词不同，指同一对象', en: 'Different counting words for the same thing' } });
  }
  for (const quantity of quantities) {
    if (quantity.note !== null) notes.push({ code: 'doubtful', text: noteWords(quantity.note) });
  }
  return notes;
}

/** Groups of quantities that state one target: same indicator, place, year and unit, and (unless 确保/力争) the same value. */
function group(document: PolicyDocument): Quantity[][] {
  const groups: Quantity[][] = [];
  for (const quantity of document.quantities) {
    if (quantity.role !== 'target') continue;
    const key = quantity.indicatorId ?? quantity.indicator;
    const home = groups.find(([first]) => {
      if (first === undefined || (first.indicatorId ?? first.indicator) !== key) return false;
      if (first.year !== quantity.year || first.region !== quantity.region || !sameUnit(first.unit, quantity.unit)) return false;
      const bounded = first.bound !== null && quantity.bound !== null && first.bound !== quantity.bound;
      return bounded || (first.bound === quantity.bound && decimal(first.value).equals(decimal(quantity.value)));
    });
    if (home === undefined) groups.push([quantity]);
    else home.push(quantity);
  }
  return groups;
}

/** Owners of the clause a target stands in, or of the nearest clause around it that names some. */
function ownersOf(clauseId: string, document: PolicyDocument): string[] {
  for (let id: string | null = clauseId; id !== null; id = document.clauses.find((clause) => clause.id === id)?.parentId ?? null) {
    const found = document.responsibilities.filter((responsibility) => responsibility.clauseId === id);
    if (found.length > 0) return [...new Set(found.flatMap((responsibility) => responsibility.units))];
  }
  return [];
}

/** The targets that a document states, each once with all its quotes, in the order of their first quote. */
export function buildTargets(document: PolicyDocument): Target[] {
  const targets = group(document).map((quantities, index): Target => {
    const first = quantities[0];
    if (first === undefined) throw new Error('a target needs a quote');
    const stretch = quantities.filter((quantity) => quantity.bound === 'stretch');
    const floor = quantities.filter((quantity) => quantity.bound !== 'stretch');
    return {
      id: `${document.id}:t${index + 1}`,
      documentId: document.id,
      indicatorId: first.indicatorId,
      indicator: first.indicator,
      ...placeOf(first, document),
      year: first.year,
      unit: first.unit,
      flow: first.flow,
      floor: floor.length > 0 ? strongest(floor) : null,
      stretch: stretch.length > 0 ? strongest(stretch) : null,
      partOf: null,
      owners: ownersOf(first.clauseId, document),
      confidence: worstConfidence(quantities.map((quantity) => quantity.confidence)),
      notes: notesFor(quantities),
      quotes: quantities.map(({ id, comparator, value, valueMax, citation, confidence }) => ({
        quantityId: id,
        comparator,
        value,
        valueMax,
        citation,
        confidence,
      })),
    };
  });
  return targets.map((target) => ({ ...target, partOf: wholeOf(target, targets) }));
}

/** The city target that a region's row of the same indicator is a share of (分解). */
function wholeOf(part: Target, all: readonly Target[]): string | null {
  const own = all.find((other) => other.id === part.id);
  if (own === undefined) return null;
  const whole = all.find(
    (other) =>
      other.id !== part.id &&
      other.indicatorId !== null &&
      other.indicatorId === part.indicatorId &&
      other.year === part.year &&
      other.regionCode !== part.regionCode &&
      part.region !== null &&
      other.region !== null &&
      (part.region.startsWith(other.region) || part.regionCode === null),
  );
  return whole?.id ?? null;
}
