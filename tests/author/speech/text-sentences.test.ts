import * as v from 'valibot'
import { expect, test } from 'vitest'
import { registrySchema } from '#contract/registry.ts'
import { sentencesOfText, textsIn } from '#author/speech/text-sentences.ts'

const registry = v.parse(registrySchema, {
  docs: {
    rib: {
      name: { std: { fr: 'relevé d’identité bancaire' }, easy: { fr: 'papier de la banque' } },
      picture: 'doc',
    },
  },
  partners: { cafat: { name: 'CAFAT', spoken: 'cafate' } },
})

test('a text is said in both registers, its references written out', () => {
  const text = {
    std: { fr: 'Joignez le [[doc:rib]]. Merci.' },
    easy: { fr: 'Donnez le **[[doc:rib]]**.' },
  }
  expect(sentencesOfText(text, 'fr', { registry })).toEqual([
    'Joignez le relevé d’identité bancaire',
    'Merci',
    'Donnez le papier de la banque',
  ])
})

test('what is said otherwise than written stands for both registers', () => {
  const text = {
    std: { fr: 'La CAFAT' },
    easy: { fr: 'CAFAT' },
    spoken: { fr: 'La CAFAT répond.' },
  }
  expect(sentencesOfText(text, 'fr', { registry })).toEqual(['La cafate répond'])
})

test('words that a language lacks are another language’s: nobody reads them in this one', () => {
  expect(sentencesOfText({ std: { fr: 'Bonjour' } }, 'en', { registry })).toEqual([])
})

test('texts are found however deep, in whatever a release holds', () => {
  const text = { std: { fr: 'Ici' } }
  expect(textsIn({ a: [{ later: { part: text } }], b: 'not a text', c: null })).toEqual([text])
})
