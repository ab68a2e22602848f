import type { FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { createFleet } from '../../../src/hub/fleet/fleet.ts'
import type { KnownTerminal } from '../../../src/hub/fleet-port.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { codeOf, type EnrollingHub, enrollingHub } from './enrolling-hub.ts'

/** A route that answers everybody, and notes who asked. */
function listen({ app, clock }: EnrollingHub, store: Parameters<typeof createFleet>[0]) {
  const heard: (KnownTerminal | null)[] = []
  const fleet = createFleet(store, clock)
  app.get('/stage/look', async (request: FastifyRequest) => {
    heard.push(await fleet.identify(request))
    return {}
  })
  return heard
}

describeOnBothEngines('who asks, where everybody is answered', (stage) => {
  test('is a terminal when it signs, and nobody when it does not', async () => {
    const hub = enrollingHub(stage.store)
    const heard = listen(hub, stage.store)
    const terminal = await hub.accepted({ place: 'kone', tags: ['pilote'] })
    expect((await terminal.get('/stage/look?x=1')).status).toBe(200)
    expect((await hub.app.inject('/stage/look')).statusCode).toBe(200)
    expect(heard).toEqual([{ id: terminal.id, place: 'kone', tags: ['pilote'] }, null])
  })

  test('is refused when the signature does not hold, or the terminal is not accepted', async () => {
    const hub = enrollingHub(stage.store)
    const heard = listen(hub, stage.store)
    const [waiting, terminal] = [await hub.enrol(), await hub.accepted({ seat: 'kone-2' })]
    expect(codeOf(await waiting.get('/stage/look'))).toBe('pending')
    const asked = terminal.signed('GET', '/stage/look')
    expect(codeOf(await terminal.send({ ...asked, path: '/stage/look?place=noumea' }))).toBe(
      'bad-signature',
    )
    const { 'escale-nonce': _nonce, ...half } = asked.headers
    expect(codeOf(await terminal.send({ ...asked, headers: half }))).toBe('not-signed')
    await hub.act(terminal, 'revoke')
    expect(codeOf(await terminal.get('/stage/look'))).toBe('revoked')
    expect(heard).toEqual([])
  })
})

describeOnBothEngines('what terminals last said of their release', (stage) => {
  test('is told of each that is accepted, by id', async () => {
    const hub = enrollingHub(stage.store)
    const { standings } = createFleet(stage.store, hub.clock)
    const [first, second] = [
      await hub.accepted({ tags: ['nord'] }),
      await hub.accepted({ seat: 'b' }),
    ]
    await hub.enrol({ seat: 'c' })
    await hub.act(await hub.accepted({ seat: 'd' }), 'revoke')
    first.fetchRelease(3)
    first.beginTrial()
    await first.report()
    const trying = await standings(stage.store.read)
    expect(trying.map(({ id }) => id)).toEqual([first.id, second.id].toSorted())
    expect(trying.find(({ id }) => id === first.id)).toEqual({
      id: first.id,
      place: 'kone',
      tags: ['nord'],
      seenMs: hub.clock.nowMs(),
      release: { active: 3, previous: null, pending: null, failed: null, isOnTrial: true },
    })
    expect(trying.find(({ id }) => id === second.id)).toMatchObject({ seenMs: null, release: null })
    first.endTrial('failed', 'no-home')
    await first.report()
    const failed = await standings(stage.store.read)
    expect(failed.find(({ id }) => id === first.id)?.release).toMatchObject({
      active: null,
      failed: 3,
      isOnTrial: false,
    })
  })
})
