import { expect, test } from 'vitest'
import { type Desk, createDesk } from '../../../../src/admin/content/drafts/desk.ts'
import type { KeptWork } from '../../../../src/admin/content/drafts/kept-work.ts'
import type { OwnChanges } from '../../../../src/admin/content/drafts/own-changes.ts'
import { hubInMemory } from './a-hub.ts'

const places = 'bourg/places.yaml'

const keptInMemory = (): KeptWork & { changes: OwnChanges } => ({
  changes: new Map(),
  read() {
    return Promise.resolve(this.changes)
  },
  keep(changes) {
    this.changes = changes
    return Promise.resolve(true)
  },
})

const open = async (): Promise<
  { desk: Desk } & ReturnType<typeof hubInMemory> & { kept: ReturnType<typeof keptInMemory> }
> => {
  const memory = hubInMemory({ [places]: 'a' })
  const kept = keptInMemory()
  const desk = createDesk(memory.hub, kept, 'Moi')
  await desk.refresh()
  return { desk, kept, ...memory }
}

test('what is written is saved as one change, and is then the hub’s', async () => {
  const { desk, files } = await open()
  desk.write(places, 'b')
  desk.write('bourg/guides/x.guide.yaml', 'x')
  expect(desk.read().texts.get(places)).toBe('b')
  expect(await desk.save('Horaires')).toBe('saved')
  expect(desk.read().changes.size).toBe(0)
  expect(files.get(places)?.text).toBe('b')
  expect(files.get('bourg/guides/x.guide.yaml')?.text).toBe('x')
})

test('two authors never overwrite each other: the second sees both texts', async () => {
  const { desk, files, otherSaves } = await open()
  desk.write(places, 'mine')
  otherSaves(places, 'theirs')
  expect(await desk.save('')).toBe('conflict')
  expect(files.get(places)?.text).toBe('theirs')
  expect(desk.read().texts.get(places)).toBe('mine')
  expect(desk.read().moved.get(places)).toMatchObject({ text: 'theirs', by: 'Nadia' })
  desk.resolve(places, 'both')
  expect(await desk.save('')).toBe('saved')
  expect(files.get(places)?.text).toBe('both')
})

test('a file that nobody here is writing follows the hub', async () => {
  const { desk, otherSaves } = await open()
  otherSaves(places, 'theirs')
  await desk.refresh()
  expect(desk.read().texts.get(places)).toBe('theirs')
  expect(desk.read().moved.size).toBe(0)
  expect([...desk.read().news]).toEqual([[places, 'Nadia']])
})

test('what is typed while a text is being saved is a change of it, not a conflict with oneself', async () => {
  const { desk, state } = await open()
  desk.write(places, 'b')
  state.onPost = () => desk.write(places, 'bc')
  expect(await desk.save('')).toBe('saved')
  expect(desk.read().moved.size).toBe(0)
  expect(desk.read().changes.get(places)).toMatchObject({ before: 'b', text: 'bc' })
  state.onPost = undefined
  expect(await desk.save('')).toBe('saved')
})

test('a cut of the network loses nothing, and neither does a reload', async () => {
  const { desk, hub, kept, state } = await open()
  desk.write(places, 'b')
  state.isCut = true
  expect(await desk.save('')).toBe('refused')
  expect(desk.read().fault?.code).toBe('unreachable')
  expect(desk.read().texts.get(places)).toBe('b')

  const again = createDesk(hub, kept, 'Moi')
  await again.refresh()
  expect(again.read().changes.get(places)?.text).toBe('b')
  state.isCut = false
  await again.refresh()
  expect(again.read().texts.get(places)).toBe('b')
  expect(await again.save('')).toBe('saved')
})

test('a browser that keeps nothing says so', async () => {
  const memory = hubInMemory({ [places]: 'a' })
  const desk = createDesk(
    memory.hub,
    {
      read: () => Promise.resolve(new Map()),
      keep: () => Promise.resolve(false),
    },
    'Moi',
  )
  await desk.refresh()
  desk.write(places, 'b')
  await Promise.resolve()
  expect(desk.read().isUnkept).toBe(true)
})
