import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, parseAddress, text, writeAddress } from './address.ts';
import { FailurePage, NotFoundPage } from './pages/failure-page.tsx';
import { Shell } from './shell/shell.tsx';

/** Filters of the library, as its address carries them. */
interface LibrarySearch {
  q?: string | undefined;
  region?: string | undefined;
  year?: string | undefined;
  kind?: string | undefined;
  issuer?: string | undefined;
  force?: 'now' | undefined;
}

/** `cite=start-end` lights up a passage of the clean text. */
interface DocumentSearch {
  cite?: string | undefined;
  view?: 'raw' | undefined;
}

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: FailurePage });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/home/home-page.tsx'), 'HomePage'),
});

const library = createRoute({
  getParentRoute: () => root,
  path: '/library',
  validateSearch: (raw: Record<string, unknown>): LibrarySearch => ({
    q: text(raw.q),
    region: text(raw.region),
    year: text(raw.year),
    kind: text(raw.kind),
    issuer: text(raw.issuer),
    force: oneOf(raw.force, ['now']),
  }),
  component: lazyRouteComponent(() => import('./pages/library/library-page.tsx'), 'LibraryPage'),
});

const documentPage = createRoute({
  getParentRoute: () => root,
  path: '/documents/$id',
  validateSearch: (raw: Record<string, unknown>): DocumentSearch => ({ cite: text(raw.cite), view: oneOf(raw.view, ['raw']) }),
  component: lazyRouteComponent(() => import('./pages/document/document-page.tsx'), 'DocumentPage'),
});

const match = createRoute({
  getParentRoute: () => root,
  path: '/match',
  component: lazyRouteComponent(() => import('./pages/match/match-page.tsx'), 'MatchStartPage'),
});

const benefits = createRoute({
  getParentRoute: () => root,
  path: '/benefits',
  component: lazyRouteComponent(() => import('./pages/benefits/benefits-page.tsx'), 'BenefitsPage'),
});

const targets = createRoute({
  getParentRoute: () => root,
  path: '/targets',
  component: lazyRouteComponent(() => import('./pages/targets/targets-page.tsx'), 'TargetsPage'),
});

const platforms = createRoute({
  getParentRoute: () => root,
  path: '/platforms',
  component: lazyRouteComponent(() => import('./pages/platforms/platforms-page.tsx'), 'PlatformsPage'),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  component: lazyRouteComponent(() => import('./pages/compare/compare-page.tsx'), 'ComparePage'),
});

const developers = createRoute({
  getParentRoute: () => root,
  path: '/developers',
  component: lazyRouteComponent(() => import('./pages/developers/developers-page.tsx'), 'DevelopersPage'),
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/help',
  component: lazyRouteComponent(() => import('./pages/help/help-page.tsx'), 'HelpPage'),
});

/** The order of the routes is of no account; the file lists them as the header does. */
export const routeTree = root.addChildren([home, library, documentPage, match, benefits, targets, platforms, compare, developers, help]);

export const router = createRouter({
  routeTree,
  parseSearch: parseAddress,
  stringifySearch: writeAddress,
  scrollRestoration: true,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
