import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { BarKey } from '#ui/bar/bar-key.tsx'

afterEach(cleanup)

test('a key acts each time: text size is often touched three times in a row', () => {
  const onPress = vi.fn()
  render(<BarKey name="text" label="Texte" onPress={onPress} />)
  const key = screen.getByRole('button', { name: 'Texte' })
  for (const detail of [1, 2, 3]) fireEvent.click(key, { detail })
  expect(onPress).toHaveBeenCalledTimes(3)
})

test('a key that rests keeps its place and its focus, and does nothing', () => {
  const onPress = vi.fn()
  render(<BarKey name="back" label="Retour" isOff onPress={onPress} />)
  const key = screen.getByRole('button', { name: 'Retour' })
  key.focus()
  fireEvent.click(key)
  expect(document.activeElement).toBe(key)
  expect(key.getAttribute('aria-disabled')).toBe('true')
  expect(onPress).not.toHaveBeenCalled()
})

test('the language key is named in its own language', () => {
  render(<BarKey name="language" label="English" lang="en" onPress={() => {}} />)
  expect(screen.getByRole('button').getAttribute('lang')).toBe('en')
})

test('listening shows the sign of stop', () => {
  const { container } = render(
    <BarKey name="listen" label="Arrêter" icon="stop" onPress={() => {}} />,
  )
  expect(container.querySelector('use')?.getAttribute('href')).toBe('#i-stop')
})
