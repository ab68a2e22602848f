/**
 * Builds `preview.html` beside the kiosk, by itself: it shares no file with the kiosk, so that nothing of it is fetched by
 * a terminal, and none of the kiosk's files is cut otherwise because of it.
 */
import { join } from 'node:path'
import { preact } from '@preact/preset-vite'
import { build, type Plugin } from 'vite'

export interface PreviewPageOptions {
  /** Folder that holds `preview.html`. Absolute. */
  readonly root: string
  /** Where the kiosk has been built. Absolute. */
  readonly outDir: string
}

const names = {
  entryFileNames: 'assets/preview/[name]-[hash].js',
  chunkFileNames: 'assets/preview/[name]-[hash].js',
  assetFileNames: 'assets/preview/[name]-[hash][extname]',
}

export const previewPage = ({ root, outDir }: PreviewPageOptions): Plugin => ({
  name: 'escale-preview-page',
  apply: 'build',
  // Before the list of what a terminal keeps is made, which leaves it out by name.
  async writeBundle() {
    await build({
      configFile: false,
      root,
      publicDir: false,
      logLevel: 'warn',
      plugins: [preact({ devToolsEnabled: false })],
      worker: { rolldownOptions: { output: names } },
      build: {
        target: 'es2024',
        outDir,
        emptyOutDir: false,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: join(root, 'preview.html'), output: names },
      },
    })
  },
})
