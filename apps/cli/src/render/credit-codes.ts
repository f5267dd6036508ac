import { creditCodesCheck } from '@kechuang/domain/contracts';
import { renderer } from './renderer.ts';
import { bold, pairs } from './table.ts';

export const creditCodeView = renderer(creditCodesCheck, (check, view) => {
  const zh = view.language === 'zh';
  const verdict = check.valid ? (zh ? '✔ 有效' : '✔ valid') : zh ? '✘ 无效' : '✘ not valid';
  return pairs(
    [
      [zh ? '代码' : 'Code', check.normalised],
      [zh ? '结果' : 'Result', bold(verdict, view)],
      [zh ? '原因' : 'Why', check.reasons.length === 0 ? null : check.reasons.map((reason) => reason.detail[view.language]).join('\n')],
      [zh ? '登记机关区划码' : 'Registration region', check.registrationRegionCode],
    ],
    view,
  );
});
