/** The parts of checking a deployment, each of which may be remembered from one check to the next. */
import type { Deployment, Place } from '#contract/deployment.ts'
import type { Exercise } from '#contract/exercise/exercise.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import type { Registry } from '#contract/registry.ts'
import { checkGuide } from '#guide/check/check-guide.ts'
import { impossibleTasks } from '#guide/exercise/find-way.ts'
import { sceneOf } from '#guide/exercise/scene-of.ts'
import type { World } from '#guide/check/examine.ts'
import { type CompiledGuide, compileGuide } from './compile-guides.ts'
import { commonFolder } from './file-tree.ts'
import { placeFinding } from './place-finding.ts'
import type { Memory } from './read-memory.ts'
import type { Remember, Step } from './remember.ts'

/** What every guide is checked against. */
type Surroundings = Pick<World, 'registry' | 'deployment' | 'places' | 'pictures'>

export interface CheckingSteps {
  /** Things that an exercise asks for and that nothing in it does, by id. */
  readonly impossible: Step<[Exercise], readonly string[]>
  readonly compile: typeof compileGuide
  /** The same object while nothing in it has changed. */
  readonly surround: Step<
    [
      Deployment,
      Readonly<Record<string, Place>>,
      pictures: readonly string[],
      Registry['docs'],
      Registry['sites'],
      Registry['offices'],
      Registry['partners'],
      Registry['glossary'],
    ],
    Surroundings
  >
  readonly check: Step<
    [
      CompiledGuide,
      Surroundings,
      Memory['ledger'][string] | undefined,
      Memory['translations'][string] | undefined,
      today: string,
    ],
    PlacedFinding[]
  >
}

export const checkingSteps = (remember: Remember): CheckingSteps => ({
  impossible: remember((_id, exercise) => {
    const scene = sceneOf(exercise)
    return scene === undefined ? [] : impossibleTasks(scene)
  }),
  compile: remember(compileGuide),
  surround: remember(
    (_folder, deployment, places, pictures, docs, sites, offices, partners, glossary) => ({
      deployment,
      places,
      pictures,
      registry: { docs, sites, offices, partners, glossary },
    }),
  ),
  check: remember(checkOne),
})

const checkOne: CheckingSteps['check'] = (
  _id,
  { guide, written, source, stories },
  surroundings,
  ledger = [],
  translations = {},
  today,
) => {
  const world = {
    ...surroundings,
    isShared: source.file.startsWith(`${commonFolder}/`),
    stories: stories?.value,
    ledger,
    translations,
    written,
  }
  // A guide has no `stories`: such a path is one of the document of its stories.
  return checkGuide(guide, world, today).map((finding) =>
    placeFinding(finding, finding.at[0] === 'stories' && stories ? stories.source : source),
  )
}
