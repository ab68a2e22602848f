import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { PaperList } from '#ui/paper-list/paper-list.tsx'

afterEach(cleanup)

const papers = [
  { id: 'rib', name: 'Votre RIB', hint: 'La banque vous le donne', picture: 'rib' },
  { id: 'photo', name: 'Une photo', picture: 'photo' },
]
const draw = (have: readonly string[], onChange: (have: readonly string[]) => void) => (
  <PaperList
    question="Quels papiers ?"
    papers={papers}
    have={have}
    words={{ have: 'Je l’ai', missing: 'Pas ici' }}
    onChange={onChange}
  />
)

test('each paper is a box, ticked when the person has it', () => {
  render(draw(['rib'], () => {}))
  expect(screen.getByRole('checkbox', { name: /Votre RIB/ })).toHaveProperty('checked', true)
  expect(screen.getByRole('checkbox', { name: 'Une photo' })).toHaveProperty('checked', false)
})

test('touching a paper adds it, touching again takes it away', () => {
  const onChange = vi.fn()
  const { rerender } = render(draw(['rib'], onChange))
  fireEvent.click(screen.getByRole('checkbox', { name: 'Une photo' }))
  expect(onChange).toHaveBeenLastCalledWith(['rib', 'photo'])
  rerender(draw(['rib', 'photo'], onChange))
  fireEvent.click(screen.getByRole('checkbox', { name: /Votre RIB/ }))
  expect(onChange).toHaveBeenLastCalledWith(['photo'])
})

test('the words beside the box are for the eyes: the box says it already', () => {
  render(draw([], () => {}))
  for (const words of screen.getAllByText('Pas ici'))
    expect(words.closest('[aria-hidden=true]')).not.toBeNull()
})
