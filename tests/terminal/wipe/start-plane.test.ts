import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { KeeperReport } from '#terminal/plane/keeper-words.ts'
import { startPlane } from '#terminal/wipe/start-plane.ts'
import { manualClock } from './manual-clock.ts'
import { alive, until } from './running.ts'
import { planeSettings } from './plane-settings.ts'
import { stand } from './stand.ts'

const bounds = { left: 0, top: 0, width: 100, height: 100 }

test('a plane is in the journal with its keeper and its browser before anybody has it', async () => {
  const { start, journal } = stand()
  const plane = await startPlane(start, planeSettings())
  if (!plane.ok) throw new Error('not started')
  const { body, ready } = plane.value
  expect(body.leaders).toHaveLength(2)
  expect(body.leaders[1]?.pid).toBe(ready.browserPid)
  for (const { pid } of body.leaders) expect(alive(pid)?.session).toBe(pid)
  expect(await journal.read()).toEqual([body])
})

test('orders reach the keeper, its reports come back, and its end is told once', async () => {
  const { start } = stand()
  const plane = await startPlane(start, planeSettings('nonsense'))
  if (!plane.ok) throw new Error('not started')
  const heard: KeeperReport['say'][] = []
  plane.value.hear(({ say }) => heard.push(say))
  expect(plane.value.order({ do: 'open', address: 'https://a.exemple.nc/', bounds })).toBe(true)
  await until(() => heard.includes('site'))
  plane.value.order({ do: 'close' })
  await until(() => heard.includes('lost'))
  expect(plane.value.order({ do: 'back' })).toBe(false)
  expect(heard).toEqual(['site', 'lost'])
  const late: KeeperReport['say'][] = []
  plane.value.hear(({ say }) => late.push(say))
  expect(late).toEqual(['lost'])
})

test('at the end the keeper says what its windows were called', async () => {
  const { start } = stand()
  const plane = await startPlane(start, planeSettings())
  if (!plane.ok) throw new Error('not started')
  expect(await plane.value.end()).toBe('plain')
})

test('a keeper that is gone, or says nothing in half a second, leaves them unknown', async () => {
  const clock = manualClock()
  const { start } = stand(clock)
  const plane = await startPlane(start, planeSettings('nonsense'))
  if (!plane.ok) throw new Error('not started')
  const late = plane.value.end()
  clock.pass(500)
  expect(await late).toBe('unknown')
  const lost = plane.value.end()
  plane.value.order({ do: 'close' })
  expect(await lost).toBe('unknown')
  expect(await plane.value.end()).toBe('unknown')
})

test('a keeper that ends before it is ready leaves a body to erase', async () => {
  const { start, folders } = stand()
  const plane = await startPlane(start, planeSettings('early'))
  expect(plane.ok).toBe(false)
  if (!plane.ok) expect(plane.fault.body?.folder.endsWith(folders()[0] ?? 'none')).toBe(true)
})

test('a keeper that is never ready is given fifteen seconds', async () => {
  const clock = manualClock()
  const { start, folders, root } = stand(clock)
  const coming = startPlane(start, planeSettings('silent'))
  await until(() => folders().some((name) => existsSync(join(root.path, name, 'profile'))))
  clock.pass(15_000)
  const plane = await coming
  expect(plane).toMatchObject({ ok: false })
  if (!plane.ok) expect(plane.fault.body?.leaders).toHaveLength(1)
})

test('nothing starts when the journal cannot be written', async () => {
  const { start, places, folders, root } = stand()
  writeFileSync(join(places.stateFolder, 'planes'), '')
  chmodSync(root.path, 0o700)
  const plane = await startPlane(start, planeSettings())
  expect(plane).toMatchObject({ ok: false, fault: { body: { leaders: [] } } })
  expect(folders()).toHaveLength(1)
})
