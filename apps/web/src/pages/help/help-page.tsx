import './help.css';
import { useState } from 'react';
import { useLanguage } from '../../language.ts';
import { forgetKept } from '../../parts/kept-text.ts';
import { useTitle } from '../../parts/use-title.ts';
import { forgetPreferences } from '../../preferences.ts';
import { clearAnswers } from '../match/answers.ts';
import { forgetTicks } from '../plan/materials.tsx';
import { terms } from './terms.ts';

const title = { zh: '说明与术语', en: 'Help and terms' };

/** P43: how verdicts come about, what the terms mean, reports, accessibility, licence. */
export function HelpPage() {
  const { t } = useLanguage();
  const [cleared, setCleared] = useState(false);
  useTitle(title);
  return (
    <div className="page help" data-width="narrow">
      <header className="page-head">
        <h1>{t(title)}</h1>
      </header>
      <section>
        <h2>{t({ zh: '判断是怎么得出的', en: 'How a verdict comes about' })}</h2>
        <p>
          {t({
            zh: '每个事项的条件逐条写成规则，每条规则都带着它所依据的原句或文号。您填的数与条件一一对照，得出三件分开说的事：符合程度、时间、依据的可信度。没有写成规则的条件不会当作已满足。',
            en: 'The conditions of a benefit are written out as rules, each with the sentence or the document number it rests on. What you enter is set against each. Three things are then said apart: how well it fits, whether it can be had now, and how far the source can be trusted. A condition that is not written as a rule never counts as met.',
          })}
        </p>
        <p>
          {t({
            zh: '不清楚的事不当作“否”，也不当作零；金额未写明就说未写明，不计入合计。“初步符合”不等于一定能拿到，决定权在受理部门。',
            en: 'What is not known is neither No nor nought; an amount that is not written is said to be unstated and left out of sums. “Fits so far” is no promise: the office decides.',
          })}
        </p>
      </section>
      <section>
        <h2>{t({ zh: '您的填写在哪里', en: 'Where your answers are' })}</h2>
        <p>
          {t({
            zh: '只在这台设备的浏览器里。计算也在这里进行，不发送给任何服务器。分享链接会带上答案（不含信用代码），复制前会提醒。',
            en: 'In this browser on this machine only, and the working out happens here too: nothing is sent to any server. A share link carries the answers (never the credit code) and says so before it is copied.',
          })}
        </p>
        <p className="source-actions">
          <button
            type="button"
            className="button"
            onClick={() => {
              clearAnswers();
              forgetPreferences();
              forgetTicks();
              forgetKept();
              setCleared(true);
            }}
          >
            {t({ zh: '清除本机保存的全部内容', en: 'Clear everything kept on this machine' })}
          </button>
          <span role="status">{cleared ? t({ zh: '已清除。', en: 'Cleared.' }) : ''}</span>
        </p>
      </section>
      <section>
        <h2>{t({ zh: '术语', en: 'Terms' })}</h2>
        <dl className="terms">
          {terms.map((term) => (
            <div key={term.zh}>
              <dt>
                <span lang="zh">{term.zh}</span> <span lang="en">{term.en}</span>
              </dt>
              <dd>{t(term.says)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{t({ zh: '快捷键', en: 'Shortcuts' })}</h2>
        <p>
          <kbd>/</kbd> {t({ zh: '到搜索框', en: 'go to search' })} · <kbd>Esc</kbd>{' '}
          {t({ zh: '关闭原文面板', en: 'close the source panel' })} · {t({ zh: '可在页脚关闭', en: 'turned off at the foot of the page' })}
        </p>
      </section>
      <section id="report">
        <h2>{t({ zh: '纠错与线索', en: 'Report an error' })}</h2>
        <p>
          {t({
            zh: '发现数字、条款或判断有误，或知道库中没有的政策：请把页面地址（含引文位置）和正确的原文发给本站的运营单位。页面上的“复制引文链接”会带上精确位置。',
            en: 'If a figure, a clause or a verdict is wrong, or a policy is missing, send the address of the page (with the citation) and the right text to those who run this site. “Copy citation link” gives the exact place.',
          })}
        </p>
      </section>
      <section id="accessibility">
        <h2>{t({ zh: '无障碍声明', en: 'Accessibility' })}</h2>
        <p>
          {t({
            zh: '目标是 WCAG 2.2 AA 与 GB/T 37668—2019 二级：全键盘可用，焦点可见，状态不只靠颜色，大字版与普通版同一网址，可放大到 200%，可打印。没有图形验证码、自动跳转和浮动广告。',
            en: 'The aim is WCAG 2.2 AA and level 2 of GB/T 37668—2019: everything by keyboard, visible focus, no state by colour alone, large text at the same address, zoom to 200 %, printable. No image captcha, no automatic redirect, no floating advertisement.',
          })}
        </p>
      </section>
      <section id="licence">
        <h2>{t({ zh: '许可', en: 'Licence' })}</h2>
        <p>
          {t({
            zh: '程序以 Apache-2.0 许可开放。政策文件的著作权属于发文机关，原文逐字保存，不作改动。',
            en: 'The program is open under Apache-2.0. The policy documents belong to their issuers and are kept byte for byte.',
          })}
        </p>
      </section>
    </div>
  );
}
