import { benefitWords } from '@kechuang/domain/words';
import { getRouteApi } from '@tanstack/react-router';
import { useLanguage } from '../../language.ts';
import { Select } from '../../parts/select.tsx';
import type { ResultSearch } from '../../searches.ts';
import type { Verdict } from '../../shapes.ts';
import { useRegionNames } from './region-names.ts';

const route = getRouteApi('/match/results');

const windowChoices = [
  { id: 'usable', label: { zh: '当前有效', en: 'In force now' } },
  { id: 'over', label: { zh: '已截止或失效', en: 'Closed or expired' } },
] as const;
const over: readonly Verdict['window'][] = ['closed', 'expired', 'superseded', 'exhausted'];

/** Whether a result passes the filters in the address. */
export function visible(result: Verdict, search: ResultSearch): boolean {
  if (search.kind !== undefined && result.kind !== search.kind) return false;
  if (search.region !== undefined && result.region !== search.region) return false;
  if (search.window === 'usable' && over.includes(result.window)) return false;
  if (search.window === 'over' && !over.includes(result.window)) return false;
  return true;
}

const far = '9999';

/** In the order asked for; the operation's own order where none is. */
export function sorted(results: readonly Verdict[], sort: ResultSearch['sort']): readonly Verdict[] {
  if (sort === 'closes') return [...results].sort((a, b) => (a.windowDetail.closes ?? far).localeCompare(b.windowDetail.closes ?? far));
  if (sort === 'amount') return [...results].sort((a, b) => compareDigits(mostOf(b), mostOf(a)));
  if (sort === 'local') return [...results].sort((a, b) => b.region.length - a.region.length || a.region.localeCompare(b.region));
  return results;
}

function mostOf(result: Verdict): string {
  const [first] = result.amount.readings;
  if (first === undefined) return '0';
  return 'amount' in first.total ? first.total.amount : (first.total.max?.amount ?? first.total.min?.amount ?? '0');
}

/** Compares decimal strings of yuan to the fen by length and digits, so that no number is rounded on the way. */
function compareDigits(a: string, b: string): number {
  return a.length - b.length || a.localeCompare(b);
}

/** Kind, place and time, and the order. Choices that would show nothing are left out. */
export function ResultFilters({ results }: { readonly results: readonly Verdict[] }) {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const names = useRegionNames();
  if (results.length < 2 && search.kind === undefined && search.region === undefined && search.window === undefined) return null;
  const set = (change: Partial<ResultSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...change }), hash: true, replace: true, resetScroll: false });
  const kinds = [...new Set(results.map((result) => result.kind))];
  const regions = [...new Set(results.map((result) => result.region))];
  return (
    <div className="filters no-print">
      <Select
        id="filter-kind"
        label={{ zh: '类型', en: 'Kind' }}
        value={search.kind}
        onChange={(kind) => set({ kind })}
        options={kinds.map((kind) => [kind, t(benefitWords.kind[kind])])}
      />
      <Select
        id="filter-region"
        label={{ zh: '级别', en: 'Level' }}
        value={search.region}
        onChange={(region) => set({ region })}
        options={regions.map((region) => [region, names.get(region) ?? region])}
      />
      <Select
        id="filter-window"
        label={{ zh: '时间', en: 'Time' }}
        value={search.window}
        onChange={(window) => set({ window })}
        options={windowChoices.map((choice) => [choice.id, t(choice.label)])}
      />
      <Select
        id="sort"
        label={{ zh: '排序', en: 'Order' }}
        none={{ zh: '推荐', en: 'Suggested' }}
        value={search.sort}
        onChange={(sort) => set({ sort: sort === 'closes' || sort === 'amount' || sort === 'local' ? sort : undefined })}
        options={[
          ['closes', t({ zh: '截止最近', en: 'Closing first' })],
          ['amount', t({ zh: '金额上限', en: 'Largest amount' })],
          ['local', t({ zh: '最本地', en: 'Most local' })],
        ]}
      />
    </div>
  );
}
