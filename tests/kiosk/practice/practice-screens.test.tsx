import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { spokenTexts } from '#kiosk/io/screen-speech.ts'
import { sampleOf } from '../../guide/exercise/sample-exercises.ts'
import { aLesson } from './a-lesson-guide.ts'
import { lessonOn, settled, shownText } from './a-lesson.tsx'
import { aKiosk } from '../a-kiosk.tsx'

const main = () => shownText()

test('an exercise says that it is one, and is passed at any time', async () => {
  const { title, touch } = await lessonOn('mail')
  await waitFor(() => expect(title()).toBe('Essayez'))
  expect(screen.getByRole('region', { name: /^Exercice/ })).toBeTruthy()
  expect(main()).toContain('Vous ne pouvez rien casser')
  await touch('Continuer')
  await waitFor(() => expect(title()).toBe('Fini'))
})

test('one thing to do at a time; what was done stays done after « Recommencer » and after « Retour »', async () => {
  const { touch, send } = await lessonOn('mail')
  await waitFor(() => expect(main()).toContain('À faire : 1 sur 6'))
  await touch(/^Dominique Exemple/)
  expect(main()).toContain('À faire : 2 sur 6')
  await touch('Recommencer')
  expect(screen.getByRole('heading', { level: 2, name: 'Reçus' })).toBeTruthy()
  expect(main()).toContain('À faire : 2 sur 6')
  await send({ type: 'person.wentBack' })
  await send({ type: 'person.answered', step: 'avant', outcome: 'next' })
  await waitFor(() => expect(main()).toContain('À faire : 2 sur 6'))
})

test('« Montrez-moi » circles what to touch, says it, and nothing more', async () => {
  const { touch } = await lessonOn('mail')
  await touch('Montrez-moi')
  expect(main()).toContain('Touchez : Dominique Exemple')
  const pointed = document.querySelector('[data-pointed]')
  expect(pointed?.textContent).toContain('Dominique Exemple')
  expect(main()).toContain('À faire : 1 sur 6')
  await touch(/^Dominique Exemple/)
  expect(document.querySelector('[data-pointed]')).toBeNull()
})

test('another place is read from its title', async () => {
  const { touch } = await lessonOn('mail')
  await touch(/^Dominique Exemple/)
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Repas de dimanche'))
})

test('letters that are right are recognised, and the next key is told', async () => {
  const { touch, write } = await lessonOn('typing')
  await write(/^Écrivez/, 'cam')
  await touch('Valider')
  expect(main()).toContain('commencez par « C », en gardant la touche Majuscule appuyée')
  await write(/^Écrivez/, 'Camille ')
  await touch('Valider')
  expect(main()).toContain('C’est fait')
  await touch('Geste suivant')
  await touch('Valider')
  expect(main()).toContain('Effacez la suite')
  await touch('Écrire à ma place')
  await touch('Valider')
  expect(main()).toContain('À faire : 3 sur 3')
})

test('a right choice of a list is taken, a wrong one is said kindly', async () => {
  const { touch } = await lessonOn('pointer')
  for (let passed = 0; passed < 3; passed += 1) await touch('Passer ce geste')
  const list = screen.getByRole('combobox')
  fireEvent.change(list, { target: { value: 'try:choisir:lundi' } })
  expect(main()).toContain('rien ne presse')
  fireEvent.change(list, { target: { value: 'do:choisir' } })
  expect(main()).toContain('C’est fait')
})

test('an address is typed in the bar, and one that is not there is told', async () => {
  const { touch } = await lessonOn('browser')
  const bar = screen.getByRole('textbox', { name: /Adresse/ })
  fireEvent.input(bar, { target: { value: 'commune.example/rien' } })
  await touch('Aller à cette adresse')
  expect(main()).toContain('pas dans l’exercice')
  fireEvent.input(bar, { target: { value: 'https://commune.example/piscine/' } })
  await touch('Aller à cette adresse')
  expect(screen.getByRole('heading', { level: 2, name: 'Horaires de la piscine' })).toBeTruthy()
  await touch('Page d’avant')
  await touch(/^La fête du village/)
  const tabs = screen.getByRole('group', { name: 'Onglets' })
  expect(within(tabs).getAllByRole('button', { name: /^Fermer l’onglet/ })).toHaveLength(2)
})

test('a card’s number is asked with its digits first, and nothing of it is lit or spoken', async () => {
  const { touch, write } = await lessonOn('payment')
  await touch('Payer')
  const field = screen.getByRole('textbox', { name: /Numéro/ })
  expect([field.inputMode, field.dataset['keyboard']]).toEqual(['numeric', 'quiet'])
  await write(/Numéro/, '0000 1')
  await touch('Valider')
  expect(main()).toContain('Bien jusqu’à « 0000  »')
  const spoken = spokenTexts(document.querySelector('main') ?? document.body)
  expect(JSON.stringify(spoken)).not.toContain('Bien jusqu')
})

test('an exercise that this version does not understand is said in words, and passed like them', async () => {
  const { title, terminal, touch } = await lessonOn('mail')
  const { content } = terminal.read()
  terminal.change({ content: content && { ...content, exercises: {} } })
  await waitFor(() => expect(main()).not.toContain('À faire'))
  await touch('Continuer')
  expect(title()).toBe('Fini')
})

test('before its screens have loaded, a step is passed like words', async () => {
  const guide = aLesson(sampleOf('mail').id)
  const { begin, press, title } = await aKiosk({ guides: [guide] })
  await settled(() => begin(guide))
  await settled(() => press('Continuer'))
  expect(title()).toBe('Essayez')
  await settled(() => press('Continuer'))
  expect(title()).toBe('Fini')
})

test('an exercise that is being written is shown from its beginning when its place has gone', async () => {
  const { touch, terminal } = await lessonOn('mail')
  await touch(/^Dominique Exemple/)
  const { content } = terminal.read()
  const written = JSON.stringify(sampleOf('mail')).replaceAll('dimanche', 'samedi')
  await settled(() =>
    terminal.change({
      content: content && { ...content, exercises: { 'mail-repondre': written } },
    }),
  )
  expect(screen.getByRole('heading', { level: 2, name: 'Reçus' })).toBeTruthy()
})

test('once a place has nothing more to ask, one is told to read and go on, and shown where', async () => {
  const { touch } = await lessonOn('scam')
  expect(main()).toContain('Message 1 : piège ou pas ?')
  expect(screen.queryByRole('button', { name: 'Montrez-moi' })).toBeNull()
  await touch('Je ne sais pas')
  expect(main()).toContain('Prenez le temps de lire')
  await touch('Montrez-moi')
  expect(document.querySelector('[data-pointed]')?.textContent).toBe('Message suivant')
  await touch('Message suivant')
  expect(main()).toContain('Message 2 : piège ou pas ?')
})
