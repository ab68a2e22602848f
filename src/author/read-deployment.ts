/** A deployment read whole from its texts: what is in it, and everything that cannot be read. */
import type { Deployment } from '#contract/deployment.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import { needsOf } from '#contract/needs-of.ts'
import {
  type FileTree,
  type Sources,
  type UnreadableFile,
  commonFolder,
  namesIn,
  shelfFolder,
} from './file-tree.ts'
import { errorAt } from './place-finding.ts'
import { type ReadDocument, readDocument } from './read-document.ts'
import { type Ground, readGround } from './read-ground.ts'
import { type Guides, readGuides } from './read-guides.ts'
import { type ReadingSteps, readingSteps } from './reading-steps.ts'
import { forgetting } from './remember.ts'

export interface DeploymentContent extends Ground, Guides {
  /** Where it is in the tree: `nouvelle-caledonie-pcn`. */
  readonly folder: string
  readonly deployment: ReadDocument<Deployment>
}

export interface ReadDeployment {
  /** Absent when a file that every guide depends on cannot be read. */
  readonly content?: DeploymentContent
  readonly findings: readonly PlacedFinding[]
}

/**
 * Reads `<folder>/`, and beside it `common/` and the shelves it takes of it. Findings: Y (YAML; Y08 a sign that nobody
 * sees) and X (schema; X04 a file whose name is not its id, X05 a file missing or out of place); their `file` is a path
 * of the tree. `unreadable`: files that are there without a text, by path.
 */
export const readDeployment = (
  files: FileTree,
  folder: string,
  unreadable: ReadonlyMap<string, UnreadableFile> = new Map(),
  steps: ReadingSteps = readingSteps(forgetting),
): ReadDeployment => {
  const sources = { files, unreadable }
  const read = readDocument(sources, `${folder}/deployment.yaml`, steps.deployment)
  const deployment = read.ok ? read.value : undefined
  const ofDeployment = read.ok ? missingShelves(sources, read.value) : read.fault
  const shelves = deployment?.value.shelves ?? []
  const folders = [commonFolder, ...shelves.map(shelfFolder), folder]
  const needs = deployment ? needsOf(deployment.value) : []

  const { ground, findings: ofGround } = readGround(sources, folders, folder, steps)
  const { findings: ofGuides, ...guides } = readGuides(sources, folders, folder, needs, steps)
  const unseen = [...files]
    .filter(
      ([path]) => path.endsWith('.yaml') && folders.some((each) => path.startsWith(`${each}/`)),
    )
    .flatMap(([path, text]) => steps.findUnseen(path, text))

  const findings = [...ofDeployment, ...ofGround, ...ofGuides, ...unseen]
  if (!deployment || ofDeployment.length > 0 || !ground) return { findings }
  return { findings, content: { folder, deployment, ...ground, ...guides } }
}

const missingShelves = (
  sources: Sources,
  { source, value }: ReadDocument<Deployment>,
): readonly PlacedFinding[] =>
  (value.shelves ?? []).flatMap((shelf, at) => {
    if (namesIn(sources, shelfFolder(shelf)).length > 0) return []
    const message = `aucun rayon « ${shelf} » dans ${commonFolder}/. Corrigez son nom, ou retirez-le.`
    return [errorAt(source, ['shelves', at], 'X05', message)]
  })
