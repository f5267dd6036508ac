import type { FactCatalogue, FactValue } from '../fact/model.ts';

/** Words that stand for what is not known, for yes and for no, in lower case. */
export const unsure: ReadonlySet<string> = new Set(['', '不清楚', 'unknown', '?', '？', 'null']);
export const yes: ReadonlySet<string> = new Set(['true', 'yes', '是', '有']);
export const no: ReadonlySet<string> = new Set(['false', 'no', '否', '无']);
const rangePattern = /^([^.]*(?:\.\d+)?)\.\.(.*)$/;

/**
 * One answer typed as text, read by what its fact is: `是` for a yes-or-no, `a,b` for several codes, `100..200` for a range with either side
 * left open, `不清楚` for what is not known. Numbers stay text, so that no digit is lost. An unknown fact keeps its text.
 */
export function factFromText(id: string, text: string, catalogue: FactCatalogue): FactValue {
  const value = text.trim();
  if (unsure.has(value.toLowerCase())) return null;
  const type = catalogue.get(id)?.type;
  if (type === 'boolean' && yes.has(value.toLowerCase())) return true;
  if (type === 'boolean' && no.has(value.toLowerCase())) return false;
  if (type === 'set')
    return value
      .split(/[,，]/)
      .map((one) => one.trim())
      .filter((one) => one !== '');
  const range = type === 'code' ? null : rangePattern.exec(value);
  if (range !== null) return { min: range[1] === '' ? null : (range[1] ?? null), max: range[2] === '' ? null : (range[2] ?? null) };
  return value;
}
