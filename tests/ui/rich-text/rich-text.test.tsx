import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, test } from 'vitest'
import { type RichBlock, RichText } from '#ui/rich-text/rich-text.tsx'

afterEach(cleanup)

const names: Readonly<Record<string, string>> = {
  identifiant: 'identifiant',
  captcha: 'captcha',
  rib: 'RIB',
  prix: 'C’est gratuit.',
}
const meanings: Readonly<Record<string, string>> = {
  identifiant: 'Votre nom sur le site.',
  captcha: 'Un petit jeu.',
}

const draw = (blocks: readonly RichBlock[], lang?: string) =>
  render(
    <RichText
      blocks={blocks}
      nameOf={(_kind, id) => names[id] ?? id}
      meaningOf={(id) => meanings[id]}
      ask={(word) => `${word}, c’est quoi ?`}
      {...(lang ? { lang } : {})}
    />,
  )

const paragraph = (...spans: Extract<RichBlock, { kind: 'paragraph' }>['spans'][number][]) =>
  ({ kind: 'paragraph', spans }) as const

describe('a text', () => {
  test('reads as one sentence, with papers and facts by their names', () => {
    const { container } = draw([
      paragraph(
        { kind: 'plain', text: 'Prenez ' },
        { kind: 'bold', text: 'votre ' },
        { kind: 'doc', id: 'rib' },
        { kind: 'plain', text: '. ' },
        { kind: 'fact', id: 'prix' },
      ),
    ])
    expect(container.querySelector('p')?.textContent).toBe('Prenez votre RIB. C’est gratuit.')
  })

  test('keeps lists as lists', () => {
    draw([
      {
        kind: 'list',
        items: [[{ kind: 'plain', text: 'un' }], [{ kind: 'plain', text: 'deux' }]],
      },
    ])
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['un', 'deux'])
  })

  test('in another language says so', () => {
    const { container } = draw([paragraph({ kind: 'plain', text: 'Bonjour' })], 'fr')
    expect(container.querySelector('.rich')?.getAttribute('lang')).toBe('fr')
  })
})

describe('a hard word', () => {
  const twice = paragraph(
    { kind: 'term', id: 'identifiant' },
    { kind: 'plain', text: ' et encore ' },
    { kind: 'term', id: 'identifiant' },
    { kind: 'term', id: 'captcha' },
  )

  test('has one button, however often it is written', () => {
    draw([twice])
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'identifiant, c’est quoi ?',
      'captcha, c’est quoi ?',
    ])
  })

  test('opens its meaning under its button, then closes it', () => {
    draw([twice])
    const button = screen.getByRole('button', { name: /^identifiant/ })
    expect(button.getAttribute('aria-expanded')).toBe('false')
    fireEvent.click(button)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    const meaning = document.getElementById(button.getAttribute('aria-controls') ?? '')
    expect(meaning?.textContent).toBe('Votre nom sur le site.')
    fireEvent.click(button)
    expect(screen.queryByText('Votre nom sur le site.')).toBeNull()
  })

  test('closes when another one opens', () => {
    draw([twice])
    fireEvent.click(screen.getByRole('button', { name: /^identifiant/ }))
    fireEvent.click(screen.getByRole('button', { name: /^captcha/ }))
    expect(screen.queryByText('Votre nom sur le site.')).toBeNull()
    expect(screen.getByText('Un petit jeu.')).toBeTruthy()
  })

  test('without a meaning has no button: nothing that does nothing', () => {
    draw([paragraph({ kind: 'term', id: 'inconnu' })])
    expect(screen.queryByRole('button')).toBeNull()
  })
})
