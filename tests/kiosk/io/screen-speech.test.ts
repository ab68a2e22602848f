import { expect, test } from 'vitest'
import { rememberSpoken } from '#kiosk/io/spoken-forms.ts'
import { spokenTexts } from '#kiosk/io/screen-speech.ts'

const spoken = (html: string) => {
  const root = document.createElement('main')
  root.innerHTML = html
  document.body.replaceChildren(root)
  return spokenTexts(root)
}

test('a screen is read in the order it is seen, a text at a time', () => {
  expect(
    spoken(
      '<h1>Titre</h1><div class="rich"><p>Une <b>phrase</b> entière.</p></div><button><span>Continuer</span></button>',
    ),
  ).toEqual([
    { text: 'Titre', lang: 'fr' },
    { text: 'Une phrase entière.', lang: 'fr' },
    { text: 'Continuer', lang: 'fr' },
  ])
})

test('two texts that stand side by side are two: each has its own recording', () => {
  expect(spoken('<label>Avis d’impôt<small>Le dernier</small></label>')).toEqual([
    { text: 'Avis d’impôt', lang: 'fr' },
    { text: 'Le dernier', lang: 'fr' },
  ])
})

test('a text with references is said as its author says it, once', () => {
  expect(
    spoken(
      '<div class="rich" data-said="Prenez le papier de la cafate."><p>Prenez <b>le papier</b>.</p><p>CAFAT</p></div>',
    ),
  ).toEqual([{ text: 'Prenez le papier de la cafate.', lang: 'fr' }])
})

test('what must not be heard is not, wherever it stands', () => {
  expect(spoken('<p>Votre code : <b data-unspoken>1234</b></p>')).toEqual([
    { text: 'Votre code :', lang: 'fr' },
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
