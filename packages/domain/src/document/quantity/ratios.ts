import { decimal, decimalToString } from '../../decimal.ts';
import type { Passage } from './passage.ts';

/** One annotation that a ratio stands for (比例的一项). */
export interface RatioPart {
  readonly value: string;
  readonly unit: '份' | '倍';
  readonly alternate: { readonly value: string; readonly unit: string } | null;
  readonly note: string;
}

const upstream = /(?:上级|国家|中央|省|市级|拨付|补助|扶持|资金|经费|投入)[^，。；]{0,8}$/;

/**
 * The parts of a ratio: 8:2 and 5:3:2 are shares, each with its fraction; 1:0.5:0.5 matches an upstream sum, so the first part is only the measure;
 * 市、县按2:1配比 is one quotient.
 */
export function ratioParts({ figure, gap, before, after }: Passage): RatioPart[] {
  const parts = figure.parts;
  const sum = parts.reduce((total, part) => total.add(decimal(part)), decimal(0));
  const total = decimalToString(sum);
  const shared = /^(?:的?比例)?(?:共同)?(?:分[担摊期年]|承担|出资|兑[付现]|拨付|分)/.test(after) || /分[担摊]|承担/.test(gap);
  if (total === '10' || total === '100' || (parts.length > 2 && parts[0] !== '1') || (shared && parts[0] !== '1')) {
    return parts.map((part) => ({
      value: part,
      unit: '份',
      alternate: { value: decimalToString(decimal(part).div(sum)), unit: '%' },
      note: `比例${parts.join(':')}中的一份`,
    }));
  }
  if (parts[0] === '1' && (parts.length > 2 || upstream.test(gap) || upstream.test(before) || /撬动|放大|杠杆/.test(after))) {
    return parts.slice(1).map((part) => ({ value: part, unit: '倍', alternate: null, note: `比例${parts.join(':')}，以首项为基数` }));
  }
  const first = parts[0] ?? '1';
  const second = parts[1] ?? '1';
  if (second === '0' || parts.length > 2) return [];
  return [
    {
      value: decimalToString(decimal(first).div(decimal(second))),
      unit: '倍',
      alternate: null,
      note: `比例${parts.join(':')}，首项对次项`,
    },
  ];
}
