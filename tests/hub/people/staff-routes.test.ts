import { beforeEach, expect, test } from 'vitest'
import { describeOnBothEngines } from '../on-both-engines.ts'
import {
  Browser,
  type Colleague,
  optionsFor,
  outcomeOf,
  settleAdministrator,
  settleColleague,
  settleIn,
  signIn,
  tokenOf,
} from '../stage/console-stage.ts'
import { type HubStage, stageHub, stageOrigin } from '../stage/hub-stage.ts'
import { SoftwareAuthenticator } from '../stage/software-authenticator.ts'

describeOnBothEngines('the people of a console', (stage) => {
  let hub: HubStage
  let marie: Colleague

  beforeEach(async () => {
    hub = stageHub(stage.store)
    marie = await settleAdministrator(hub, stage.store)
  })

  const idOf = async ({ browser }: Colleague): Promise<string> =>
    (await browser.get('/api/session')).json().staff.id
  const act = async (who: Colleague, whom: Colleague, deed: string, body: object = {}) =>
    outcomeOf(await who.browser.post(`/api/admin/staff/${await idOf(whom)}/${deed}`, body))
  const audit = async () =>
    await stage.store.read
      .selectFrom('audit_line')
      .select(['by', 'act', 'about'])
      .orderBy('number', 'desc')
      .execute()

  test('are listed with what tells whether they can work', async () => {
    await settleColleague(hub, marie, 'publisher', 'Paul')
    await marie.browser.post('/api/admin/staff', { name: 'Jeanne', role: 'author' })
    await signIn(hub, marie.passkeys[0])
    const list = (await marie.browser.get('/api/admin/staff')).json()
    const id = expect.stringMatching(/^s-[0-9a-z]{16}$/)
    expect(list).toEqual([
      {
        id,
        name: 'Jeanne',
        role: 'author',
        passkeys: 0,
        lastSeen: null,
        isDisabled: false,
        places: [],
        partners: [],
      },
      {
        id,
        name: 'Marie',
        role: 'administrator',
        passkeys: 2,
        lastSeen: '2026-11-22',
        isDisabled: false,
        places: [],
        partners: [],
      },
      {
        id,
        name: 'Paul',
        role: 'publisher',
        passkeys: 2,
        lastSeen: null,
        isDisabled: false,
        places: [],
        partners: [],
      },
    ])
  })

  test('help in the places they are given, from the next request on, and nowhere once removed', async () => {
    const anna = await settleColleague(hub, marie, 'aidant', 'Anna')
    const placesOf = async () => (await anna.browser.get('/api/aidant')).json().places
    expect(await placesOf()).toEqual([])
    const list = (await marie.browser.get('/api/admin/staff')).json()
    const { id } = list.find(({ name }: { name: string }) => name === 'Anna')
    const give = (places: string[]) =>
      marie.browser.post(`/api/admin/staff/${id}/places`, { places })
    expect((await give(['kone', 'yate', 'kone'])).statusCode).toBe(204)
    expect(await placesOf()).toEqual([
      { id: 'kone', name: 'kone' },
      { id: 'yate', name: 'yate' },
    ])
    await give(['yate'])
    expect(await placesOf()).toEqual([{ id: 'yate', name: 'yate' }])
    expect((await marie.browser.post(`/api/admin/staff/${id}/remove`)).statusCode).toBe(204)
    expect(await stage.store.read.selectFrom('staff_place').selectAll().execute()).toEqual([])
  })

  test('have a role that holds from the next request on', async () => {
    const paul = await settleColleague(hub, marie, 'author')
    expect(outcomeOf(await paul.browser.get('/api/admin/staff'))).toBe('403 role-needed')
    expect(await act(marie, paul, 'role', { role: 'administrator' })).toBe('204')
    expect(outcomeOf(await paul.browser.get('/api/admin/staff'))).toBe('200')
    expect(await act(marie, paul, 'role', { role: 'author' })).toBe('204')
    expect(outcomeOf(await paul.browser.get('/api/admin/staff'))).toBe('403 role-needed')
    expect((await audit())[0]).toEqual({
      by: await idOf(marie),
      act: 'staff-role-changed',
      about: JSON.stringify({ role: 'author', staff: await idOf(paul) }),
    })
  })

  test('are out at once when their account is closed, by passkey, code and command as well', async () => {
    const paul = await settleColleague(hub, marie, 'author')
    const made = await paul.browser.post('/api/admin/command-tokens')
    const bearer = { authorization: `Bearer ${made.json().token}` }
    const program = new Browser(hub.app)
    expect(outcomeOf(await program.get('/api/admin/drafts', bearer))).toBe('200')
    const id = await idOf(paul)
    expect(outcomeOf(await marie.browser.post(`/api/admin/staff/${id}/disable`))).toBe('204')

    expect(outcomeOf(await paul.browser.get('/api/admin/audit'))).toBe('401 signed-out')
    expect(outcomeOf(await program.get('/api/admin/drafts', bearer))).toBe('401 signed-out')
    const other = new Browser(hub.app)
    const options = await optionsFor(other, '/api/session/options')
    const answer = paul.passkeys[0].prove(options)
    expect(outcomeOf(await other.post('/api/session', { answer }))).toBe('403 bad-passkey')
    const code = { code: paul.codes[0] }
    expect(outcomeOf(await other.post('/api/session/recover', code))).toBe('403 bad-code')

    expect(outcomeOf(await marie.browser.post(`/api/admin/staff/${id}/enable`))).toBe('204')
    await signIn(hub, paul.passkeys[0])
    // What was handed to a program stays void.
    expect(outcomeOf(await program.get('/api/admin/drafts', bearer))).toBe('401 signed-out')
  })

  test('get a new link after a loss, and what they had is void at once', async () => {
    const paul = await settleColleague(hub, marie, 'author')
    const id = await idOf(paul)
    const link = await marie.browser.post(`/api/admin/staff/${id}/link`)
    expect(outcomeOf(await paul.browser.get('/api/session'))).toBe('401 signed-out')
    const other = new Browser(hub.app)
    const options = await optionsFor(other, '/api/session/options')
    const answer = paul.passkeys[0].prove(options)
    expect(outcomeOf(await other.post('/api/session', { answer }))).toBe('403 bad-passkey')
    const code = { code: paul.codes[0] }
    expect(outcomeOf(await other.post('/api/session/recover', code))).toBe('403 bad-code')

    const again = await settleIn(hub.app, link.json().path)
    expect(await idOf(again)).toBe(id)
    expect((await again.browser.get('/api/session')).json().staff).toMatchObject({
      name: 'Paul',
      passkeys: 2,
      recoveryCodesLeft: 10,
    })
  })

  test('are gone with their name once removed; what they did stays, under a number that says nothing', async () => {
    const { read } = stage.store
    const paul = await settleColleague(hub, marie, 'administrator')
    const id = await idOf(paul)
    await stage.store.write((db) =>
      db
        .insertInto('rollout')
        .values({
          number: 7,
          state: 'running',
          wave: JSON.stringify({ places: [], tags: [], terminals: [], percent: 10 }),
          salt: 'grain',
          halt_above_percent: 5,
          asked_by: id,
          asked_by_name: 'Paul',
          forgiven: 0,
          started_at: 0,
        })
        .execute(),
    )
    await paul.browser.post('/api/admin/command-tokens')
    expect(await act(marie, paul, 'remove')).toBe('204')

    expect(outcomeOf(await paul.browser.get('/api/session'))).toBe('401 signed-out')
    const other = new Browser(hub.app)
    const options = await optionsFor(other, '/api/session/options')
    const answer = paul.passkeys[0].prove(options)
    expect(outcomeOf(await other.post('/api/session', { answer }))).toBe('403 bad-passkey')
    const again = await marie.browser.post(`/api/admin/staff/${id}/enable`)
    expect(outcomeOf(again)).toBe('404 not-found')

    const tables = ['staff', 'rollout', 'audit_line', 'staff_link', 'challenge'] as const
    for (const table of tables) {
      const rows = await read.selectFrom(table).selectAll().execute()
      expect(JSON.stringify(rows), table).not.toContain('Paul')
    }
    const { entries } = (await marie.browser.get('/api/admin/audit')).json()
    expect(entries[0]).toMatchObject({ act: 'staff-removed', about: { staff: id }, who: 'Marie' })
    expect(entries.find(({ by }: { by: string }) => by === id)).toMatchObject({ who: id })
    const verified = (await marie.browser.get('/api/admin/audit/verification')).json()
    expect(verified.firstBroken).toBeNull()
  })

  test.each(['link', 'remove'])(
    'leave nothing behind of what they were doing while they were put out: %s',
    async (deed) => {
      const { read } = stage.store
      const paul = await settleColleague(hub, marie, 'author')
      const id = await idOf(paul)
      const options = await optionsFor(paul.browser, '/api/session/passkeys/options')
      const answer = new SoftwareAuthenticator(stageOrigin).register(options)
      const elsewhere = new Browser(hub.app)
      const entering = await optionsFor(elsewhere, '/api/session/options')
      await Promise.all([
        paul.browser.post('/api/session/recovery-codes'),
        paul.browser.post('/api/session/passkeys', { answer }),
        elsewhere.post('/api/session', { answer: paul.passkeys[0].prove(entering) }),
        marie.browser.post(`/api/admin/staff/${id}/${deed}`),
        paul.browser.post('/api/session/recovery-codes'),
        paul.browser.post('/api/admin/command-tokens'),
      ])
      for (const table of ['passkey', 'recovery_code', 'staff_session', 'command_token'] as const) {
        const left = await read.selectFrom(table).select('staff').where('staff', '=', id).execute()
        expect(left, table).toEqual([])
      }
    },
  )

  test('void their earlier link with each new one', async () => {
    const invited = await marie.browser.post('/api/admin/staff', { name: 'Paul', role: 'author' })
    const list = (await marie.browser.get('/api/admin/staff')).json()
    const { id } = list.find(({ name }: { name: string }) => name === 'Paul')
    const second = await marie.browser.post(`/api/admin/staff/${id}/link`)
    const paul = new Browser(hub.app)
    const first = { token: tokenOf(invited.json().path) }
    expect(outcomeOf(await paul.post('/api/session/first/options', first))).toBe('403 bad-link')
    const later = { token: tokenOf(second.json().path) }
    expect(outcomeOf(await paul.post('/api/session/first/options', later))).toBe('200')
  })

  test('void the link of a closed account', async () => {
    const invited = await marie.browser.post('/api/admin/staff', { name: 'Paul', role: 'author' })
    const list = (await marie.browser.get('/api/admin/staff')).json()
    const { id } = list.find(({ name }: { name: string }) => name === 'Paul')
    await marie.browser.post(`/api/admin/staff/${id}/disable`)
    const ask = { token: tokenOf(invited.json().path) }
    const asked = await new Browser(hub.app).post('/api/session/first/options', ask)
    expect(outcomeOf(asked)).toBe('403 bad-link')
  })

  test('do nothing of the kind to themselves', async () => {
    await settleColleague(hub, marie, 'administrator')
    expect(await act(marie, marie, 'role', { role: 'author' })).toBe('409 own-account')
    for (const deed of ['disable', 'enable', 'link', 'remove'])
      expect(await act(marie, marie, deed)).toBe('409 own-account')
  })

  test('keep an administrator: two who close each other at the same moment do not both succeed', async () => {
    const paul = await settleColleague(hub, marie, 'administrator')
    const outcomes = await Promise.all([
      act(marie, paul, 'role', { role: 'author' }),
      act(paul, marie, 'remove'),
    ])
    expect(outcomes.filter((outcome) => outcome === '204')).toHaveLength(1)
    const { read } = stage.store
    const left = await read
      .selectFrom('staff')
      .select('id')
      .where('role', '=', 'administrator')
      .where('is_disabled', '=', 0)
      .execute()
    expect(left).toHaveLength(1)
  })

  test('keep an administrator who can come in: one who was only invited is not one', async () => {
    // Signed in as an administrator in a console whose other administrator has lost everything.
    const paul = await settleColleague(hub, marie, 'administrator')
    await stage.store.write((db) =>
      db.deleteFrom('passkey').where('credential', '=', paul.passkeys[0].id).execute(),
    )
    await marie.browser.post('/api/admin/staff', { name: 'Jeanne', role: 'administrator' })
    const outcome = await act(paul, marie, 'disable')
    expect(outcome).toBe('403 passkey-needed')
    expect(await act(marie, paul, 'disable')).toBe('204')
  })

  test('are nobody else’s to change: each deed asks for an administrator and a fresh proof', async () => {
    const paul = await settleColleague(hub, marie, 'publisher')
    expect(await act(paul, marie, 'disable')).toBe('403 role-needed')
    expect(await act(paul, marie, 'remove')).toBe('403 role-needed')
    const invite = { name: 'Jeanne', role: 'administrator' }
    expect(outcomeOf(await paul.browser.post('/api/admin/staff', invite))).toBe('403 role-needed')
    hub.clock.advance(300_000)
    expect(await act(marie, paul, 'disable')).toBe('403 step-up-needed')
    expect(await act(marie, paul, 'remove')).toBe('403 step-up-needed')
    expect(outcomeOf(await marie.browser.post('/api/admin/staff', invite))).toBe(
      '403 step-up-needed',
    )
  })

  test('are refused clearly when they are not there, or when the deed is unknown', async () => {
    const nobody = `/api/admin/staff/s-${'0'.repeat(16)}`
    expect(outcomeOf(await marie.browser.post(`${nobody}/disable`))).toBe('404 not-found')
    expect(outcomeOf(await marie.browser.post(`${nobody}/erase`))).toBe('400 bad-request')
    expect(outcomeOf(await marie.browser.post('/api/admin/staff/1/disable'))).toBe(
      '400 bad-request',
    )
    const role = { name: 'Paul', role: 'root' }
    expect(outcomeOf(await marie.browser.post('/api/admin/staff', role))).toBe('400 bad-request')
  })
})
