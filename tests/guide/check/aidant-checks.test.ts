import { expect, test } from 'vitest'
import { checkAidantSteps } from '#guide/check/aidant-checks.ts'
import { infoOf, textOf } from '../sample.ts'
import { goodGuide, run, withSteps } from './good-guide.ts'

test('H01 tells of a step for aidants that would ask something', () => {
  expect(run(checkAidantSteps, goodGuide)).toEqual([])
  const info = withSteps({ debut: infoOf('B', 'qui', { visibility: 'helper' }) })
  expect(run(checkAidantSteps, info)).toEqual([])
  const result = withSteps({
    fin: {
      kind: 'result',
      title: textOf('Fin'),
      verdict: 'done',
      visibility: 'helper',
      facts: [],
      helper: [],
      sensitive: false,
      sheet: [],
      offices: [],
      nextsteps: [],
    },
  })
  expect(run(checkAidantSteps, result)).toEqual(['E H01 steps.fin.visibility'])
})
