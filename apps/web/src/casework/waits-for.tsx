import { roleName } from '@kechuang/domain/words';
import { useLanguage } from '../language.ts';
import type { CaseSummary } from './shapes.ts';

/** Whose move it is, and since how many working days. */
export function WaitsFor({ stage }: { readonly stage: CaseSummary['stage'] }) {
  const { t } = useLanguage();
  const who = stage.waitsFor.map((one) => t(roleName(one))).join(t({ zh: '、', en: ', ' }));
  return (
    <span>
      {who === '' ? null : t({ zh: `待${who}办理 · `, en: `with: ${who} · ` })}
      <span className="number">
        {t({ zh: `已 ${stage.workingDays} 个工作日`, en: `${stage.workingDays} working day${stage.workingDays === 1 ? '' : 's'} here` })}
      </span>
    </span>
  );
}
