import { z } from 'zod';

/**
 * A place that a document, target or firm belongs to (地区). Codes change with the years, so a region is keyed by code and scheme, never by name.
 * A zone (功能板块) has no GB/T 2260 code of its own; its code is its parent's with a readable suffix.
 */
export const region = z.object({
  code: z.string(),
  scheme: z.enum(['GB/T 2260', 'zone']),
  name: z.string(),
  nameEn: z.string(),
  /** 省、市、县区、功能板块 */
  level: z.enum(['nation', 'province', 'city', 'county', 'district', 'zone']),
  parent: z.string().nullable(),
  validFrom: z.iso.date().nullable().describe('null:起始日期未核实 / not established'),
  validTo: z.iso.date().nullable(),
  /** Other names that documents use, without any that another region shares. */
  aliases: z.array(z.string()),
});
export type Region = z.infer<typeof region>;

type Row = readonly [code: string, name: string, nameEn: string, level: Region['level'], parent: string | null, ...aliases: string[]];

/** GB/T 2260 codes as in the MCA and NBS lists of 2021 to 2023 (RULES 11); functional zones as the seed documents name them. */
const rows: readonly Row[] = [
  ['100000', '中国', 'China', 'nation', null, '全国', '国家'],
  ['320000', '江苏省', 'Jiangsu', 'province', '100000', '江苏'],
  ['320700', '连云港市', 'Lianyungang', 'city', '320000', '连云港'],
  ['320703', '连云区', 'Lianyun District', 'district', '320700'],
  ['320706', '海州区', 'Haizhou District', 'district', '320700'],
  ['320707', '赣榆区', 'Ganyu District', 'district', '320700'],
  ['320722', '东海县', 'Donghai County', 'county', '320700'],
  ['320723', '灌云县', 'Guanyun County', 'county', '320700'],
  ['320724', '灌南县', 'Guannan County', 'county', '320700'],
  [
    '320700-kfq',
    '连云港经济技术开发区',
    'Lianyungang Economic and Technological Development Zone',
    'zone',
    '320700',
    '市开发区',
    '连云港经开区',
    '市开发区(自贸区)',
    '市开发区（自贸区）',
  ],
  ['320700-ftz', '自贸区连云港片区', 'Lianyungang Area of the Pilot Free Trade Zone', 'zone', '320700', '连云港自贸区'],
  ['320700-gxq', '连云港高新技术产业开发区', 'Lianyungang High-tech Zone', 'zone', '320700', '连云港高新区'],
  ['320700-xwxq', '徐圩新区', 'Xuwei New Area', 'zone', '320700'],
  ['320800', '淮安市', "Huai'an", 'city', '320000', '淮安'],
  ['320803', '淮安区', "Huai'an District", 'district', '320800'],
  ['320804', '淮阴区', 'Huaiyin District', 'district', '320800'],
  ['320812', '清江浦区', 'Qingjiangpu District', 'district', '320800'],
  ['320813', '洪泽区', 'Hongze District', 'district', '320800'],
  ['320826', '涟水县', 'Lianshui County', 'county', '320800'],
  ['320830', '盱眙县', 'Xuyi County', 'county', '320800'],
  ['320831', '金湖县', 'Jinhu County', 'county', '320800'],
  ['320800-gxq', '淮安高新区', "Huai'an High-tech Zone", 'zone', '320800'],
  ['320800-shgxq', '苏淮高新区', 'Suhuai High-tech Zone', 'zone', '320800'],
  ['320800-kfq', '淮安经济技术开发区', "Huai'an Economic and Technological Development Zone", 'zone', '320800', '淮安经开区'],
  ['410000', '河南省', 'Henan', 'province', '100000', '河南'],
  ['411100', '漯河市', 'Luohe', 'city', '410000', '漯河'],
  ['411102', '源汇区', 'Yuanhui District', 'district', '411100'],
  ['411103', '郾城区', 'Yancheng District', 'district', '411100'],
  ['411104', '召陵区', 'Shaoling District', 'district', '411100'],
  ['411121', '舞阳县', 'Wuyang County', 'county', '411100'],
  ['411122', '临颍县', 'Linying County', 'county', '411100'],
  ['411100-kfq', '漯河经济技术开发区', 'Luohe Economic and Technological Development Zone', 'zone', '411100', '漯河经开区'],
  ['210000', '辽宁省', 'Liaoning', 'province', '100000', '辽宁'],
  ['211100', '盘锦市', 'Panjin', 'city', '210000', '盘锦'],
  ['211102', '双台子区', 'Shuangtaizi District', 'district', '211100'],
  ['211103', '兴隆台区', 'Xinglongtai District', 'district', '211100'],
  ['211104', '大洼区', 'Dawa District', 'district', '211100'],
  ['211122', '盘山县', 'Panshan County', 'county', '211100', '盘山'],
];

/** The regions that the corpus speaks of, with their parents (地区表). Small on purpose: a place is added with the first document that needs it. */
export const regions: readonly Region[] = rows.map(([code, name, nameEn, level, parent, ...aliases]) => ({
  code,
  scheme: level === 'zone' ? 'zone' : 'GB/T 2260',
  name,
  nameEn,
  level,
  parent,
  validFrom: null,
  validTo: null,
  aliases,
}));

const byCode = new Map(regions.map((value) => [value.code, value]));

/** The region with this code, or null. */
export function regionByCode(code: string): Region | null {
  return byCode.get(code) ?? null;
}

/** The words for a GB/T 2260 code, or for the beginning that codes share: 3207 is 320700, 320700- its zones. Null where the region is not in the table. */
export function regionWords(code: string): { readonly zh: string; readonly en: string } | null {
  const isZones = code.endsWith('-');
  const bare = code.replace(/-$/, '');
  const named = regionByCode(/^\d{2,6}$/.test(bare) ? bare.padEnd(6, '0') : bare);
  if (named === null) return null;
  return isZones ? { zh: `${named.name}的功能板块`, en: `a zone of ${named.nameEn}` } : { zh: named.name, en: named.nameEn };
}

/** The region and all above it, from the place itself up to the nation. Empty for an unknown code. */
export function regionPath(code: string): readonly Region[] {
  const path: Region[] = [];
  for (let current = regionByCode(code); current !== null; current = current.parent === null ? null : regionByCode(current.parent))
    path.push(current);
  return path;
}

/** Whether `code` is `ancestor` or lies inside it. False for unknown codes. */
export function isWithin(code: string, ancestor: string): boolean {
  return regionPath(code).some((value) => value.code === ancestor);
}

/** Full name from province downwards, e.g. 江苏省连云港市海州区; the nation is left out. Null for an unknown code. */
export function regionFullName(code: string): string | null {
  const names = regionPath(code)
    .filter((value) => value.level !== 'nation')
    .map((value) => value.name);
  return names.length > 0 ? names.reverse().join('') : (regionByCode(code)?.name ?? null);
}

/** Regions whose name, alias or full name is exactly `name` (several where names repeat). */
export function regionsNamed(name: string): readonly Region[] {
  return regions.filter((value) => value.name === name || value.aliases.includes(name) || regionFullName(value.code) === name);
}
