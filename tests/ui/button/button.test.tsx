import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Button } from '#ui/button/button.tsx'

afterEach(cleanup)

describe('a button', () => {
  test('acts when pressed', () => {
    const onPress = vi.fn()
    render(<Button label="Continuer" onPress={onPress} />)
    fireEvent.click(screen.getByRole('button', { name: 'Continuer' }))
    expect(onPress).toHaveBeenCalledTimes(1)
  })

  test('acts once on a double click', () => {
    const onPress = vi.fn()
    render(<Button label="Continuer" onPress={onPress} />)
    const button = screen.getByRole('button')
    fireEvent.click(button, { detail: 1 })
    fireEvent.click(button, { detail: 2 })
    expect(onPress).toHaveBeenCalledTimes(1)
  })

  test('off, does nothing but keeps its focus and says it is off', () => {
    const onPress = vi.fn()
    render(<Button label="Continuer" isOff describedBy="why" onPress={onPress} />)
    const button = screen.getByRole('button')
    button.focus()
    fireEvent.click(button)
    expect(onPress).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(button)
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(button.getAttribute('aria-describedby')).toBe('why')
  })

  test('busy, says to wait in place of its label and cannot be pressed again', () => {
    const onPress = vi.fn()
    render(<Button label="Imprimer" isBusy busyLabel="Un instant…" onPress={onPress} />)
    const button = screen.getByRole('button', { name: 'Un instant…' })
    fireEvent.click(button)
    expect(onPress).not.toHaveBeenCalled()
    expect(button.getAttribute('aria-busy')).toBe('true')
  })

  test('says its second line in that line’s own language', () => {
    render(<Button label="Commencer" second={{ text: 'Start', lang: 'en' }} onPress={() => {}} />)
    expect(screen.getByText('Start').getAttribute('lang')).toBe('en')
  })
})
