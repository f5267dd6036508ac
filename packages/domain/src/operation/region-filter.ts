import { nearest } from '../nearest.ts';
import { Problem } from '../problem.ts';
import { regions, regionsNamed } from '../region.ts';

/** The code of a region given by code or name, or the problem that names the nearest. */
export function regionCodeOf(codeOrName: string, pointer: string): string {
  const found = regions.find((region) => region.code === codeOrName) ?? regionsNamed(codeOrName)[0];
  if (found !== undefined) return found.code;
  const near = nearest(
    codeOrName,
    regions.flatMap((region) => [region.code, region.name]),
  );
  const hint = near.length > 0 ? { zh: `。相近的有：${near.join('、')}`, en: `. Near: ${near.join(', ')}` } : { zh: '', en: '' };
  const detail = {
    zh: `没有地区“${codeOrName}”${hint.zh}。全部地区见 regions list`,
    en: `There is no region “${codeOrName}”${hint.en}. See regions list for all`,
  };
  throw new Problem('invalid-input', detail, [{ pointer, code: 'unknown-region', detail }]);
}
