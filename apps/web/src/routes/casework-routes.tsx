import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
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

/** The pages that need the ledger. A new one is a folder in pages/ and its entry here. */
export const caseworkRoutes = [signIn, inbox] as const;
