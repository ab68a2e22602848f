import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { aKiosk } from '../a-kiosk.tsx'
import { aWholeGuide } from '../a-content.ts'

test('the attract screen greets, promises, and starts on one touch', async () => {
  const { title, press } = await aKiosk()
  expect(title()).toBe('Bonjour')
  screen.getByText('Sans compte')
  press(/Touchez ici/)
  expect(title()).toBe('Choisissez ce qui vous va')
})

test('text size and contrast chosen on the bar reach the whole document', async () => {
  const { press } = await aKiosk()
  press('Texte')
  press('Sombre')
  expect(document.documentElement.dataset).toMatchObject({ text: '150', theme: 'dark' })
  screen.getByRole('button', { name: 'Clair' })
})

test('English is chosen in English, and the shell follows', async () => {
  const { press, choose, title } = await aKiosk()
  press(/Touchez ici/)
  choose(/English/)
  expect(document.documentElement.lang).toBe('en')
  press('Continue')
  expect(title()).toBe('What do you need?')
  screen.getByRole('button', { name: 'Taxes' })
})

test('a need leads to its guides, and an empty one says whom to ask', async () => {
  const { reachHome, press, title } = await aKiosk({ guides: [aWholeGuide()] })
  reachHome()
  press('Impôts')
  press(/Déclarer ses revenus/)
  expect(title()).toBe('Déclarer ses revenus')
  press('Retour')
  press('Retour')
  press('Voiture')
  screen.getByText(/Rien ici pour le moment/)
})

test('the last seconds hide what the person was doing', async () => {
  const kiosk = await aKiosk({ guides: [aWholeGuide()] })
  kiosk.begin(aWholeGuide())
  await waitFor(() => expect(kiosk.title()).toMatch(/Avez-vous un compte/))
  kiosk.clock.increment(300_000)
  await waitFor(() => expect(kiosk.title()).toMatch(/toujours là/))
  kiosk.clock.increment(45_000)
  await waitFor(() => expect(kiosk.title()).toBe("Touchez l'écran pour continuer"))
  expect(screen.queryByText(/compte/)).toBeNull()
})

test('« Cacher » takes the screen off the page until it is shown again', async () => {
  const kiosk = await aKiosk()
  kiosk.begin(aWholeGuide())
  await waitFor(() => kiosk.press('Cacher'))
  await waitFor(() => expect(kiosk.title()).toBe('Écran caché'))
  expect(screen.queryByText(/compte/)).toBeNull()
  kiosk.press("Montrer l'écran")
  await waitFor(() => expect(kiosk.title()).toMatch(/Avez-vous un compte/))
})

test('« Terminer » asks once in the middle of a guide, and leaves at once elsewhere', async () => {
  const kiosk = await aKiosk()
  kiosk.begin(aWholeGuide())
  kiosk.session.send({ type: 'person.answered', step: 'compte', outcome: 'oui' })
  await waitFor(() => expect(kiosk.title()).toMatch(/Avez-vous ces papiers/))
  kiosk.press('Terminer')
  expect(kiosk.wipes).toEqual([])
  await waitFor(() => kiosk.press('Oui, tout effacer'))
  expect(kiosk.wipes).toEqual(['left'])
  await waitFor(() => expect(kiosk.title()).toBe('Au revoir'))
  within(screen.getByRole('main')).getByText('Effacé')
})

test('a wipe that cannot be proved closes the terminal and names the trace for the team', async () => {
  const kiosk = await aKiosk({
    wipe: (because) =>
      Promise.resolve({
        schema: 'receipt/1',
        because,
        ok: false,
        ms: 1,
        traces: [{ trace: 'local-storage', ok: false, ms: 1, error: 'RemainsError' }],
      }),
  })
  kiosk.reachHome()
  kiosk.press('Terminer')
  await waitFor(() => expect(kiosk.title()).toBe("Ce poste n'est pas disponible"))
  screen.getByText(/local-storage/)
})

test('a screen that breaks ends the session in a wipe', async () => {
  const silence = vi.spyOn(console, 'error').mockImplementation(() => {})
  const kiosk = await aKiosk({
    terminal: {
      screens: {
        screenOf(kioskNow, here) {
          if (kioskNow.session.moment === 'active') throw new Error('broken screen')
          return { key: 'after', where: here, body: <h1>Après</h1> }
        },
      },
    },
  })
  fireEvent.click(screen.getByRole('button', { name: /Touchez ici/ }))
  await waitFor(() => expect(kiosk.wipes).toEqual(['fault']))
  silence.mockRestore()
})

test('a terminal whose storage failed says so to the team, on the help screen', async () => {
  const kiosk = await aKiosk({ terminal: { storageFault: 'quota' } })
  kiosk.reachHome()
  kiosk.press('Aide')
  await waitFor(() => screen.getByText(/Pour l'équipe : .*mémoire.*quota/))
})
