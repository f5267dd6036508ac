/** Endings of the names of organs that issue policy or answer for it (机关名称). */
const endings =
  '(?:人民政府|政府|政府办公室|办公室|办公厅|委员会|管委会|管理局|监督局|监管局|统计局|税务局|科技局|局|厅|部|院|委|署|中心|办|法院|检察院|银行|分行|支行|协会|学会|公司|集团|领导小组|指挥部|党组|党委|联合会|研究所|事务所|处|科|站|大学|学院)';

const wholeName = new RegExp(
  `^(?:中共|中国)?[\\u4e00-\\u9fff()“”]{2,30}?${endings}(?:\\((?:代章|盖章|章|[\\u4e00-\\u9fff]{2,12}(?:局|办|委|办公室))\\))?$`,
);

/** Whether the text is one organ's name and nothing more. Longer than any real name (32 characters) is not. */
export function isOrganName(text: string): boolean {
  return (
    text.length >= 3 &&
    text.length <= 32 &&
    wholeName.test(text) &&
    !/[。;:,、!?的了]/.test(text) &&
    !/^(?:关于|各|为|由|根据|加强|推进)/.test(text)
  );
}

/** The organs of a signature line, joint issuers set apart by spaces (联合发文): null unless every piece is an organ's name. */
export function organNames(folded: string): string[] | null {
  const pieces = folded
    .trim()
    .split(/\s+/)
    .filter((piece) => piece.length > 0);
  if (pieces.length === 0 || pieces.length > 12) return null;
  if (pieces.every((piece) => isOrganName(piece))) return pieces.map((piece) => piece.replace(/\((?:代章|盖章|章)\)$/, ''));
  // A name set wide, as signatures often are: 盘 山 县 人 民 政 府.
  const joined = pieces.join('');
  return pieces.every((piece) => piece.length <= 2) && isOrganName(joined) ? [joined] : null;
}

/** Formal names of offices that texts call by a short one, behind 省, 市, 县 or 区. */
const formalNames: Readonly<Record<string, string>> = {
  科技局: '科学技术局',
  发改委: '发展和改革委员会',
  工信局: '工业和信息化局',
  人社局: '人力资源和社会保障局',
  政府: '人民政府',
  政府办公室: '人民政府办公室',
  政府办: '人民政府办公室',
};

/** 市科技局 of 淮安市 → 淮安市科学技术局: the place in front, the short name written out. Other names keep their form. */
export function formalOrganName(place: string, name: string): string {
  const own = name.replace(/^[省市县区旗]/, '');
  return `${place}${formalNames[own] ?? own}`;
}
