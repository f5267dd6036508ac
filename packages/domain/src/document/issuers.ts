import type { Layout } from './layout.ts';
import { meeting, type Note, printed, type Source } from './metadata-source.ts';
import { formalOrganName, organNames } from './organ-name.ts';
import { byline } from './page-fields.ts';
import { knownRegion, type Place, placePrefix } from './place.ts';
import { foldWidth } from './width.ts';

/** Organs that signed, in the order printed; for a notice those before the forwarded document. */
export function signedIssuers(layout: Layout, title: string | null, notes: Note[]): string[] | null {
  const innerAt = layout.roles.indexOf('inner-title');
  const signed = layout.lines.filter((line, index) => layout.roles[index] === 'signature' && (innerAt < 0 || line.index < innerAt));
  const names = (signed.length > 0 ? signed : layout.lines.filter((_, index) => layout.roles[index] === 'signature')).flatMap(
    (line) => organNames(line.folded) ?? [],
  );
  if (names.length > 0) return [...new Set(names)];
  const order = layout.lines.find((line, index) => layout.roles[index] === 'number' && line.folded.endsWith('令'));
  const ordered = order === undefined ? null : organNames(order.folded.slice(0, -1));
  if (ordered !== null) {
    notes.push({ field: 'issuer', note: `据命令：${order?.text ?? ''}` });
    return ordered;
  }
  const about = title === null ? -1 : title.indexOf('关于');
  const lead = about > 0 ? organNames(title?.slice(0, about) ?? '') : null;
  if (lead === null) return null;
  notes.push({ field: 'issuer', note: '据标题' });
  return lead;
}

/** Issuers that the head or foot names in other words: 县长, 主办单位, 版权所有, 发布机构. */
export function issuersFromWords({ layout, asides, text }: Source, stated: string | null, notes: Note[]): string[] | null {
  for (const line of layout.lines.slice(0, 6)) {
    const speaker = /^([\u4e00-\u9fff]{2,12}(?:人民政府|委员会))(?:代理?)?(?:省长|市长|县长|区长|州长|旗长|主任|主席)(?:\s|$)/.exec(
      line.folded,
    );
    if (speaker?.[1] === undefined) continue;
    notes.push({ field: 'issuer', note: `据报告人：${line.text}` });
    return [speaker[1]];
  }
  const congress = /工作报告/.test(layout.title ?? '')
    ? layout.lines
        .slice(0, 6)
        .map((line) => meeting.exec(line.folded)?.[2])
        .find((name) => name !== undefined)
    : undefined;
  if (congress !== undefined) {
    notes.push({ field: 'issuer', note: '据报告所在的人民代表大会' });
    return [`${congress}人民政府`];
  }
  const foot = layout.lines.slice(-6).flatMap((line) => printed.exec(line.folded)?.[1] ?? []);
  const office = foot[0]?.replace(/(?<=[局委厅])办公室$/, '');
  if (office !== undefined && organNames(office) !== null && placePrefix(office) !== null) {
    notes.push({ field: 'issuer', note: `据印发机关：${foot[0]}` });
    return [office];
  }
  const formal = stated === null ? null : organNames(stated.split(/\s{2,}/)[0] ?? '');
  if (formal !== null && placePrefix(formal[0] ?? '') !== null) {
    notes.push({ field: 'issuer', note: '据页面信息' });
    return formal;
  }
  for (const line of [...asides, ...layout.lines.slice(0, 6).flatMap(({ folded }) => (byline.test(folded) ? [folded] : []))]) {
    const name = organNames(/来源\s*[:：]\s*([\u4e00-\u9fff]{5,24})/.exec(line)?.[1] ?? '');
    if (name === null || placePrefix(name[0] ?? '') === null) continue;
    notes.push({ field: 'issuer', note: '据来源' });
    return name;
  }
  const isReport = layout.title !== null && /情况|报告/.test(layout.title);
  if (layout.title === null && !isReport) return null;
  for (const label of ['主办单位', '版权所有', '承办单位']) {
    for (const line of asides) {
      const printedHere = new RegExp(`${label}\\s*[:：]\\s*([\\u4e00-\\u9fff]{4,30})`).exec(line)?.[1];
      const name = printedHere === undefined ? null : organNames(printedHere);
      if (name === null || placePrefix(name[0] ?? '') === null) continue;
      notes.push({ field: 'issuer', note: `据页脚${label}` });
      return name;
    }
  }
  const county = isReport && /我(县|区|市)/.exec(text)?.[1];
  const place = county ? placePrefix(layout.title ?? '') : null;
  if (place === null || !place.endsWith(county || '-')) return null;
  notes.push({ field: 'issuer', note: '据标题地名与“我县”等自称' });
  return [`${place}人民政府`];
}

/** 市政府办公室 → 连云港市人民政府办公室, where the signature is short and the place is known. */
export function completed(names: readonly string[], place: Place | null, notes: Note[]): string[] {
  return names.map((name) => {
    if (placePrefix(name) !== null || place === null || !/^[省市县区]/.test(name)) return name;
    notes.push({ field: 'issuer', note: `“${name}”据地区补全` });
    return formalOrganName(knownRegion(place.name)?.name ?? place.name, name);
  });
}

/** No signature: an office that speaks of itself in a plan its own leaders approved (经局领导同意 … 市科技局将). */
export function inferredIssuer({ layout, text }: Source, place: Place | null, notes: Note[]): string | null {
  const first = layout.title ?? layout.lines[0]?.text.slice(0, 60) ?? '';
  const title = organNames(
    /^(.{4,24}?(?:局|委员会|办公室|人民政府|管委会))(?!关于)(?=[\u4e00-\u9fff]{4}|20\d\d年)/.exec(foldWidth(first))?.[1] ?? '',
  );
  const titled = title?.[0];
  if (titled !== undefined && placePrefix(titled) !== null) {
    notes.push({ field: 'issuer', note: '据标题' });
    return titled;
  }
  if (place === null || !/经局领导同意|局党组会议|经局务会/.test(text)) return null;
  const own = /([市县区](?:科技|发改|工信|财政|教育|人社|商务|科学技术)[局委])(?:将|要|负责|认真)/.exec(text)?.[1];
  if (own === undefined) return null;
  notes.push({ field: 'issuer', note: `文中未署名；据“局领导同意”与“${own}”推断` });
  return formalOrganName(knownRegion(place.name)?.name ?? place.name, own);
}
