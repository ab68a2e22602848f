/** @whole whatever a request carries, in every part of it, to every route, none of it is in a log or a figure */
import { expect, test } from 'vitest'
import { jsonLog } from '../../src/hub/hub-log.ts'
import { describeOnBothEngines } from './on-both-engines.ts'
import { stageHub } from './stage/hub-stage.ts'
import { routesOf } from './stage/routes-of.ts'

describeOnBothEngines('the log of a hub', (stage) => {
  test('repeats nothing of a request', async () => {
    const lines: string[] = []
    const log = jsonLog((line) => lines.push(line), Date.now)
    const { app } = stageHub(stage.store, { log })
    await app.ready()
    const routes = routesOf(app)
    expect(routes.length).toBeGreaterThan(5)
    const canary = 'canari7wamytan'
    for (const { path, method } of routes) {
      const url = path.replaceAll(/:\w+|\*/g, canary)
      // A stream that stays open is not answered.
      if (path === '/api/hints') continue
      for (const payload of [`{"nom":"${canary}"}`, `{"${canary}":`, undefined])
        await app.inject({
          method,
          url: `${url}?q=${canary}`,
          remoteAddress: '203.0.113.77',
          headers: {
            cookie: `a=${canary}`,
            authorization: `Bearer ${canary}`,
            'user-agent': canary,
            referer: `https://${canary}.example/`,
            'x-forwarded-for': '203.0.113.78',
            'x-canary': canary,
            'content-type': 'application/json',
          },
          ...(payload === undefined ? {} : { payload }),
        })
    }
    const said = lines.join('') + (await app.inject('/metrics')).body
    expect(lines.length).toBeGreaterThanOrEqual(routes.length)
    expect(said).not.toContain(canary)
    expect(said).not.toContain('203.0.113')
  })

  test('tells where a fault comes from, and not what it says', async () => {
    const lines: string[] = []
    const log = jsonLog((line) => lines.push(line), Date.now)
    const { app } = stageHub(stage.store, { log })
    app.get('/api/broken', async () => {
      throw new TypeError('nom de famille : Wamytan')
    })
    const answer = await app.inject('/api/broken?nom=Wamytan')
    expect(answer.statusCode).toBe(500)
    expect(answer.json()).toEqual({
      code: 'broken',
      message: 'Le serveur a eu une panne. Réessayez.',
    })
    const said = lines.join('')
    expect(said).toContain('"route":"/api/broken"')
    expect(said).toContain('"kind":"TypeError"')
    expect(said).toContain('log-canary.test')
    expect(said).not.toContain('Wamytan')
  })
})
