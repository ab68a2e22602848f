import { expect, test } from 'vitest'
import { describeOnBothEngines } from '../on-both-engines.ts'
import {
  Browser,
  optionsFor,
  settleAdministrator,
  settleColleague,
} from '../stage/console-stage.ts'
import { stageHub } from '../stage/hub-stage.ts'

describeOnBothEngines('people of the console', (stage) => {
  test('come in by a link, register two passkeys and codes, and sign in with either', async () => {
    const hub = stageHub(stage.store)
    const { browser, passkeys, codes } = await settleAdministrator(hub, stage.store)
    expect(new Set(codes).size).toBe(10)
    expect((await browser.get('/api/session')).json()).toEqual({
      staff: {
        id: expect.stringMatching(/^s-/),
        name: 'Marie',
        role: 'administrator',
        passkeys: 2,
        recoveryCodesLeft: 10,
      },
      isRecovering: false,
      stepUpMs: 300_000,
      leftMs: 1_800_000,
    })
    for (const passkey of passkeys) {
      const other = new Browser(hub.app)
      const options = await optionsFor(other, '/api/session/options')
      const answer = await other.post('/api/session', { answer: passkey.prove(options) })
      expect(answer.statusCode, answer.body).toBe(200)
      expect((await other.get('/api/admin/staff')).json()).toHaveLength(1)
    }
  })

  test('invite colleagues, who can do what their role can', async () => {
    const hub = stageHub(stage.store)
    const administrator = await settleAdministrator(hub, stage.store)
    const author = await settleColleague(hub, administrator, 'author')
    expect((await author.browser.get('/api/admin/audit')).statusCode).toBe(200)
    expect((await author.browser.get('/api/admin/staff')).json()).toMatchObject({
      code: 'role-needed',
    })
  })
})
