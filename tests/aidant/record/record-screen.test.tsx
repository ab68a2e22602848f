import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { heldForMs } from '#aidant/app/held.ts'
import { RecordScreen } from '#aidant/record/record-screen.tsx'
import { anAidant } from '../an-aidant.tsx'

const isChosen = (name: string) => screen.getByLabelText<HTMLInputElement>(name).checked
const choose = (name: string) => fireEvent.click(screen.getByLabelText(name))

/** The screen is left for another, and come back to. */
function aScreen() {
  const { Space, ...aidant } = anAidant()
  const open = () => {
    cleanup()
    render(
      <Space>
        <RecordScreen />
      </Space>,
    )
  }
  open()
  return { open, ...aidant }
}

test('a record that is being filled is still there after a look at who calls', () => {
  const { open } = aScreen()
  choose('70 et plus')
  open()
  expect(isChosen('70 et plus')).toBe(true)
})

test('one that nobody came back to for ten minutes is gone: another may hold the tablet', () => {
  const { open, pass } = aScreen()
  choose('70 et plus')
  pass(heldForMs)
  open()
  expect(isChosen('70 et plus')).toBe(false)
})

test('one that is skipped is gone at once', () => {
  const { open } = aScreen()
  choose('70 et plus')
  fireEvent.click(screen.getByRole('button', { name: 'Sans compte rendu' }))
  open()
  expect(isChosen('70 et plus')).toBe(false)
})

test('the workshop that has just ended comes before one that was begun', () => {
  const { open, endedWorkshop } = aScreen()
  endedWorkshop.note({ title: 'premiers_pas', level: 'avance', minutes: 60 })
  open()
  expect(isChosen('Avancé')).toBe(true)
  open()
  expect(isChosen('Avancé'), 'and is still there after a look at who calls').toBe(true)
})
