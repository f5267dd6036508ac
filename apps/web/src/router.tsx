import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { parseAddress, writeAddress } from './address.ts';
import { caseworkRoutes } from './routes/casework-routes.tsx';
import { root } from './routes/root-route.tsx';
import {
  readBenefits,
  readCalculator,
  readCompare,
  readDay,
  readDiff,
  readDocument,
  readLibrary,
  readMeasures,
  readOwnScorecard,
  readQuality,
  readQuestions,
  readResults,
  readSandbox,
  readTargets,
} from './searches.ts';

const under = { getParentRoute: () => root };

const home = createRoute({ ...under, path: '/', component: lazyRouteComponent(() => import('./pages/home/home-page.tsx'), 'HomePage') });
const library = createRoute({
  ...under,
  path: '/library',
  validateSearch: readLibrary,
  component: lazyRouteComponent(() => import('./pages/library/library-page.tsx'), 'LibraryPage'),
});
const documentPage = createRoute({
  ...under,
  path: '/documents/$id',
  validateSearch: readDocument,
  component: lazyRouteComponent(() => import('./pages/document/document-page.tsx'), 'DocumentPage'),
});
const diff = createRoute({
  ...under,
  path: '/documents/$id/diff',
  validateSearch: readDiff,
  component: lazyRouteComponent(() => import('./pages/diff/diff-page.tsx'), 'DiffPage'),
});
const quality = createRoute({
  ...under,
  path: '/quality',
  validateSearch: readQuality,
  component: lazyRouteComponent(() => import('./pages/quality/quality-page.tsx'), 'QualityPage'),
});
const read = createRoute({
  ...under,
  path: '/read',
  component: lazyRouteComponent(() => import('./pages/read/read-page.tsx'), 'ReadPage'),
});
const match = createRoute({
  ...under,
  path: '/match',
  component: lazyRouteComponent(() => import('./pages/match/match-page.tsx'), 'MatchStartPage'),
});
const identify = createRoute({
  ...under,
  path: '/match/identify',
  component: lazyRouteComponent(() => import('./pages/match/identify-page.tsx'), 'IdentifyPage'),
});
const questions = createRoute({
  ...under,
  path: '/match/questions',
  validateSearch: readQuestions,
  component: lazyRouteComponent(() => import('./pages/match/questions-page.tsx'), 'QuestionsPage'),
});
const check = createRoute({
  ...under,
  path: '/match/check',
  component: lazyRouteComponent(() => import('./pages/match/check-page.tsx'), 'CheckPage'),
});
const results = createRoute({
  ...under,
  path: '/match/results',
  validateSearch: readResults,
  component: lazyRouteComponent(() => import('./pages/match/results-page.tsx'), 'ResultsPage'),
});
const benefits = createRoute({
  ...under,
  path: '/benefits',
  validateSearch: readBenefits,
  component: lazyRouteComponent(() => import('./pages/benefits/benefits-page.tsx'), 'BenefitsPage'),
});
const benefit = createRoute({
  ...under,
  path: '/benefits/$id',
  validateSearch: readDay,
  component: lazyRouteComponent(() => import('./pages/benefit/benefit-page.tsx'), 'BenefitPage'),
});
const calculator = createRoute({
  ...under,
  path: '/calculator',
  validateSearch: readCalculator,
  component: lazyRouteComponent(() => import('./pages/calculator/calculator-page.tsx'), 'CalculatorPage'),
});
const scorecards = createRoute({
  ...under,
  path: '/scorecards',
  component: lazyRouteComponent(() => import('./pages/scorecard/scorecards-page.tsx'), 'ScorecardsPage'),
});
const ownScorecard = createRoute({
  ...under,
  path: '/scorecards/own',
  validateSearch: readOwnScorecard,
  component: lazyRouteComponent(() => import('./pages/scorecard/own-scorecard-page.tsx'), 'OwnScorecardPage'),
});
const scorecard = createRoute({
  ...under,
  path: '/scorecards/$id',
  component: lazyRouteComponent(() => import('./pages/scorecard/scorecard-page.tsx'), 'ScorecardPage'),
});
const targets = createRoute({
  ...under,
  path: '/targets',
  validateSearch: readTargets,
  component: lazyRouteComponent(() => import('./pages/targets/targets-page.tsx'), 'TargetsPage'),
});
const compare = createRoute({
  ...under,
  path: '/compare',
  validateSearch: readCompare,
  component: lazyRouteComponent(() => import('./pages/compare/compare-page.tsx'), 'ComparePage'),
});
const plan = createRoute({
  ...under,
  path: '/plan',
  validateSearch: readDay,
  component: lazyRouteComponent(() => import('./pages/plan/plan-page.tsx'), 'PlanPage'),
});
const sandbox = createRoute({
  ...under,
  path: '/sandbox',
  validateSearch: readSandbox,
  component: lazyRouteComponent(() => import('./pages/sandbox/sandbox-page.tsx'), 'SandboxPage'),
});
const measures = createRoute({
  ...under,
  path: '/measures',
  validateSearch: readMeasures,
  component: lazyRouteComponent(() => import('./pages/measures/measures-page.tsx'), 'MeasuresPage'),
});
const platforms = createRoute({
  ...under,
  path: '/platforms',
  component: lazyRouteComponent(() => import('./pages/platforms/platforms-page.tsx'), 'PlatformsPage'),
});
const developers = createRoute({
  ...under,
  path: '/developers',
  component: lazyRouteComponent(() => import('./pages/developers/developers-page.tsx'), 'DevelopersPage'),
});
const help = createRoute({
  ...under,
  path: '/help',
  component: lazyRouteComponent(() => import('./pages/help/help-page.tsx'), 'HelpPage'),
});

const routeTree = root.addChildren([
  home,
  library,
  documentPage,
  diff,
  quality,
  read,
  match,
  identify,
  questions,
  check,
  results,
  benefits,
  benefit,
  calculator,
  scorecards,
  ownScorecard,
  scorecard,
  plan,
  sandbox,
  measures,
  targets,
  compare,
  platforms,
  developers,
  help,
  ...caseworkRoutes,
]);

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
  interface HistoryState {
    /** A credit code typed on the home page, on its way to the page that checks it. */
    creditCode?: string;
  }
}
