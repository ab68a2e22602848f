import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { VitePWA } from 'vite-plugin-pwa'
import { createServer, type Plugin, type ViteDevServer } from 'vite'
import { defineConfig } from 'vitest/config'
import { embeddedFront } from './src/publish/embedded-front.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const kioskRoot = path('./src/kiosk')
const deploymentFolder = process.env['ESCALE_DEPLOYMENT'] ?? 'kiosk-config/nouvelle-caledonie-pcn'

/** Puts the attract screen, its pictures, its style and the deployment's name into the page: first paint waits for nothing. */
function firstScreen(): Plugin {
  return {
    name: 'escale-first-screen',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle, server }) {
        const front = await embeddedFront(path(`./${deploymentFolder}`))
        const pictures = readFileSync(path('./src/ui/pictures/front.svg'), 'utf8')
        const attract = await renderAttract(front, server)
        return inlineStyle(html, bundle ?? {})
          .replace('<!--app-->', () => attract)
          .replace('<!--pictures-->', () => pictures)
          .replace('id="front"></script>', () => `id="front">${jsonForHtml(front)}</script>`)
      },
    },
  }
}

/** A closing tag inside JSON would end the script element. */
const jsonForHtml = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')

function inlineStyle(html: string, bundle: Record<string, { type: string; source?: unknown }>) {
  return html.replaceAll(
    /<link rel="stylesheet"[^>]*href="\/(?<file>[^"]+)"[^>]*>/g,
    (link, file: string) => {
      const asset = bundle[file]
      if (asset?.type !== 'asset') return link
      delete bundle[file]
      // The disabled link is never fetched: it tells Vite's loader of later parts that this style is there.
      return `<style>${String(asset.source).trim()}</style><link rel="stylesheet" disabled href="/${file}">`
    },
  )
}

async function renderAttract(front: unknown, running?: ViteDevServer): Promise<string> {
  const server = running ?? (await startRenderer())
  try {
    const { prerender } = await server.ssrLoadModule('/prerender.tsx')
    return prerender(front)
  } finally {
    if (!running) await server.close()
  }
}

const startRenderer = () =>
  createServer({
    configFile: false,
    root: kioskRoot,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  })

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
        codeSplitting: {
          includeDependenciesRecursively: false,
          // What wakes together travels together: each file apart costs its own dictionary.
          groups: [
            { name: 'session', test: /\/xstate\/|\/session\/(?!trail|session-words)|\/start-(session|wipe|listening)|\/watch-|\/start-terminal|\/wipe\.ts|\/io\/(traces|cookies|clipboard|databases|form-fields|within|clock|speech|voice|sentences|screen-speech|site-windows)/ },
            { name: 'content', test: /\/(dexie|valibot|workbox-window)\/|\/contract\/|\/kiosk\/(io|start)\/(?!load-texts)/ },
          ],
        },
      },
    },
  },
  resolve: {
    // Dexie's build for today's browsers; its main entry still carries what ES5 needed.
    alias: { dexie: path('./node_modules/dexie/dist/modern/dexie.mjs') },
  },
  plugins: [
    preact({ devToolsEnabled: false }),
    firstScreen(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '../worker',
      filename: 'service-worker.ts',
      // From the very first release: changing it later strands terminals on a waiting version.
      registerType: 'prompt',
      injectRegister: null,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,json,svg,woff2,webmanifest}'],
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
    projects: [
      {
        extends: true as const,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'tests/{contract,guide,search,session,publish,hub,setup,house,worker}/**/*.test.ts',
          ],
        },
      },
      {
        extends: true as const,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['tests/{ui,kiosk}/**/*.test.{ts,tsx}'],
          setupFiles: ['fake-indexeddb/auto'],
        },
      },
      {
        extends: true as const,
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
}

export default defineConfig(process.env['VITEST'] ? unitTests : kiosk)
