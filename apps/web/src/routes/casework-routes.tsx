import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readApply, readAudit, readCalls, readCase, readInbox, readRegister, readReview } from '../searches.ts';
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
  validateSearch: readInbox,
  component: lazyRouteComponent(() => import('../pages/inbox/inbox-page.tsx'), 'InboxPage'),
});
const apply = createRoute({
  ...under,
  path: '/platforms/apply',
  validateSearch: readApply,
  component: lazyRouteComponent(() => import('../pages/apply/apply-page.tsx'), 'ApplyPage'),
});
const calls = createRoute({
  ...under,
  path: '/calls',
  validateSearch: readCalls,
  component: lazyRouteComponent(() => import('../pages/calls/calls-page.tsx'), 'CallsPage'),
});
const casePage = createRoute({
  ...under,
  path: '/cases/$id',
  validateSearch: readCase,
  component: lazyRouteComponent(() => import('../pages/case/case-page.tsx'), 'CasePage'),
});
const notices = createRoute({
  ...under,
  path: '/notices',
  component: lazyRouteComponent(() => import('../pages/notices/notices-page.tsx'), 'NoticesPage'),
});
const register = createRoute({
  ...under,
  path: '/register',
  validateSearch: readRegister,
  component: lazyRouteComponent(() => import('../pages/register/register-page.tsx'), 'RegisterPage'),
});
const delegations = createRoute({
  ...under,
  path: '/delegations',
  component: lazyRouteComponent(() => import('../pages/delegations/delegations-page.tsx'), 'DelegationsPage'),
});
const audit = createRoute({
  ...under,
  path: '/audit',
  validateSearch: readAudit,
  component: lazyRouteComponent(() => import('../pages/audit/audit-page.tsx'), 'AuditPage'),
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
export const caseworkRoutes = [signIn, inbox, calls, apply, casePage, notices, register, delegations, audit, drafts, review] as const;
