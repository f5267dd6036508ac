import type { Bilingual } from '@kechuang/domain';
import { benefitWords } from '@kechuang/domain/words';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../../language.ts';
import { ConditionList } from '../../parts/condition/condition-line.tsx';
import { AmountSummary } from '../../parts/figure/amount.tsx';
import { VerdictSources } from '../../parts/source/verdict-sources.tsx';
import { ConfidenceBadge } from '../../parts/status/confidence-badge.tsx';
import { FitStatus, WindowBadge } from '../../parts/status/fit-status.tsx';
import type { ConditionResult, FactValue, Profile, Verdict } from '../../shapes.ts';
import { NextRound } from '../benefit/next-round.tsx';
import { EditAnswer } from './edit-answer.tsx';
import { useRegionNames } from './region-names.ts';

const route = getRouteApi('/match/results');

interface ResultRowProps {
  readonly result: Verdict;
  readonly profile: Profile;
  /** Why its amount is left out of the total, and for which other; null where it is not. */
  readonly leftOut: { readonly because: Bilingual; readonly keeps: Bilingual } | null;
  /** `null` where the answers are not the reader's own and so not to be changed. */
  readonly onChange: ((change: Readonly<Record<string, FactValue | undefined>>) => void) | null;
}

/** One benefit: promise, amount, what is met, what is missing, and what to change. */
export function ResultRow({ result, profile, leftOut, onChange }: ResultRowProps) {
  const { t } = useLanguage();
  const names = useRegionNames();
  const { asOf } = route.useSearch();
  const day = asOf === undefined ? {} : { asOf };
  const [open, setOpen] = useState(false);
  const unmet = result.conditions.filter((condition) => condition.verdict === 'unmet');
  const shown = open ? result.conditions : result.fit === 'nearly' ? unmet : [];
  const edit = (condition: ConditionResult) =>
    onChange === null ? null : <EditAnswer benefitId={result.benefitId} condition={condition} profile={profile} onChange={onChange} />;
  return (
    <li className="result keep-together" id={result.benefitId}>
      <div className="result-top">
        <FitStatus fit={result.fit} text={result.fitText} />
        <span className="secondary small">{t(benefitWords.kind[result.kind])}</span>
        <span className="secondary small">{names.get(result.region) ?? result.region}</span>
        <WindowBadge window={result.window} text={result.windowDetail.text} />
        <ConfidenceBadge confidence={result.confidence} />
        {result.sources === 1 ? <span className="badge">{t({ zh: '单一来源', en: 'single source' })}</span> : null}
      </div>
      <h2 className="result-title">
        <Link to="/benefits/$id" params={{ id: result.benefitId }} search={day}>
          {t(result.title)}
        </Link>
      </h2>
      <div className="result-body">
        <p>{t(result.promise)}</p>
        <div className="result-amount">
          <AmountSummary amount={result.amount} />
          {leftOut === null ? null : (
            <p className="small">
              {t({ zh: '未计入合计：', en: 'Not in the total: ' })}
              {t(leftOut.because)}
              {t({ zh: `（计“${leftOut.keeps.zh}”）`, en: ` (what counts is ${leftOut.keeps.en})` })}
            </p>
          )}
        </div>
      </div>
      <p className="small secondary">
        {t({ zh: '条件', en: 'conditions' })}{' '}
        <span className="number">
          {result.met}/{result.total}
        </span>{' '}
        · {t(result.office)} · {t(result.windowDetail.text)}
      </p>
      <p className="result-sources">
        <VerdictSources verdict={result} />
      </p>
      {shown.length > 0 ? <ConditionList conditions={shown} edit={edit} /> : null}
      <div className="result-actions no-print">
        <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open
            ? t({ zh: '收起条件', en: 'Fold the conditions' })
            : t({
                zh: `逐条看 ${result.total} 个条件`,
                en: result.total === 1 ? 'See the condition' : `See all ${result.total} conditions`,
              })}
        </button>
        <Link to="/benefits/$id" params={{ id: result.benefitId }} search={day}>
          {t({ zh: '看详情与办理', en: 'Details and how to apply' })}
        </Link>
        {result.window === 'closed' ? <NextRound id={result.benefitId} title={result.title} quiet /> : null}
        {result.windowDetail.supersededBy === null ? null : (
          <Link to="/benefits/$id" params={{ id: result.windowDetail.supersededBy }} search={day}>
            {t({ zh: '看替代它的事项', en: 'See what replaced it' })}
          </Link>
        )}
      </div>
    </li>
  );
}
