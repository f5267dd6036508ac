import {
  atLeast,
  atLeastOf,
  atMost,
  between,
  cap,
  countTrue,
  equalTo,
  floor,
  growth,
  lessThan,
  moreThan,
  noneOf,
  percentOf,
  shareOf,
  split,
} from '../derived.ts';
import type { DerivedName, DerivedNode, Expression } from '../expression.ts';

/** How many arguments a derived operator takes, and what it makes of them. */
interface ByName {
  readonly least: number;
  readonly most: number;
  build(args: readonly Expression[]): DerivedNode | null;
}

const two = (make: (one: Expression, other: Expression) => DerivedNode): ByName => ({
  least: 2,
  most: 2,
  build: ([one, other]) => (one === undefined || other === undefined ? null : make(one, other)),
});

const twoOrThree = (make: (one: Expression, other: Expression, third?: Expression) => DerivedNode): ByName => ({
  least: 2,
  most: 3,
  build: ([one, other, third]) => (one === undefined || other === undefined ? null : make(one, other, third)),
});

const many = (make: (...args: Expression[]) => DerivedNode): ByName => ({ least: 1, most: 200, build: (args) => make(...args) });

/** Derived operators by the name they have in a file; the expansion is always made here, never read. */
const derivedByName = {
  between: {
    least: 3,
    most: 3,
    build: ([value, low, high]) => (value === undefined || low === undefined || high === undefined ? null : between(value, low, high)),
  },
  'at-least': two(atLeast),
  'at-most': two(atMost),
  'more-than': two(moreThan),
  'less-than': two(lessThan),
  'equal-to': two(equalTo),
  'none-of': many(noneOf),
  'at-least-of': {
    least: 2,
    most: 200,
    build([least, ...conditions]) {
      const number = least?.kind === 'literal' && least.type.kind === 'number' ? Number(least.value) : Number.NaN;
      return Number.isSafeInteger(number) ? atLeastOf(number, ...conditions) : null;
    },
  },
  cap: two(cap),
  floor: two(floor),
  'share-of': twoOrThree(shareOf),
  'percent-of': two(percentOf),
  split: {
    least: 3,
    most: 50,
    build: ([total, weight, ...weights]) => (total === undefined || weight === undefined ? null : split(total, weight, weights)),
  },
  growth: twoOrThree(growth),
  'count-true': many(countTrue),
} satisfies Record<DerivedName, ByName>;

export function namedDerived(name: DerivedName): ByName {
  return derivedByName[name];
}
