import type { Procedure } from '../../casework/shapes.ts';
import { useLanguage } from '../../language.ts';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { latest, useCall } from '../../use-call.ts';

/** The year's call: until when applications are taken, what it asks for, and whether the policy behind it is still in force. */
export function CallNotice({ procedure }: { readonly procedure: Procedure }) {
  const { t } = useLanguage();
  const calls = latest(useCall('calls.list', { procedure: procedure.id }))?.calls ?? null;
  if (calls === null || procedure.call === null) return null;
  const call = calls.find((one) => one.state === 'open');
  if (call === undefined) {
    return (
      <p className="notice" data-tone="doubt">
        {t({
          zh: '现在没有受理中的年度通知，开始填报会被退回。请等领导小组办公室发布。',
          en: 'No call takes applications now, and an application cannot be begun. Wait for the leading group office to publish one.',
        })}{' '}
        <SourceChip citation={procedure.call.citation} bare />
      </p>
    );
  }
  const { terms, warning } = call;
  return (
    <div className="notice call-notice">
      <p>
        <b lang="zh">{terms.title}</b>{' '}
        <span className="number">{t({ zh: `受理至 ${terms.closes}`, en: `applications until ${terms.closes}` })}</span>{' '}
        <SourceChip citation={procedure.call.citation} bare />
      </p>
      {terms.materials.length === 0 ? null : (
        <ul className="plain-list" lang="zh">
          {terms.materials.map((material) => (
            <li key={material}>{material}</li>
          ))}
        </ul>
      )}
      {warning === null ? null : <p className="secondary">{t(warning)}</p>}
    </div>
  );
}
