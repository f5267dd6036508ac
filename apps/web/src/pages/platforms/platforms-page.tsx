import '../home/home.css';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../language.ts';
import { clauseName } from '../../parts/source/surroundings.ts';
import { Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { latest, useCall } from '../../use-call.ts';

const plan = 'lyg-2021-18';
const title = { zh: '平台认定', en: 'Platforms' };

/** Platforms for industrial innovation: the plan that governs them, the money, and the stages of recognition as the plan has them. */
export function PlatformsPage() {
  const { t } = useLanguage();
  useTitle(title);
  const document = latest(useCall('documents.get', { id: plan }));
  const stages = document?.clauses.filter((clause) => clause.parentId === '6' && clause.kind === 'item') ?? [];
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t(title)}</h1>
        <p>
          {t({
            zh: '重大产业创新平台：依据、认定步骤和配套资金。',
            en: 'Major platforms for industrial innovation: the plan, the stages of recognition, the matching funds.',
          })}
        </p>
      </header>
      <ul className="doors two">
        <li>
          <Link to="/calculator" className="door">
            <span className="door-title">{t({ zh: '算配套资金', en: 'Work out the matching funds' })}</span>
            <span className="secondary">
              {t({ zh: '国家级、省级，区与县，封顶与歧义', en: 'National or provincial, district or county, caps and readings' })}
            </span>
          </Link>
        </li>
        <li>
          <Link to="/documents/$id" params={{ id: plan }} className="door">
            <span className="door-title">{t({ zh: '读实施方案', en: 'Read the plan' })}</span>
            <span className="secondary" lang="zh">
              {document?.documentNumber ?? '…'}
            </span>
          </Link>
        </li>
        <li>
          <Link to="/targets" search={{ document: plan }} className="door">
            <span className="door-title">{t({ zh: '看建设目标', en: 'See the targets' })}</span>
            <span className="secondary">{t({ zh: '各县区与功能板块的数量', en: 'Numbers by county, district and zone' })}</span>
          </Link>
        </li>
      </ul>
      <section className="part platform-stages">
        <h2>{t({ zh: '认定步骤（按实施方案第六部分）', en: 'Stages of recognition (part six of the plan)' })}</h2>
        {document === null ? <Skeleton lines={5} /> : null}
        <ol className="stages" lang="zh">
          {stages.map((stage) => (
            <li key={stage.id}>
              <Link to="/documents/$id" params={{ id: plan }} search={{ cite: stage.span.join('-') }}>
                {clauseName(stage)}
              </Link>
            </li>
          ))}
        </ol>
        <p className="small secondary">
          {t({
            zh: '在线申报由各地政务服务平台办理，这里只说明依据和步骤。',
            en: 'Applications are made on the city’s own service platform; this page gives the basis and the stages.',
          })}
        </p>
      </section>
    </div>
  );
}
