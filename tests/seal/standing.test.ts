import { expect, test } from 'vitest'
import { readStanding } from '#seal/standing.ts'
import { newClient } from './client.ts'
import { dayMs, isoSeconds, newRepository, startMs } from './repository.ts'

test('a terminal without a line knows what it has, and since when it is stale', async () => {
  const repository = newRepository()
  const client = newClient(repository.files, repository.read('root', 1) ?? new Uint8Array())
  expect(await readStanding(client.options())).toMatchObject({ versions: {}, stale: undefined })
  repository.timestamp.expires = isoSeconds(startMs + dayMs)
  repository.publish('root', 'timestamp')
  await client.refresh()
  client.fetch = () => Promise.reject(new Error('offline'))
  expect(await client.verdict()).toBe('offline')
  expect((await readStanding(client.options())).stale).toBeUndefined()
  client.nowMs += 8 * dayMs
  expect(await readStanding(client.options())).toEqual({
    versions: { root: 2, timestamp: 2, snapshot: 1, targets: 1 },
    stale: { role: 'timestamp', sinceMs: startMs + dayMs },
    time: { nowMs: client.nowMs, behindMs: 0 },
  })
})
