import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderBytes, watchMemory } from '#terminal/wipe/watch-memory.ts'
import { freshSessionFolder } from './fresh-folder.ts'
import { manualClock } from './manual-clock.ts'
import { leaderOf, startShell, until } from './running.ts'

const plenty = { memoryBytes: 2 ** 40, folderBytes: 2 ** 40 }

/** Lets the time between two looks pass again and again until `isDone`. */
const looking = (clock: ReturnType<typeof manualClock>, isDone: () => boolean) =>
  until(() => {
    clock.pass(2000)
    return isDone()
  })

test('a session that fills its share of memory is told, once', async () => {
  const body = { folder: freshSessionFolder(), leaders: [leaderOf(startShell('exec sleep 300'))] }
  const clock = manualClock()
  let overs = 0
  watchMemory(body, { ...plenty, memoryBytes: 1 }, clock, () => {
    overs += 1
  })
  await looking(clock, () => overs > 0)
  clock.pass(20_000)
  expect(overs).toBe(1)
})

test('a session that fills its share of the disk is told', async () => {
  const folder = freshSessionFolder()
  const clock = manualClock()
  let isOver = false
  watchMemory({ folder, leaders: [] }, { ...plenty, folderBytes: 50_000 }, clock, () => {
    isOver = true
  })
  writeFileSync(join(folder, 'download'), Buffer.alloc(60_000))
  await looking(clock, () => isOver)
})

test('the kernel is asked to end the site before anything else, and again when the browser takes it back', async () => {
  const { pid, startTicks } = leaderOf(startShell('exec sleep 300'))
  const body = { folder: freshSessionFolder(), leaders: [{ pid, startTicks }] }
  const clock = manualClock()
  const end = watchMemory(body, plenty, clock, () => expect.unreachable())
  const file = `/proc/${pid}/oom_score_adj`
  const isFirst = () => readFileSync(file, 'utf8') === '1000\n'
  await looking(clock, isFirst)
  writeFileSync(file, '300')
  await looking(clock, isFirst)
  end()
})

test('a watch that ended tells nothing', async () => {
  const clock = manualClock()
  const folder = freshSessionFolder()
  const end = watchMemory({ folder, leaders: [] }, { ...plenty, folderBytes: -1 }, clock, () =>
    expect.unreachable(),
  )
  end()
  clock.pass(20_000)
  expect(await folderBytes(folder)).toBe(0)
})

test('a folder that goes while it is counted counts nothing', async () => {
  expect(await folderBytes('/none/such')).toBe(0)
})
