import { expect, test } from 'vitest'
import { checkMarkup, marksShownAsTyped } from '#guide/check/markup-checks.ts'
import { infoOf, textOf } from '../sample.ts'
import { goodGuide, run, withSteps } from './good-guide.ts'

const marked = 'La [[term:bourse]]'

test('L02 tells of a mark in a title and in the sentence under the title of a guide, not in a text that puts it in place', () => {
  expect(run(checkMarkup, goodGuide)).toEqual([])
  const body = withSteps({ debut: infoOf('B', 'qui', { body: textOf(`**Lisez** ${marked}`) }) })
  expect(run(checkMarkup, body)).toEqual([])
  const title = withSteps({ debut: infoOf(marked, 'qui') })
  expect(run(checkMarkup, title)).toContain('E L02 steps.debut.title.std.fr')
  const lead = { ...goodGuide, meta: { ...goodGuide.meta, lead: textOf(marked) } }
  expect(run(checkMarkup, lead)).toContain('E L02 meta.lead.std.fr')
})

test('a mark that is none is told wherever it is written', () => {
  const told = (words: string) => marksShownAsTyped({ std: { fr: words } }, true).length
  for (const words of ['[[terme:rib]]', '[[term:rib]', '[[Term:rib]]', '**attention', 'a ** b'])
    expect([words, told(words)]).toEqual([words, 1])
  for (const words of ['[[term:rib]]', '**Attention** au [[doc:rib]]', 'Un [mot]', '- un\n- deux'])
    expect([words, told(words)]).toEqual([words, 0])
})
