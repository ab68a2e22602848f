import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openJournal } from '#terminal/wipe/journal.ts'
import { freshFolder } from './fresh-folder.ts'

const body = {
  folder: '/run/escale/0/s-0123456789abcdef',
  leaders: [{ pid: 4242, startTicks: 77 }],
}
const other = { folder: '/run/escale/0/s-fedcba9876543210', leaders: [] }
const file = (state: string) => join(state, 'planes', 's-0123456789abcdef.json')

test('what is noted is read again by the next start, until it is forgotten', async () => {
  const state = freshFolder()
  const journal = openJournal(state)
  expect(await journal.read()).toEqual([])
  await journal.note({ ...body, leaders: [] })
  await journal.note(body)
  await journal.note(other)
  expect(await openJournal(state).read()).toEqual(expect.arrayContaining([body, other]))
  await journal.forget(body)
  await journal.forget(body)
  expect(await openJournal(state).read()).toEqual([other])
  expect(readdirSync(join(state, 'planes'))).toHaveLength(1)
})

test('numbers of processes of before the last start of the PC are not believed', async () => {
  const state = freshFolder()
  await openJournal(state).note(body)
  const entry = readFileSync(file(state), 'utf8')
  writeFileSync(file(state), entry.replace(/"boot":"[^"]*"/, '"boot":"before"'))
  expect(await openJournal(state).read()).toEqual([{ ...body, leaders: [] }])
})

test.each([
  ['a file cut short', '{"boot":"'],
  ['a folder that is no session folder', '{"boot":"","body":{"folder":"/etc","leaders":[]}}'],
  [
    'the first process of the PC',
    '{"boot":"","body":{"folder":"/s-0123456789abcdef","leaders":[{"pid":1,"startTicks":0}]}}',
  ],
])('%s is passed over', async (_what, text) => {
  const state = freshFolder()
  await openJournal(state).note(other)
  writeFileSync(file(state), text)
  expect(await openJournal(state).read()).toEqual([other])
})

test('a journal that cannot be written refuses the plane', async () => {
  const state = freshFolder()
  writeFileSync(join(state, 'planes'), '')
  await expect(openJournal(state).note(body)).rejects.toThrow()
})
