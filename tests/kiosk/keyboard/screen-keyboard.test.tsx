import { act, fireEvent, screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { startKeyboard } from '#kiosk/keyboard/start-keyboard.ts'
import { aContent } from '../a-content.ts'
import { aKiosk } from '../a-kiosk.tsx'

const place = {
  name: 'Koné',
  commune: 'Koné',
  attributes: {},
  terminals: [{ id: 'kone-1', name: 'Poste 1' }],
  source: { name: 'OPT', dated: '2026-10-01' },
  lastVerified: '2026-10-01',
  reviewEvery: 'P365D',
}

async function atSearch(keyboard?: 'azerty' | 'abc') {
  const { front, ...content } = aContent([])
  const places = { kone: { ...place, ...(keyboard && { keyboard }) } }
  const queries: string[] = []
  const kiosk = await aKiosk({
    terminal: { content: { ...content, front: { ...front, places } }, placeId: 'kone' },
    deeds: {
      find: (query) => {
        queries.push(query)
        return Promise.resolve([])
      },
    },
  })
  await act(() => startKeyboard(kiosk.terminal))
  kiosk.reachHome()
  kiosk.press('Chercher un mot')
  const field = screen.getByRole('searchbox')
  if (!(field instanceof HTMLInputElement)) throw new Error('a field')
  return { ...kiosk, field, queries }
}
/** A person's finger on the field. */
const enter = (field: HTMLElement) =>
  act(() => {
    fireEvent.pointerDown(field)
    field.focus()
  })
const keys = () => screen.queryByRole('group', { name: 'Clavier à l’écran' })

test('a touch in the field brings keys, which write in it; « Fermer » sends them away', async () => {
  const { field, press, queries } = await atSearch('abc')
  expect(keys()).toBeNull()
  await enter(field)
  expect(keys()).not.toBeNull()
  const group = keys()
  if (!group) throw new Error('keys')
  for (const key of ['Maj', 'É', 'c', 'o', 'l', 'e', 'e', 'Effacer']) {
    const named = within(group).getByRole('button', { name: key })
    fireEvent.click(named)
  }
  expect(field.value).toBe('École')
  await act(() => Promise.resolve())
  expect(queries.at(-1)).toBe('École')
  press('Fermer')
  expect(keys()).toBeNull()
  fireEvent.click(field)
  expect(keys()).not.toBeNull()
})

test('the focus stays in the field, and the keys stay out of the way of a keyboard', async () => {
  const { field } = await atSearch('azerty')
  await enter(field)
  const pressed = fireEvent.mouseDown(screen.getByRole('button', { name: 'a' }))
  expect(pressed).toBe(false)
  for (const key of document.querySelectorAll('.screen-key'))
    expect(key.getAttribute('tabindex')).toBe('-1')
  await act(() => field.blur())
  expect(keys()).toBeNull()
})

test('where the place asks for none there is none', async () => {
  const { field } = await atSearch()
  await enter(field)
  expect(keys()).toBeNull()
})

test('whoever comes to the field by the keyboard is not given another, until they touch it', async () => {
  const { field } = await atSearch('azerty')
  fireEvent.pointerDown(document.body)
  fireEvent.keyDown(document.body, { key: 'Tab' })
  await act(() => field.focus())
  expect(keys()).toBeNull()
  fireEvent.pointerDown(field)
  fireEvent.click(field)
  expect(keys()).not.toBeNull()
})

test('« Maj » is for one letter, pressed twice for all, and a third time for none', async () => {
  const { field, press } = await atSearch('abc')
  await enter(field)
  for (const key of ['Maj', 'A', 'b', 'Maj', 'Maj', 'C', 'D', 'Maj fixe', 'e']) press(key)
  expect(field.value).toBe('AbCDe')
})
