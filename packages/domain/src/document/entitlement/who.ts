const startOfWho = /(?:^|[，,。：:、）)\s])(?:对于|对|面向|向|支持|鼓励)(?=[^，,]{2})/g;

/** Place of the words that say who gets it, in units of the segment; null where the sentence has none. */
export function whoIn(text: string): readonly [number, number] | null {
  const stop =
    /[，,；;。：:]|给予|予以|按(?!期|时|照?规定|要求|需)|一次性|分别|奖励|补助(?!对象)|补贴|资助|每(?=[月年家件项人户个平张批笔场])|最高|单户|额度|可(?:以)?(?:申领|申请|享受|获得)/g;
  startOfWho.lastIndex = 0;
  const match = startOfWho.exec(text);
  let start = 0;
  if (match !== null && match.index < 60 && !/^不|^\d/.test(text.slice(match.index + match[0].length)))
    start = match.index + match[0].length;
  else if (
    !/^[^，,。]{2,60}?(?:企业|团队|机构|单位|院所|平台|载体|个人|人才|人员|博士|硕士|毕业生|本科生|大学生|工程师|中心|实验室|基地|工作站|项目|孵化器|众创空间|者|户|的)(?:[，,]|每|最高|给予|按|可|一次性|奖|补[助贴]|资助)/.test(
      text,
    ) ||
    /^(?:按|每[个家项人]|其中|参加)/.test(text)
  )
    return null;
  else start = Math.max(0, /^[^，,：]{1,20}：/.exec(text)?.[0].length ?? 0);
  stop.lastIndex = start;
  let end = stop.exec(text)?.index ?? text.length;
  while (end > start && /[\s，,]/.test(text[end - 1] ?? '')) end -= 1;
  return end - start >= 2 && end - start <= 160 ? [start, end] : null;
}
