import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readReview } from '../searches.ts';
import { root } from './root-route.tsx';

const under = { getParentRoute: () => root };

const signIn = createRoute({
  ...under,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('../pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
});
const inbox = createRoute({
  ...under,
  path: '/inbox',
  component: lazyRouteComponent(() => import('../pages/inbox/inbox-page.tsx'), 'InboxPage'),
});

const drafts = createRoute({
  ...under,
  path: '/drafts',
  component: lazyRouteComponent(() => import('../pages/drafts/drafts-page.tsx'), 'DraftsPage'),
});
const review = createRoute({
  ...under,
  path: '/drafts/$id',
  validateSearch: readReview,
  component: lazyRouteComponent(() => import('../pages/review/review-page.tsx'), 'ReviewPage'),
});

/** The pages that need the ledger. A new one is a folder in pages/ and its entry here. */
export const caseworkRoutes = [signIn, inbox, drafts, review] as const;
