import { expect, test } from 'vitest'
import { publishedVersion } from '#guide/check/published-version.ts'
import { choiceOf, externalOf, guideOf, resultOf } from '../sample.ts'

test('a published version keeps steps and outcomes, and no sentence', () => {
  const guide = guideOf(
    {
      qui: choiceOf('Pour qui ?', 'qui', ['moi', 'autre'], [{ to: 'site' }]),
      site: externalOf('Sur le site', { fait: 'fin' }, 'fin'),
      fin: resultOf('Fin'),
    },
    { version: 3 },
  )
  expect(publishedVersion(guide)).toEqual({
    version: 3,
    steps: {
      qui: { kind: 'choice', outcomes: ['moi', 'autre'] },
      site: { kind: 'external', outcomes: ['fait'] },
      fin: { kind: 'result', outcomes: [] },
    },
  })
})
