import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hubRefusalSchema } from '#contract/hub-refusal.ts'
import { openHub } from '../../src/hub/open-hub.ts'

const folder = mkdtempSync(join(tmpdir(), 'escale-hub-'))
let app: FastifyInstance

const write = (path: string, content: string | Buffer) => {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

beforeAll(async () => {
  write('kiosk/index.html', '<!doctype html><title>Escale</title>')
  write('kiosk/sw.js', 'self')
  write('kiosk/.env', 'SECRET=1')
  write('kiosk/assets/index-abc.js', 'run()')
  write('kiosk/assets/index-abc.js.br', brotliCompressSync('run()'))
  write('outside.txt', 'not served')
  write('kiosk/preview.html', '<!doctype html><title>Aperçu</title>')
  write('admin/index.html', '<!doctype html><title>Console</title>')
  write('admin/assets/main-abc.js', 'admin()')
  const hub = await openHub({
    dataDir: join(folder, 'data'),
    folders: {
      kioskDir: join(folder, 'kiosk'),
      adminDir: join(folder, 'admin'),
      aidantDir: join(folder, 'aidant'),
    },
    settings: { origin: 'http://localhost:4173', isBehindProxy: false },
  })
  app = hub.app
})

afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers })

describe('the hub', () => {
  test('serves the app', async () => {
    expect((await get('/')).body).toContain('Escale')
    expect((await get('/assets/index-abc.js')).body).toBe('run()')
  })

  test('says that it is well, and that nobody may remember it said so', async () => {
    const answer = await get('/health')
    expect(answer.json()).toEqual({ ok: true, database: true })
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['content-type']).toContain('application/json')
    const head = await app.inject({ method: 'HEAD', url: '/health' })
    expect([head.statusCode, head.body]).toEqual([200, ''])
  })

  test('sends the compressed file when there is one and the browser takes it', async () => {
    const answer = await get('/assets/index-abc.js', { 'accept-encoding': 'gzip, br' })
    expect(answer.headers['content-encoding']).toBe('br')
    expect(answer.headers['vary']).toBe('accept-encoding')
    expect(answer.headers['content-type']).not.toContain('octet-stream')
    expect(brotliDecompressSync(answer.rawPayload).length).toBeGreaterThan(0)
    const plain = await get('/sw.js', { 'accept-encoding': 'br' })
    expect(plain.headers['content-encoding']).toBeUndefined()
  })

  test.each([
    ['/assets/index-abc.js', 'public, max-age=31536000, immutable'],
    ['/', 'no-cache'],
    ['/index.html', 'no-cache'],
    ['/sw.js', 'no-cache'],
  ])('lets %s be kept as: %s', async (url, expected) => {
    expect((await get(url)).headers['cache-control']).toBe(expected)
  })

  test('answers 304 to who already has the page', async () => {
    const { etag } = (await get('/index.html')).headers
    const again = await get('/index.html', { 'if-none-match': String(etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })
})

describe('what is not there', () => {
  const html = { accept: 'text/html,*/*' }

  test.each([
    '/assets/index-old.js',
    '/assets',
    '/releases',
    '/releases/',
    '/releases/metadata/7.targets.json.old',
    `/releases/targets/${'b'.repeat(64)}.front.json`,
    '/missing.png',
    '/.env',
    '/api/nothing',
    '/admin/assets/main-old.js',
  ])('is a 404, never a page, and is not kept: %s', async (url) => {
    const answer = await get(url, html)
    expect(answer.statusCode).toBe(404)
    expect(answer.body).not.toContain('<title>')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(v.parse(hubRefusalSchema, answer.json()).code).toBe('not-found')
  })

  test('is the app’s page when a person typed an address', async () => {
    const answer = await get('/accueil?x=1', html)
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-cache'])
    expect(answer.body).toContain('Escale')
    expect((await get('/accueil')).statusCode).toBe(404)
  })

  test.each([
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/assets/..%5c..%5coutside.txt',
    '/assets/%2e%2e/%2e%2e/outside.txt',
    '//outside.txt',
    '/releases/targets/%00',
    '/%zz',
  ])('stays out of reach: %s', async (url) => {
    const answer = await get(url)
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
    expect(answer.body).not.toContain('not served')
  })

  test('is refused without repeating the address, which may carry answers', async () => {
    for (const url of ['/nom-wamytan.txt?q=wamytan', '/%zz-wamytan']) {
      const answer = await get(url)
      expect(answer.body + JSON.stringify(answer.headers)).not.toContain('wamytan')
    }
  })

  test.each(['POST', 'PUT', 'DELETE', 'PATCH'] as const)('includes %s', async (method) => {
    const answer = await app.inject({ method, url: '/', payload: { a: 1 } })
    expect(answer.statusCode).toBe(404)
  })
})

describe('the console', () => {
  const html = { accept: 'text/html' }

  test('has its page at each of its addresses, and its files', async () => {
    for (const url of ['/admin/', '/admin/guides/carte-grise'])
      expect((await get(url, html)).body).toContain('Console')
    expect((await get('/admin')).headers['location']).toBe('/admin/')
    const script = await get('/admin/assets/main-abc.js')
    expect(script.body).toBe('admin()')
    expect(script.headers['cache-control']).toContain('immutable')
  })

  test('may use passkeys and frame the preview, which nobody else may frame', async () => {
    const console = (await get('/admin/', html)).headers
    expect(console['permissions-policy']).toContain('publickey-credentials-get=(self)')
    expect(console['content-security-policy']).toContain("frame-src 'self'")
    expect(console['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(console['cross-origin-opener-policy']).toBe('same-origin')
    const preview = (await get('/preview.html')).headers
    expect(preview['content-security-policy']).toContain("frame-ancestors 'self'")
    const kiosk = (await get('/')).headers
    expect(kiosk['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(kiosk['permissions-policy']).toContain('publickey-credentials-create=()')
    expect(kiosk['permissions-policy']).toContain('publickey-credentials-get=(self)')
  })

  test('gives the page of the aidants passkeys, and nothing else that the kiosk has not', async () => {
    const aidant = (await get('/aidant/', html)).headers
    expect(aidant['permissions-policy']).toContain('publickey-credentials-get=(self)')
    expect(aidant['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(aidant['content-security-policy']).not.toContain('frame-src')
  })
})

describe('a body', () => {
  const post = (payload: string | Buffer, type = 'application/json') =>
    app.inject({ method: 'POST', url: '/api/nothing', payload, headers: { 'content-type': type } })

  test.each([
    ['{"a":1,"a":2}', 'a double key'],
    ['{"__proto__":{"a":1}}', 'a prototype'],
    ['['.repeat(100_000), 'endless nesting'],
    ['{"a":NaN}', 'no number'],
    ['\uFEFF{}', 'a byte order mark'],
    [Buffer.from([0x7b, 0xff, 0x7d]), 'no UTF-8'],
    ['x'.repeat(70_000), 'too much'],
  ])('is refused before anybody reads it: %2$s', async (payload, _why) => {
    const answer = await post(payload)
    expect([400, 404, 413]).toContain(answer.statusCode)
    expect(answer.body.length).toBeLessThan(300)
  })

  test('of another type is refused', async () => {
    expect((await post('a=1', 'application/x-www-form-urlencoded')).statusCode).toBeGreaterThan(399)
  })
})

describe('every answer', () => {
  test.each(['/', '/health', '/releases/metadata/1.root.json', '/missing.png', '/%zz'])(
    'forbids what no guide needs: %s',
    async (url) => {
      const { headers } = await get(url)
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['permissions-policy']).toContain('camera=()')
      expect(headers['set-cookie']).toBeUndefined()
    },
  )
})
