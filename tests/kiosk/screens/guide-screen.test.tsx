import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { aKiosk, type KioskOptions } from '../a-kiosk.tsx'
import { aWholeGuide } from '../a-content.ts'

const walking = async (options: KioskOptions = {}) => {
  const guide = aWholeGuide()
  const kiosk = await aKiosk({ guides: [guide], ...options })
  kiosk.begin(guide)
  await waitFor(() => expect(kiosk.title()).toMatch(/Avez-vous un compte/))
  return kiosk
}

const atTheSite = async (options?: KioskOptions) => {
  const kiosk = await walking(options)
  kiosk.session.send({ type: 'person.answered', step: 'compte', outcome: 'oui' })
  kiosk.session.send({ type: 'person.answered', step: 'papiers', outcome: 'have-all' })
  return kiosk
}

test('continuing without an answer says what to do, and loses nothing', async () => {
  const { press, title } = await walking()
  press('Continuer')
  await waitFor(() => expect(screen.getByText('Choisissez une réponse.')).toBeTruthy())
  expect(title()).toMatch(/Avez-vous un compte/)
})

test('going back shows what was chosen', async () => {
  const { press, choose, title } = await walking()
  choose('Oui')
  press('Continuer')
  await waitFor(() => expect(title()).toMatch(/Avez-vous ces papiers/))
  press('Retour')
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Oui').checked).toBe(true))
})

test('the steps are counted, in words', async () => {
  const { choose, press } = await walking()
  screen.getByText('Étape 1 sur 4')
  choose('Non')
  press('Continuer')
  await waitFor(() => screen.getByText('Étape 2 sur 4'))
})

test('a fact says since when it is known', async () => {
  await walking()
  screen.getByText(/Le compte est gratuit/)
  screen.getByText(/Vérifié le 1er octobre 2026/)
})

test('papers depend on the answers, and the main button follows the ticks', async () => {
  const { session, press, choose } = await walking()
  session.send({ type: 'person.answered', step: 'compte', outcome: 'oui' })
  await waitFor(() => screen.getByRole('button', { name: 'Il me manque 2 papiers' }))
  choose(/RIB/)
  await waitFor(() => screen.getByRole('button', { name: 'Il me manque 1 papier' }))
  choose(/Avis/)
  await waitFor(() => press("J'ai tout"))
  await waitFor(() => expect(session.read().context.walk?.log['papiers']).toBe('have-all'))
})

test('an account site is asked about before it opens, and told what cannot be erased', async () => {
  const openSite = vi.fn(() => true)
  const { press, title } = await atTheSite({ deeds: { openSite } })
  await waitFor(() => press('Aller sur le site'))
  await waitFor(() => expect(title()).toMatch(/Vous allez sur le site www\.impots\.nc/))
  screen.getByText(/ne peut pas effacer ce que le site a gardé/)
  screen.getByText(/Ce site demande un compte/)
  press('Oui, ouvrir le site')
  expect(openSite).toHaveBeenCalledWith('https://www.impots.nc/')
  await waitFor(() => screen.getByRole('button', { name: 'Rouvrir le site' }))
})

test('a window the browser refuses is said, and the guide stays', async () => {
  const { press } = await atTheSite({ deeds: { openSite: () => false } })
  await waitFor(() => press('Aller sur le site'))
  await waitFor(() => press('Oui, ouvrir le site'))
  await waitFor(() => screen.getByText(/La fenêtre ne s'est pas ouverte/))
})

test('without a network the site step offers what can still be done', async () => {
  const { press, title } = await atTheSite({ terminal: { network: 'none' } })
  await waitFor(() => expect(title()).toBe('Le site ne répond pas'))
  screen.getByText('Préparez vos papiers.')
  press(/Continuer sans le site/)
  await waitFor(() => expect(title()).toBe('Revenez'))
})

test('the result leads to a sheet with papers, next steps and the code of the official site', async () => {
  const print = vi.fn()
  const { press, title } = await atTheSite({ deeds: { print } })
  await waitFor(() => fireEvent.click(screen.getByRole('button', { name: /C'est envoyé/ })))
  await waitFor(() => expect(title()).toBe('Déclaration envoyée'))
  press('Voir ma feuille')
  await waitFor(() => expect(title()).toBe('Votre feuille à emporter'))
  screen.getByRole('heading', { level: 2, name: 'Et maintenant' })
  expect(document.querySelector('svg[aria-label*="www.impots.nc"]')).not.toBeNull()
  press('Imprimer')
  expect(print).toHaveBeenCalledOnce()
})

test('when the network is cut under a site step, reading starts again at what can still be done', async () => {
  const { terminal, title } = await atTheSite()
  await waitFor(() => expect(title()).toBe('Sur le site'))
  terminal.change({ network: 'none' })
  await waitFor(() => expect(title()).toBe('Le site ne répond pas'))
  expect(document.activeElement?.textContent).toBe('Le site ne répond pas')
})
