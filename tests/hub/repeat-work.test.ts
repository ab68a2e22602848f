import fastify from 'fastify'
import { expect, test, vi } from 'vitest'
import { repeatWork } from '../../src/hub/repeat-work.ts'
import { manualClock } from './stage/manual-clock.ts'

test('a work that fails is told and done again the next time, until the hub closes', async () => {
  const app = fastify()
  const clock = manualClock()
  const told: string[] = []
  let times = 0
  const work = () => {
    times += 1
    return times === 1 ? Promise.reject(new Error('no disk')) : Promise.resolve()
  }
  const log = { say: (_level: string, what: string) => void told.push(what) }
  repeatWork(app, { clock, log }, { everyMs: 1000, work, failed: 'sweep-failed' })
  await app.ready()
  expect(times).toBe(0)
  clock.advance(1000)
  await vi.waitFor(() => expect([times, told]).toEqual([1, ['sweep-failed']]))
  clock.advance(1000)
  expect([times, told]).toEqual([2, ['sweep-failed']])
  await app.close()
  clock.advance(5000)
  expect(times).toBe(2)
})
