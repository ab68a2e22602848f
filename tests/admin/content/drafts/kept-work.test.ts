import { expect, test } from 'vitest'
import { openKeptWork } from '../../../../src/admin/content/drafts/kept-work.ts'

const change = (path: string, text: string | null) =>
  [path, { path, from: 1, before: 'a', text }] as const

test('each author finds their own work again, and nobody else’s', async () => {
  const mine = openKeptWork('s-1 bourg')
  expect(
    await mine.keep(new Map([change('bourg/a.yaml', 'x'), change('bourg/b.yaml', null)])),
  ).toBe(true)
  expect(await openKeptWork('s-2 bourg').read()).toEqual(new Map())
  expect((await openKeptWork('s-1 bourg').read()).get('bourg/b.yaml')?.text).toBe(null)
  await mine.keep(new Map([change('bourg/a.yaml', 'y')]))
  expect([...(await openKeptWork('s-1 bourg').read()).keys()]).toEqual(['bourg/a.yaml'])
})

test('two pages of one author do not remove each other’s work', async () => {
  const [one, other] = [openKeptWork('s-3 bourg'), openKeptWork('s-3 bourg')]
  await one.keep(new Map([change('bourg/a.yaml', 'x')]))
  await other.keep(new Map([change('bourg/b.yaml', 'y')]))
  expect([...(await openKeptWork('s-3 bourg').read()).keys()]).toEqual([
    'bourg/a.yaml',
    'bourg/b.yaml',
  ])
})
