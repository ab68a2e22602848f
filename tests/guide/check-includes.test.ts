import { expect, test } from 'vitest'
import type { Fragment } from '#contract/guide.ts'
import type { WrittenStep } from '#contract/step.ts'
import { checkIncludes } from '#guide/check-includes.ts'
import { guideOf, infoOf, resultOf } from './sample.ts'

const include = (fragment: string, exits: Record<string, string> = { ok: 'fin' }): WrittenStep => ({
  kind: 'include',
  fragment,
  exits,
  answers: {},
})

const fragmentOf = (id: string, steps: Record<string, WrittenStep>): Fragment => ({
  schema: 'fragment/1',
  id,
  start: Object.keys(steps)[0] ?? '',
  exits: ['ok'],
  facts: {},
  steps,
})

const check = (fragments: readonly Fragment[], exits?: Record<string, string>) =>
  checkIncludes(
    { ...guideOf({}), steps: { aide: include('aide', exits), fin: resultOf('Fin') } },
    Object.fromEntries(fragments.map((fragment) => [fragment.id, fragment])),
  ).map(({ code, at, message }) => `${code} ${at.join('.')} ${message}`)

const simple = fragmentOf('aide', { dire: infoOf('Dire', 'exit-ok') })

test('a good include has no fault', () => {
  expect(check([simple])).toEqual([])
})

test('an unknown fragment, a missing exit and an unknown exit are told', () => {
  expect(check([])[0]).toMatch(/^I01 steps.aide le fragment « aide » n'existe pas/)
  expect(check([simple], {})[0]).toMatch(/il manque la suite de « ok »/)
  expect(check([simple], { ok: 'fin', non: 'fin' })[0]).toMatch(/pas de sortie « non »/)
})

test('fragments in a circle are told with their names', () => {
  const circle = [
    fragmentOf('aide', { a: include('autre', { ok: 'exit-ok' }) }),
    fragmentOf('autre', { b: include('aide', { ok: 'exit-ok' }) }),
  ]
  expect(check(circle)).toEqual([
    "I01 steps.aide fragments en boucle : aide → autre → aide. Retirez l'une de ces inclusions",
  ])
})

test('an expansion beyond measure is counted, not carried out', () => {
  const tower = Array.from({ length: 50 }, (_, level) => {
    const above = level === 49 ? 'etage-50' : `etage-${level + 1}`
    return fragmentOf(level === 0 ? 'aide' : `etage-${level}`, {
      a: include(above, { ok: 'b' }),
      b: include(above, { ok: 'exit-ok' }),
    })
  })
  expect(check([...tower, fragmentOf('etage-50', { dire: infoOf('Dire', 'exit-ok') })])[0]).toMatch(
    /200 au plus/,
  )
})
