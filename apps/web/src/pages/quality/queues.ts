import type { Bilingual } from '@kechuang/domain';
import type { OutputOf } from '../../kechuang.ts';
import type { QualitySearch } from '../../searches.ts';

export type Finding = OutputOf<'quality.lint'>['findings'][number];

/** The queues of the quality desk, the gravest first, with the kinds of finding that each takes. */
export const queues = [
  { id: 'dead', label: { zh: '失效引文', en: 'Dead citations' }, codes: ['dead-citation'] },
  { id: 'damaged', label: { zh: '受损', en: 'Damaged' }, codes: ['damaged'] },
  { id: 'sums', label: { zh: '合计不符', en: 'Sums that fail' }, codes: ['sum-mismatch', 'conflicting-values'] },
  { id: 'ambiguous', label: { zh: '歧义', en: 'Ambiguous' }, codes: ['ambiguous'] },
  { id: 'duplicate', label: { zh: '重复', en: 'Duplicates' }, codes: ['duplicate'] },
  { id: 'metadata', label: { zh: '元数据', en: 'Metadata' }, codes: ['no-policy', 'inferred-metadata', 'missing-metadata', 'no-period'] },
  { id: 'unchecked', label: { zh: '未核', en: 'Unchecked' }, codes: ['unchecked'] },
] as const satisfies readonly {
  readonly id: NonNullable<QualitySearch['queue']>;
  readonly label: Bilingual;
  readonly codes: readonly Finding['code'][];
}[];

/** The queue that takes this finding. */
export function queueOf(finding: Finding): QualitySearch['queue'] | null {
  return queues.find(({ codes }) => codes.some((code) => code === finding.code))?.id ?? null;
}

/** Shape and word of a severity. */
export const severityLooks = {
  error: { shape: 'square', tone: 'bad', label: { zh: '错误', en: 'Error' } },
  warning: { shape: 'triangle', tone: 'near', label: { zh: '需核对', en: 'Check' } },
  note: { shape: 'circle', tone: 'unknown', label: { zh: '提示', en: 'Note' } },
} as const;
