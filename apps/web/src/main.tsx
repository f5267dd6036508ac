import './design/tokens.css';
import './design/base.css';
import './design/controls.css';
import './design/layout.css';
import './design/print.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyPreferences } from './preferences.ts';
import { router } from './router.tsx';

applyPreferences();
const place = document.getElementById('root');
if (place === null) throw new Error('The page has no #root');
createRoot(place).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
