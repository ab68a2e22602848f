/** The review page alone: `vite --config src/ui/review/vite.config.ts`, then /review.html. */
import { fileURLToPath } from 'node:url'
import { preact } from '@preact/preset-vite'
import { defineConfig } from 'vite'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export default defineConfig({
  root: path('.'),
  cacheDir: path('../../../.cache/review'),
  plugins: [preact({ devToolsEnabled: false })],
  build: {
    target: 'es2024',
    outDir: path('../../../dist/review'),
    emptyOutDir: true,
    rollupOptions: { input: path('./review.html') },
  },
})
