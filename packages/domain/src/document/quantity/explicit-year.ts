/** The year a sentence gives its figure, if it names one: 2019年, 到2025年, but not 较2023年 and not 是2021年的. */
export function explicitYear(lead: string): number | null {
  let found: number | null = null;
  for (const match of lead.matchAll(/(20\d\d)(?:年|—)/g)) {
    if (
      /[较比自从由是为于同]$/.test(lead.slice(0, match.index)) ||
      /^度?(?:以来|的\d|发布|印发)/.test(lead.slice(match.index + match[0].length))
    )
      continue;
    found = Number(match[1]);
  }
  return found;
}
