import { readFileSync } from 'node:fs';
import { cleanPage } from '../src/text/clean-page.ts';
import { gbkEncode } from '../src/text/gbk.ts';
import { type Choose, toTraditional } from './dirty.ts';

/** Prose of the genre that nothing of the reader was built from: one set to learn from, one kept apart for the figures. */
export function proseOf(set: 'tuning' | 'held-out'): readonly string[] {
  return readFileSync(new URL(`../test-data/prose/${set}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
}

const cities = '南通市 盐城市 宿迁市 绵阳市 株洲市 襄阳市 芜湖市 烟台市 佛山市 咸阳市 桂林市 遵义市 包头市 吉林市 衢州市 龙岩市'.split(' ');
const counties = '泗阳县 如皋市 涟水县 安溪县 宁乡市 枣阳市 肥西县 莱州市 鹿寨县 平坝区 凤翔区 大足区 姜堰区 定海区 金堂县 沭阳县'.split(
  ' ',
);

/** The prose with places and numbers of its own, as one page. */
export function pageOf(prose: readonly string[], choose: Choose, lines = 12): string {
  const city = cities[choose(cities.length)] ?? '';
  const county = counties[choose(counties.length)] ?? '';
  const from = choose(prose.length);
  const number = () => String([choose(9) + 1, choose(90) + 10, (choose(40) + 1) * 50][choose(3)]);
  const body = Array.from({ length: lines }, (_, at) => prose[(from + at) % prose.length] ?? '').map((line) =>
    line
      .replaceAll('{市}', city)
      .replaceAll('{县}', county)
      .replace(/\{数\}/g, number)
      .replace(/\{年\}/g, () => String(2021 + choose(8)))
      .replace(/\{月\}/g, () => String(choose(12) + 1)),
  );
  return [`${city}人民政府办公室关于科技工作的通知`, ...body].join('\n');
}

/** How pages show a lost byte: a lead byte printed as a mark, where a buffer was cut in two; a lead or a trail byte that is simply not there. */
export const lossForms = ['?', '\ufffd', 'lead', 'trail'] as const;
export type LossForm = (typeof lossForms)[number];

/** Loses one byte of a page in GB18030 within a line and decodes it as browsers do. Null where the place holds no two-byte character. */
export function loseByteOf(page: string, at: number, form: LossForm): string | null {
  const code = gbkEncode(page.charCodeAt(at));
  if (page.charCodeAt(at) < 0x80 || code === 0) return null;
  const before = page.slice(0, at);
  const rest: number[] = form === 'trail' ? [code >> 8] : [code & 0xff];
  for (const char of page.slice(at + 1)) {
    const unit = char.charCodeAt(0);
    const pair = unit < 0x80 ? unit : gbkEncode(unit);
    if (pair === 0) return null;
    if (pair < 0x100) rest.push(pair);
    else rest.push(pair >> 8, pair & 0xff);
  }
  const mark = form === '?' || form === '\ufffd' ? form : '';
  return before + mark + new TextDecoder('gb18030').decode(new Uint8Array(rest));
}

/** Pages that dropped the user-defined characters that a shift makes. */
export function dropPrivate(page: string): string {
  return page.replace(/[\ue000-\uf8ff]/g, '');
}

/** What became of a page with a lost byte: all back; back but for what is marked; something wrong and not marked; nothing noticed. */
export type Outcome = 'whole' | 'marked' | 'wrong' | 'unnoticed';

/** Longest stretch of the page that one mark may stand for, in characters. */
const longestMark = 260;

/** How many characters of a page marks stand for where the pieces between them follow one another in it, or null where they do not. */
function charactersMarked(page: string, pieces: readonly string[]): number | null {
  const first = pieces[0] ?? '';
  if (!page.startsWith(first)) return null;
  let at = first.length;
  let marked = 0;
  for (const [index, piece] of pieces.entries()) {
    if (index === 0) continue;
    const found = index === pieces.length - 1 ? page.length - piece.length : page.indexOf(piece, at);
    if (found < at || !page.startsWith(piece, found) || found - at > longestMark) return null;
    marked += found - at;
    at = found + piece.length;
  }
  return at === page.length ? marked : null;
}

/** Compares what the reader made of a damaged page with the page as it was; `marked` counts the characters that marks stand for. */
export function outcomeOf(damaged: string, page: string): { outcome: Outcome; clean: string; marked: number } {
  const { clean, edits } = cleanPage(damaged);
  if (clean === page) return { outcome: 'whole', clean, marked: 0 };
  const points = [...clean];
  const pieces: string[] = [];
  let at = 0;
  for (const { kind, cleanSpan } of edits) {
    if (kind !== 'damaged') continue;
    pieces.push(points.slice(at, cleanSpan[0]).join(''));
    at = cleanSpan[1];
  }
  pieces.push(points.slice(at).join(''));
  const marked = pieces.length === 1 ? null : charactersMarked(page, pieces);
  if (marked !== null) return { outcome: 'marked', clean, marked };
  return { outcome: edits.some(({ kind }) => kind === 'shift' || kind === 'damaged') ? 'wrong' : 'unnoticed', clean, marked: 0 };
}

/** A choice function from a seed. */
export function choicesFrom(seed: number): Choose {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
}

/** One kind of damage. */
export interface LossCase {
  readonly form: LossForm;
  readonly script: 'simplified' | 'traditional';
  readonly private: 'kept' | 'dropped';
}

/** What became of so many pages with one kind of damage. */
export interface LossTally extends LossCase {
  readonly cases: number;
  readonly outcomes: Record<Outcome, number>;
}

/** Loses a byte at so many random places for a form of damage and counts what became of it. */
export function tallyOf(
  set: 'tuning' | 'held-out',
  kind: LossCase,
  cases: number,
  seen?: (page: string, damaged: string, got: ReturnType<typeof outcomeOf>) => void,
): LossTally {
  const prose = proseOf(set);
  const choose = choicesFrom(5000 + lossForms.indexOf(kind.form) * 31 + (kind.script === 'traditional' ? 7 : 0));
  const outcomes: Record<Outcome, number> = { whole: 0, marked: 0, wrong: 0, unnoticed: 0 };
  for (let done = 0; done < cases; ) {
    const original = pageOf(prose, choose);
    const printed = kind.script === 'traditional' ? toTraditional(original) : original;
    const first = printed.indexOf('\n') + 1;
    const lost = loseByteOf(printed, first + choose(printed.length - first), kind.form);
    if (lost === null) continue;
    const damaged = kind.private === 'dropped' ? dropPrivate(lost) : lost;
    const page = cleanPage(original).clean;
    const got = outcomeOf(damaged, page);
    outcomes[got.outcome] += 1;
    seen?.(page, damaged, got);
    done += 1;
  }
  return { ...kind, cases, outcomes };
}
