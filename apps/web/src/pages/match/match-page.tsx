import './match.css';
import { Link, useNavigate } from '@tanstack/react-router';
import { useLanguage } from '../../language.ts';
import { useTitle } from '../../parts/use-title.ts';
import { answeredCount, clearAnswers, useAnswers } from './answers.ts';

const words = {
  title: { zh: '找政策', en: 'Find support' },
  says: {
    zh: '答几个关于企业的问题，逐项对照公开文件里的条件，告诉您哪些初步符合、哪些差一步、差多少、依据是哪一句。',
    en: 'Answer a few questions about the firm. Each condition of the published documents is checked against them: what fits, what falls short, by how much, and the sentence behind it.',
  },
  time: {
    zh: '约 5 分钟，一般不超过 12 个问题。不清楚的可以跳过，也可以只填范围。',
    en: 'About five minutes and seldom more than twelve questions. Skip what you do not know, or give a range.',
  },
  privacy: {
    zh: '这不是申报。不注册、不上传，答案只存在这台设备的浏览器里，随时可清除。',
    en: 'This is no application. No account, no upload: the answers stay in this browser, and you can clear them at any time.',
  },
  hand: { zh: '手边有这些会更快', en: 'Handy to have' },
};

/** P2: what it does, how long it takes, what becomes of the answers. */
export function MatchStartPage() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { profile, savedAt } = useAnswers();
  useTitle(words.title);
  const count = answeredCount(profile);
  return (
    <div className="page" data-width="narrow">
      <header className="page-head">
        <h1>{t({ zh: '看看能拿到什么', en: 'See what you can get' })}</h1>
        <p className="lead">{t(words.says)}</p>
      </header>
      <ul className="promises">
        <li>{t(words.time)}</li>
        <li>{t(words.privacy)}</li>
      </ul>
      <h2 className="hand-title">{t(words.hand)}</h2>
      <ul className="hand">
        <li>{t({ zh: '营业执照：注册地、成立日期', en: 'Business licence: place and date of registration' })}</li>
        <li>{t({ zh: '上年财务报表：收入、资产、成本、研发费用', en: 'Last year’s accounts: revenue, assets, cost, R&D' })}</li>
        <li>{t({ zh: '人员与知识产权的数量', en: 'Numbers of staff and of intellectual property rights' })}</li>
      </ul>
      {count > 0 ? (
        <div className="notice">
          <h2>{t({ zh: `本机有上次的 ${count} 项答案`, en: `${count} answers are kept on this machine` })}</h2>
          {savedAt === null ? null : (
            <p className="secondary small number">
              {t({ zh: '保存于', en: 'Saved' })} {new Date(savedAt).toLocaleString()}
            </p>
          )}
          <div className="source-actions">
            <Link className="button" data-kind="primary" to="/match/check">
              {t({ zh: '继续上次', en: 'Continue' })}
            </Link>
            <Link className="button" to="/match/results">
              {t({ zh: '直接看结果', en: 'See the results' })}
            </Link>
            <button
              type="button"
              className="button"
              onClick={() => {
                clearAnswers();
                void navigate({ to: '/match/identify' });
              }}
            >
              {t({ zh: '清除并重新开始', en: 'Clear and start again' })}
            </button>
          </div>
        </div>
      ) : (
        <p className="source-actions">
          <Link className="button" data-kind="primary" to="/match/identify">
            {t({ zh: '开始', en: 'Start' })}
          </Link>
          <Link className="button" to="/benefits">
            {t({ zh: '我有明确目标', en: 'I know what I want' })}
          </Link>
          <Link className="button" data-kind="quiet" to="/library">
            {t({ zh: '只想浏览', en: 'Just browse' })}
          </Link>
        </p>
      )}
    </div>
  );
}
