import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compressTexts } from '#setup/compress.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'escale-compress-'))
  mkdirSync(join(folder, 'assets'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('every text file gets its compressed copy, however deep, and nothing else does', () => {
  writeFileSync(join(folder, 'index.html'), '<p>Bonjour</p>')
  writeFileSync(join(folder, 'assets', 'app.js'), 'let a = 1\n'.repeat(100))
  writeFileSync(join(folder, 'assets', 'letters.woff2'), 'compressed already')
  compressTexts(folder)
  expect(readdirSync(folder).toSorted()).toEqual(['assets', 'index.html', 'index.html.br'])
  expect(readdirSync(join(folder, 'assets')).toSorted()).toEqual([
    'app.js',
    'app.js.br',
    'letters.woff2',
  ])
})

test('a compressed copy holds the file, and a second build replaces it', () => {
  const script = join(folder, 'assets', 'app.js')
  for (const text of ['let a = 1\n'.repeat(100), 'let b = 2\n']) {
    writeFileSync(script, text)
    compressTexts(folder)
    expect(brotliDecompressSync(readFileSync(`${script}.br`)).toString()).toBe(text)
  }
  expect(readdirSync(join(folder, 'assets'))).toEqual(['app.js', 'app.js.br'])
})
