import { getRouteApi } from '@tanstack/react-router';
import { useLanguage } from '../../language.ts';
import { SourceChips } from '../../parts/source/source-chips.tsx';
import { Empty, Failure, Skeleton } from '../../parts/states.tsx';
import { Shape } from '../../parts/status/shape.tsx';
import { WithOriginals } from '../../parts/text/with-originals.tsx';
import { latest, useCall } from '../../use-call.ts';

const route = getRouteApi('/targets');
const looks = {
  warning: { shape: 'triangle', tone: 'near', label: { zh: '需核对', en: 'Check' } },
  note: { shape: 'question', tone: 'unknown', label: { zh: '提示', en: 'Note' } },
  ok: { shape: 'check', tone: 'good', label: { zh: '已核对', en: 'Holds' } },
} as const;

/** What checking the targets found: sums, restatements, conflicts, damaged spots. */
export function Findings() {
  const { t } = useLanguage();
  const { region, document } = route.useSearch();
  const answer = useCall('targets.check', { region, document });
  const found = latest(answer);
  if (answer.state === 'failed') return <Failure error={answer.error} retry={answer.retry} />;
  if (found === null) return <Skeleton lines={10} />;
  if (found.findings.length === 0) return <Empty title={{ zh: '没有发现', en: 'Nothing was found' }} />;
  const order = { warning: 0, note: 1, ok: 2 } as const;
  return (
    <ul className="findings">
      {[...found.findings]
        .sort((a, b) => order[a.severity] - order[b.severity])
        .map((finding) => {
          const look = looks[finding.severity];
          return (
            <li key={`${finding.code} ${finding.targetIds.join(' ')} ${finding.citations[0]?.cleanSpan[0]}`} className="keep-together">
              <span className="status" data-tone={look.tone}>
                <Shape name={look.shape} />
                {t(look.label)}
              </span>
              <div>
                <p>
                  <WithOriginals text={finding.text} />
                </p>
                <p className="target-sources">
                  <SourceChips citations={finding.citations} />
                </p>
              </div>
            </li>
          );
        })}
    </ul>
  );
}
