import type { Passage } from './passage.ts';

const zone =
  /^(?:（[^）]{1,4}）)?(?:重点)?(?:支持|推动|推进|鼓励|引导|依托|指导)?([\u4e00-\u9fff]{2,8}?(?:经济(?:技术)?开发区|经开区|高新区|开发区|自贸区|新区))(?![及和、等与]|管委会)/;

/** The zone that a sentence is about, where its subject names one (支持临溪经开区创建省级高新区,…). */
export function zoneOf({ sentence }: Passage): string | null {
  const name = sentence.text.includes('区') ? (zone.exec(sentence.text)?.[1] ?? null) : null;
  return name === null || /^(?:国家级?|省级?|市级?|各类?|全市|我市|本市)/.test(name) ? null : name;
}

const numerals: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8 };

/** 青禾县、石泓县…,两县各新建2家: the places that the figure holds for, one by one. Empty where the sentence does not say so. */
export function placesEach({ gap, lead }: Passage): string[] {
  const each = /([两二三四五六七八])个?(?:县|区|市|县区|县市|园区|开发区|镇|乡镇|街道)各(?:自)?[^，。；]{0,20}$/.exec(gap);
  if (each === null) return [];
  const count = numerals[each[1] ?? ''] ?? 0;
  const before = lead.slice(0, lead.length - each[0].length);
  for (const run of [
    ...before.matchAll(/(?:[\u4e00-\u9fff]{2,8}?(?:县|区|市|镇|街道)(?:、|和|与|及)){1,8}[\u4e00-\u9fff]{2,8}?(?:县|区|市|镇|街道)/g),
  ].reverse()) {
    const names = run[0].split(/[、和与及]/).filter((name) => name.length > 1);
    if (names.length === count) return names;
  }
  return [];
}
