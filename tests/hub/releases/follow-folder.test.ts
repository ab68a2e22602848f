import { mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import fastify from 'fastify'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Refusal } from '../../../src/hub/refusal.ts'
import { followFolder } from '../../../src/hub/releases/follow-folder.ts'
import { manualClock } from '../stage/manual-clock.ts'

/** A hub that follows a folder, and what it does each time it looks. */
async function follows() {
  const folder = mkdtempSync(join(tmpdir(), 'escale-follow-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const metadata = join(folder, 'metadata')
  const app = fastify()
  onTestFinished(() => app.close())
  const clock = manualClock()
  const told: string[] = []
  const take = vi.fn<() => Promise<void>>().mockResolvedValue()
  const log = { say: (_level: string, what: string) => void told.push(what) }
  followFolder(app, { clock, log }, folder, take)
  await app.ready()
  let writtenS = 1_000_000
  return {
    take,
    told,
    publish: () => {
      mkdirSync(metadata, { recursive: true })
      writtenS += 1
      utimesSync(metadata, writtenS, writtenS)
    },
    look: async () => {
      clock.advance(2000)
      // What a look does here is promises alone: they have settled by then.
      await setImmediate()
    },
  }
}

test('a folder is taken when it has changed, the first publication included, and only then', async () => {
  const { take, publish, look } = await follows()
  await look()
  expect(take).toHaveBeenCalledTimes(0)
  publish()
  await look()
  await look()
  expect(take).toHaveBeenCalledTimes(1)
  publish()
  await look()
  expect(take).toHaveBeenCalledTimes(2)
})

test('a release that is refused is told once', async () => {
  const { take, told, publish, look } = await follows()
  take.mockRejectedValue(new Refusal(422, 'not-signed', 'Non signé.'))
  publish()
  await look()
  await look()
  expect([take.mock.calls.length, told]).toEqual([1, ['folder-not-taken']])
})

test('what could not be stored is taken the next time', async () => {
  const { take, told, publish, look } = await follows()
  take.mockRejectedValueOnce(new Error('no disk'))
  publish()
  await look()
  await look()
  await look()
  expect([take.mock.calls.length, told]).toEqual([2, ['folder-not-taken']])
})
