/** A firm as a programmer would hold it: whole fen, whole heads. */
export interface Firm {
  readonly mainland: boolean;
  readonly staff: number;
  readonly tech: number;
  readonly revenue: number;
  readonly assets: number;
  readonly cost: number;
  readonly rd: number;
  readonly classOne: number;
  readonly classTwo: number;
  readonly prohibited: boolean;
  readonly violation: boolean;
  readonly level: string;
  readonly place: string;
  readonly upstream: number;
}

export interface Answer {
  readonly passes: boolean;
  readonly score: number;
  readonly research: boolean;
  readonly city: number;
  readonly county: number;
}

/** The same three rules as a good programmer writes them by hand, in whole numbers (手写基准). */
export function byHand(firm: Firm): Answer {
  const { staff, tech, revenue, cost, rd } = firm;
  const share = staff === 0 ? 0 : tech * 100;
  const staffPoints =
    share >= staff * 30 && staff > 0
      ? 20
      : share >= staff * 25 && staff > 0
        ? 16
        : share >= staff * 20 && staff > 0
          ? 12
          : share >= staff * 15 && staff > 0
            ? 8
            : share >= staff * 10 && staff > 0
              ? 4
              : 0;
  const percent = rd * 100;
  const onRevenue =
    revenue === 0
      ? 0
      : percent >= revenue * 6
        ? 50
        : percent >= revenue * 5
          ? 40
          : percent >= revenue * 4
            ? 30
            : percent >= revenue * 3
              ? 20
              : percent >= revenue * 2
                ? 10
                : 0;
  const onCost =
    cost === 0
      ? 0
      : percent >= cost * 30
        ? 50
        : percent >= cost * 25
          ? 40
          : percent >= cost * 20
            ? 30
            : percent >= cost * 15
              ? 20
              : percent >= cost * 10
                ? 10
                : 0;
  const research = Math.max(onRevenue, onCost);
  const rights = firm.classOne >= 1 ? 30 : firm.classTwo >= 4 ? 24 : firm.classTwo * 6;
  const score = staffPoints + research + rights;
  const passes =
    firm.mainland &&
    staff <= 500 &&
    revenue <= 20_000_000_000 &&
    firm.assets <= 20_000_000_000 &&
    !firm.prohibited &&
    !firm.violation &&
    score >= 60 &&
    staffPoints > 0;
  const asked = revenue <= 5_000_000_000 ? 5 : revenue <= 20_000_000_000 ? 4 : 3;
  const isNational = firm.level === 'national';
  const matched = isNational ? firm.upstream * 2 : firm.upstream;
  const most = isNational ? 2_000_000_000 : 1_000_000_000;
  const halves = Math.min(matched, most);
  const city = firm.place === 'district' ? Math.floor((halves + 2) / 4) : 0;
  return { passes, score, research: revenue !== 0 && percent >= revenue * asked, city, county: halves / 2 - city };
}
