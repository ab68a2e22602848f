import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  bootId,
  namesFolder,
  parseStat,
  readProcess,
  readProcesses,
} from '#terminal/wipe/processes.ts'
import { freshSessionFolder } from './fresh-folder.ts'
import { alive, startShell, until } from './running.ts'

const line = (name: string, state: string, threads: number) =>
  `42 (${name}) ${state} 7 40 39 0 -1 4194560 1 0 0 0 3 1 0 0 20 0 ${threads} 0 98765 1 2`

test('a process whose name holds brackets, spaces and lines is read all the same', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(parseStat(line(`) Z 1${name}`, 'S', 3))).toEqual({
        pid: 42,
        parent: 7,
        group: 40,
        session: 39,
        startTicks: 98765,
        isZombie: false,
      })
    }),
  )
})

test('a zombie holds nothing, unless other threads of it still run', () => {
  expect(parseStat(line('site', 'Z', 1))?.isZombie).toBe(true)
  expect(parseStat(line('site', 'Z', 2))?.isZombie).toBe(false)
})

test('what is not a line of the system is no process', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), (text) => {
      expect(parseStat(text)).toBeUndefined()
    }),
  )
})

test('this process is found, and one that ended is not', async () => {
  expect(readProcess(process.pid)?.parent).toBe(process.ppid)
  expect(readProcesses().map(({ pid }) => pid)).toContain(process.pid)
  const child = startShell('exit 0')
  await until(() => alive(child.pid) === undefined)
  expect(readProcesses().map(({ pid }) => pid)).not.toContain(child.pid)
  expect(bootId()).toMatch(/^[0-9a-f-]{36}$/)
})

test('a folder is named by an argument, by the environment or by where the process stands', async () => {
  const folder = freshSessionFolder()
  const sleep = 'exec sleep 300'
  const children = [
    startShell(`: ${folder}/profile; sleep 300; exit`),
    startShell(sleep, { env: { ...process.env, HOME: `${folder}/home` } }),
    startShell(sleep, { cwd: folder }),
  ]
  for (const { pid = 0 } of children) await until(() => namesFolder(pid, folder))
  const stranger = startShell(sleep)
  expect(namesFolder(stranger.pid ?? 0, folder)).toBe(false)
})
