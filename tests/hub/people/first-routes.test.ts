import { randomBytes } from 'node:crypto'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { firstRunLink } from '../../../src/hub/people/staff-links.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import {
  Browser,
  optionsFor,
  outcomeOf,
  settleAdministrator,
  settleIn,
  signIn,
  stepUp,
  tokenOf,
} from '../stage/console-stage.ts'
import { drawnBytes, type HubStage, stageHub, stageOrigin } from '../stage/hub-stage.ts'
import { type Lies, SoftwareAuthenticator } from '../stage/software-authenticator.ts'

const hourMs = 3_600_000

describeOnBothEngines('a one-time link', (stage) => {
  let hub: HubStage
  let token: string

  const printLink = (seed = 'first') =>
    firstRunLink({ store: stage.store, clock: hub.clock, random: drawnBytes(seed) })

  beforeEach(async () => {
    hub = stageHub(stage.store)
    token = tokenOf((await printLink())?.path ?? '')
  })

  const register = async (lies: Lies = {}, passkey = new SoftwareAuthenticator(stageOrigin)) => {
    const browser = new Browser(hub.app)
    const ask = { token, name: 'Marie' }
    const options = await optionsFor(browser, '/api/session/first/options', ask)
    const answer = passkey.register(options, lies)
    return outcomeOf(await browser.post('/api/session/first', { ...ask, answer }))
  }

  test('asks the first administrator’s name, and lets them in once', async () => {
    const browser = new Browser(hub.app)
    const asked = await browser.post('/api/session/first/options', { token })
    expect(asked.json()).toMatchObject({
      name: null,
      role: 'administrator',
      options: {
        rp: { id: 'localhost' },
        attestation: 'none',
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        timeout: 300_000,
      },
    })
    const passkey = new SoftwareAuthenticator(stageOrigin)
    const options = await optionsFor(browser, '/api/session/first/options', { token })
    const answer = passkey.register(options)
    const nameless = await browser.post('/api/session/first', { token, answer })
    expect(nameless.json()).toMatchObject({ message: expect.stringContaining('« name »') })

    expect(await register()).toBe('200')
    expect(outcomeOf(await browser.post('/api/session/first/options', { token }))).toBe(
      '403 bad-link',
    )
  })

  test.each(['', '  ', 'x'.repeat(61), 'Marie\u202Eeiram', 'Ma\0rie'])(
    'refuses a name that colleagues could not read: %j',
    async (name) => {
      const asked = await new Browser(hub.app).post('/api/session/first/options', { token, name })
      expect(outcomeOf(asked)).toBe('400 bad-request')
    },
  )

  test('lets nobody do anything before two passkeys and codes are in place', async () => {
    const browser = new Browser(hub.app)
    const ask = { token, name: 'Marie' }
    const options = await optionsFor(browser, '/api/session/first/options', ask)
    const first = new SoftwareAuthenticator(stageOrigin)
    await browser.post('/api/session/first', { ...ask, answer: first.register(options) })
    const isClosed = async () => {
      for (const url of ['/api/admin/staff', '/api/admin/audit', '/api/admin/drafts'])
        expect(outcomeOf(await browser.get(url))).toBe('403 passkey-needed')
      expect(outcomeOf(await browser.post('/api/admin/command-tokens'))).toBe('403 passkey-needed')
    }
    await isClosed()
    const more = await optionsFor(browser, '/api/session/passkeys/options')
    const answer = new SoftwareAuthenticator(stageOrigin).register(more)
    expect(outcomeOf(await browser.post('/api/session/passkeys', { answer }))).toBe('200')
    await isClosed()
    expect(outcomeOf(await browser.post('/api/session/recovery-codes'))).toBe('200')
    expect(outcomeOf(await browser.get('/api/admin/staff'))).toBe('200')
  })

  test('goes on later for who was interrupted after the first passkey', async () => {
    const passkey = new SoftwareAuthenticator(stageOrigin)
    expect(await register({}, passkey)).toBe('200')
    hub.clock.advance(hourMs)
    const browser = await signIn(hub, passkey)
    hub.clock.advance(6 * 60_000)
    const early = await browser.post('/api/session/passkeys/options')
    expect(outcomeOf(early)).toBe('403 step-up-needed')
    await stepUp(browser, passkey)
    const more = await optionsFor(browser, '/api/session/passkeys/options')
    const answer = new SoftwareAuthenticator(stageOrigin).register(more)
    expect(outcomeOf(await browser.post('/api/session/passkeys', { answer }))).toBe('200')
  })

  test('is good for an hour', async () => {
    hub.clock.advance(hourMs - 1)
    const browser = new Browser(hub.app)
    const options = await optionsFor(browser, '/api/session/first/options', { token })
    hub.clock.advance(1)
    const answer = new SoftwareAuthenticator(stageOrigin).register(options)
    const late = await browser.post('/api/session/first', { token, name: 'Marie', answer })
    expect(outcomeOf(late)).toBe('403 bad-link')
  })

  test('is printed only while no administrator can come in, and works only then', async () => {
    const other = await printLink('another hub')
    await settleIn(hub.app, `/admin/#entree=${token}`, 'Marie')
    expect(await printLink('later')).toBeUndefined()
    const ask = { token: tokenOf(other?.path ?? '') }
    const asked = await new Browser(hub.app).post('/api/session/first/options', ask)
    expect(outcomeOf(asked)).toBe('403 bad-link')
  })

  test('is printed to who holds the server and has lost everything, if they ask', async () => {
    await settleIn(hub.app, `/admin/#entree=${token}`, 'Marie')
    const rescue = await firstRunLink(
      { store: stage.store, clock: hub.clock, random: drawnBytes('rescue') },
      true,
    )
    const paul = await settleIn(hub.app, rescue?.path ?? '', 'Paul')
    expect((await paul.browser.get('/api/admin/staff')).json()).toHaveLength(2)
    const { entries } = (await paul.browser.get('/api/admin/audit')).json()
    expect(JSON.stringify(entries)).toContain('rescue-link-made')
  })

  test('lets one of two through who use it at the same moment', async () => {
    const answers = await Promise.all(
      [1, 2].map(async () => {
        const browser = new Browser(hub.app)
        const options = await optionsFor(browser, '/api/session/first/options', { token })
        const answer = new SoftwareAuthenticator(stageOrigin).register(options)
        return browser.post('/api/session/first', { token, name: 'Marie', answer })
      }),
    )
    expect(answers.map(outcomeOf).toSorted()).toEqual(['200', '403 bad-link'])
    expect(await stage.store.read.selectFrom('staff').select('id').execute()).toHaveLength(1)
  })

  test.each([
    ['unknown', 'A'.repeat(43)],
    ['empty', ''],
    ['too long', 'A'.repeat(200)],
  ])('is refused when it is %s', async (_name, wrong) => {
    const asked = await new Browser(hub.app).post('/api/session/first/options', { token: wrong })
    expect(outcomeOf(asked)).toMatch(/^40[03] bad-(?:link|request)$/)
  })

  test.each<[string, Lies, string]>([
    ['a page of another site', { origin: 'https://escale.example' }, '403 bad-origin'],
    ['a page in the frame of another site', { crossOrigin: true }, '403 bad-origin'],
    ['another site', { rpId: 'escale.example' }, '403 bad-origin'],
    ['another question', { challenge: 'QUFB' }, '403 bad-challenge'],
    ['a proof in the place of a registration', { type: 'webauthn.get' }, '403 bad-passkey'],
    ['a device that did not check who holds it', { isVerified: false }, '403 unverified-passkey'],
    ['a device that nobody touched', { isPresent: false }, '403 bad-passkey'],
    ['an attestation that is no CBOR map', { attestation: () => 'fmt' }, '403 bad-passkey'],
    ['an empty attestation', { attestation: () => new Map() }, '403 bad-passkey'],
  ])('registers no passkey of %s', async (_name, lies, outcome) => {
    expect(await register(lies)).toBe(outcome)
    expect(await register()).toBe('200')
  })

  test('asks nothing of the addresses that the certificate of an attestation names', async () => {
    const asked = vi.spyOn(globalThis, 'fetch')
    onTestFinished(() => asked.mockRestore())
    const passkey = new SoftwareAuthenticator(stageOrigin)
    const certified = passkey.packed([randomBytes(500)])
    expect(await register({ attestation: certified }, passkey)).toBe('403 bad-passkey')
    expect(asked).not.toHaveBeenCalled()
    expect(await register({ attestation: passkey.packed() }, passkey)).toBe('200')
  })

  test('registers keys of each kind that is asked for', async () => {
    for (const kind of ['es256', 'ed25519', 'rs256'] as const) {
      const { app } = stageHub(stage.store, { random: drawnBytes(kind) })
      const link = await printLink(`link ${kind}`)
      const ask = { token: tokenOf(link?.path ?? ''), name: kind }
      const browser = new Browser(app)
      const options = await optionsFor(browser, '/api/session/first/options', ask)
      const passkey = new SoftwareAuthenticator(stageOrigin, kind)
      const answer = passkey.register(options)
      expect(outcomeOf(await browser.post('/api/session/first', { ...ask, answer }))).toBe('200')
      await signIn({ app }, passkey)
    }
  })

  test('refuses a passkey that somebody has registered', async () => {
    const marie = await settleIn(hub.app, `/admin/#entree=${token}`, 'Marie')
    const [passkey] = marie.passkeys
    const options = await optionsFor(marie.browser, '/api/session/passkeys/options')
    const answer = passkey.register(options)
    expect(outcomeOf(await marie.browser.post('/api/session/passkeys', { answer }))).toBe(
      '409 known-passkey',
    )
  })

  test('refuses an attestation of a megabyte before it is read', async () => {
    const browser = new Browser(hub.app)
    const options = await optionsFor(browser, '/api/session/first/options', { token })
    const answer = new SoftwareAuthenticator(stageOrigin).register(options, {
      attestation: () => randomBytes(1_000_000),
    })
    const large = await browser.post('/api/session/first', { token, name: 'Marie', answer })
    expect(outcomeOf(large)).toBe('413 too-large')
  })

  test('refuses an attestation of twenty thousand lists in each other', async () => {
    const nested = Buffer.concat([Buffer.alloc(20_000, 0x81), Buffer.from([0])])
    const browser = new Browser(hub.app)
    const options = await optionsFor(browser, '/api/session/first/options', { token })
    const answer = new SoftwareAuthenticator(stageOrigin).register(options)
    answer.response.attestationObject = nested.toString('base64url')
    const deep = await browser.post('/api/session/first', { token, name: 'Marie', answer })
    expect(outcomeOf(deep)).toBe('403 bad-passkey')
  })
})

describeOnBothEngines('a colleague’s link', (stage) => {
  test('knows their name and role, and is good for three days', async () => {
    const hub = stageHub(stage.store)
    const { browser } = await settleAdministrator(hub, stage.store)
    const invited = await browser.post('/api/admin/staff', { name: 'Paul', role: 'publisher' })
    const { path, expiresAt } = invited.json()
    expect(expiresAt).toBe('2026-11-25T08:00:00.000Z')
    const paul = new Browser(hub.app)
    const ask = { token: tokenOf(path) }
    const asked = await paul.post('/api/session/first/options', ask)
    expect(asked.json()).toMatchObject({ name: 'Paul', role: 'publisher' })
    hub.clock.advance(72 * hourMs)
    expect(outcomeOf(await paul.post('/api/session/first/options', ask))).toBe('403 bad-link')
  })
})
