import { screen } from '@testing-library/preact'
import { beforeEach, expect, test } from 'vitest'
import { diagnosticScreens } from '#kiosk/diagnostic/diagnostic-screens.tsx'
import { aWholeGuide } from '../a-content.ts'
import { aKiosk } from '../a-kiosk.tsx'
import { aDiagnostic } from './a-diagnostic.ts'

let kiosk: Awaited<ReturnType<typeof aKiosk>>
beforeEach(async () => {
  kiosk = await aKiosk({
    guides: [aWholeGuide()],
    terminal: { diagnostic: { screens: diagnosticScreens(aDiagnostic) } },
  })
  kiosk.reachHome()
  kiosk.press('Tout voir')
  kiosk.press(/Faire le point/)
})
const text = () => document.querySelector('main')?.textContent ?? ''

test('it is in the list of everything, and begins by saying that nothing is kept', () => {
  expect(kiosk.title()).toBe('Faire le point')
  expect(text()).toContain('Rien n’est gardé ni compté')
})

test('answers lead to causes, each with what this terminal can offer for it, and to a sheet without any answer', () => {
  const { press, choose, title } = kiosk
  press('Commencer')
  expect(title()).toMatch(/^Avez-vous un ordinateur/)
  choose(/Non, aucun/)
  press('Continuer')
  choose(/Lire/)
  press('Continuer')
  expect(title()).toBe('Ce qui peut vous aider')
  expect(text()).toContain("L'appareil")
  expect(text()).toContain('Accueil OPT')
  expect(text()).toContain('La lecture')
  expect(text()).not.toContain('La confiance')
  // A guide that the release does not have is not offered.
  expect(screen.getAllByRole('button', { name: /Déclarer/ })).toHaveLength(1)
  press('Voir ma feuille')
  const printed = document.querySelector('[data-sheet]')?.textContent ?? ''
  expect(printed).toContain('Accueil OPT. Téléphone')
  expect(printed).toContain('Touchez Texte, en bas.')
  expect(printed).not.toContain('Non, aucun')
})

test('a question asks for an answer or is passed; « Retour » shows what was said', () => {
  const { press, choose, title } = kiosk
  press('Commencer')
  press('Continuer')
  expect(screen.getByRole('alert').textContent).toContain('Choisissez une réponse')
  press('Passer cette question')
  expect(title()).toMatch(/^Qu'est-ce qui vous gêne/)
  choose(/Lire/)
  choose(/La peur/)
  press('Continuer')
  press('Retour')
  const chosen = screen.getAllByRole('checkbox', { checked: true })
  expect(chosen).toHaveLength(2)
  press('Retour')
  expect(screen.queryAllByRole('radio', { checked: true })).toEqual([])
})

test('who has no difficulty is told so, and shown everything', () => {
  const { press, title } = kiosk
  press('Commencer')
  press('Passer cette question')
  press('Passer cette question')
  expect(title()).toBe('Rien ne semble vous bloquer')
  expect(screen.queryByRole('button', { name: 'Voir ma feuille' })).toBeNull()
  press('Tout voir')
  expect(title()).toBe('Tout voir')
})

test('at the end of the session no answer is left, and the next person is asked anew', async () => {
  const { press, choose, session } = kiosk
  press('Commencer')
  choose(/Non, aucun/)
  press('Continuer')
  expect(session.read().context.difficulties).toEqual({ appareil: ['non'] })
  press('Terminer')
  expect(session.read().context.difficulties).toEqual({})
  expect(JSON.stringify(session.read().context)).not.toContain('non"')
})
