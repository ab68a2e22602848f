import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { Glossary } from '#ui/rich-text/glossary.tsx'

afterEach(cleanup)

const words = [
  { id: 'identifiant', label: 'identifiant, c’est quoi ?', meaning: 'Votre nom sur le site.' },
  { id: 'captcha', label: 'captcha, c’est quoi ?', meaning: 'Un petit jeu.' },
]

test('a hard word opens its meaning under its button, then closes it', () => {
  render(<Glossary words={words} />)
  const button = screen.getByRole('button', { name: /^identifiant/ })
  expect(button.getAttribute('aria-expanded')).toBe('false')
  fireEvent.click(button)
  expect(button.getAttribute('aria-expanded')).toBe('true')
  const meaning = document.getElementById(button.getAttribute('aria-controls') ?? '')
  expect(meaning?.textContent).toBe('Votre nom sur le site.')
  fireEvent.click(button)
  expect(screen.queryByText('Votre nom sur le site.')).toBeNull()
})

test('one meaning closes when another opens', () => {
  render(<Glossary words={words} />)
  fireEvent.click(screen.getByRole('button', { name: /^identifiant/ }))
  fireEvent.click(screen.getByRole('button', { name: /^captcha/ }))
  expect(screen.queryByText('Votre nom sur le site.')).toBeNull()
  expect(screen.getByText('Un petit jeu.')).toBeTruthy()
})
