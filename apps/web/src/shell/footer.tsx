import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language.ts';
import { setPreferences, usePreferences } from '../preferences.ts';
import { latest, useCall } from '../use-call.ts';
import { shellWords as words } from './words.ts';

/** Data version, settings, ways to report an error, licence. */
export function Footer() {
  const { t } = useLanguage();
  const { theme, shortcuts } = usePreferences();
  const data = latest(useCall('documents.list', {}));
  return (
    <footer className="site-footer">
      <div>
        <p>
          {t({
            zh: '判断由公开文件和书面规则得出，仅供参考；能否享受以受理部门的决定为准。查政策、算金额时，您的填写只在本机计算，不上传、不注册、不留电话；登录办件时，材料存入本站的账本。',
            en: 'Verdicts follow from published documents and written rules, for reference only; the office named decides. What you enter to find and work out support stays on this machine: no upload, no account, no telephone number. Casework, once you sign in, is kept in the ledger of this site.',
          })}
        </p>
        <ul>
          <li>
            {t({ zh: '数据版本', en: 'Data version' })} <span className="number">{data?.dataVersion ?? '…'}</span>
          </li>
          <li>
            <Link to="/help">{t({ zh: '说明与术语', en: 'Help and terms' })}</Link>
          </li>
          <li>
            <Link to="/help" hash="report">
              {t({ zh: '纠错', en: 'Report an error' })}
            </Link>
          </li>
          <li>
            <Link to="/help" hash="accessibility">
              {t({ zh: '无障碍声明', en: 'Accessibility' })}
            </Link>
          </li>
          <li>
            <Link to="/help" hash="licence">
              {t({ zh: '开源许可 Apache-2.0', en: 'Licence Apache-2.0' })}
            </Link>
          </li>
          <li>
            <label htmlFor="appearance">{t(words.appearance)}</label>
            <select
              id="appearance"
              value={theme}
              onChange={(event) =>
                setPreferences({ theme: event.target.value === 'dark' || event.target.value === 'light' ? event.target.value : 'system' })
              }
            >
              <option value="system">{t(words.system)}</option>
              <option value="light">{t(words.light)}</option>
              <option value="dark">{t(words.dark)}</option>
            </select>
          </li>
          <li>
            <button
              type="button"
              className="link-button"
              aria-pressed={shortcuts}
              onClick={() => setPreferences({ shortcuts: !shortcuts })}
            >
              {shortcuts
                ? t({ zh: '关闭单键快捷键', en: 'Turn single-key shortcuts off' })
                : t({ zh: '开启单键快捷键', en: 'Turn single-key shortcuts on' })}
            </button>
          </li>
        </ul>
      </div>
    </footer>
  );
}
