import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: { target: 'baseline-widely-available', sourcemap: false, chunkSizeWarningLimit: 900 },
  server: { host: '127.0.0.1' },
});
