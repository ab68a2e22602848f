import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { spokenTexts } from '#kiosk/io/screen-speech.ts'
import { startSupervised } from '#kiosk/start/start-supervised.ts'
import { fakeSupervisor, obliging } from '../fake-supervisor.ts'
import { fakeClock } from '../io/fake-clock.ts'
import { lessonOn, shownText } from './a-lesson.tsx'

const main = () => shownText()

test('what is written comes on the sheet, on no other part of the terminal', async () => {
  const print = vi.fn()
  const { session, terminal, touch, write } = await lessonOn('cv', { deeds: { print } })
  await waitFor(() => screen.getByLabelText('Prénom et nom'))
  await write('Prénom et nom', 'Camille Exemple')
  await write('Ce que vous faisiez', 'Vendeuse')
  await write('Où', 'Koné')
  await touch('Voir et imprimer mon CV')
  const printed = document.querySelector('.paper-only')?.textContent ?? ''
  expect(printed).toContain('Camille Exemple')
  expect(printed).toContain('VendeuseKoné')
  const spoken = spokenTexts(document.querySelector('main') ?? document.body)
  expect(JSON.stringify(spoken)).not.toContain('Vendeuse')
  expect(main()).toContain('Vendeuse. Koné')
  // What was left empty has no title.
  expect(printed).not.toContain('Formation')
  expect(JSON.stringify(session.read().context)).not.toContain('Vendeuse')
  expect(JSON.stringify(terminal.read())).not.toContain('Vendeuse')
  await touch('Imprimer mon CV')
  expect(print).toHaveBeenCalledOnce()
})

test('the warning and « Terminer » say what is not printed; once it is, they do not', async () => {
  const { clock, touch, write, send } = await lessonOn('cv')
  await waitFor(() => screen.getByLabelText('Prénom et nom'))
  await write('Prénom et nom', 'Camille')
  clock.increment(300_000)
  await waitFor(() => expect(main()).toContain('Votre CV n’est pas imprimé'))
  await send({ type: 'person.stirred' })
  await waitFor(() => screen.getByLabelText('Prénom et nom'))
  expect(screen.getByLabelText('Prénom et nom')).toHaveProperty('value', 'Camille')
  await touch('Voir et imprimer mon CV')
  await touch('Imprimer mon CV')
  await send({ type: 'person.opened', view: { at: 'finish' } })
  await waitFor(() => expect(main()).not.toContain('Camille'))
  expect(main()).not.toContain('n’est pas imprimé')
})

test('beside a supervisor it goes on the person’s stick too, and is theirs from then on', async () => {
  const supervisor = fakeSupervisor(obliging)
  const { session, terminal, touch, write, send } = await lessonOn('cv')
  startSupervised(supervisor.port, session, terminal, {
    page: supervisor.page,
    clock: fakeClock(),
  })
  await waitFor(() => screen.getByLabelText('Prénom et nom'))
  await write('Prénom et nom', 'Camille')
  await touch('Voir et imprimer mon CV')
  await touch('Copier sur ma clé USB')
  expect(supervisor.deeds()).toContainEqual({ do: 'save', document: 'sheet' })
  await waitFor(() => expect(main()).toContain("C'est copié sur votre clé"))
  expect(main()).not.toContain('la fenêtre d’impression')
  await send({ type: 'person.opened', view: { at: 'finish' } })
  await waitFor(() => expect(main()).not.toContain('Camille'))
  expect(main()).not.toContain('n’est pas imprimé')
})

test('in an ordinary browser it says what the print window can do, and where not to leave it', async () => {
  const { touch } = await lessonOn('cv')
  await touch('Voir et imprimer mon CV')
  expect(main()).toContain('jamais sur cet ordinateur')
  expect(screen.queryByRole('button', { name: 'Copier sur ma clé USB' })).toBeNull()
})

test('it leaves the page as soon as the session ends, and the next person finds none', async () => {
  const { session, begin, terminal, touch, write, send } = await lessonOn('cv')
  await waitFor(() => screen.getByLabelText('Prénom et nom'))
  await write('Prénom et nom', 'Camille')
  await touch('Voir et imprimer mon CV')
  expect(document.body.textContent).toContain('Camille')
  await send({ type: 'person.left' })
  await waitFor(() => expect(document.body.textContent).not.toContain('Camille'))
  await waitFor(() => expect(session.read().moment).toBe('goodbye'))
  await send({ type: 'person.touched' })
  const guide = terminal.read().content?.guides['lecon']
  if (guide) begin(guide)
  await send({ type: 'person.answered', step: 'avant', outcome: 'next' })
  await waitFor(() => screen.getByLabelText('Prénom et nom'))
  expect(screen.getByLabelText('Prénom et nom')).toHaveProperty('value', '')
})

test('as many lines as a page holds, and no more', async () => {
  const { touch } = await lessonOn('cv')
  await waitFor(() => screen.getByLabelText('Prénom et nom'))
  for (let more = 0; more < 4; more += 1) await touch('Ajouter une expérience')
  expect(screen.queryByRole('button', { name: 'Ajouter une expérience' })).toBeNull()
  const [less] = screen.getAllByRole('button', { name: 'Retirer cette ligne' })
  if (less) fireEvent.click(less)
  expect(screen.getAllByLabelText('Où')).toHaveLength(4)
})
