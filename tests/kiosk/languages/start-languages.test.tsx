import { screen, waitFor } from '@testing-library/preact'
import { expect, onTestFinished, test } from 'vitest'
import { startLanguages } from '#kiosk/languages/start-languages.ts'
import { loadTexts } from '#kiosk/start/load-texts.ts'
import { aContent } from '../a-content.ts'
import { aKiosk } from '../a-kiosk.tsx'
import { readWords } from '../read-words.ts'

const words = [
  ['Continuer', 'Daŭrigi'],
  ['Impôts', 'Impostoj'],
  ['Tout voir', 'Vidi ĉion'],
]

const anEsperantoKiosk = async (more: readonly string[][] = []) => {
  const content = aContent([])
  const kiosk = await aKiosk({
    terminal: {
      content: {
        ...content,
        front: {
          ...content.front,
          languages: [{ lang: 'eo', name: 'Esperanto', direction: 'ltr', percent: 12 }],
        },
        languages: { eo: JSON.stringify({ lang: 'eo', words: [...words, ...more] }) },
      },
    },
  })
  startLanguages(kiosk.session, kiosk.terminal, await loadTexts(readWords))
  // What marks the page outlives the screens: the next test has the same page.
  onTestFinished(() => kiosk.terminal.change({ content: undefined }))
  return kiosk
}
const langOf = (text: string) => screen.getByText(text).closest('[lang]')?.getAttribute('lang')

test('a language that speakers brought is offered by its own name, with how much is in it', async () => {
  const kiosk = await anEsperantoKiosk()
  kiosk.press(/Touchez ici/)
  expect(screen.getByLabelText(/^Esperanto/)).toBeTruthy()
  expect(screen.getByText('12 %, le reste en français')).toBeTruthy()
})

test('once chosen, its words are said, French stands elsewhere, and each is marked as what it is', async () => {
  const kiosk = await anEsperantoKiosk()
  kiosk.press(/Touchez ici/)
  kiosk.choose(/^Esperanto/)
  await waitFor(() => screen.getByRole('button', { name: 'Daŭrigi' }))
  expect(document.documentElement.lang).toBe('eo')
  kiosk.press('Daŭrigi')
  await waitFor(() => expect(langOf('Impostoj')).toBe('eo'))
  expect(langOf('Vidi ĉion')).toBe('eo')
  expect(langOf('De quoi avez-vous besoin ?')).toBe('fr')
  // Its key says its own name, so that whoever cannot read it finds the way back.
  expect(screen.getByRole('button', { name: 'Esperanto' })).toBeTruthy()
})

test('the next person finds nothing of it', async () => {
  const kiosk = await anEsperantoKiosk()
  kiosk.press(/Touchez ici/)
  kiosk.choose(/^Esperanto/)
  await waitFor(() => screen.getByRole('button', { name: 'Daŭrigi' }))
  kiosk.choose(/^Français\s*Bonjour/)
  await waitFor(() => screen.getByRole('button', { name: 'Continuer' }))
  expect(document.documentElement.lang).toBe('fr')
  expect(document.querySelectorAll('[data-marked]')).toHaveLength(0)
  expect(kiosk.terminal.read().language).toBeUndefined()
})

test('a file that this version does not understand leaves French', async () => {
  const kiosk = await anEsperantoKiosk()
  const content = aContent([])
  kiosk.terminal.change({
    content: {
      ...content,
      front: {
        ...content.front,
        languages: [{ lang: 'eo', name: 'Esperanto', direction: 'ltr', percent: 12 }],
      },
      languages: { eo: '{"lang":"eo"}' },
    },
  })
  kiosk.press(/Touchez ici/)
  kiosk.choose(/^Esperanto/)
  expect(screen.getByRole('button', { name: 'Continuer' })).toBeTruthy()
})
