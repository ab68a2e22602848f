/** Puts the attract screen, its pictures, its style and the deployment's name into the page: first paint waits for nothing. */
import { readFileSync } from 'node:fs'
import { preact } from '@preact/preset-vite'
import { createServer, type Plugin, type ViteDevServer } from 'vite'

export interface FirstScreenOptions {
  /** Folder that holds `index.html` and `prerender.tsx`. Absolute. */
  readonly root: string
  /** The symbols that the attract screen draws, as one `svg`. Absolute. */
  readonly picturesFile: string
  /** What the page carries of the deployment. */
  readonly readFront: () => Promise<unknown>
}

export const firstScreen = ({ root, picturesFile, readFront }: FirstScreenOptions): Plugin => ({
  name: 'escale-first-screen',
  transformIndexHtml: {
    order: 'post',
    async handler(html, { bundle, server }) {
      const front = await readFront()
      const attract = await renderAttract(root, front, server)
      return preloadFonts(inlineStyle(html, bundle ?? {}), bundle ?? {})
        .replace('<!--app-->', () => attract)
        .replace('<!--pictures-->', () => readFileSync(picturesFile, 'utf8'))
        .replace('id="front"></script>', () => `id="front">${jsonForHtml(front)}</script>`)
    },
  },
})

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

/** Asked for with the page, the font is there for the first paint: the words are laid out and drawn once. */
const preloadFonts = (html: string, bundle: Readonly<Record<string, unknown>>) =>
  Object.keys(bundle)
    .filter((file) => file.endsWith('.woff2'))
    .reduce(
      (page, file) =>
        page.replace(
          '</title>',
          `</title><link rel="preload" href="/${file}" as="font" type="font/woff2" crossorigin>`,
        ),
      html,
    )

async function renderAttract(root: string, front: unknown, running?: ViteDevServer) {
  const server = running ?? (await startRenderer(root))
  try {
    const { prerender } = await server.ssrLoadModule('/prerender.tsx')
    return String(prerender(front))
  } finally {
    if (!running) await server.close()
  }
}

const startRenderer = (root: string) =>
  createServer({
    configFile: false,
    root,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  })
