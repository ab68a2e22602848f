import { beforeEach, expect, test } from 'vitest'
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
import { type HubStage, stageHub, stageOrigin } from '../stage/hub-stage.ts'
import { SoftwareAuthenticator } from '../stage/software-authenticator.ts'

const stepUpMs = 300_000

describeOnBothEngines('one’s own passkeys', (stage) => {
  let hub: HubStage
  let marie: Colleague

  beforeEach(async () => {
    hub = stageHub(stage.store)
    marie = await settleAdministrator(hub, stage.store)
  })

  const add = async ({ browser }: Colleague, passkey: SoftwareAuthenticator) => {
    const options = await optionsFor(browser, '/api/session/passkeys/options')
    const answer = passkey.register(options)
    return outcomeOf(await browser.post('/api/session/passkeys', { answer }))
  }
  const list = async ({ browser }: Colleague) => (await browser.get('/api/session/passkeys')).json()

  test('are listed with the days they were made and last served', async () => {
    hub.clock.advance(86_400_000)
    const browser = await signIn(hub, marie.passkeys[0])
    const listed = (await browser.get('/api/session/passkeys')).json()
    const id = expect.stringMatching(/^p-[0-9a-z]{16}$/)
    expect(listed).toHaveLength(2)
    expect(listed).toContainEqual({ id, madeOn: '2026-11-22', lastUsedOn: '2026-11-23' })
    expect(listed).toContainEqual({ id, madeOn: '2026-11-22', lastUsedOn: null })
  })

  test('are proposed to the browser with those that are there, so that it makes another', async () => {
    const answer = await marie.browser.post('/api/session/passkeys/options')
    const excluded = answer.json().options.excludeCredentials.map(({ id }: { id: string }) => id)
    expect(excluded.toSorted()).toEqual(marie.passkeys.map(({ id }) => id).toSorted())
  })

  test('are removed one by one, down to two', async () => {
    expect(await add(marie, new SoftwareAuthenticator(stageOrigin))).toBe('200')
    const [first, second] = await list(marie)
    const remove = (id: string) => marie.browser.post(`/api/session/passkeys/${id}/remove`)
    const removed = await remove(first.id)
    expect(removed.json()).toMatchObject({ staff: { passkeys: 2 } })
    expect(outcomeOf(await remove(first.id))).toBe('404 not-found')
    expect(outcomeOf(await remove(second.id))).toBe('409 fewest-passkeys')
    expect(await list(marie)).toHaveLength(2)
  })

  test('are no longer good once removed, in other browsers as well', async () => {
    const third = new SoftwareAuthenticator(stageOrigin)
    await add(marie, third)
    const { id } = await stage.store.read
      .selectFrom('passkey')
      .select('id')
      .where('credential', '=', third.id)
      .executeTakeFirstOrThrow()
    const browser = new Browser(hub.app)
    const options = await optionsFor(browser, '/api/session/options')
    await marie.browser.post(`/api/session/passkeys/${id}/remove`)
    const answer = third.prove(options)
    expect(outcomeOf(await browser.post('/api/session', { answer }))).toBe('403 bad-passkey')
  })

  test('are nobody else’s to remove', async () => {
    const paul = await settleColleague(hub, marie, 'administrator')
    await add(paul, new SoftwareAuthenticator(stageOrigin))
    const [theirs] = await list(paul)
    const answer = await marie.browser.post(`/api/session/passkeys/${theirs.id}/remove`)
    expect(outcomeOf(answer)).toBe('404 not-found')
    expect(await list(paul)).toHaveLength(3)
  })

  test('cannot be added, nor codes made, with a cookie alone: it may be stolen', async () => {
    hub.clock.advance(stepUpMs)
    const { browser } = marie
    for (const url of ['/api/session/passkeys/options', '/api/session/recovery-codes'])
      expect(outcomeOf(await browser.post(url))).toBe('403 step-up-needed')
    const [first] = await list(marie)
    expect(outcomeOf(await browser.post(`/api/session/passkeys/${first.id}/remove`))).toBe(
      '403 step-up-needed',
    )
    await stepUp(browser, marie.passkeys[0])
    expect(await add(marie, new SoftwareAuthenticator(stageOrigin))).toBe('200')
  })

  test('cannot be added with a question that was asked in another session', async () => {
    const elsewhere = await signIn(hub, marie.passkeys[0])
    const options = await optionsFor(elsewhere, '/api/session/passkeys/options')
    const answer = new SoftwareAuthenticator(stageOrigin).register(options)
    expect(outcomeOf(await marie.browser.post('/api/session/passkeys', { answer }))).toBe(
      '403 bad-challenge',
    )
  })

  test('void the ten codes that were, with each new sheet', async () => {
    const made = await marie.browser.post('/api/session/recovery-codes')
    expect(made.json().codes).toHaveLength(10)
    const browser = new Browser(hub.app)
    const old = { code: marie.codes[0] }
    expect(outcomeOf(await browser.post('/api/session/recover', old))).toBe('403 bad-code')
    const [code] = made.json().codes
    expect(outcomeOf(await browser.post('/api/session/recover', { code }))).toBe('200')
  })

  test('close everything else once the last code has served, until there are new ones', async () => {
    await stage.store.write((db) => db.deleteFrom('recovery_code').execute())
    expect(outcomeOf(await marie.browser.get('/api/admin/staff'))).toBe('403 passkey-needed')
    await marie.browser.post('/api/session/recovery-codes')
    expect(outcomeOf(await marie.browser.get('/api/admin/staff'))).toBe('200')
  })
})
