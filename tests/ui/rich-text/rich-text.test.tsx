import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, test } from 'vitest'
import { type RichBlock, RichText } from '#ui/rich-text/rich-text.tsx'

afterEach(cleanup)

const names: Readonly<Record<string, string>> = {
  identifiant: 'identifiant',
  rib: 'RIB',
  prix: 'C’est gratuit.',
}
const draw = (blocks: readonly RichBlock[], lang?: string) =>
  render(
    <RichText
      blocks={blocks}
      nameOf={(_kind, id) => names[id] ?? id}
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

test('a hard word is strong in its sentence, once and for all readers', () => {
  const { container } = draw([paragraph({ kind: 'term', id: 'identifiant' })])
  expect(container.querySelector('dfn')?.textContent).toBe('identifiant')
  expect(screen.queryByRole('button')).toBeNull()
})
