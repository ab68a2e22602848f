import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Choice } from '#ui/choice/choice.tsx'

afterEach(cleanup)

const options = [
  { value: 'oui', label: 'Oui', picture: 'oui' },
  { value: 'non', label: 'Non', hint: 'Pas encore' },
]

describe('a question', () => {
  test('is a named group of radio buttons, with the screen’s title in its name', () => {
    render(<Choice question="Un compte ?" options={options} chosen={['oui']} onChoose={() => {}} />)
    expect(screen.getByRole('group', { name: 'Un compte ?' })).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1, name: 'Un compte ?' })).toBeTruthy()
    expect(screen.getByRole('radio', { name: 'Oui' })).toHaveProperty('checked', true)
    expect(screen.getByRole('radio', { name: /^Non/ })).toHaveProperty('checked', false)
  })

  test('hands over one answer when one is chosen', () => {
    const onChoose = vi.fn()
    render(<Choice question="Un compte ?" options={options} chosen={['oui']} onChoose={onChoose} />)
    fireEvent.click(screen.getByRole('radio', { name: /^Non/ }))
    expect(onChoose).toHaveBeenCalledWith(['non'])
  })

  test('with several answers, adds and takes away', () => {
    const onChoose = vi.fn()
    const draw = (chosen: readonly string[]) => (
      <Choice question="Lesquels ?" isMany options={options} chosen={chosen} onChoose={onChoose} />
    )
    const { rerender } = render(draw(['oui']))
    fireEvent.click(screen.getByRole('checkbox', { name: /^Non/ }))
    expect(onChoose).toHaveBeenLastCalledWith(['oui', 'non'])
    rerender(draw(['oui', 'non']))
    fireEvent.click(screen.getByRole('checkbox', { name: 'Oui' }))
    expect(onChoose).toHaveBeenLastCalledWith(['non'])
  })

  test('says at once what was forgotten, and ties it to the group', () => {
    const draw = (error?: string) => (
      <Choice
        question="Un compte ?"
        options={options}
        chosen={[]}
        error={error}
        onChoose={() => {}}
      />
    )
    const { rerender } = render(draw())
    rerender(draw('Choisissez une réponse.'))
    expect(screen.getByRole('alert').textContent).toBe('Choisissez une réponse.')
    const says = screen.getByRole('group').getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(says)?.textContent).toContain('Choisissez une réponse.')
  })

  test('two groups on a screen do not share their answers', () => {
    render(
      <>
        <Choice question="A" options={options} chosen={['oui']} onChoose={() => {}} />
        <Choice question="B" options={options} chosen={['oui']} onChoose={() => {}} />
      </>,
    )
    const names = screen.getAllByRole('radio').map((radio) => radio.getAttribute('name'))
    expect(new Set(names).size).toBe(2)
  })
})
