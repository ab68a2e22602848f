/** @whole Where « Où trouver de l'aide » is met beside « Aide »: at the end of a guide, at a site that cannot be reached. */
import { screen, waitFor } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { directoryScreens } from '#kiosk/directory/directory-screens.tsx'
import type { TerminalState } from '#kiosk/app/terminal-state.ts'
import { aWholeGuide } from '../a-content.ts'
import { aKiosk } from '../a-kiosk.tsx'
import { aDirectory } from './a-directory.ts'

const where = { name: /Où trouver de l’aide/ }

async function open(terminal: Partial<TerminalState> = {}) {
  const kiosk = await aKiosk({
    guides: [aWholeGuide()],
    terminal: { placeId: 'kone', doors: { directory: directoryScreens(aDirectory) }, ...terminal },
  })
  const answer = (step: string, outcome: string) =>
    kiosk.session.send({ type: 'person.answered', step, outcome })
  const walk = () => {
    kiosk.begin(aWholeGuide())
    answer('compte', 'oui')
    answer('papiers', 'have-all')
  }
  return { ...kiosk, answer, walk }
}

test('who has to come back or to ask somebody finds it at the end, and comes back to the end', async () => {
  const { walk, answer, press, title } = await open()
  walk()
  answer('site', 'bloque')
  await waitFor(() => expect(title()).toBe('Revenez'))
  press(where.name)
  expect(title()).toBe('Où trouver de l’aide')
  press('Retour')
  expect(title()).toBe('Revenez')
})

test('who has done is sent nowhere', async () => {
  const { walk, answer, title } = await open()
  walk()
  answer('site', 'fait')
  await waitFor(() => expect(title()).toBe('Déclaration envoyée'))
  expect(screen.queryByRole('button', where)).toBeNull()
})

test('a deployment without a directory speaks of none', async () => {
  const { walk, answer, title } = await open({ doors: {} })
  walk()
  answer('site', 'bloque')
  await waitFor(() => expect(title()).toBe('Revenez'))
  expect(screen.queryByRole('button', where)).toBeNull()
})

test('without the network it is offered beside the site that cannot be reached', async () => {
  const { walk } = await open({ network: 'none' })
  walk()
  await waitFor(() => screen.getByRole('button', where))
})
