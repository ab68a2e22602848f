/** The aidants' space alone: `vite build --config src/aidant/vite.config.ts`. The hub serves it under `/aidant/`. */
import { fileURLToPath } from 'node:url'
import { preact } from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export default defineConfig({
  root: path('.'),
  base: '/aidant/',
  publicDir: false,
  cacheDir: path('../../.cache/aidant'),
  plugins: [
    preact({ devToolsEnabled: false }),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '../worker',
      filename: 'aidant-service-worker.ts',
      registerType: 'prompt',
      injectRegister: null,
      injectManifest: { globPatterns: ['**/*.{html,js,css,svg,woff2,webmanifest}'] },
      manifest: {
        id: '/aidant/',
        name: 'Escale, aidants',
        short_name: 'Aidants',
        lang: 'fr',
        description: 'Les postes de votre lieu, et qui demande de l’aide.',
        start_url: '/aidant/',
        scope: '/aidant/',
        display: 'standalone',
        background_color: '#f6f4ec',
        theme_color: '#06363c',
        icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
    }),
  ],
  resolve: { alias: { dexie: path('../../node_modules/dexie/dist/modern/dexie.mjs') } },
  // `npm start` beside it: the pages of the development server ask the real one.
  server: { proxy: { '/api': 'http://localhost:4173' } },
  build: {
    target: 'es2024',
    outDir: path('../../dist/aidant'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
