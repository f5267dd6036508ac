import { useLanguage } from '../../language.ts';
import type { LedgerColumn } from '../ledger/ledger-table.tsx';

/** A measure as far as its units are concerned. */
interface WithUnits {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly leadInferred: boolean;
}

/** What a table says where the text says nothing. */
export function NotStated() {
  const { t } = useLanguage();
  return <span className="secondary">{t({ zh: '未写明', en: 'not stated' })}</span>;
}

/** The columns of a table of measures that say who leads and who supports (牵头、配合), with a lead that was only named first marked as such. */
export function useUnitColumns(widths: { readonly lead: string; readonly support: string }): readonly LedgerColumn<WithUnits>[] {
  const { t } = useLanguage();
  return [
    {
      id: 'lead',
      head: t({ zh: '牵头', en: 'Lead' }),
      width: widths.lead,
      cell: ({ lead, leadInferred }) =>
        lead.length === 0 ? (
          <NotStated />
        ) : (
          <>
            <span lang="zh">{lead.join('、')}</span>
            {leadInferred ? <span className="small secondary"> {t({ zh: '（按首位推定）', en: '(first named)' })}</span> : null}
          </>
        ),
    },
    {
      id: 'support',
      head: t({ zh: '配合', en: 'Support' }),
      width: widths.support,
      cell: ({ support }) => (support.length === 0 ? <span className="secondary">–</span> : <span lang="zh">{support.join('、')}</span>),
    },
  ];
}
