import '../calculator/calculator.css';
import './sandbox.css';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { MoneyRangeFigure } from '../../parts/figure/figure.tsx';
import { shifted } from '../../parts/figure/format.ts';
import { FirmsField } from '../../parts/firms/firms-field.tsx';
import { useFirms } from '../../parts/firms/use-firms.ts';
import { LedgerTable } from '../../parts/ledger/ledger-table.tsx';
import { Select } from '../../parts/select.tsx';
import { SourceChips } from '../../parts/source/source-chips.tsx';
import { Failure, Skeleton } from '../../parts/states.tsx';
import { FitStatus } from '../../parts/status/fit-status.tsx';
import { useTitle } from '../../parts/use-title.ts';
import type { Profile } from '../../shapes.ts';
import { latest, useCall } from '../../use-call.ts';
import { answeredCount, useAnswers } from '../match/answers.ts';
import { fromTyped } from '../match/value-text.ts';
import { samples } from './samples.ts';

const route = getRouteApi('/sandbox');
type Adjustable = OutputOf<'benefits.adjustables'>['adjustables'][number];

/** How a number of a rule is typed: money in 万元, shares in %. */
function kindOf(adjustable: Adjustable): { readonly type: 'money' | 'ratio' | 'number'; readonly unit: string; readonly places: number } {
  if (adjustable.unit === '元') return { type: 'money', unit: '万元', places: -4 };
  if (adjustable.unit === '' || adjustable.unit === '%') return { type: 'ratio', unit: '%', places: 2 };
  return { type: 'number', unit: adjustable.unit, places: 0 };
}

/** Where a number stands: in the source of its condition, or, where it belongs to the amount, in the sources of the benefit. */
function sourcesOf(detail: OutputOf<'benefits.get'>, { conditionId }: Adjustable) {
  const condition = detail.conditionList.find(({ id }) => id === conditionId);
  return condition === undefined ? detail.citations : [condition.citation];
}

/** P31: change one number of a policy and see who of a set of firms gains, who loses, what it costs. */
export function SandboxPage() {
  const { t } = useLanguage();
  const { benefit, number, to, asOf } = route.useSearch();
  const navigate = route.useNavigate();
  const { profile } = useAnswers();
  const atHand = useFirms();
  const detail = latest(useCall('benefits.get', benefit === undefined ? null : { id: benefit }));
  useTitle({ zh: '政策沙盘', en: 'Policy sandbox' });
  const list = latest(useCall('benefits.list', {}));
  const adjustables = useCall('benefits.adjustables', benefit === undefined ? null : { id: benefit });
  const numbers = latest(adjustables)?.adjustables ?? [];
  const chosen = numbers.find((each) => each.id === number);
  const own = answeredCount(profile) > 0 ? [{ id: t({ zh: '我的企业', en: 'My firm' }), profile }] : [];
  const firms = atHand.text.trim() === '' ? own : (atHand.table?.firms ?? []).map(({ id, profile: facts }) => ({ id, profile: facts }));
  const set = (change: Partial<ReturnType<typeof route.useSearch>>) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false });
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t({ zh: '政策沙盘', en: 'Policy sandbox' })}</h1>
        <p>
          {t({
            zh: '改动一个门槛或比例，看一批企业里谁受益、谁失去、要花多少钱。企业资料只在本机计算，不上传。',
            en: 'Change one threshold or share and see who of a set of firms gains, who loses, and what it costs. The firms stay on this machine.',
          })}
        </p>
      </header>
      <div className="calculator">
        <div className="calculator-inputs">
          <Select
            id="sandbox-benefit"
            label={{ zh: '事项', en: 'Benefit' }}
            none={{ zh: '请选择', en: 'Choose' }}
            value={benefit}
            onChange={(value) => set({ benefit: value, number: undefined, to: undefined })}
            options={(list?.benefits ?? []).map((each) => [each.id, t(each.title)])}
          />
          {benefit === undefined ? null : (
            <Select
              id="sandbox-number"
              label={{ zh: '要改的数字', en: 'Number to change' }}
              none={{ zh: '请选择', en: 'Choose' }}
              value={number}
              onChange={(value) => set({ number: value, to: undefined })}
              options={numbers.map((each) => [each.id, t(each.text)])}
            />
          )}
          {benefit !== undefined && adjustables.state === 'ready' && numbers.length === 0 ? (
            <p className="secondary">
              {t({ zh: '这个事项的规则里没有可改的数字。', en: 'The rules of this benefit hold no number to change.' })}
            </p>
          ) : null}
          {chosen === undefined || detail === null ? null : (
            <p className="sum-chips">
              <SourceChips citations={sourcesOf(detail, chosen)} />
            </p>
          )}
          {chosen === undefined ? null : <NewValue key={chosen.id} adjustable={chosen} to={to} onChange={(value) => set({ to: value })} />}
          <FirmsField firms={atHand} samples={samples} placeholder={'企业,职工总数\n甲公司,80'} />
          {firms.length > 0 && atHand.text.trim() !== '' ? null : (
            <p className="small secondary">
              {own.length > 0
                ? t({ zh: '留空则用我的答案这一家', en: 'Left empty, it is your own firm' })
                : t({ zh: '请填入企业', en: 'Enter some firms' })}
            </p>
          )}
        </div>
        <div className="calculator-sum" aria-live="polite">
          {benefit !== undefined && chosen !== undefined && to !== undefined && firms.length > 0 ? (
            <Outcome benefit={benefit} number={chosen.id} to={to} asOf={asOf} firms={firms} />
          ) : (
            <p className="secondary">
              {t({
                zh: '选事项、选数字、写新值，右边就是结果。',
                en: 'Choose a benefit, a number and a new value; the outcome appears here.',
              })}
            </p>
          )}
        </div>
      </div>
    </div>
  );
}

interface NewValueProps {
  readonly adjustable: Adjustable;
  readonly to: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function NewValue({ adjustable, to, onChange }: NewValueProps) {
  const { t } = useLanguage();
  const kind = kindOf(adjustable);
  const [typed, setTyped] = useState(shifted(to ?? adjustable.value, kind.places));
  return (
    <div className="field">
      <label htmlFor="sandbox-to">{t({ zh: '改成', en: 'New value' })}</label>
      <div className="with-unit">
        <input
          id="sandbox-to"
          className="input"
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(event.target.value.trim() === '' ? undefined : fromTyped({ type: kind.type }, event.target.value));
          }}
        />
        <span className="unit" lang="zh">
          {kind.unit}
        </span>
      </div>
    </div>
  );
}

/** A benefit that pays no money costs none, and a row of noughts would say nothing. */
function nothing(range: OutputOf<'benefits.simulate'>['cost']['before']): boolean {
  return (range.max === null || /^0\.00$/.test(range.max.amount)) && (range.min === null || /^0\.00$/.test(range.min.amount));
}

interface OutcomeProps {
  readonly benefit: string;
  readonly number: string;
  readonly to: string;
  readonly asOf: string | undefined;
  readonly firms: readonly { readonly id: string; readonly profile: Profile }[];
}

function Outcome({ benefit, number, to, asOf, firms }: OutcomeProps) {
  const { t } = useLanguage();
  const answer = useCall('benefits.simulate', {
    benefit,
    adjustable: number,
    to,
    firms: [...firms],
    ...(asOf === undefined ? {} : { asOf }),
  });
  const result = latest(answer);
  if (answer.state === 'failed') return <Failure error={answer.error} />;
  if (result === null) return <Skeleton lines={8} />;
  return (
    <>
      <h2>{t(result.change.text)}</h2>
      <dl className="outcome">
        <div>
          <dt>{t({ zh: '符合的企业', en: 'Firms that fit' })}</dt>
          <dd className="number">
            {result.eligibleBefore} → <b>{result.eligibleAfter}</b> / {result.firms}
          </dd>
        </div>
        <div>
          <dt>{t({ zh: '新增', en: 'Gain' })}</dt>
          <dd className="number">{result.gains.length}</dd>
        </div>
        <div>
          <dt>{t({ zh: '失去', en: 'Lose' })}</dt>
          <dd className="number">{result.loses.length}</dd>
        </div>
        <div>
          <dt>{t({ zh: '资料不足', en: 'Undecided' })}</dt>
          <dd className="number">{result.undecided}</dd>
        </div>
        <div hidden={nothing(result.cost.before) && nothing(result.cost.after) && !result.cost.unstated}>
          <dt>{t({ zh: '费用', en: 'Cost' })}</dt>
          <dd>
            {result.cost.unstated ? (
              t({ zh: '金额未写明', en: 'amount not stated' })
            ) : (
              <>
                <MoneyRangeFigure range={result.cost.before} /> → <MoneyRangeFigure range={result.cost.after} />
              </>
            )}
          </dd>
        </div>
      </dl>
      <LedgerTable
        caption={t({ zh: '各企业', en: 'Firm by firm' })}
        rows={result.rows}
        keyOf={(row) => row.firm}
        columns={[
          { id: 'firm', head: t({ zh: '企业', en: 'Firm' }), cell: (row) => <span lang="zh">{row.firm}</span> },
          { id: 'before', head: t({ zh: '现行', en: 'As it is' }), cell: (row) => <FitStatus fit={row.before.fit} /> },
          { id: 'after', head: t({ zh: '改动后', en: 'Changed' }), cell: (row) => <FitStatus fit={row.after.fit} /> },
          {
            id: 'amount',
            head: t({ zh: '金额', en: 'Amount' }),
            figure: true,
            cell: (row) =>
              row.before.amount === null || row.after.amount === null || nothing(row.after.amount) ? (
                <span className="secondary">–</span>
              ) : (
                <>
                  <MoneyRangeFigure range={row.before.amount} /> → <MoneyRangeFigure range={row.after.amount} />
                </>
              ),
          },
        ]}
        footer={result.notes.map((note) => <p key={note.zh}>{t(note)}</p>)}
      />
    </>
  );
}
