import { useLanguage } from '../../language.ts';
import { useTitle } from '../../parts/use-title.ts';

const title = { zh: '找政策', en: 'Find support' };

export function MatchStartPage() {
  const { t } = useLanguage();
  useTitle(title);
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t(title)}</h1>
      </header>
    </div>
  );
}
