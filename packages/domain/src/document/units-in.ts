/** Splits a list of units at the top level: brackets and their content stay together (各县（市、区）科技局). */
function splitTop(text: string, separators: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '(' || character === '（') depth += 1;
    else if (character === ')' || character === '）') depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(character)) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part.length > 0);
}

/** A place and the office behind it: 石泓县 + 科技局, 临溪经开区 + 科创局. */
const placeAndOffice =
  /^([\u4e00-\u9fff]{1,8}?(?:高新区|经开区|开发区|新区|园区|[县市区旗]))([\u4e00-\u9fff]{2,12}(?:局|政府|管委会|办|委|中心|处|科))$/;
const county = /^[\u4e00-\u9fff]{2,4}[县市区旗]$/;
const zone = /(?:高新区|经开区|开发区|园区|新区)$/;

const twoUnits =
  /^([\u4e00-\u9fff]{2,14}(?:局|委|办|政府|厅|署|院|公司|管委会|分行|支行|中心))(?:以?及|和|与)((?:[省州市县区]|各|有关|相关|其他)[\u4e00-\u9fff]{1,14}(?:局|委|办|政府|厅|署|院|公司|管委会|分行|支行|中心|单位|部门))$/;

/** 州委编办及州直相关单位 are two; 市文化和旅游局 is one. */
function joinedBy(name: string): string[] {
  const [, first, second] = twoUnits.exec(name) ?? [];
  return first === undefined || second === undefined ? [name] : [first, second];
}

/**
 * Names joined by 、 inside one comma-free group (units between commas). A county takes the office of the name after it: 青禾县、石泓县科技局 is two
 * offices. Zones that share one office, and 各… with what belongs to it (各县区、园区), are one unit as printed.
 */
function unitsInGroup(group: string): string[] {
  const names = splitTop(group, '、').flatMap(joinedBy);
  if (names.length < 2) return names;
  if (
    /^各/.test(names[0] ?? '') &&
    names.slice(1).every((name) => zone.test(name) || /^(?:园区|开发区|板块|功能板块|镇街|街道|乡镇)$/.test(name))
  )
    return [group];
  const last = names.at(-1) ?? '';
  const [, place = '', office = ''] = placeAndOffice.exec(last) ?? [];
  const before = names.slice(0, -1);
  if (office !== '' && zone.test(place) && before.every((name) => zone.test(name))) return [group];
  if (office !== '' && county.test(place) && before.every((name) => county.test(name) && !zone.test(name)))
    return [...before.map((name) => `${name}${office}`), last];
  return names;
}

/** Units of a list, in the order printed (责任单位). */
export function unitsIn(list: string): string[] {
  return splitTop(list, ',，;；').flatMap((group) => unitsInGroup(group));
}
