/** The console alone: `vite build --config src/admin/vite.config.ts`. The hub serves it under `/admin/`. */
import { fileURLToPath } from 'node:url'
import { preact } from '@preact/preset-vite'
import { defineConfig } from 'vite'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export default defineConfig({
  root: path('.'),
  base: '/admin/',
  publicDir: false,
  cacheDir: path('../../.cache/admin'),
  plugins: [preact({ devToolsEnabled: false })],
  // `npm start` beside it: the pages of the development server ask the real one.
  server: { proxy: { '/api': 'http://localhost:4173', '/release': 'http://localhost:4173' } },
  build: {
    target: 'es2024',
    outDir: path('../../dist/admin'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // The editor of texts, which comes with the first look at « Contenu ».
    chunkSizeWarningLimit: 800,
    modulePreload: { polyfill: false },
  },
})
