import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: { target: 'baseline-widely-available', sourcemap: false, chunkSizeWarningLimit: 900 },
  // `pnpm dev` serves the pages by themselves; what needs the ledger goes on to the API beside them.
  server: { host: '127.0.0.1', proxy: Object.fromEntries(['/v1', '/demo', '/session'].map((path) => [path, 'http://127.0.0.1:3210'])) },
});
