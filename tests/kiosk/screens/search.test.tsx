import { fireEvent, screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { spokenTexts } from '#kiosk/io/screen-speech.ts'
import { aKiosk } from '../a-kiosk.tsx'

const typeInSearch = async (find: () => Promise<[] | 'broken'>) => {
  const kiosk = await aKiosk({ deeds: { find } })
  kiosk.reachHome()
  kiosk.press('Chercher un mot')
  fireEvent.input(screen.getByLabelText('Écrivez un mot'), { target: { value: 'eau' } })
  return kiosk
}

test('words that lead nowhere are said to', async () => {
  await typeInSearch(() => Promise.resolve([]))
  expect(await screen.findByText(/Aucune réponse pour/)).toBeTruthy()
})

test('what was typed is shown, and never said aloud', async () => {
  await typeInSearch(() => Promise.resolve([]))
  await screen.findByText(/« eau »/)
  const main = document.querySelector('main') ?? document.body
  const said = spokenTexts(main).map(({ text }) => text)
  expect(said).toContain('Chercher')
  expect(said.join(' ')).not.toContain('eau')
})

test('search that cannot work says so, and offers the whole list', async () => {
  const kiosk = await typeInSearch(() => Promise.resolve('broken'))
  expect(await screen.findByText(/La recherche ne marche pas/)).toBeTruthy()
  expect(screen.queryByText(/Aucune réponse pour/)).toBeNull()
  kiosk.press('Tout voir')
  expect(kiosk.title()).toBe('Tout voir')
})
