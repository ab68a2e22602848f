/** The parts of reading a deployment, each of which may be remembered from one reading to the next. */
import type { Deployment, Place, Stories } from '#contract/deployment.ts'
import type { Diagnostic } from '#contract/diagnostic.ts'
import type { Exercise } from '#contract/exercise/exercise.ts'
import type { Fragment, WrittenGuide } from '#contract/guide.ts'
import type { Practice } from '#contract/practice.ts'
import type { Registry } from '#contract/registry.ts'
import type { Signoffs } from '#contract/signoff.ts'
import { type SignoffIndex, indexSignoffs, signedOffices, signedSites } from './apply-signoffs.ts'
import { documentKinds } from './json-schemas.ts'
import { type BesideSteps, besideSteps } from './read-beside.ts'
import { type ReadDocument, type ReadText, textReader } from './read-document.ts'
import { type LanguageSteps, languageSteps } from './languages/read-languages.ts'
import { type AssistanceSteps, assistanceSteps } from './read-assistance.ts'
import { type MemorySteps, memorySteps } from './read-memory.ts'
import { type RegistrySteps, registrySteps } from './read-registry.ts'
import type { Remember, Step } from './remember.ts'
import { findUnseen } from './unseen-signs.ts'
import type { YamlFile } from './yaml-file.ts'

export interface ReadGuide {
  readonly id: string
  readonly source: YamlFile
  /** As its file says, but under the need where this deployment shows it. */
  readonly written: WrittenGuide
  readonly stories: ReadDocument<Stories> | undefined
  /** It includes a fragment that cannot be read, and which has said so: nothing more can be said of this guide. */
  readonly dependsOnBroken: boolean
}

type Places = Readonly<Record<string, Place>>

export interface ReadingSteps {
  readonly deployment: ReadText<Deployment>
  readonly places: ReadText<{ readonly places: Places }>
  readonly practice: ReadText<Practice>
  readonly fragment: ReadText<Fragment>
  readonly guide: ReadText<WrittenGuide>
  readonly stories: ReadText<Stories>
  readonly registry: RegistrySteps
  readonly assistance: AssistanceSteps
  readonly diagnostic: ReadText<Diagnostic>
  readonly exercise: ReadText<Exercise>
  readonly collectExercises: Step<
    ReadDocument<Exercise>[],
    Readonly<Record<string, ReadDocument<Exercise>>>
  >
  readonly beside: BesideSteps
  readonly memory: MemorySteps
  readonly signoffs: ReadText<Signoffs>
  readonly indexSignoffs: Step<ReadDocument<Signoffs>[], SignoffIndex>
  readonly signedOffices: Step<[Registry['offices'], SignoffIndex], Registry['offices']>
  readonly signedSites: Step<[Registry['sites'], SignoffIndex], Registry['sites']>
  readonly languages: LanguageSteps
  readonly findUnseen: typeof findUnseen
  readonly collectFragments: Step<ReadDocument<Fragment>[], Readonly<Record<string, Fragment>>>
  readonly collectGuide: Step<
    [
      ReadDocument<WrittenGuide>,
      ReadDocument<Stories> | undefined,
      dependsOnBroken: boolean,
      topic: string,
    ],
    ReadGuide
  >
}

export const readingSteps = (remember: Remember): ReadingSteps => ({
  deployment: remember(textReader(documentKinds.deployment)),
  places: remember(textReader(documentKinds.places)),
  practice: remember(textReader(documentKinds.practice)),
  fragment: remember(textReader(documentKinds.fragment)),
  guide: remember(textReader(documentKinds.guide)),
  stories: remember(textReader(documentKinds.stories)),
  registry: registrySteps(remember),
  assistance: assistanceSteps(remember),
  diagnostic: remember(textReader(documentKinds.diagnostic)),
  exercise: remember(textReader(documentKinds.exercise)),
  collectExercises: remember((_folder, ...exercises) =>
    Object.fromEntries(exercises.map((exercise) => [exercise.value.id, exercise])),
  ),
  beside: besideSteps(remember),
  memory: memorySteps(remember),
  signoffs: remember(textReader(documentKinds.signoffs)),
  indexSignoffs: remember((_folder, ...files) =>
    indexSignoffs(files.flatMap(({ value }) => value.signoffs)),
  ),
  signedOffices: remember((_folder, offices, index) => signedOffices(offices, index)),
  signedSites: remember((_folder, sites, index) => signedSites(sites, index)),
  languages: languageSteps(remember),
  findUnseen: remember(findUnseen),
  collectFragments: remember((_folder, ...fragments) =>
    Object.fromEntries(fragments.map(({ value }) => [value.id, value])),
  ),
  collectGuide: remember((id, { source, value }, stories, dependsOnBroken, topic) => ({
    id,
    source,
    written: { ...value, meta: { ...value.meta, topic } },
    stories,
    dependsOnBroken,
  })),
})
