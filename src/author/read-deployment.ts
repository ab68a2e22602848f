/** A deployment read whole from its texts: what is in it, and everything that cannot be read. */
import type { Deployment, Place } from '#contract/deployment.ts'
import type { Diagnostic } from '#contract/diagnostic.ts'
import type { Exercise } from '#contract/exercise/exercise.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import type { Fragment, WrittenGuide } from '#contract/guide.ts'
import { needsOf } from '#contract/needs-of.ts'
import { succeed } from '#contract/result.ts'
import type { Practice } from '#contract/practice.ts'
import type { Registry } from '#contract/registry.ts'
import type { Signoffs } from '#contract/signoff.ts'
import { type SignoffIndex, signedAssistance, signedBeside } from './apply-signoffs.ts'
import {
  type FileTree,
  type Sources,
  type UnreadableFile,
  commonFolder,
  isThere,
  namesIn,
  shelfFolder,
} from './file-tree.ts'
import { errorAt } from './place-finding.ts'
import { type Beside, readBeside } from './read-beside.ts'
import { type Assistance, readAssistance } from './read-assistance.ts'
import { type ReadDocument, readDocument } from './read-document.ts'
import { readFolder } from './read-folder.ts'
import { type LanguagePack, readLanguages } from './languages/read-languages.ts'
import { type Memory, readMemory } from './read-memory.ts'
import { readRegistry } from './read-registry.ts'
import { type ReadGuide, type ReadingSteps, readingSteps } from './reading-steps.ts'
import { forgetting } from './remember.ts'
import { topicHere } from './topic-here.ts'
import type { YamlFile } from './yaml-file.ts'

export interface DeploymentContent {
  /** Where it is in the tree: `nouvelle-caledonie-pcn`. */
  readonly folder: string
  readonly deployment: ReadDocument<Deployment>
  readonly places: ReadDocument<Readonly<Record<string, Place>>>
  /** The person of exercises; a deployment may have none. */
  readonly practice: ReadDocument<Practice> | undefined
  readonly registry: Registry
  readonly registrySources: Readonly<Record<string, readonly YamlFile[]>>
  readonly fragments: Readonly<Record<string, Fragment>>
  readonly fragmentFiles: readonly ReadDocument<Fragment>[]
  readonly guides: readonly ReadGuide[]
  readonly assistance: Assistance
  /** « Faire le point »; a deployment may have none. */
  readonly diagnostic: ReadDocument<Diagnostic> | undefined
  /** That speakers bring, beside those that the texts themselves are written in. */
  readonly languages: readonly LanguagePack[]
  /** What partners signed, of every folder. The dates of `registry`, `assistance` and `beside` take it in; those of guides when they are compiled. */
  readonly signoffFiles: readonly ReadDocument<Signoffs>[]
  readonly signoffs: SignoffIndex
  /** What is tried out in steps of kind `practice`. */
  readonly exercises: Readonly<Record<string, ReadDocument<Exercise>>>
  readonly beside: Beside
  readonly memory: Memory
}

export interface ReadDeployment {
  /** Absent when a file that every guide depends on cannot be read. */
  readonly content?: DeploymentContent
  readonly findings: readonly PlacedFinding[]
}

/**
 * Reads `<folder>/`, and beside it `common/` and the shelves it takes of it. Findings: Y (YAML; Y08 a sign that nobody sees) and X (schema; X04 a file whose name is not its id, X05
 * a file missing or out of place); their `file` is a path of the tree. `unreadable`: files that are there without a
 * text, by path.
 */
export const readDeployment = (
  files: FileTree,
  folder: string,
  unreadable: ReadonlyMap<string, UnreadableFile> = new Map(),
  steps: ReadingSteps = readingSteps(forgetting),
): ReadDeployment => {
  const sources = { files, unreadable }
  const findings: PlacedFinding[] = []

  const deployment = readDocument(sources, `${folder}/deployment.yaml`, steps.deployment)
  if (deployment.ok) findings.push(...missingShelves(sources, deployment.value))
  else findings.push(...deployment.fault)
  const shelves = deployment.ok ? (deployment.value.value.shelves ?? []) : []
  const folders = [commonFolder, ...shelves.map(shelfFolder), folder]
  const places = readDocument(sources, `${folder}/places.yaml`, steps.places)
  if (!places.ok) findings.push(...places.fault)
  const nearest = (name: string) =>
    folders.map((each) => `${each}/${name}`).findLast((path) => isThere(sources, path))
  const practicePath = nearest('practice.yaml')
  const practice =
    practicePath === undefined
      ? succeed(undefined)
      : readDocument(sources, practicePath, steps.practice)
  if (!practice.ok) findings.push(...practice.fault)
  const registry = readRegistry(sources, folders, steps.registry)
  findings.push(...registry.findings)
  const assistance = readAssistance(sources, folders, folder, steps.assistance)
  findings.push(...assistance.findings)
  const diagnosticPath = nearest('diagnostic.yaml')
  const diagnostic =
    diagnosticPath === undefined
      ? undefined
      : readDocument(sources, diagnosticPath, steps.diagnostic)
  if (diagnostic && !diagnostic.ok) findings.push(...diagnostic.fault)
  const { languages, findings: ofLanguages } = readLanguages(sources, folders, steps.languages)
  findings.push(...ofLanguages)
  const signoffFiles = folders.flatMap((each) => {
    const path = `${each}/signoffs.yaml`
    if (!isThere(sources, path)) return []
    const read = readDocument(sources, path, steps.signoffs)
    if (read.ok) return [read.value]
    findings.push(...read.fault)
    return []
  })
  const signoffs = steps.indexSignoffs(folder, ...signoffFiles)
  const beside = readBeside(sources, folders, folder, steps.beside)
  findings.push(...beside.findings)
  const memory = readMemory(sources, folders, steps.memory)
  findings.push(...memory.findings)
  const isSound = findings.length === 0

  const fragments = readFolder(
    sources,
    folders,
    'fragments',
    '.frag.yaml',
    steps.fragment,
    ({ id }) => id,
  )
  const written = readFolder(sources, folders, 'guides', '.guide.yaml', steps.guide, ({ id }) => id)
  const stories = readFolder(
    sources,
    folders,
    'stories',
    '.stories.yaml',
    steps.stories,
    ({ guide }) => guide,
  )
  const exercises = readFolder(
    sources,
    folders,
    'exercises',
    '.exercise.yaml',
    steps.exercise,
    ({ id }) => id,
  )
  findings.push(
    ...fragments.findings,
    ...written.findings,
    ...stories.findings,
    ...exercises.findings,
  )
  for (const [guide, { source }] of stories.documents) {
    if (written.documents.has(guide) || written.broken.has(guide)) continue
    const message = `aucun guide « ${guide} » dans guides/. Corrigez « guide », ou retirez ce fichier.`
    findings.push(errorAt(source, ['guide'], 'X05', message))
  }

  for (const [path, text] of files)
    if (path.endsWith('.yaml') && folders.some((each) => path.startsWith(`${each}/`)))
      findings.push(...steps.findUnseen(path, text))

  const needs = deployment.ok ? needsOf(deployment.value.value) : []
  const guides = [...written.documents].map(([id, guide]) =>
    steps.collectGuide(
      id,
      guide,
      stories.documents.get(id),
      includesOneOf(guide.value, fragments.broken),
      topicHere(needs, guide.value),
    ),
  )

  if (!deployment.ok || !places.ok || !practice.ok || !isSound) return { findings }
  return {
    findings,
    content: {
      folder,
      deployment: deployment.value,
      places: { source: places.value.source, value: places.value.value.places },
      practice: practice.value,
      registry: {
        ...registry.registry,
        offices: steps.signedOffices(folder, registry.registry.offices, signoffs),
        sites: steps.signedSites(folder, registry.registry.sites, signoffs),
      },
      registrySources: registry.sources,
      fragments: steps.collectFragments(folder, ...fragments.documents.values()),
      fragmentFiles: [...fragments.documents.values()],
      guides,
      assistance: signedAssistance(assistance.assistance, signoffs),
      diagnostic: diagnostic?.ok ? diagnostic.value : undefined,
      languages,
      signoffFiles,
      signoffs,
      exercises: steps.collectExercises(folder, ...exercises.documents.values()),
      beside: signedBeside(beside.beside, signoffs),
      memory: memory.memory,
    },
  }
}

const missingShelves = (
  sources: Sources,
  { source, value }: ReadDocument<Deployment>,
): readonly PlacedFinding[] =>
  (value.shelves ?? []).flatMap((shelf, at) => {
    if (namesIn(sources, shelfFolder(shelf)).length > 0) return []
    const message = `aucun rayon « ${shelf} » dans ${commonFolder}/. Corrigez son nom, ou retirez-le.`
    const path = ['shelves', at]
    return [errorAt(source, path, 'X05', message)]
  })

const includesOneOf = (guide: WrittenGuide, fragments: ReadonlySet<string>) =>
  Object.values(guide.steps).some((step) => step.kind === 'include' && fragments.has(step.fragment))
