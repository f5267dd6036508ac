import './review.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useLanguage } from '../../language.ts';
import { Failure, Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { SignedIn } from '../../session/signed-in.tsx';
import { latest, useCall } from '../../use-call.ts';
import { Review } from './review.tsx';

const route = getRouteApi('/drafts/$id');

/** P15: an imported page with its queue: each fact beside the sentence it was read from, until a person has decided on it. */
export function ReviewPage() {
  const { t } = useLanguage();
  const { id } = route.useParams();
  useTitle({ zh: '核定', en: 'Review' });
  return (
    <div className="page review-page">
      <nav aria-label={t({ zh: '位置', en: 'Breadcrumb' })} className="no-print">
        <ol className="crumbs">
          <li>
            <Link to="/drafts">{t({ zh: '导入与核定', en: 'Imports and review' })}</Link>
          </li>
          <li aria-current="page">{id}</li>
        </ol>
      </nav>
      <SignedIn roles={['department', 'administrator']}>{() => <Draft id={id} />}</SignedIn>
    </div>
  );
}

function Draft({ id }: { readonly id: string }) {
  const answer = useCall('documents.draft', { id });
  const view = latest(answer);
  if (answer.state === 'failed') return <Failure error={answer.error} retry={answer.retry} />;
  if (view === null) return <Skeleton lines={14} />;
  return <Review key={view.id} view={view} />;
}
