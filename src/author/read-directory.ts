/** Where else people are helped: the lists of places of a deployment, over those of its shelves. */
import type { PlacedFinding } from '#contract/finding.ts'
import type { PlaceList } from '#contract/place-directory.ts'
import type { Sources } from './file-tree.ts'
import { documentKinds } from './json-schemas.ts'
import { type ReadDocument, type ReadText, textReader } from './read-document.ts'
import { readFolder } from './read-folder.ts'
import type { Remember } from './remember.ts'

export type DirectorySteps = ReadText<PlaceList>

export const directorySteps = (remember: Remember): DirectorySteps =>
  remember(textReader(documentKinds.directory))

/** Reads `directory/<id>.directory.yaml` of each folder, in order. */
export function readDirectory(
  sources: Sources,
  folders: readonly string[],
  read: DirectorySteps,
): { readonly lists: readonly ReadDocument<PlaceList>[]; readonly findings: PlacedFinding[] } {
  const { documents, findings } = readFolder(
    sources,
    folders,
    'directory',
    '.directory.yaml',
    read,
    ({ id }) => id,
  )
  return { lists: [...documents.values()], findings: [...findings] }
}
