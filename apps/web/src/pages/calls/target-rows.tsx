import type { Bilingual } from '@kechuang/domain';
import type { Procedure } from '../../casework/shapes.ts';
import { useLanguage } from '../../language.ts';
import { Digits, Faults, FormField } from '../../parts/form-field.tsx';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { useRegionNames } from '../match/region-names.ts';
import type { TargetLine } from './call-draft.ts';

interface TargetRowsProps {
  readonly procedure: Procedure;
  readonly lines: readonly TargetLine[];
  readonly total: string;
  /** Whether the rows were filled in from the policy, as those of a new call are. */
  readonly fromPolicy: boolean;
  readonly change: (part: { readonly targets?: readonly TargetLine[]; readonly total?: string }) => void;
  readonly faultsAt: (place: string) => readonly Bilingual[];
}

/** The table of targets as it is being written: each region with the sentence of the policy that gives its places, and the total that the server holds it against. */
export function TargetRows({ procedure, lines, total, fromPolicy, change, faultsAt }: TargetRowsProps) {
  const { t } = useLanguage();
  const names = useRegionNames();
  const { quotaTotal, quotaFindings } = procedure;
  const set = (code: string, part: Partial<TargetLine>): void =>
    change({ targets: lines.map((line) => (line.regionCode === code ? { ...line, ...part } : line)) });
  return (
    <fieldset id="call-targets" className="field">
      <legend className="label">{t({ zh: '目标任务：各地个数', en: 'Targets by region' })}</legend>
      <p className="hint">
        {fromPolicy
          ? t({ zh: '已按原文名额表预填。', en: 'Filled in from the table of the policy. ' })
          : t({ zh: '按已发布的通知填好。', en: 'Filled in from the call as it is published. ' })}
        {t({ zh: '不列的地区留空，不按零计。', en: 'Leave a region empty to leave it out; that is not nought.' })}
      </p>
      <Faults id="call-targets-error" faults={faultsAt('call-targets')} />
      <ul className="target-rows">
        {lines.map(({ regionCode, places, ofWhich }) => {
          const quota = procedure.quotas.find((one) => one.regionCode === regionCode);
          const name = names.get(regionCode) ?? quota?.regionName ?? regionCode;
          const id = `call-targets-${regionCode}`;
          const faults = [...faultsAt(`${id}-places`), ...faultsAt(`${id}-ofWhich`)];
          const describedBy = faults.length === 0 ? undefined : `${id}-error`;
          return (
            <li key={regionCode}>
              <span className="target-region">
                {name} {quota === undefined ? null : <SourceChip citation={quota.citation} bare />}
              </span>
              <label htmlFor={`${id}-places`}>
                <span className="small secondary">{t({ zh: '个数', en: 'Number' })}</span>
                <Digits
                  id={`${id}-places`}
                  label={t({ zh: `${name}，个数`, en: `${name}, number` })}
                  value={places}
                  change={(digits) => set(regionCode, { places: digits })}
                  describedBy={describedBy}
                  invalid={faultsAt(`${id}-places`).length > 0}
                />
              </label>
              <label htmlFor={`${id}-ofWhich`}>
                <span className="small secondary">{t({ zh: '其中专业研究所', en: 'Institutes' })}</span>
                <Digits
                  id={`${id}-ofWhich`}
                  label={t({ zh: `${name}，其中专业研究所`, en: `${name}, of which institutes` })}
                  value={ofWhich}
                  change={(digits) => set(regionCode, { ofWhich: digits })}
                  describedBy={describedBy}
                  invalid={faultsAt(`${id}-ofWhich`).length > 0}
                />
              </label>
              <Faults id={`${id}-error`} faults={faults} />
            </li>
          );
        })}
      </ul>
      <FormField
        id="call-total"
        label={{ zh: '合计', en: 'Total' }}
        hint={{
          zh: '与各地之和不符的，不能发布。其中数不得大于该地个数。',
          en: 'The call is refused where the regions do not add up to it, or a part is larger than its region.',
        }}
        faults={faultsAt('call-total')}
      >
        {(describedBy, invalid) => (
          <div className="call-short">
            <Digits
              id="call-total"
              value={total}
              change={(digits) => change({ total: digits })}
              describedBy={describedBy}
              invalid={invalid}
            />
          </div>
        )}
      </FormField>
      {quotaTotal === null ? null : (
        <p className="small secondary">
          {t({
            zh: `原文总计 ${quotaTotal.places}，其中 ${quotaTotal.ofWhich}；`,
            en: `The policy’s own total: ${quotaTotal.places}, of which ${quotaTotal.ofWhich}; `,
          })}
          {quotaFindings.length === 0
            ? t({ zh: '原表各行与总计相符。', en: 'its rows agree with it.' })
            : quotaFindings.map((finding) => t(finding)).join(t({ zh: '；', en: '; ' }))}{' '}
          <SourceChip citation={quotaTotal.citation} bare />
        </p>
      )}
    </fieldset>
  );
}
