// @whole The managed policy in the browser itself: what unit tests can only write down.
import { spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '#setup/find-chromium.js'
import { policyOf, type ManagedPolicy } from '#terminal/lockdown/policy.ts'
import { writePolicy } from '#terminal/lockdown/write-policy.ts'
import { startDisplay } from './display.ts'

/** A policy of its own for one browser needs a mount namespace, which root alone may make. */
const canMount = spawnSync('unshare', ['-m', 'true']).status === 0
if (!canMount)
  console.warn('The policy is not tried in the browser: `unshare -m` is not permitted here.')

const page = `<!doctype html><title>Un site</title><input type="file" id="file">
<a id="old" href="javascript:void(document.title='Ancien bouton')">ancien</a>`

const portOf = (server: Server) => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url === '/elsewhere') response.writeHead(302, { location: elsewhere }).end()
    else response.setHeader('content-type', 'text/html').end(page)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return server
}

let folder = ''
let elsewhere = ''
let display: Awaited<ReturnType<typeof startDisplay>>
const closing: (() => Promise<unknown>)[] = []

/** A browser that has `policy` for its managed policy, and nothing else of the machine's. */
async function browserWith(policy: ManagedPolicy): Promise<Browser> {
  const own = await mkdtemp(join(folder, 'etc-'))
  await writePolicy(join(own, 'policies', 'managed'), policy)
  const start = join(own, 'start.sh')
  await writeFile(
    start,
    `#!/bin/sh\nexec unshare -m sh -c 'mount --bind "$0" /etc/chromium && exec "$@"' ${own} ${findChromium()} "$@"\n`,
  )
  await chmod(start, 0o755)
  const browser = await puppeteer.launch({
    executablePath: start,
    pipe: true,
    headless: false,
    env: display.env,
    userDataDir: join(own, 'profile'),
    args: ['--no-sandbox', '--test-type', '--no-first-run'],
  })
  closing.push(() => browser.close())
  return browser
}

describe.runIf(canMount)('the managed policy, in the browser', () => {
  let origin = ''
  let browser: Browser
  let probe: { known: string; refused: string }
  let policy: ManagedPolicy

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'escale-desk-policy-'))
    await mkdir('/etc/chromium', { recursive: true })
    display = await startDisplay()
    closing.push(() => rm(folder, { recursive: true, force: true }), display.stop)
    const [site, other] = [await serve(), await serve()]
    closing.push(
      async () => site.close(),
      async () => other.close(),
    )
    origin = `http://127.0.0.1:${portOf(site)}`
    elsewhere = `http://127.0.0.1:${portOf(other)}/`
    ;({ policy, probe } = policyOf(
      [{ site: 'essai', origins: [origin, `http://localhost:${portOf(site)}`] }],
      'http://127.0.0.1:9',
    ))
    browser = await browserWith(policy)
  })
  afterAll(async () => {
    for (const close of closing.toReversed()) await close()
  })

  const withPage = async <T>(use: (page: Page) => Promise<T>): Promise<T> => {
    const opened = await browser.newPage()
    try {
      return await use(opened)
    } finally {
      await opened.close()
    }
  }
  const outcomeOf = (address: string) =>
    withPage((opened) =>
      opened.goto(address).then(
        () => 'shown',
        (fault: Error) => /net::(\w+)/.exec(fault.message)?.[1] ?? fault.message,
      ),
    )

  test('the browser finds no fault in any line of it', async () => {
    const { URLBlocklist, ...rest } = policy
    expect(URLBlocklist).toBeDefined()
    const reader = await browserWith({ ...rest, URLBlocklist: ['*'] })
    const opened = await reader.newPage()
    await opened.goto('chrome://policy')
    const statuses = () =>
      opened.evaluate(() => {
        const rows: [string, string][] = []
        const walk = (node: Element | ShadowRoot) => {
          for (const child of node.children) {
            const inside = child.shadowRoot ?? child
            if (child.localName === 'policy-row') {
              const text = (query: string) => inside.querySelector(query)?.textContent.trim() ?? ''
              rows.push([text('.name'), text('.messages')])
            } else walk(inside)
          }
        }
        walk(document.body)
        return rows.filter(([name, status]) => name !== '' && status !== 'Not set.')
      })
    await expect
      .poll(
        // Deprecated lines still hold in this browser, and are what an older one knows.
        async () =>
          (await statuses()).flatMap(([name, status]) =>
            status === 'OK' || status === 'Deprecated' ? [name] : [`${name}: ${status}`],
          ),
        { timeout: 20_000 },
      )
      .toEqual(Object.keys(policy).toSorted())
  })

  test('its sites are reached, and what they are made of works', async () => {
    await withPage(async (opened) => {
      await opened.goto(origin)
      await opened.click('#old')
      await expect.poll(() => opened.title()).toBe('Ancien bouton')
      const pdf = await (await opened.createCDPSession()).send('Page.printToPDF')
      expect(Buffer.from(pdf.data, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    })
  })

  test('the supervisor hands a file over although the dialog that shows the disk is gone', async () => {
    await withPage(async (opened) => {
      await opened.goto(origin)
      const [chooser] = await Promise.all([opened.waitForFileChooser(), opened.click('#file')])
      await chooser.accept([import.meta.filename])
      const name = await opened.$eval('#file', (input) =>
        input instanceof HTMLInputElement ? input.files?.[0]?.name : undefined,
      )
      expect(name).toBe('policy.test.ts')
    })
  })

  test('a security key answers, and gives its secret', async () => {
    await withPage(async (opened) => {
      // An address made of numbers has no keys.
      await opened.goto(origin.replace('127.0.0.1', 'localhost'))
      const session = await opened.createCDPSession()
      await session.send('WebAuthn.enable')
      await session.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'usb',
          hasUserVerification: true,
          hasPrf: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      })
      const secretLength = await opened.evaluate(async () => {
        const bytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))
        const extensions = { prf: { eval: { first: bytes(32) } } }
        const made = await navigator.credentials.create({
          publicKey: {
            rp: { name: 'Essai' },
            user: { id: bytes(16), name: 'essai', displayName: 'essai' },
            challenge: bytes(32),
            pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
            authenticatorSelection: { userVerification: 'required' },
            extensions,
          },
        })
        if (!(made instanceof PublicKeyCredential)) return 0
        const found = await navigator.credentials.get({
          publicKey: {
            challenge: bytes(32),
            allowCredentials: [{ type: 'public-key', id: made.rawId }],
            userVerification: 'required',
            extensions,
          },
        })
        if (!(found instanceof PublicKeyCredential)) return 0
        return found.getClientExtensionResults().prf?.results?.first.byteLength ?? 0
      })
      expect(secretLength).toBe(32)
    })
  })

  test('the probe tells a policy in force', async () => {
    expect(await outcomeOf(probe.known)).toBe('ERR_NAME_NOT_RESOLVED')
    expect(await outcomeOf(probe.refused)).toBe('ERR_BLOCKED_BY_ADMINISTRATOR')
  })

  test.each([
    ['another port', () => elsewhere],
    ['a redirect out of the list', () => `${origin}/elsewhere`],
    ['a host below one of the list', () => origin.replace('127.0.0.1', 'sous.localhost')],
    ...[
      'chrome://settings',
      'chrome://version',
      'chrome://policy',
      'chrome://net-export',
      'chrome://print',
      'chrome-untrusted://terms',
      'devtools://devtools/bundled/inspector.html',
      'file:///etc/passwd',
      'data:text/html,<title>x</title>',
      'ftp://www.impots.nc/',
    ].map((address): [string, () => string] => [address, () => address]),
    ['the source of a site', () => `view-source:${origin}`],
  ])('%s is refused', async (_, address) => {
    expect(await outcomeOf(address())).toBe('ERR_BLOCKED_BY_ADMINISTRATOR')
  })
})
