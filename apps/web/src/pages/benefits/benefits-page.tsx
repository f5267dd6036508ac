import { useLanguage } from '../../language.ts';
import { useTitle } from '../../parts/use-title.ts';

const title = { zh: '惠企事项', en: 'Benefits' };

export function BenefitsPage() {
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
