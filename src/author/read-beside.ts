/**
 * What a deployment has beside guides: where else people are helped, a pass that pays for training, sessions to listen to. All
 * of it may be absent.
 */
import type { Conventions } from '#contract/convention.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import type { MediaSession, MediaShelf } from '#contract/media.ts'
import type { Pass } from '#contract/pass.ts'
import type { PlaceList } from '#contract/place-directory.ts'
import { type Sources, isThere } from './file-tree.ts'
import { documentKinds } from './json-schemas.ts'
import { type ReadDocument, type ReadText, readDocument, textReader } from './read-document.ts'
import { readFolder } from './read-folder.ts'
import type { Remember } from './remember.ts'

export interface Beside {
  /** The lists of places, those of shelves first. */
  readonly directory: readonly ReadDocument<PlaceList>[]
  readonly pass: ReadDocument<Pass> | undefined
  readonly shelf: ReadDocument<MediaShelf> | undefined
  /** Those of shelves first. */
  readonly conventions: readonly ReadDocument<Conventions>[]
  readonly sessions: readonly ReadDocument<MediaSession>[]
}

export interface BesideSteps {
  readonly directory: ReadText<PlaceList>
  readonly pass: ReadText<Pass>
  readonly shelf: ReadText<MediaShelf>
  readonly conventions: ReadText<Conventions>
  readonly media: ReadText<MediaSession>
}

export const besideSteps = (remember: Remember): BesideSteps => ({
  directory: remember(textReader(documentKinds.directory)),
  pass: remember(textReader(documentKinds.pass)),
  shelf: remember(textReader(documentKinds.shelf)),
  conventions: remember(textReader(documentKinds.conventions)),
  media: remember(textReader(documentKinds.media)),
})

/** Reads `directory/<id>.directory.yaml` of each folder, in order, `<folder>/pass.yaml`, `<folder>/media.yaml` and
 * `<folder>/media/<id>.media.yaml`. */
export function readBeside(
  sources: Sources,
  folders: readonly string[],
  folder: string,
  steps: BesideSteps,
): { readonly beside: Beside; readonly findings: readonly PlacedFinding[] } {
  const lists = readFolder(
    sources,
    folders,
    'directory',
    '.directory.yaml',
    steps.directory,
    ({ id }) => id,
  )
  const sessions = readFolder(
    sources,
    [folder],
    'media',
    '.media.yaml',
    steps.media,
    ({ id }) => id,
  )
  const findings = [...lists.findings, ...sessions.findings]
  const readIfThere = <T>(path: string, read: ReadText<T>): ReadDocument<T> | undefined => {
    if (!isThere(sources, path)) return undefined
    const document = readDocument(sources, path, read)
    if (document.ok) return document.value
    findings.push(...document.fault)
    return undefined
  }
  const pass = readIfThere(`${folder}/pass.yaml`, steps.pass)
  const conventions = folders.flatMap((each) => {
    const read = readIfThere(`${each}/registry/conventions.yaml`, steps.conventions)
    return read ? [read] : []
  })
  const shelf = readIfThere(`${folder}/media.yaml`, steps.shelf)
  return {
    beside: {
      directory: [...lists.documents.values()],
      pass,
      shelf,
      conventions,
      sessions: [...sessions.documents.values()],
    },
    findings,
  }
}
