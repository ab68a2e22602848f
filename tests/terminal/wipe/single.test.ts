import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bootId } from '#terminal/wipe/processes.ts'
import { holdTerminal } from '#terminal/wipe/single.ts'
import { freshFolder } from './fresh-folder.ts'
import { leaderOf, startShell } from './running.ts'

const lock = (state: string) => join(state, 'supervisor.lock')
const taken = {
  ok: false,
  fault: {
    why: 'taken',
    sentence: 'Un autre superviseur tient déjà ce poste : arrêtez-le avant d’en démarrer un.',
  },
}

test('a second supervisor on the same state folder is told so', async () => {
  const state = freshFolder()
  const other = startShell('exec sleep 300')
  const holder = JSON.stringify({ ...leaderOf(other), boot: bootId() })
  writeFileSync(lock(state), holder)
  expect(await holdTerminal(state, undefined)).toEqual(taken)
  expect(readFileSync(lock(state), 'utf8')).toBe(holder)
})

test('a second supervisor on the same display is told so, and leaves its own folder free', async () => {
  const [one, other] = [freshFolder(), freshFolder()]
  const display = `:test-${process.pid}`
  const first = await holdTerminal(one, display)
  const holder = readdirSync(one).map((name) => readFileSync(join(one, name), 'utf8'))
  expect(holder).toHaveLength(1)
  const blocked = startShell('exec sleep 300')
  writeFileSync(lock(other), JSON.stringify({ ...leaderOf(blocked), boot: bootId() }))
  expect(await holdTerminal(other, display)).toEqual(taken)
  if (first.ok) await first.value.release()
  expect(readdirSync(one)).toEqual([])
})

test.each([
  ['of a process that ended', { pid: 999_999_999, startTicks: 1, boot: bootId() }],
  ['of a number that another process bears', { pid: process.ppid, startTicks: 1, boot: bootId() }],
  ['of before the last start of the PC', { pid: process.pid, startTicks: 1, boot: 'before' }],
])('a lock %s is taken over', async (_what, holder) => {
  const state = freshFolder()
  writeFileSync(lock(state), JSON.stringify(holder))
  const held = await holdTerminal(state, undefined)
  expect(held.ok).toBe(true)
  expect(readdirSync(state)).toEqual(['supervisor.lock'])
  expect(readFileSync(lock(state), 'utf8')).toContain(`"pid":${process.pid},`)
})

test('a lock cut short by a power cut is taken over', async () => {
  const state = freshFolder()
  writeFileSync(lock(state), '{"pid":')
  expect((await holdTerminal(state, undefined)).ok).toBe(true)
})

test('a state folder that cannot be written is told', async () => {
  const file = join(freshFolder(), 'file')
  writeFileSync(file, '')
  expect(await holdTerminal(join(file, 'state'), undefined)).toMatchObject({
    ok: false,
    fault: { why: 'no-lock' },
  })
})
