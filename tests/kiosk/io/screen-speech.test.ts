import { expect, test } from 'vitest'
import { rememberSpoken } from '#kiosk/app/spoken-forms.ts'
import { spokenBlocks } from '#kiosk/io/screen-speech.ts'

const spoken = (html: string) => {
  const root = document.createElement('main')
  root.innerHTML = html
  document.body.replaceChildren(root)
  return spokenBlocks(root)
}

test('a screen is read in the order it is seen, a block at a time', () => {
  expect(
    spoken(
      '<h1>Titre</h1><p>Une <b>phrase</b> entière.</p><button><span>Continuer</span></button>',
    ),
  ).toEqual([
    { text: 'Titre', lang: 'fr' },
    { text: 'Une phrase entière.', lang: 'fr' },
    { text: 'Continuer', lang: 'fr' },
  ])
})

test('decoration and hidden text stay silent', () => {
  expect(spoken('<p>Dit</p><p hidden>Caché</p><span aria-hidden="true">A</span>')).toEqual([
    { text: 'Dit', lang: 'fr' },
  ])
})

test('what is said otherwise than written is said', () => {
  rememberSpoken('Mon compte CAFAT', 'Mon compte cafate')
  expect(spoken('<h1>Mon compte CAFAT</h1>')).toEqual([{ text: 'Mon compte cafate', lang: 'fr' }])
})

test('each block keeps its language', () => {
  expect(spoken('<p lang="en">Hello</p><p>Bonjour</p>').map(({ lang }) => lang)).toEqual([
    'en',
    'fr',
  ])
})
