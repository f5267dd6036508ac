import type { PlacedQuantity, Segment } from './segments.ts';

const verbs =
  /(?:一次性|每年|每月|每[家件项个户人名次张篇条]|分别|再|各|合计|最高|给予|予以|奖励|奖补|补助|补贴|资助|发放|配套|按|为|提高至|其中|不超过|限额|上限|金额|，|,|：|:)+/g;

/** Splits a list at its 、 and 和, but not inside quotes and brackets; “甲”“乙” are two items without a mark between them. */
export function listItems(text: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let item = '';
  const push = (): void => {
    if (item.trim() !== '') items.push(item.trim());
    item = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if ('“（《('.includes(character)) {
      if (character === '“' && item.endsWith('”')) push();
      depth += 1;
    }
    if ('”）》)'.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && (character === '、' || ((character === '和' || character === '或') && item.length > 1))) push();
    else item += character;
  }
  push();
  return items;
}

/** The last thing in an item's words: 新认定的国家级 → 国家级; the words themselves where nothing stands behind 的. */
function head(item: string): string {
  const bare = item
    .replace(/^(?:对|向)/, '')
    .replace(/^(?:首次|新)?(?:获评|获得|获批|入选|备案|获|认定|经认定)(?:的|为)?(?=.{2})/, '')
    .replace(/的$/, '');
  const tail = /的([^的]{2,})$/.exec(bare)?.[1] ?? bare;
  return tail.replace(/^.*[，,]/, '').slice(-30);
}

/** 二等奖的第一完成单位 → 二等奖: what the list names, where only its last item goes on. */
function stem(item: string): string {
  return head(/^(?:新|首次|经)?(?:认定|获批|备案|入选|评定|引进|获评)的/.test(item) ? item : item.replace(/^([^的]{2,})的.+$/, '$1'));
}

/** Whether two figures stand in one list: nothing but a mark between them. */
function inOneList(text: string, first: PlacedQuantity, second: PlacedQuantity, base: number): boolean {
  return /^[、和及与]$/.test(text.slice(first.end - base, second.start - base).trim());
}

/** What each of the figures is for (档次): matched with the list before them one to one (分别), else the words right before each figure. */
export function tierLabels(segment: Segment, figures: readonly PlacedQuantity[], single = false): (string | null)[] {
  const labels: (string | null)[] = [];
  let from = segment.start;
  for (let at = 0; at < figures.length; ) {
    const group: PlacedQuantity[] = [];
    for (let one = figures[at]; one !== undefined; one = figures[at]) {
      const last = group.at(-1);
      if (last !== undefined && !inOneList(segment.text, last, one, segment.start)) break;
      group.push(one);
      at += 1;
    }
    const first = group[0];
    const before = first === undefined ? '' : segment.text.slice(from - segment.start, first.start - segment.start);
    labels.push(
      ...(group.length > 1
        ? listLabels(before, group.length)
        : [single || figures.length > 1 ? ownLabel(before, from > segment.start) : null]),
    );
    from = group.at(-1)?.end ?? from;
  }
  return labels;
}

/** 科学技术奖特等、一、二等奖: classes of a prize, of which only the last is written out. */
function prizeClasses(items: readonly string[]): string[] | null {
  if (!/[特一二三四]等奖(?:的.*)?$/.test(items.at(-1) ?? '')) return null;
  const classes = items.map((item) => /([特一二三四])(?:等奖?)?(?:的.*)?$/.exec(item)?.[1]);
  return classes.some((one) => one === undefined) ? null : classes.map((one) => `${one}等奖`);
}

function listLabels(before: string, count: number): (string | null)[] {
  const pieces = before.split(/[，,：:]/);
  // The nearest piece that lists as many things as there are figures, from the figures backwards.
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const piece = (pieces[at] ?? '').replace(/^按/, '').replace(/(?:分别|每|按|给予|一次性).*$/, '');
    const items = [listItems(piece), piece.split('、').map((item) => item.trim())].find((list) => list.length === count);
    const prizes = items === undefined ? null : prizeClasses(items);
    if (prizes !== null) return prizes;
    if (items !== undefined)
      return items.map((item, place) => (place === count - 1 && !/的./.test(items[0] ?? '') ? stem(item) : head(item)));
    // 首次突破1亿元、5亿元、10亿元的: the figures themselves are the list.
    const bounds = (pieces[at] ?? '').match(/\d[\d.]*(?:[万亿]?元|[%家个项人件亩]|万?平方米)(?:（含）)?(?:以上)?/g) ?? [];
    if (bounds.length === count) return bounds;
    // 对前3名分别…: whom the sum is for stands here, and nothing before it is a list of them.
    if (/^\s*对/.test(pieces[at] ?? '')) break;
  }
  return Array.from({ length: count }, () => null);
}

/** The words right before a figure; behind another figure its own last words (50万元建站经费，…) belong to that. */
function ownLabel(before: string, afterFigure: boolean): string | null {
  const cut = before
    .replaceAll('（其中', '，其中')
    .replace(/每[^，,、\d每]{1,4}(?:最高|分别)?(?:奖励?|给予|补[助贴]|资助)$/, '')
    .split(/[、；;，,：:]/);
  const pieces = (afterFigure && cut.length > 1 ? cut.slice(1) : cut).map((piece) => piece.replace(verbs, ' ').trim());
  const near = pieces.findLast((piece, at) => piece.length > 1 && (at === pieces.length - 1 || !/\d(?:个百分点|[%％])/.test(piece))) ?? '';
  const label = near
    .replace(/^[元%‰）)]*/, '')
    .replace(verbs, ' ')
    .trim()
    .split(' ')[0];
  return label === undefined || label.length < 2 || label.length > 40 ? null : label.replace(/^对|的$/g, '');
}
