import './source-chip.css';
import type { Citation } from '@kechuang/domain';
import { useLanguage } from '../../language.ts';
import { useShortName } from './short-name.ts';
import { useOpenSource } from './source-context.ts';

interface SourceChipProps {
  readonly citation: Citation;
  /** Shows 原文 only, for narrow places; the full name stays in the accessible name. */
  readonly bare?: boolean;
  /** Which place in the same source it is; from the second on only the number is shown. */
  readonly ordinal?: number;
}

/** The 原文 chip: a small outlined button beside a number, condition, owner or date that opens the sentence it rests on. */
export function SourceChip({ citation, bare = false, ordinal = 1 }: SourceChipProps) {
  const { t } = useLanguage();
  const open = useOpenSource();
  const name = useShortName(citation);
  const word = t({ zh: '原文', en: 'Source' });
  const place = ordinal > 1 ? ` ${ordinal}` : '';
  return (
    <button
      type="button"
      className="source-chip"
      data-kind={citation.kind}
      aria-haspopup="dialog"
      title={citation.kind === 'passage' ? citation.quote : name}
      onClick={() => open(citation)}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="M1.5 5V1.5H5M10.5 7v3.5H7" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      {bare || ordinal > 1 ? (
        <>
          <span className="no-print">{`${word}${place}`}</span>
          <span className="visually-hidden">
            : <span lang="zh">{name}</span>
          </span>
          <span className="print-only name" lang="zh">
            {name}
          </span>
        </>
      ) : (
        <>
          <span className="visually-hidden">{`${word}: `}</span>
          <span className="name" lang="zh">
            {name}
          </span>
        </>
      )}
      {citation.kind === 'reference' && citation.sources === 1 ? (
        <span className="single">{t({ zh: '单一来源', en: 'single source' })}</span>
      ) : null}
    </button>
  );
}
