/** The files of one kind, all read. */
import type { PlacedFinding } from '#contract/finding.ts'
import { type Sources, isThere, namesIn } from './file-tree.ts'
import { errorIn, warningIn } from './place-finding.ts'
import { type ReadDocument, type ReadText, readDocument } from './read-document.ts'

export interface ReadFolder<T> {
  readonly documents: ReadonlyMap<string, ReadDocument<T>>
  /** Ids of the files that could not be read. */
  readonly broken: ReadonlySet<string>
  readonly findings: readonly PlacedFinding[]
}

/** Every file of a subfolder, by id; a file of a later folder replaces the one of the same name. */
export const readFolder = <T>(
  sources: Sources,
  folders: readonly string[],
  subfolder: string,
  ending: string,
  readText: ReadText<T>,
  idOf: (document: T) => string,
): ReadFolder<T> => {
  const listings = folders.map((folder) => listFiles(sources, `${folder}/${subfolder}`, ending))
  const paths = new Map(listings.flatMap((listing) => [...listing.paths]))
  const findings = listings.flatMap((listing) => listing.findings)
  const documents = new Map<string, ReadDocument<T>>()
  const broken = new Set<string>()
  for (const [id, path] of [...paths].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const read = readDocument(sources, path, readText)
    if (!read.ok) {
      findings.push(...read.fault)
      broken.add(id)
      continue
    }
    const { source } = read.value
    const said = idOf(read.value.value)
    if (said !== id) {
      const message = `le fichier s'appelle « ${id}${ending} » mais dit « ${said} ». Donnez-leur le même nom.`
      findings.push(errorIn(path, 'X04', message, source.locate(['id'])))
      broken.add(id)
      continue
    }
    documents.set(id, read.value)
  }
  return { documents, broken, findings }
}

interface Listing {
  /** `<id>` → path of `<id><ending>`. */
  readonly paths: ReadonlyMap<string, string>
  readonly findings: readonly PlacedFinding[]
}

/** The files of a folder that end as expected, by id; X05 warns of the others, which nobody would read. */
const listFiles = (sources: Sources, folder: string, ending: string): Listing => {
  const names = namesIn(sources, folder)
  const isRead = (name: string) =>
    name.endsWith(ending) && name.length > ending.length && isThere(sources, `${folder}/${name}`)
  return {
    paths: new Map(
      names.filter(isRead).map((name) => [name.slice(0, -ending.length), `${folder}/${name}`]),
    ),
    findings: names
      .filter((name) => !isRead(name) && !name.startsWith('.'))
      .map((name) =>
        warningIn(
          `${folder}/${name}`,
          'X05',
          `ce fichier n'est pas lu : nom attendu « <identifiant>${ending} ». Renommez-le ou retirez-le.`,
        ),
      ),
  }
}
