import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { arbitraryGuide } from '../arbitrary-guide.ts'
import { infoOf, resultOf } from '../sample.ts'
import { goodGuide, runAll, withSteps } from './good-guide.ts'

test('a good guide has no finding', () => {
  expect(runAll(goodGuide)).toEqual([])
})

test('a defect is told once by its own check, in French, with what to do', () => {
  const [finding, ...others] = runAll(withSteps({ perdue: resultOf('Une fin perdue') }))
  expect(others).toEqual([])
  expect(finding).toEqual({
    code: 'G03',
    level: 'error',
    at: ['steps', 'perdue'],
    step: 'perdue',
    message: "aucun chemin ne mène à « perdue » : ajoutez-en un ou retirez l'étape",
  })
})

test('a defect of an included step is told at the include', () => {
  const written = {
    ...goodGuide,
    steps: {
      ...goodGuide.steps,
      aide: { kind: 'include' as const, fragment: 'aide', exits: {}, answers: {} },
    },
  }
  const compiled = withSteps({ 'aide-dire': infoOf('Aide', 'absente') })
  expect(runAll(compiled, { written }).map(({ at }) => at)).toContainEqual(['steps', 'aide'])
})

test('guides without structural defect have no structural finding', () => {
  fc.assert(
    fc.property(arbitraryGuide(), (guide) => {
      const structural = new Set(['G01', 'G04', 'G05', 'G06', 'G07', 'S02'])
      expect(runAll(guide).filter(({ code }) => structural.has(code))).toEqual([])
    }),
    { numRuns: 50 },
  )
})
