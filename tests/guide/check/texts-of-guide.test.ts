import { expect, test } from 'vitest'
import { textsOfGuide } from '#guide/check/texts-of-guide.ts'
import { choiceOf, externalOf, factOf, guideOf, resultOf, textOf } from '../sample.ts'

const guide = guideOf(
  {
    qui: choiceOf('Qui ?', 'qui', ['moi'], [{ to: 'site' }], {
      body: textOf('Corps'),
      why: textOf('Pourquoi'),
      helper: [textOf('Note')],
      options: [{ value: 'moi', label: textOf('Moi'), hint: textOf('Vous') }],
    }),
    site: externalOf('Site', { fait: 'fin' }, 'fin', { avoid: [textOf('Pas ça')] }),
    fin: resultOf('Fin', { nextsteps: [textOf('Ensuite')] }),
  },
  { facts: { prix: factOf({}) } },
)

test('every text of a guide is found, with its path and its role', () => {
  const found = textsOfGuide(guide).map(({ role, at }) => `${role} ${at.join('.')}`)
  expect(found).toEqual([
    'title meta.title',
    'body meta.lead',
    'body meta.audience',
    'body meta.cost',
    'fact facts.prix.text',
    'title steps.qui.title',
    'body steps.qui.body',
    'body steps.qui.why',
    'label steps.qui.options.0.label',
    'body steps.qui.options.0.hint',
    'helper steps.qui.helper.0',
    'title steps.site.title',
    'body steps.site.tasks.0',
    'body steps.site.avoid.0',
    'label steps.site.resume.0.label',
    'body steps.site.offline.say',
    'title steps.fin.title',
    'body steps.fin.nextsteps.0',
  ])
})

test('no text of the document escapes', () => {
  const written = JSON.stringify(guide).match(/"std":/g)?.length
  expect(textsOfGuide(guide)).toHaveLength(written ?? 0)
})
