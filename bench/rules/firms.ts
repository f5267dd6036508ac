import type { Firm } from './floor.ts';

/** Whole numbers that are the same every time (线性同余). */
export function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const bounds = [0, 1, 100, 5_000_000_000, 5_000_000_001, 20_000_000_000, 20_000_000_001, 100_000_000, 1_000_000_000_000];

/** Firms of all sizes, a third of them on or beside a bound. Upstream grants are whole yuan, so that half of one is whole fen. */
export function firms(length: number): Firm[] {
  const next = sequence(42);
  const money = (most: number): number => {
    const bound = next(3) === 0 ? bounds[next(bounds.length)] : undefined;
    return bound ?? next(most);
  };
  return Array.from({ length }, () => {
    const staff = next(600);
    const revenue = money(30_000_000_000);
    const percent = next(35);
    const rd = next(3) === 0 ? Math.floor((revenue * percent) / 100) : money(2_000_000_000);
    return {
      mainland: next(20) > 0,
      staff,
      tech: next(3) === 0 ? Math.floor((staff * (next(8) * 5)) / 100) : next(staff + 1),
      revenue,
      assets: money(30_000_000_000),
      cost: money(25_000_000_000),
      rd,
      classOne: next(4) === 0 ? next(5) : 0,
      classTwo: next(7),
      prohibited: next(30) === 0,
      violation: next(30) === 0,
      level: next(2) === 0 ? 'national' : 'provincial',
      place: next(2) === 0 ? 'district' : 'county',
      upstream: next(4) === 0 ? 1_000_000_000 + next(3) * 100 : next(30_000_000) * 100,
    };
  });
}
