// @whole The searches of the canary suite find what was put there on purpose: a blind search would prove anything.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hitsIn, newRun, tokenOf } from './mark.ts'
import { searchDisk } from './search-disk.ts'
import { searchMemory } from './search-memory.ts'

const run = newRun()
const token = tokenOf(run, 7, 'cookie')
const surfacesIn = (bytes: Buffer) =>
  [...hitsIn(bytes, run)].map(({ surface, round }) => `${surface} ${round}`)

describe('a token is found and named', () => {
  const forms: Readonly<Record<string, (text: string) => Buffer>> = {
    raw: (text) => Buffer.from(text),
    'UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
    'UTF-16BE': (text) => Buffer.from(text, 'utf16le').swap16(),
    'URL-encoded': (text) => Buffer.from(encodeURIComponent(text)),
    JSON: (text) => Buffer.from(JSON.stringify({ text })),
    base64: (text) => Buffer.from(Buffer.from(text).toString('base64')),
    base64url: (text) => Buffer.from(Buffer.from(text).toString('base64url')),
    hex: (text) => Buffer.from(Buffer.from(text).toString('hex')),
    HEX: (text) => Buffer.from(Buffer.from(text).toString('hex').toUpperCase()),
  }
  test.each(Object.entries(forms))('%s, whatever stands before and after', (_, write) => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[ -~]{0,30}$/),
        fc.stringMatching(/^[ -~]{0,30}$/),
        (before, after) => {
          const padding = Buffer.alloc(before.length, 0x20)
          const text = `${before}:${token};${after}`
          const found = surfacesIn(Buffer.concat([padding, write(text), padding]))
          // UTF-16 of either order reads as the other's, one byte further.
          expect(new Set(found)).toEqual(new Set(['cookie 7']))
        },
      ),
    )
  })

  test('a part of a token is found too, without its surface', () => {
    expect(surfacesIn(Buffer.from(`xx${run}`))).toEqual(['? undefined'])
  })

  test('bytes without the run have no hit', () => {
    expect(surfacesIn(Buffer.from(tokenOf(newRun(), 1, 'cookie')))).toEqual([])
  })
})

describe('on disk', () => {
  let folder: string
  const sinceMs = Date.now() - 1000
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'escale-search-'))
    mkdirSync(join(folder, 'excepted'))
    writeFileSync(join(folder, 'excepted', 'held-by-the-test'), token)
    writeFileSync(join(folder, `${tokenOf(run, 1, 'download-name')}.pdf`), 'nothing')
    writeFileSync(
      join(folder, 'gzip'),
      Buffer.concat([Buffer.from('head'), gzipSync(tokenOf(run, 1, 'gzip'))]),
    )
    writeFileSync(
      join(folder, 'deflate'),
      Buffer.concat([Buffer.from('%PDF'), deflateSync(tokenOf(run, 1, 'deflate'))]),
    )
    writeFileSync(join(folder, 'zstd'), zstdCompressSync(tokenOf(run, 1, 'zstd')))
    const big = Buffer.alloc(17 * 2 ** 20)
    big.write(tokenOf(run, 1, 'astride'), 16 * 2 ** 20 - 20)
    writeFileSync(join(folder, 'big'), big)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const search = (since: number) =>
    new Set(
      searchDisk(run, { roots: [folder], sinceMs: since, except: [join(folder, 'excepted')] }).map(
        ({ surface }) => surface,
      ),
    )

  test('names, contents, compressed blocks and chunk borders are searched, but what the test holds', () => {
    expect(search(sinceMs)).toEqual(
      new Set(['download-name', 'gzip', 'deflate', 'zstd', 'astride']),
    )
  })

  test('files that have not changed since are left alone', () => {
    expect(search(Date.now() + 60_000)).toEqual(new Set())
  })
})

describe.runIf(process.platform === 'linux' && process.getuid?.() === 0)('in memory', () => {
  test('a token held by a living process is found, and nothing in one that holds none', async () => {
    const hold = `
      const text = Buffer.from(process.env.HALF + '${tokenOf(run, 3, 'heap').slice(8)}')
      const big = Buffer.alloc(64 * 2 ** 20); text.copy(big, 48 * 2 ** 20 - 10)
      process.stdout.write('x'); process.stdin.on('data', () => { process.exit(big[0]) })`
    const holder = spawn(process.execPath, ['-e', hold], { env: { HALF: 'CANARY_h' } })
    const other = spawn('sleep', ['60'])
    try {
      await once(holder.stdout, 'data')
      const found = searchMemory(run, [holder.pid ?? 0, other.pid ?? 0])
      expect(found.map(({ surface }) => surface)).toContain('heap')
      expect(new Set(found.map(({ pid }) => pid))).toEqual(new Set([holder.pid]))
    } finally {
      holder.kill('SIGKILL')
      other.kill('SIGKILL')
    }
  })

  test('a process that has ended has no memory', () => {
    expect(searchMemory(run, [2 ** 22 - 1])).toEqual([])
  })
})
