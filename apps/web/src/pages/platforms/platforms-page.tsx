import { useLanguage } from '../../language.ts';
import { useTitle } from '../../parts/use-title.ts';

const title = { zh: '平台认定与支持', en: 'Platforms' };

export function PlatformsPage() {
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
