import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { systemClock } from '#terminal/clock.ts'
import { killPlanes } from '#terminal/wipe/kill-planes.ts'
import { planeProcesses } from '#terminal/wipe/plane-processes.ts'
import { removeFolder } from '#terminal/wipe/remove-folder.ts'
import { freshSessionFolder } from './fresh-folder.ts'
import { leaderOf, startShell, until } from './running.ts'

const writer = (folder: string) =>
  `write() { while :; do mkdir -p ${folder}/$1; date > ${folder}/$1/now; done; }; write a & write b & write c`

test('a plane that writes without end is gone, and its folder with it', async () => {
  const folder = freshSessionFolder()
  const body = { folder, leaders: [leaderOf(startShell(writer(folder)))] }
  await until(() => ['a', 'b', 'c'].every((name) => existsSync(`${folder}/${name}/now`)))
  expect(await killPlanes([body], systemClock, 5000)).toBeUndefined()
  expect(planeProcesses([body])).toEqual([])
  expect(await removeFolder(folder, systemClock, 5000)).toBeUndefined()
  expect(existsSync(folder)).toBe(false)
})

test('a plane that makes a process for each that ends is gone too', async () => {
  const folder = freshSessionFolder()
  const again = 'while :; do sh -c "sleep 0.01; setsid sleep 0.05 &" ; done'
  const body = {
    folder,
    leaders: [leaderOf(startShell(again, { env: { ...process.env, HOME: folder } }))],
  }
  await until(() => planeProcesses([body]).length > 1)
  expect(await killPlanes([body], systemClock, 5000)).toBeUndefined()
  expect(planeProcesses([body])).toEqual([])
})

test('processes that are still there at the deadline are told', async () => {
  const folder = freshSessionFolder()
  const body = { folder, leaders: [leaderOf(startShell('exec sleep 300'))] }
  expect(await killPlanes([body], systemClock, 0)).toBe('StillAlive')
})

test('nothing to end is nothing left', async () => {
  expect(await killPlanes([], systemClock, 0)).toBeUndefined()
})
