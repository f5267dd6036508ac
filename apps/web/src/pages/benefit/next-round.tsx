import type { Bilingual } from '@kechuang/domain';
import { useId, useRef } from 'react';
import { call } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { saveFile } from '../../parts/save-file.ts';

/** 订阅下次: the dates of a benefit as a calendar to subscribe to. There is no mail to be sent and no account to be made: the reader's own calendar looks. */
export function NextRound({ id, title, quiet = false }: { readonly id: string; readonly title: Bilingual; readonly quiet?: boolean }) {
  const { t, language } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const address = () => `${window.location.origin.replace(/^http/, 'webcal')}/v1/benefits/${id}/calendar?language=${language}`;
  return (
    <>
      <button
        type="button"
        className={quiet ? 'link-button' : 'button'}
        data-size={quiet ? undefined : 'small'}
        onClick={() => dialog.current?.showModal()}
      >
        {t({ zh: '订阅下次', en: 'Follow the next round' })}
      </button>
      <dialog ref={dialog} className="plain-dialog" aria-labelledby={heading}>
        <h2 id={heading}>{t({ zh: `订阅下次：${title.zh}`, en: `Follow the next round: ${title.en}` })}</h2>
        <p>
          {t({
            zh: '下一次受理的日期还没有公布。把下面的网址加到您的日历软件（Outlook、手机日历等）里，公布后会自动出现，并提前 7 天和 1 天提醒。',
            en: 'The dates of the next round are not published yet. Add the address below to your calendar (Outlook, a phone’s calendar …): once they are, they appear there, with reminders 7 days and 1 day before.',
          })}
        </p>
        <p className="small secondary">
          {t({
            zh: '不用注册，不留邮箱和电话。本站不发邮件；由您的日历软件每天来看一次。',
            en: 'No account, no address, no telephone number. Nothing is mailed: your calendar looks once a day.',
          })}
        </p>
        <p className="source-actions">
          <CopyButton label={{ zh: '复制订阅网址', en: 'Copy the address' }} text={address} />
          <button type="button" className="button" onClick={() => void saveFile(call('benefits.calendar', { id, language }))}>
            {t({ zh: '只存一份日历', en: 'Save the calendar once' })}
          </button>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {t({ zh: '关闭', en: 'Close' })}
          </button>
        </p>
      </dialog>
    </>
  );
}
