import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { preact } from '@preact/preset-vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { firstScreen } from './src/build/first-screen.ts'
import { previewPage } from './src/build/preview-page.ts'
import { rootOfTrust } from './src/build/root-of-trust.ts'
import { keepWakeOrder, wakeGroups } from './src/build/wake-order.ts'
import { embeddedFront } from './src/publish/embedded-front.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const kioskRoot = path('./src/kiosk')
const deploymentFolder = process.env['ESCALE_DEPLOYMENT'] ?? 'kiosk-config/nouvelle-caledonie-pcn'

const kiosk = {
  root: kioskRoot,
  publicDir: path('./public'),
  build: {
    target: 'es2024',
    outDir: path('./dist/kiosk'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Libraries would write on the console what a person does.
        minify: { compress: { dropConsole: true } },
        codeSplitting: { groups: wakeGroups },
      },
    },
  },
  resolve: {
    // Their builds for today's browsers; the main entries still carry what ES5 needed.
    alias: {
      dexie: path('./node_modules/dexie/dist/modern/dexie.mjs'),
      'workbox-window': path('./node_modules/workbox-window/build/workbox-window.prod.mjs'),
    },
  },
  worker: { rolldownOptions: { output: { comments: false } } },
  plugins: [
    preact({ devToolsEnabled: false }),
    firstScreen({
      root: kioskRoot,
      picturesFile: path('./src/ui/pictures/front.svg'),
      readFront: () => embeddedFront(path(`./${deploymentFolder}`)),
    }),
    rootOfTrust({
      rootFile: resolve(
        import.meta.dirname,
        process.env['ESCALE_ROOT'] ?? '.escale/keys/1.root.json',
      ),
      sourceDateEpoch: process.env['SOURCE_DATE_EPOCH'],
      packageFile: path('./package.json'),
    }),
    keepWakeOrder(),
    previewPage({ root: kioskRoot, outDir: path('./dist/kiosk') }),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '../worker',
      filename: 'service-worker.ts',
      // From the very first release: changing it later strands terminals on a waiting version.
      registerType: 'prompt',
      injectRegister: null,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,json,svg,woff2,webmanifest}'],
        // The console's, not a terminal's.
        globIgnores: ['preview.html', 'assets/preview/**'],
      },
      manifest: {
        name: 'Escale',
        short_name: 'Escale',
        lang: 'fr',
        description: 'Vos démarches en ligne, pas à pas.',
        start_url: '/',
        display: 'fullscreen',
        background_color: '#f6f4ec',
        theme_color: '#06363c',
        icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
    }),
  ],
}

const unitTests = {
  plugins: [preact({ devToolsEnabled: false })],
  test: {
    // What is polled for ends the wait, or the test does: a second, as it is by default, would measure the PC.
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true as const,
        test: {
          name: 'node',
          environment: 'node',
          // Some start real processes, several at once, on a PC that may be slow.
          testTimeout: 20_000,
          include: [
            'tests/{contract,guide,search,seal,session,author,publish,hub,terminal,setup,house,worker}/**/*.test.ts',
          ],
          // A process for each of some two hundred files takes longer than what they test.
          isolate: false,
          maxWorkers: 2,
          // Kills, power cuts, thousands of operations: with both databases, in « hub », where `npm test` runs the rest too.
          exclude: [process.env['ESCALE_HUB_APART'] ? 'tests/hub/**' : 'tests/hub/durability/**'],
        },
      },
      {
        extends: true as const,
        test: {
          // As in « node », on SQLite and on PostgreSQL.
          name: 'hub',
          environment: 'node',
          testTimeout: 60_000,
          // A database is copied for each file.
          hookTimeout: 60_000,
          globalSetup: './tests/hub/stage/postgres-setup.ts',
          isolate: false,
          maxWorkers: 2,
          include: ['tests/hub/**/*.test.ts'],
        },
      },
      {
        extends: true as const,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          // As in « node ».
          testTimeout: 20_000,
          include: ['tests/{ui,outbox,ask,kiosk,admin,aidant}/**/*.test.{ts,tsx}'],
          setupFiles: ['fake-indexeddb/auto', './tests/ui/fresh-page.ts'],
          // As in « node »; fresh-page.ts keeps them apart.
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        extends: true as const,
        test: {
          name: 'journeys',
          environment: 'node',
          globalSetup: './tests/journeys/build-once.ts',
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Each file has a browser, a server and folders of its own.
          maxWorkers: 2,
        },
      },
      {
        extends: true as const,
        test: {
          name: 'desk',
          environment: 'node',
          include: ['tests/desk/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          // A press that comes to a busy screen is lost: one at a time.
          fileParallelism: false,
        },
      },
    ],
  },
}

export default defineConfig(process.env['VITEST'] ? unitTests : kiosk)
