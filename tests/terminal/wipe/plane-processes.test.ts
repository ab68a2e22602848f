import { expect, test } from 'vitest'
import { planeProcesses } from '#terminal/wipe/plane-processes.ts'
import { freshSessionFolder } from './fresh-folder.ts'
import { alive, leaderOf, startShell, until } from './running.ts'

const pidsOf = (...body: Parameters<typeof planeProcesses>) =>
  planeProcesses(...body).map(({ pid }) => pid)

test('the group of a leader is found after the leader itself is gone', async () => {
  const folder = freshSessionFolder()
  const leader = startShell('sleep 300 & sleep 300')
  const leaders = [leaderOf(leader)]
  const found = await until(() => {
    const pids = pidsOf([{ folder, leaders }])
    return pids.length === 3 && pids
  })
  leader.kill('SIGKILL')
  await until(() => alive(leader.pid) === undefined)
  const left = found.filter((pid) => pid !== leader.pid)
  expect(new Set(pidsOf([{ folder, leaders }]))).toEqual(new Set(left))
})

test('a child that left for a session of its own is found by what it comes from', async () => {
  const folder = freshSessionFolder()
  const leader = startShell('setsid sleep 300 & wait')
  const pids = await until(() => {
    const found = planeProcesses([{ folder, leaders: [leaderOf(leader)] }])
    return found.some(({ session }) => session !== leader.pid) && found.map(({ pid }) => pid)
  })
  for (const pid of pids) process.kill(pid, 'SIGKILL')
})

test('a child that has neither group nor parent of the plane is found by the folder it was told of', async () => {
  const folder = freshSessionFolder()
  const parent = startShell('setsid sleep 300 & exit', {
    env: { ...process.env, TMPDIR: folder },
  })
  await until(() => alive(parent.pid) === undefined)
  const [orphan] = await until(() => {
    const found = planeProcesses([{ folder, leaders: [] }])
    return found.length === 1 && found
  })
  process.kill(orphan?.pid ?? 0, 'SIGKILL')
})

test('a number that another process bears today is a stranger', () => {
  const folder = freshSessionFolder()
  const today = startShell('exec sleep 300')
  const { pid, startTicks } = leaderOf(today)
  expect(pidsOf([{ folder, leaders: [{ pid, startTicks }] }])).toContain(pid)
  expect(pidsOf([{ folder, leaders: [{ pid, startTicks: startTicks - 1 }] }])).toEqual([])
})

test('the supervisor and what it comes from are never of a plane', () => {
  const leaders = [process.pid, process.ppid].map((pid) => ({ pid, startTicks: 0 }))
  const found = pidsOf([{ folder: process.cwd(), leaders }])
  expect(found).not.toContain(process.pid)
  expect(found).not.toContain(process.ppid)
})
