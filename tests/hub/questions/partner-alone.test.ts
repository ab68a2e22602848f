// @whole: of everything the hub answers, a partner gets their own account and their own questions.
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { staffListSchema } from '#contract/staff.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { outcomeOf, settleAdministrator, settleColleague, signIn } from '../stage/console-stage.ts'
import { stageHub, stageOrigin } from '../stage/hub-stage.ts'
import { routesOf } from '../stage/routes-of.ts'

describeOnBothEngines('somebody of a partner', (stage) => {
  test('signs in with their passkey, and is refused every route of the others', async () => {
    const hub = stageHub(stage.store)
    const marie = await settleAdministrator(hub, stage.store)
    const rene = await settleColleague(hub, marie, 'partner', 'René')
    const listed = await marie.browser.get('/api/admin/staff')
    const member = v.parse(staffListSchema, listed.json()).find(({ name }) => name === 'René')
    const given = await marie.browser.post(`/api/admin/staff/${member?.id}/partners`, {
      partners: ['cafat'],
    })
    expect(outcomeOf(given)).toBe('204')
    const browser = await signIn(hub, rene.passkeys[0])
    const mine = await browser.get('/api/partner/questions')
    expect(mine.json()).toMatchObject({ partners: ['cafat'], waiting: [] })

    await hub.app.ready()
    const guarded = routesOf(hub.app).filter(({ path }) => /^\/api\/(?:admin|aidant)\b/.test(path))
    expect(guarded.length).toBeGreaterThan(40)
    for (const { path, method } of guarded) {
      if (method === 'HEAD') continue
      const answer = await hub.app.inject({
        method,
        url: path.replaceAll(/:\w+/g, 'x'),
        headers: {
          cookie: `__Host-escale=${browser.cookie}`,
          origin: stageOrigin,
          'escale-csrf': '1',
        },
      })
      expect(`${method} ${path} ${outcomeOf(answer)}`).toBe(`${method} ${path} 403 role-needed`)
    }
  })
})
