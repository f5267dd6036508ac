import { type Decimal, decimal, decimalToString } from '../../src/decimal.ts';
import { partsOfWholes } from '../../src/fact/contradictions.ts';
import type { Fact, FactCatalogue, FactValue, Profile } from '../../src/fact/model.ts';

/** Numbers from 0 to 1 that are the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const regions = ['320700', '320703', '320722', '320723', '320800', '411100', '211122', '110000', '320000'];
const industries = ['C3424', 'C2710', 'I6513', 'A0412', 'M7320', 'F5137', 'C26'];
const limits: Readonly<Record<string, number>> = { money: 3e8, count: 700, ratio: 1, number: 20 };

function within(fact: Extract<Fact, { plausible: unknown; type: 'money' | 'ratio' | 'count' | 'number' }>, random: () => number): string {
  const min = decimal(fact.plausible.min ?? '0');
  const top = fact.plausible.max === null ? decimal(limits[fact.type] ?? 1) : decimal(fact.plausible.max);
  const most: Decimal = top.compare(decimal(limits[fact.type] ?? 1)) > 0 ? decimal(limits[fact.type] ?? 1) : top;
  const least: Decimal = min.compare(0) < 0 ? decimal(fact.type === 'ratio' ? '-0.2' : '0') : min;
  // Small numbers are as likely as large ones, for thresholds lie at every size.
  const share = decimal(Math.floor(random() ** 3 * 1e6)).div(decimal(1_000_000));
  const places = fact.type === 'money' ? (random() < 0.7 ? 0 : 2) : fact.type === 'count' ? 0 : random() < 0.999 ? 4 : 8;
  return decimalToString(least.add(most.sub(least).mul(share)), places);
}

function answerTo(fact: Fact, random: () => number): FactValue {
  switch (fact.type) {
    case 'boolean':
      return random() < 0.5;
    case 'date':
      return `${2005 + Math.floor(random() * 20)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`;
    case 'code':
    case 'set': {
      const options = fact.options?.map(({ code }) => code) ?? (fact.id.includes('region') ? regions : industries);
      const code = options[Math.floor(random() * options.length)] ?? '';
      return fact.type === 'set' ? [code] : code;
    }
    default:
      return within(fact, random);
  }
}

/** A range between two answers to a number or a day, with one of its sides left open at times; else the first answer. */
function rangeOf(fact: Fact, random: () => number): FactValue {
  const [one, other] = [answerTo(fact, random), answerTo(fact, random)];
  if (typeof one !== 'string' || typeof other !== 'string' || !('plausible' in fact)) return one;
  const isUpright = fact.type === 'date' ? one <= other : Number(one) <= Number(other);
  const [min, max] = isUpright ? [one, other] : [other, one];
  const side = random();
  return { min: side < 0.25 ? null : min, max: side > 0.75 ? null : max };
}

/** An answer as a table holds it: codes parted by commas, a range as 100..200; null where there is none. */
export function cellText(value: FactValue | undefined): string | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.join(',');
  return typeof value === 'object' ? `${value.min ?? ''}..${value.max ?? ''}` : String(value);
}

/**
 * Firms made up by chance (随机企业), the same for the same seed: a third know everything, the others miss some or most of the answers. `ranges` is how
 * likely an answer is a range; left out, one firm in fifty says one.
 */
export function randomFirms(count: number, seed: number, catalogue: FactCatalogue, ranges = 0.0003): Profile[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => {
    const gap = random() < 0.34 ? 0 : random() ** 2;
    const profile: Profile = {};
    for (const fact of catalogue.values()) {
      if (random() < gap) continue;
      const isRange = random() < ranges;
      profile[fact.id] = random() < 0.01 ? null : isRange ? rangeOf(fact, random) : answerTo(fact, random);
    }
    // A part is never more than its whole: such firms are refused, and this is not the place to ask that.
    for (const [part, whole] of partsOfWholes) if (lowest(profile[part]) > highest(profile[whole])) profile[part] = profile[whole] ?? null;
    return profile;
  });
}

function lowest(value: FactValue | undefined): number {
  return Number((typeof value === 'object' && value !== null && 'min' in value ? value.min : value) ?? 0);
}

function highest(value: FactValue | undefined): number {
  const most = typeof value === 'object' && value !== null && 'max' in value ? value.max : value;
  return Number(most ?? Number.POSITIVE_INFINITY);
}
