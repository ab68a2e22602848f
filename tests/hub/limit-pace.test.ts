import { expect, test } from 'vitest'
import { describeOnBothEngines } from './on-both-engines.ts'
import { stageHub } from './stage/hub-stage.ts'

describeOnBothEngines('a route with a pace', (stage) => {
  test('answers 429 and when to come back to the address that asks too often, and to no other', async () => {
    const { app, clock } = stageHub(stage.store)
    app.get('/api/slow', { config: { pace: { burst: 2, perMinute: 2 } } }, async () => ({ ok: 1 }))
    const ask = (remoteAddress: string) => app.inject({ url: '/api/slow', remoteAddress })
    const statuses = [await ask('203.0.113.1'), await ask('203.0.113.1'), await ask('203.0.113.1')]
    expect(statuses.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429])
    expect(statuses[2]?.headers['retry-after']).toBe('30')
    expect(statuses[2]?.json()).toMatchObject({ code: 'too-many' })
    expect((await ask('203.0.113.2')).statusCode).toBe(200)
    clock.advance(30_000)
    expect((await ask('203.0.113.1')).statusCode).toBe(200)
  })

  test('believes `X-Forwarded-For` from a proxy of ours only', async () => {
    for (const [isBehindProxy, last] of [
      [false, 429],
      [true, 200],
    ] as const) {
      const settings = { origin: 'http://localhost', isBehindProxy }
      const { app } = stageHub(stage.store, { settings })
      app.get('/api/slow', { config: { pace: { burst: 1, perMinute: 1 } } }, async () => ({}))
      const ask = (from: string) =>
        // What comes before is what the asker wrote.
        app.inject({ url: '/api/slow', headers: { 'x-forwarded-for': `203.0.113.9, ${from}` } })
      await ask('203.0.113.1')
      expect((await ask('203.0.113.2')).statusCode).toBe(last)
    }
  })
})
