import { createRootRoute } from '@tanstack/react-router';
import { FailurePage, NotFoundPage } from '../pages/failure-page.tsx';
import { Shell } from '../shell/shell.tsx';

/** The route above all pages: the frame, and what stands in it where a page is missing or breaks. */
export const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: FailurePage });
