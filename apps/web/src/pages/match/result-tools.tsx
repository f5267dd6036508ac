import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { call, type OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { CopyAs } from '../../parts/copy-as.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { MenuItem } from '../../parts/menu.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { TableExport } from '../../parts/table-export.tsx';
import type { Profile } from '../../shapes.ts';
import { writeShare } from './share.ts';

const route = getRouteApi('/match/results');

interface ResultToolsProps {
  readonly match: OutputOf<'benefits.match'>;
  readonly profile: Profile;
  /** Whether the answers are the reader's own. */
  readonly own: boolean;
}

/** Print, share and copy: always in the same corner. */
export function ResultTools({ match, profile, own }: ResultToolsProps) {
  const { t, language } = useLanguage();
  const { asOf } = route.useSearch();
  const dialog = useRef<HTMLDialogElement>(null);
  const link = () => `${window.location.origin}/match/results?asOf=${match.asOf}#${writeShare(profile)}`;
  return (
    <div className="result-tools no-print">
      {own ? (
        <Link className="button" data-size="small" data-kind="primary" to="/plan" search={asOf === undefined ? {} : { asOf }}>
          {t({ zh: '我的方案', en: 'My plan' })}
        </Link>
      ) : null}
      <TableExport
        holds={{ zh: '结果、逐条条件、填写情况与口径', en: 'Results, every condition, answers and notes' }}
        file={(format) => call('benefits.export', { profile, format, language, asOf: match.asOf })}
      >
        {match.results.some(({ windowDetail }) => windowDetail.closes !== null) ? (
          <MenuItem
            label={{ zh: '日历', en: 'Calendar' }}
            says={{ zh: '截止日期与提醒，.ics', en: 'Deadlines with reminders, .ics' }}
            onChoose={() => void saveFile(call('enterprises.export', { profile, format: 'ics', language, asOf: match.asOf }))}
          />
        ) : null}
      </TableExport>
      <button type="button" className="button" data-size="small" onClick={() => window.print()}>
        {t({ zh: '打印', en: 'Print' })}
      </button>
      <button type="button" className="button" data-size="small" onClick={() => dialog.current?.showModal()}>
        {t({ zh: '分享', en: 'Share' })}
      </button>
      <CopyAs operation="benefits.match" input={{ profile, asOf: match.asOf }} />
      <dialog ref={dialog} className="plain-dialog" aria-labelledby="share-title">
        <h2 id="share-title">{t({ zh: '分享链接', en: 'Share link' })}</h2>
        <p className="notice" data-tone="doubt">
          {t({
            zh: '链接里含有您填写的答案，拿到链接的人都能看到。信用代码不在链接里。答案写在 # 之后，不会发送给服务器。',
            en: 'The link holds your answers, and whoever has it can read them. The credit code is not in it. The answers stand after the # and are never sent to a server.',
          })}
        </p>
        <p className="source-actions">
          <CopyButton label={{ zh: '我知道了，复制链接', en: 'Understood, copy the link' }} text={link} />
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {t({ zh: '取消', en: 'Cancel' })}
          </button>
        </p>
      </dialog>
    </div>
  );
}
