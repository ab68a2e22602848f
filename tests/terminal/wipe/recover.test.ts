import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { planeProcesses } from '#terminal/wipe/plane-processes.ts'
import { readReceipts } from '#terminal/wipe/receipts.ts'
import { recover } from './recover-stand.ts'
import { leaderOf, startShell, until } from './running.ts'
import { stand } from './stand.ts'

test('a start that finds nothing says nothing', async () => {
  const here = stand()
  expect(await recover(here)).toBeUndefined()
  expect(await readReceipts(here.places.stateFolder)).toEqual([])
})

test('a folder that the journal does not know is erased, with what lives in it', async () => {
  const here = stand()
  const folder = join(here.root.path, 's-0123456789abcdef')
  await mkdir(folder)
  const left = startShell(`: ${folder}; sleep 300; exit`)
  await until(() => planeProcesses([{ folder, leaders: [] }]).length > 0)
  expect(await recover(here)).toMatchObject({ cause: 'found-at-start', ok: true, attempt: 1 })
  expect(existsSync(folder)).toBe(false)
  await until(() => left.signalCode === 'SIGKILL')
  expect(await recover(here)).toBeUndefined()
})

test('processes whose folder is gone are found by the journal', async () => {
  const here = stand()
  const folder = join(here.root.path, 's-0123456789abcdef')
  const left = startShell('exec sleep 300')
  await here.journal.note({ folder, leaders: [leaderOf(left)] })
  expect(await recover(here)).toMatchObject({ cause: 'found-at-start', ok: true })
  await until(() => left.signalCode === 'SIGKILL')
  expect(await here.journal.read()).toEqual([])
})

test('what else is in the root is not touched', async () => {
  const here = stand()
  await mkdir(join(here.root.path, 'somebody'))
  expect(await recover(here)).toBeUndefined()
  expect(here.folders()).toEqual(['somebody'])
})
