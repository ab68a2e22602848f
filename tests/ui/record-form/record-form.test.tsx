import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { type FormField, RecordForm } from '../../../src/ui/record-form/record-form.tsx'

afterEach(cleanup)

const options = (...labels: readonly string[]) => labels.map((label) => ({ value: label, label }))

const fields: readonly FormField[] = [
  {
    name: 'theme',
    legend: 'Thème',
    options: options('Courriel'),
    more: options('Justice'),
    chosen: ['Courriel'],
    isMany: true,
  },
  { name: 'age', legend: 'Âge', options: options('60 à 69'), chosen: [], isMany: false },
]

function shown(also: Partial<Parameters<typeof RecordForm>[0]> = {}) {
  const told = { choose: vi.fn(), count: vi.fn(), save: vi.fn(), skip: vi.fn() }
  render(
    <RecordForm
      fields={fields}
      missing={[]}
      onChoose={told.choose}
      onCount={told.count}
      onSave={told.save}
      onSkip={told.skip}
      {...also}
    />,
  )
  return told
}

test('an answer is one touch; touched again, one of several is taken back', () => {
  const told = shown()
  fireEvent.click(screen.getByRole('radio', { name: '60 à 69' }))
  expect(told.choose).toHaveBeenCalledWith('age', ['60 à 69'])
  fireEvent.click(screen.getByRole('checkbox', { name: 'Courriel' }))
  expect(told.choose).toHaveBeenCalledWith('theme', [])
})

test('rare answers are shown when they are asked for', () => {
  const told = shown()
  expect(screen.queryByRole('checkbox', { name: 'Justice' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Autres' }))
  fireEvent.click(screen.getByRole('checkbox', { name: 'Justice' }))
  expect(told.choose).toHaveBeenCalledWith('theme', ['Courriel', 'Justice'])
})

test('what is missing is named, and the whole can be skipped without a word', () => {
  const told = shown({ missing: ['age'] })
  expect(screen.getByRole('alert').textContent).toContain('Âge')
  fireEvent.click(screen.getByRole('button', { name: 'Sans compte rendu' }))
  expect(told.skip).toHaveBeenCalledOnce()
  expect(told.save).not.toHaveBeenCalled()
})

test('nothing is typed: there is no field for text', () => {
  shown({ details: fields, counts: { legend: 'Participants', rows: [] } })
  expect(screen.queryAllByRole('textbox')).toEqual([])
})

test('people of a workshop are counted by touch, never under none', () => {
  const told = shown({
    counts: { legend: 'Participants', rows: [{ value: 'a', label: '60 à 69', count: 0 }] },
  })
  fireEvent.click(screen.getByRole('button', { name: '60 à 69 : un de moins' }))
  expect(told.count).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: '60 à 69 : un de plus' }))
  expect(told.count).toHaveBeenCalledWith('a', 1)
})
