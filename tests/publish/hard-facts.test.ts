/** @whole The real catalogue with the clock moved: a hard fact that is overdue takes its promise back, and says so. */
import { describe, expect, test } from 'vitest'
import { compileGuides } from '#author/compile-guides.ts'
import type { Guide } from '#contract/guide.ts'
import type { Result } from '#contract/step.ts'
import { factState } from '#guide/fact-state.ts'
import { verdictToday } from '#guide/verdict.ts'
import { configurationRoot } from '#publish/commands/command.ts'
import { deploymentFolders } from '#publish/deployment-folders.ts'
import { readDeploymentFolder } from '#publish/read-deployment-folder.ts'

const guides = [
  ...new Map(
    deploymentFolders(configurationRoot).flatMap((folder) => {
      const { content } = readDeploymentFolder(folder)
      return content
        ? compileGuides(content).guides.map(({ id, guide }) => [id, guide] as const)
        : []
    }),
  ).values(),
]

const resultsOf = ({ steps }: Guide): readonly Result[] =>
  Object.values(steps).filter((step) => step.kind === 'result')

/** Facts that a result rests on: cited by it, or by a season of its guide. */
const restsOn = (guide: Guide, result: Result) => [
  ...result.facts,
  ...Object.values(guide.seasons).map(({ fact }) => fact),
]

/** « Sans doute oui », « sans doute non »: what may have to be taken back. */
const promises = guides.flatMap((guide) =>
  resultsOf(guide)
    .filter(({ verdict }) => verdict === 'likely' || verdict === 'unlikely')
    .filter((result) => restsOn(guide, result).length > 0)
    .map((result) => [`${guide.id}, « ${result.title.std['fr']} »`, guide, result] as const),
)

describe('were any of its facts hard, a promise holds while it is fresh, and not one day more', () => {
  test.each(promises)('%s', (_, guide, result) => {
    for (const id of restsOn(guide, result)) {
      const fact = guide.facts[id]
      if (fact === undefined) throw new Error(`${guide.id} has no fact ${id}`)
      const hard = { ...fact, hard: true, lastVerified: '2026-11-01', reviewEvery: 'P30D' }
      const { expires: _none, ...lasting } = hard
      const alone = Object.fromEntries(
        Object.entries(guide.facts).map(([name, each]) => [name, { ...each, hard: false }]),
      )
      const told = { ...guide, facts: { ...alone, [id]: lasting } }
      expect(verdictToday(told, result, [], '2026-12-01')).toBe(result.verdict)
      expect(verdictToday(told, result, [], '2026-12-02')).toBe('unknown')
    }
  })
})

test('five years from now, no hard fact of the catalogue is shown as verified', () => {
  const hard = guides.flatMap(({ facts }) => Object.values(facts).filter((fact) => fact.hard))
  expect(hard.length).toBeGreaterThan(0)
  for (const fact of hard) expect(factState(fact, '2031-12-01')).not.toBe('fresh')
})

test('every « sans doute » of New Caledonia rests on a fact that can take it back, or on no fact at all', () => {
  const unguarded = promises.flatMap(([name, guide, result]) => {
    const asked = Object.values(guide.steps).flatMap((step) =>
      step.kind === 'choice' ? step.facts : [],
    )
    return [...restsOn(guide, result), ...asked].some((id) => guide.facts[id]?.hard) ? [] : [name]
  })
  expect(unguarded).toEqual([])
})

test('nobody concerned has re-read an easy text yet, and no guide says otherwise', () => {
  for (const guide of guides) expect(guide.meta.easyReviewedBy, guide.id).toBeNull()
})
