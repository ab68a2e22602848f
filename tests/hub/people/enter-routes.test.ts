import { beforeEach, describe, expect, test } from 'vitest'
import { describeOnBothEngines } from '../on-both-engines.ts'
import {
  Browser,
  type Colleague,
  optionsFor,
  outcomeOf,
  settleAdministrator,
  settleColleague,
  signIn,
  stepUp,
} from '../stage/console-stage.ts'
import { drawnBytes, type HubStage, stageHub } from '../stage/hub-stage.ts'
import { type Lies, SoftwareAuthenticator } from '../stage/software-authenticator.ts'

const minuteMs = 60_000

describeOnBothEngines('coming in', (stage) => {
  let hub: HubStage
  let marie: Colleague

  beforeEach(async () => {
    hub = stageHub(stage.store)
    marie = await settleAdministrator(hub, stage.store)
  })

  const enter = async (passkey: SoftwareAuthenticator, lies: Lies = {}) => {
    const browser = new Browser(hub.app)
    const options = await optionsFor(browser, '/api/session/options')
    return outcomeOf(await browser.post('/api/session', { answer: passkey.prove(options, lies) }))
  }

  const acts = async () =>
    (await stage.store.read.selectFrom('audit_line').select('act').orderBy('number').execute()).map(
      ({ act }) => act,
    )

  test.each<[string, Lies, string]>([
    ['by a page of another site', { origin: 'https://escale.example' }, '403 bad-origin'],
    ['by a page of another port', { origin: 'http://localhost:4174' }, '403 bad-origin'],
    ['by a page in the frame of another site', { crossOrigin: true }, '403 bad-origin'],
    ['for another site', { rpId: 'escale.example' }, '403 bad-origin'],
    ['with the answer to another question', { challenge: 'QUFB' }, '403 bad-challenge'],
    ['with what registers a passkey', { type: 'webauthn.create' }, '403 bad-passkey'],
    [
      'on a device that did not check who holds it',
      { isVerified: false },
      '403 unverified-passkey',
    ],
    ['on a device that nobody touched', { isPresent: false }, '403 bad-passkey'],
    ['with a signature that does not hold', { breakSignature: true }, '403 bad-passkey'],
    ['with an unknown passkey', { id: 'AAAA' }, '403 bad-passkey'],
    ['with a passkey that does not say whose it is', { userHandle: null }, '403 bad-passkey'],
    ['in the name of somebody else', { userHandle: 'c29tZWJvZHk' }, '403 bad-passkey'],
  ])('is refused %s', async (_name, lies, outcome) => {
    expect(await enter(marie.passkeys[0], lies)).toBe(outcome)
    expect(await enter(marie.passkeys[0])).toBe('200')
  })

  test('is refused with the passkey of a colleague and one’s own name, and the other way round', async () => {
    const paul = await settleColleague(hub, marie, 'author')
    expect(await enter(paul.passkeys[0], { id: marie.passkeys[0].id })).toBe('403 bad-passkey')
    expect(await enter(marie.passkeys[0], { id: paul.passkeys[0].id })).toBe('403 bad-passkey')
  })

  test('is refused with an answer that has served, and with one that is older than five minutes', async () => {
    const browser = new Browser(hub.app)
    const options = await optionsFor(browser, '/api/session/options')
    const answer = marie.passkeys[0].prove(options)
    expect(outcomeOf(await browser.post('/api/session', { answer }))).toBe('200')
    expect(outcomeOf(await browser.post('/api/session', { answer }))).toBe('403 bad-challenge')

    const late = await optionsFor(browser, '/api/session/options')
    hub.clock.advance(5 * minuteMs)
    const tooLate = { answer: marie.passkeys[0].prove(late) }
    expect(outcomeOf(await browser.post('/api/session', tooLate))).toBe('403 bad-challenge')
  })

  test('is refused twice to a wrong answer: the question is spent by it', async () => {
    const browser = new Browser(hub.app)
    const options = await optionsFor(browser, '/api/session/options')
    const wrong = marie.passkeys[0].prove(options, { breakSignature: true })
    expect(outcomeOf(await browser.post('/api/session', { answer: wrong }))).toBe('403 bad-passkey')
    const right = marie.passkeys[0].prove(options)
    expect(outcomeOf(await browser.post('/api/session', { answer: right }))).toBe(
      '403 bad-challenge',
    )
  })

  test('is refused to a passkey that counts backwards, and the audit says that it may be copied', async () => {
    expect(await enter(marie.passkeys[0], { counter: 10 })).toBe('200')
    expect(await enter(marie.passkeys[0], { counter: 10 })).toBe('403 cloned-passkey')
    expect(await enter(marie.passkeys[0], { counter: 9 })).toBe('403 cloned-passkey')
    expect(await enter(marie.passkeys[0], { counter: 0 })).toBe('403 cloned-passkey')
    expect((await acts()).filter((act) => act === 'passkey-copied')).toHaveLength(3)
    // Whoever cannot sign cannot make us say so.
    expect(await enter(marie.passkeys[0], { counter: 1, breakSignature: true })).toBe(
      '403 bad-passkey',
    )
    expect((await acts()).filter((act) => act === 'passkey-copied')).toHaveLength(3)
    expect(await enter(marie.passkeys[0], { counter: 11 })).toBe('200')
  })

  test('is allowed again and again to a passkey that does not count', async () => {
    for (const _ of [1, 2, 3]) expect(await enter(marie.passkeys[1], { counter: 0 })).toBe('200')
  })

  test('is refused to who copies a request that is on its way: one of two is let in', async () => {
    const browser = new Browser(hub.app)
    const options = await optionsFor(browser, '/api/session/options')
    const answer = marie.passkeys[0].prove(options)
    const both = await Promise.all(
      [1, 2].map(() => new Browser(hub.app).post('/api/session', { answer })),
    )
    expect(both.map(outcomeOf).toSorted()).toEqual(['200', '403 bad-challenge'])
  })

  test('works from one hub to another over the same store', async () => {
    const second = stageHub(stage.store, { random: drawnBytes('second hub') })
    const here = new Browser(hub.app)
    const options = await optionsFor(here, '/api/session/options')
    const there = new Browser(second.app)
    const answer = await there.post('/api/session', { answer: marie.passkeys[0].prove(options) })
    expect(outcomeOf(answer)).toBe('200')
    here.cookie = there.cookie
    expect(outcomeOf(await here.get('/api/admin/staff'))).toBe('200')
  })

  test('gives a cookie that no script reads and no other site sends, new at each time', async () => {
    const browser = new Browser(hub.app)
    const options = await optionsFor(browser, '/api/session/options')
    const answer = await browser.post('/api/session', { answer: marie.passkeys[0].prove(options) })
    expect(answer.headers['set-cookie']).toMatch(
      /^__Host-escale=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
    )
    expect(answer.headers['cache-control']).toContain('no-store')
    const { cookie } = browser
    const again = await optionsFor(browser, '/api/session/options')
    await browser.post('/api/session', { answer: marie.passkeys[0].prove(again) })
    expect(browser.cookie).not.toBe(cookie)
    // What was there before is worth nothing: a cookie that was planted, or stolen.
    expect(outcomeOf(await new Browser(hub.app, cookie).get('/api/session'))).toBe('401 signed-out')
  })

  test('keeps no secret: neither cookie nor code nor link is in the database', async () => {
    const kept = JSON.stringify(
      await Promise.all([
        stage.store.read.selectFrom('staff_session').selectAll().execute(),
        stage.store.read.selectFrom('recovery_code').selectAll().execute(),
        stage.store.read.selectFrom('staff_link').selectAll().execute(),
      ]),
    )
    expect(kept).not.toContain(marie.browser.cookie)
    for (const code of marie.codes) expect(kept).not.toContain(code)
  })

  test('takes a page that asks too often aside, and says when to come back', async () => {
    const browser = new Browser(hub.app)
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => browser.post('/api/session/options')),
    )
    const refused = answers.filter(({ statusCode }) => statusCode === 429)
    expect(refused.length).toBeGreaterThan(15)
    expect(outcomeOf(refused[0]!)).toBe('429 too-many')
    expect(Number(refused[0]!.headers['retry-after'])).toBeGreaterThan(0)
    hub.clock.advance(minuteMs)
    expect((await browser.post('/api/session/options')).statusCode).toBe(200)
  })

  describe('by a recovery code', () => {
    test('opens the registration of a passkey and nothing else, once', async () => {
      const browser = new Browser(hub.app)
      const code = `${marie.codes[0]?.toLowerCase().replaceAll('-', ' ')} `
      expect(outcomeOf(await browser.post('/api/session/recover', { code }))).toBe('200')
      expect((await browser.get('/api/session')).json()).toMatchObject({
        isRecovering: true,
        stepUpMs: 0,
        leftMs: 15 * minuteMs,
        staff: { name: 'Marie', recoveryCodesLeft: 9 },
      })
      for (const url of ['/api/admin/staff', '/api/admin/audit', '/api/session/passkeys'])
        expect(outcomeOf(await browser.get(url))).toBe('403 passkey-needed')
      for (const url of ['/api/session/recovery-codes', '/api/admin/command-tokens'])
        expect(outcomeOf(await browser.post(url))).toBe('403 passkey-needed')

      const passkey = new SoftwareAuthenticator('http://localhost:4173')
      const options = await optionsFor(browser, '/api/session/passkeys/options')
      const recovering = browser.cookie
      const answer = passkey.register(options)
      expect(outcomeOf(await browser.post('/api/session/passkeys', { answer }))).toBe('200')
      expect(outcomeOf(await browser.get('/api/admin/staff'))).toBe('200')
      expect(browser.cookie).not.toBe(recovering)

      const other = new Browser(hub.app)
      expect(outcomeOf(await other.post('/api/session/recover', { code }))).toBe('403 bad-code')
      expect(await acts()).toContain('recovery-code-used')
    })

    test('does not let a passkey that was there prove anything in that session', async () => {
      const browser = new Browser(hub.app)
      await browser.post('/api/session/recover', { code: marie.codes[0] })
      const options = await optionsFor(browser, '/api/session/step-up/options')
      const answer = marie.passkeys[0].prove(options)
      expect(outcomeOf(await browser.post('/api/session/step-up', { answer }))).toBe(
        '403 passkey-needed',
      )
    })

    test('ends after a quarter of an hour', async () => {
      const browser = new Browser(hub.app)
      await browser.post('/api/session/recover', { code: marie.codes[0] })
      hub.clock.advance(15 * minuteMs)
      expect(outcomeOf(await browser.get('/api/session'))).toBe('401 signed-out')
    })

    test('lets one of two through who use it at the same moment', async () => {
      const [code] = marie.codes
      const both = await Promise.all(
        [1, 2].map(() => new Browser(hub.app).post('/api/session/recover', { code })),
      )
      expect(both.map(outcomeOf).toSorted()).toEqual(['200', '403 bad-code'])
    })

    test('is refused with a wrong code, with one that is no code, and to who tries many', async () => {
      const browser = new Browser(hub.app)
      const wrong = { code: 'AAAA-BBBB-CCCC-DDDD' }
      expect(outcomeOf(await browser.post('/api/session/recover', wrong))).toBe('403 bad-code')
      expect(outcomeOf(await browser.post('/api/session/recover', { code: '1234' }))).toBe(
        '400 bad-request',
      )
      for (const _ of [1, 2, 3]) await browser.post('/api/session/recover', wrong)
      const right = await browser.post('/api/session/recover', { code: marie.codes[0] })
      expect(outcomeOf(right)).toBe('429 too-many')
      expect(right.headers['retry-after']).toBe('60')
    })
  })

  describe('a fresh proof', () => {
    test('is good for five minutes', async () => {
      const browser = await signIn(hub, marie.passkeys[0])
      hub.clock.advance(5 * minuteMs)
      const invite = () => browser.post('/api/admin/staff', { name: 'Paul', role: 'author' })
      expect(outcomeOf(await invite())).toBe('403 step-up-needed')
      await stepUp(browser, marie.passkeys[1])
      hub.clock.advance(5 * minuteMs - 1)
      expect(outcomeOf(await invite())).toBe('200')
      hub.clock.advance(1)
      expect(outcomeOf(await invite())).toBe('403 step-up-needed')
    })

    test('is good for the session that asked for it: a stolen cookie gains nothing from another’s', async () => {
      const mine = await signIn(hub, marie.passkeys[0])
      hub.clock.advance(6 * minuteMs)
      const stolen = new Browser(hub.app, mine.cookie)
      const elsewhere = await signIn(hub, marie.passkeys[0])
      const options = await optionsFor(elsewhere, '/api/session/step-up/options')
      const answer = marie.passkeys[0].prove(options)
      expect(outcomeOf(await stolen.post('/api/session/step-up', { answer }))).toBe(
        '403 bad-challenge',
      )
      const invite = await stolen.post('/api/admin/staff', { name: 'Paul', role: 'author' })
      expect(outcomeOf(invite)).toBe('403 step-up-needed')
    })

    test('is not what signing in asks, nor the passkey of a colleague', async () => {
      const paul = await settleColleague(hub, marie, 'author')
      const browser = await signIn(hub, marie.passkeys[0])
      const signing = await optionsFor(browser, '/api/session/options')
      const other = { answer: marie.passkeys[0].prove(signing) }
      expect(outcomeOf(await browser.post('/api/session/step-up', other))).toBe('403 bad-challenge')
      const options = await optionsFor(browser, '/api/session/step-up/options')
      const theirs = { answer: paul.passkeys[0].prove(options) }
      expect(outcomeOf(await browser.post('/api/session/step-up', theirs))).toBe('403 bad-passkey')
    })
  })

  test('ends by leaving: the cookie is taken, and worth nothing to who has copied it', async () => {
    const browser = await signIn(hub, marie.passkeys[0])
    const copied = new Browser(hub.app, browser.cookie)
    const answer = await browser.post('/api/session/end')
    expect([answer.statusCode, answer.body]).toEqual([204, ''])
    expect(answer.headers['set-cookie']).toMatch(/^__Host-escale=; Max-Age=0; Path=\/; Secure;/)
    expect(outcomeOf(await copied.get('/api/session'))).toBe('401 signed-out')
  })
})
