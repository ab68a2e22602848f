import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { staffRoles } from '../../../src/contract/staff.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import {
  Browser,
  type Colleague,
  outcomeOf,
  settleAdministrator,
  settleColleague,
  signIn,
} from '../stage/console-stage.ts'
import { openDesk } from '../../../src/hub/people/desk.ts'
import { drawnBytes, type HubStage, stageHub, stageOrigin } from '../stage/hub-stage.ts'

const minuteMs = 60_000

describeOnBothEngines('a route of the console', (stage) => {
  let hub: HubStage
  let marie: Colleague

  beforeEach(async () => {
    hub = stageHub(stage.store)
    marie = await settleAdministrator(hub, stage.store)
  })

  test('knows each role and those above it', async () => {
    const asked = stageHub(stage.store, { random: drawnBytes('roles') })
    const settings = { origin: stageOrigin, isBehindProxy: false }
    const desk = openDesk({ store: stage.store, clock: asked.clock, settings })
    for (const needed of staffRoles)
      asked.app.get(`/test/${needed}`, { onRequest: desk.require(needed) }, () => 'yes')
    for (const [rank, role] of staffRoles.entries()) {
      const { browser } = await settleColleague(hub, marie, role, role)
      const there = new Browser(asked.app, browser.cookie)
      for (const [needed, name] of staffRoles.entries())
        expect(outcomeOf(await there.get(`/test/${name}`)), `${role} asks for ${name}`).toBe(
          rank >= needed ? '200' : '403 role-needed',
        )
    }
  })

  test('is closed after half an hour of silence, and not before', async () => {
    const browser = await signIn(hub, marie.passkeys[0])
    for (const _ of Array.from({ length: 4 })) {
      hub.clock.advance(29 * minuteMs)
      expect(outcomeOf(await browser.get('/api/admin/staff'))).toBe('200')
    }
    hub.clock.advance(30 * minuteMs)
    expect(outcomeOf(await browser.get('/api/admin/staff'))).toBe('401 signed-out')
  })

  test('is closed after eight hours, whatever was asked in between', async () => {
    const browser = await signIn(hub, marie.passkeys[0])
    for (const _ of Array.from({ length: 8 * 3 - 1 })) {
      hub.clock.advance(20 * minuteMs)
      expect(outcomeOf(await browser.get('/api/admin/staff'))).toBe('200')
    }
    expect((await browser.get('/api/session')).json()).toMatchObject({ leftMs: 20 * minuteMs })
    hub.clock.advance(20 * minuteMs)
    expect(outcomeOf(await browser.get('/api/admin/staff'))).toBe('401 signed-out')
  })

  test('stays no longer open for a page that only asks how long is left', async () => {
    const browser = await signIn(hub, marie.passkeys[0])
    hub.clock.advance(20 * minuteMs)
    expect((await browser.get('/api/session')).json()).toMatchObject({ leftMs: 10 * minuteMs })
    hub.clock.advance(10 * minuteMs)
    expect(outcomeOf(await browser.get('/api/session'))).toBe('401 signed-out')
  })

  test('stays open at a counter for an aidant whose page listens, and for nobody else', async () => {
    const anna = await settleColleague(hub, marie, 'aidant', 'Anna')
    const browser = await signIn(hub, marie.passkeys[0])
    for (const _ of Array.from({ length: 3 })) {
      hub.clock.advance(20 * minuteMs)
      expect(outcomeOf(await anna.browser.get('/api/aidant'))).toBe('200')
      await browser.get('/api/aidant')
    }
    expect(outcomeOf(await browser.get('/api/aidant'))).toBe('401 signed-out')
  })

  test('is not opened again by a clock that is set back', async () => {
    const browser = await signIn(hub, marie.passkeys[0])
    hub.clock.advance(6 * minuteMs)
    hub.clock.set(hub.clock.nowMs() - 86_400_000)
    expect(outcomeOf(await browser.get('/api/admin/staff'))).toBe('200')
    const { stepUpMs } = (await browser.get('/api/session')).json()
    expect(stepUpMs).toBeLessThanOrEqual(5 * minuteMs)
  })

  describe('is closed to', () => {
    test('who has no cookie, a made-up one, or two', async () => {
      const { cookie } = marie.browser
      const refused = ['', 'A'.repeat(43), `${cookie?.slice(0, -1)}`, `${cookie}A`]
      for (const made of refused) {
        const answer = await new Browser(hub.app, made).get('/api/admin/staff')
        expect(outcomeOf(answer), made).toBe('401 signed-out')
      }
      const two = { cookie: `__Host-escale=${cookie}; __Host-escale=${'A'.repeat(43)}` }
      expect(outcomeOf(await new Browser(hub.app).get('/api/admin/staff', two))).toBe(
        '401 signed-out',
      )
    })

    test('any cookie that differs from ours by one character', async () => {
      const cookie = marie.browser.cookie ?? ''
      await fc.assert(
        fc.asyncProperty(
          fc.nat({ max: cookie.length - 1 }),
          fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '_', '-'),
          async (at, letter) => {
            fc.pre(cookie[at] !== letter)
            const changed = cookie.slice(0, at) + letter + cookie.slice(at + 1)
            const answer = await new Browser(hub.app, changed).get('/api/session')
            expect(outcomeOf(answer)).toBe('401 signed-out')
          },
        ),
        { numRuns: 50 },
      )
    })

    test.each([
      ['another site', { origin: 'https://escale.example' }],
      ['another port of this machine', { origin: 'http://localhost:4174' }],
      ['a page without an address', { origin: 'null' }],
      ['a page that does not say it is ours', { 'escale-csrf': '' }],
      ['a neighbour of our site', { 'sec-fetch-site': 'same-site' }],
      ['another site, whatever it says of its address', { 'sec-fetch-site': 'cross-site' }],
    ])('%s, with the cookie of who works there', async (_name, headers) => {
      const invite = { name: 'Paul', role: 'author' }
      const answer = await marie.browser.post('/api/admin/staff', invite, headers)
      expect(outcomeOf(answer)).toBe('403 bad-origin')
      for (const url of ['/api/session/options', '/api/session/end', '/api/session/recover'])
        expect(outcomeOf(await marie.browser.post(url, {}, headers))).toBe('403 bad-origin')
      expect((await marie.browser.get('/api/admin/staff')).json()).toHaveLength(1)
    })

    test('another site that only reads', async () => {
      const cross = { 'sec-fetch-site': 'cross-site' }
      expect(outcomeOf(await marie.browser.get('/api/admin/staff', cross))).toBe('403 bad-origin')
      for (const site of ['same-origin', 'none']) {
        const ours = { 'sec-fetch-site': site }
        expect(outcomeOf(await marie.browser.get('/api/admin/staff', ours))).toBe('200')
      }
    })
  })

  test('takes a person who asks too often aside, from all their browsers, and nobody else', async () => {
    const paul = await settleColleague(hub, marie, 'author')
    const elsewhere = await signIn(hub, marie.passkeys[0])
    const ask = (browser: Browser) => browser.get('/api/admin/audit')
    const answers = await Promise.all(
      Array.from({ length: 80 }, (_, at) => ask(at % 2 === 0 ? marie.browser : elsewhere)),
    )
    const refused = answers.filter(({ statusCode }) => statusCode === 429)
    expect(refused).toHaveLength(20)
    expect(refused[0]?.headers['retry-after']).toBe('1')
    expect(outcomeOf(await ask(paul.browser))).toBe('200')
    expect(outcomeOf(await marie.browser.get('/api/admin/staff'))).toBe('200')
    hub.clock.advance(1000)
    expect(outcomeOf(await ask(marie.browser))).toBe('200')
  })

  describe('of drafts, for the command line,', () => {
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
    const newToken = async ({ browser }: Colleague): Promise<string> =>
      (await browser.post('/api/admin/command-tokens')).json().token

    test('opens to a person’s token, without cookie nor page, and nothing else does', async () => {
      const token = await newToken(marie)
      const program = new Browser(hub.app)
      const asked = { ...bearer(token), origin: '', 'escale-csrf': '' }
      expect(outcomeOf(await program.get('/api/admin/drafts', asked))).toBe('200')
      const change = { files: [{ path: 'pcn/places.yaml', from: 0, text: '' }] }
      expect(outcomeOf(await program.post('/api/admin/drafts', change, asked))).toBe(
        '409 no-deployment',
      )
      for (const url of ['/api/admin/staff', '/api/admin/audit'])
        expect(outcomeOf(await program.get(url, asked))).toBe('401 signed-out')
      expect(outcomeOf(await program.post('/api/admin/command-tokens', {}, asked))).toBe(
        '401 signed-out',
      )
      for (const wrong of [`${token}A`, 'A'.repeat(43), marie.browser.cookie ?? ''])
        expect(outcomeOf(await program.get('/api/admin/drafts', bearer(wrong)))).toBe(
          '401 signed-out',
        )
      // A token in the place of a cookie, in the console's own browser, gives no more than the token.
      expect(outcomeOf(await marie.browser.get('/api/admin/staff', bearer(token)))).toBe(
        '401 signed-out',
      )
    })

    test('closes after a year, and when the person makes another token', async () => {
      const token = await newToken(marie)
      const second = await newToken(marie)
      const program = new Browser(hub.app)
      expect(outcomeOf(await program.get('/api/admin/drafts', bearer(token)))).toBe(
        '401 signed-out',
      )
      hub.clock.advance(365 * 86_400_000 - 1)
      expect(outcomeOf(await program.get('/api/admin/drafts', bearer(second)))).toBe('200')
      hub.clock.advance(1)
      expect(outcomeOf(await program.get('/api/admin/drafts', bearer(second)))).toBe(
        '401 signed-out',
      )
    })

    test('is shown once, and kept as its hash', async () => {
      const token = await newToken(marie)
      const kept = await stage.store.read.selectFrom('command_token').selectAll().execute()
      expect(kept).toHaveLength(1)
      expect(JSON.stringify(kept)).not.toContain(token.slice(7))
    })
  })
})
