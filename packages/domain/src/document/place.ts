import { type Region, regionFullName, regions } from '../region.ts';
import type { PolicyDocument } from './model.ts';

/** Where a document belongs (属地): full name as far as known, and the code where the region table has it. */
export interface Place {
  readonly name: string;
  readonly code: string | null;
  readonly note: string;
}

/** Hints from outside the page: places whose parent other documents of the corpus have told, 青禾县 → 云岭市. */
export type PlaceParents = ReadonlyMap<string, string>;

/** Characters that end the word before a place name: a name is the few characters in front of 市, 县 or 区. */
const notInName = '的和与及在对由向从我全各本该市县区省是为按经等以将把或自至到年月日关于印发';
// 州 ends a prefecture's name (凉山州) but stands inside that of a city, a zone or a town (杭州市, 通州区, 郑州高新区).
const prefecture = '州(?![市县区经高新镇乡街])';
const character = `(?:(?!${prefecture})[^\\s${notInName}，。、；：（）《》“”〔〕()\\d])`;
const level = `(?:自治[区州县旗]|经济技术开发区|高新技术产业开发区|高新技术产业园区|省|市|${prefecture}|盟|县|旗|区)`;
const firstPlace = new RegExp(`(${character}{1,6}?)(${level})`, 'y');
/** Below a province or city a name is two or three characters and a plain 市, 县, 旗 or 区. */
const nextPlace = new RegExp(`(${character}{1,3}?)([市盟县旗区]|${prefecture})`, 'y');
/** Names of peoples make the names of autonomous places long: 玉龙纳西族自治县. */
const autonomousPlace = new RegExp(`(${character}{2,14}?)(自治[区州县旗])`, 'y');
const corps = /^新疆生产建设兵团(?:第[一二三四五六七八九十]{1,3}师[\u4e00-\u9fff]{2,5}?市)?/;

const notPlaces =
  /(?:园|社|地|(?<!^[^主老旧古深高半边县])[山城]|牧|特|专|示范|先行|核心|实验|试验|集聚|聚集|行政|功能|辖|灾|库|景|校|厂|新|开发|高新|经开|保税|自贸|工业|产业|超|门|股|农贸|夜)$/;

/** The place that an organ's or document's name begins with: 云岭市人民政府 → 云岭市; 江苏省连云港市… → 江苏省连云港市. Null without one. */
export function placePrefix(name: string): string | null {
  const start = /^(?:中共|《)*/.exec(name)?.[0].length ?? 0;
  let at = start;
  for (let depth = 0; depth < 4; depth += 1) {
    const pattern = depth === 0 ? firstPlace : nextPlace;
    autonomousPlace.lastIndex = at;
    pattern.lastIndex = at;
    const match = pattern.exec(name) ?? autonomousPlace.exec(name);
    if (
      match === null ||
      (match[2] === '区' && notPlaces.test(match[1] ?? '')) ||
      (match[2] === '市' && /(?:超|门|股|城|夜)$/.test(match[1] ?? ''))
    )
      break;
    at += match[0].length;
    if (/开发区|园区$/.test(match[2] ?? '')) break;
  }
  if (at > start) return name.slice(start, at);
  const division = corps.exec(name);
  if (division !== null) return division[0];
  const zone = /^([\u4e00-\u9fff]{2,6}?(?:高新区|经开区|开发区|新区|自贸区|保税区))/.exec(name.slice(start));
  return zone?.[1] ?? null;
}

/** Whether an organ is one of the nation's own: 国务院办公厅, 科技部, 国家税务总局. */
export function isNationalOrgan(name: string): boolean {
  return /^(?:中共中央|国务院|国家|全国人(?:民代表)?大|科学?技术?部|财政部|教育部|工业和信息化部|人力资源(?:和)?社会保障部|中国人民银行)/.test(
    name,
  );
}

/** The region of the table that a name means: exact name or alias, but never a bare level word. */
export function knownRegion(name: string): Region | null {
  return (
    regions.find(
      (region) =>
        region.level !== 'nation' &&
        (region.name === name ||
          region.aliases.includes(name) ||
          (/[省市].+[市县区]$/.test(name) && regionFullName(region.code)?.endsWith(name) === true)),
    ) ?? null
  );
}

/** 云岭高新技术产业开发区 → 云岭高新区, as documents call it in running text. */
function shortZone(name: string): string {
  return name.replace(/高新技术产业(?:开发区|园区)$/, '高新区').replace(/经济技术开发区$/, '经开区');
}

/**
 * Full name of a place: from the region table where it has it, else the place itself behind the city that the text (or the rest of the corpus)
 * puts it in.
 */
export function fullPlace(name: string, text: string, parents: PlaceParents): Place {
  const known = knownRegion(name);
  const full = known === null ? null : regionFullName(known.code);
  if (known !== null && full !== null) return { name: full, code: known.code, note: `地区表：${name}` };
  const short = shortZone(name);
  if (/[省市州盟]$/.test(short) || (placePrefix(short) !== short && /市.+[县区旗]$/.test(short)))
    return { name: short, code: null, note: '据机关名称或标题' };
  const told = parents.get(short) ?? cityNamed(text, short);
  if (told !== null && told !== undefined)
    return { name: `${told}${short}`, code: null, note: `上级地区据${parents.has(short) ? '其他文件' : '正文'}：${told}` };
  // Zones of high technology and trade are named after their city; a 新区 as a rule is not.
  const stem = short.replace(/(?:高新区|经开区|开发区)$/, '');
  return stem !== short && stem.length >= 2
    ? { name: `${stem}市${short}`, code: null, note: `上级地区据开发区名推定：${stem}市` }
    : { name: short, code: null, note: '上级地区未写明' };
}

/** The city that the text names most at the head of a document's title (《云岭市…》) or of an organ's name. */
function cityNamed(text: string, own: string): string | null {
  const counts = new Map<string, number>();
  for (const match of text.matchAll(
    /《([\u4e00-\u9fff]{2,4}市)(?=[\u4e00-\u9fff])|(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,3}市)(?=人民政府|委办公室|科学技术局|财政局|科技局)/g,
  )) {
    const city = match[1] ?? match[2] ?? '';
    if (/^(?:全|我|本|各|该|省|关于|中共)/.test(city) || own.startsWith(city)) continue;
    counts.set(city, (counts.get(city) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/**
 * What documents tell of places that the region table lacks (地区从属): a city's own tables list its counties and zones. For `readDocument`'s
 * hint, so that 青禾县人民政府 is read as 云岭市青禾县 also on a page that never names the city.
 */
export function placeParentsOf(documents: readonly Pick<PolicyDocument, 'region' | 'tables'>[]): PlaceParents {
  const parents = new Map<string, string>();
  for (const { region, tables } of documents) {
    const [, city, below] = /^((?:[\u4e00-\u9fff]{2,4}省)?[\u4e00-\u9fff]{2,4}市)([\u4e00-\u9fff]*)$/.exec(region ?? '') ?? [];
    if (city === undefined) continue;
    if (below !== undefined && below !== '') parents.set(below, city);
    else
      for (const cell of tables.flatMap((table) => table.rows).flat()) {
        const name = cell?.text ?? '';
        if (/^[\u4e00-\u9fff]{2,4}[县区]$/.test(name) && !/^(?:各|全|本|市)/.test(name)) parents.set(name, city);
      }
  }
  return parents;
}

/** The region of the table whose name or alias occurs most in a text that names none at its head; a smaller place wins over the one it lies in. */
export function mostNamedRegion(text: string): { region: Region; times: number } | null {
  const sample = text.slice(0, 60_000);
  let best: { region: Region; times: number } | null = null;
  for (const region of regions) {
    if (region.level === 'nation' || region.level === 'province' || region.scheme === 'zone') continue;
    const stem = region.name.replace(/[市县区]$/, '');
    const name = stem.length >= 2 ? stem : region.name;
    const times = sample.split(name).length - 1;
    if (times >= 2 && times > (best?.times ?? 0)) best = { region, times };
  }
  return best;
}
