/** The languages that speakers bring to a deployment, over those that deployments share. */
import type { PlacedFinding } from '#contract/finding.ts'
import type { Pack, PackWords } from '#contract/language-pack.ts'
import { type Sources, isThere, namesIn } from '../file-tree.ts'
import { documentKinds } from '../json-schemas.ts'
import { errorAt } from '../place-finding.ts'
import { type ReadDocument, type ReadText, readDocument, textReader } from '../read-document.ts'
import type { Remember } from '../remember.ts'

export interface LanguagePack {
  readonly pack: ReadDocument<Pack>
  readonly files: readonly ReadDocument<PackWords>[]
  /** By French text. A later folder's translation takes the place of an earlier one; what says nothing is left out. */
  readonly words: ReadonlyMap<string, string>
}

export interface LanguageSteps {
  readonly pack: ReadText<Pack>
  readonly words: ReadText<PackWords>
}

export const languageSteps = (remember: Remember): LanguageSteps => ({
  pack: remember(textReader(documentKinds.pack)),
  words: remember(textReader(documentKinds.packWords)),
})

const wordsEnding = '.words.yaml'

/** Reads `packs/<lang>/` of each folder, in order. X04: the folder of a language has not its name. */
export function readLanguages(
  sources: Sources,
  folders: readonly string[],
  steps: LanguageSteps,
): { readonly languages: readonly LanguagePack[]; readonly findings: readonly PlacedFinding[] } {
  const findings: PlacedFinding[] = []
  const packs = new Map<string, ReadDocument<Pack>>()
  const files = new Map<string, ReadDocument<PackWords>[]>()
  const read = <T>(path: string, step: ReadText<T>): ReadDocument<T> | undefined => {
    const document = readDocument(sources, path, step)
    if (document.ok) return document.value
    findings.push(...document.fault)
    return undefined
  }
  for (const folder of folders) {
    for (const id of namesIn(sources, `${folder}/packs`)) {
      const at = `${folder}/packs/${id}`
      const path = `${at}/pack.yaml`
      const pack = isThere(sources, path) ? read(path, steps.pack) : undefined
      if (pack?.value.lang.toLowerCase() === id) packs.set(id, pack)
      else if (pack) findings.push(misnamed(pack, id))
      const words = namesIn(sources, at)
        .filter((name) => name.endsWith(wordsEnding))
        .flatMap((name) => read(`${at}/${name}`, steps.words) ?? [])
      files.set(id, [...(files.get(id) ?? []), ...words])
    }
  }
  const languages = [...packs].map(([id, pack]) => {
    const own = files.get(id) ?? []
    const said = own.flatMap(({ value }) => value.words).filter(({ says }) => says.trim() !== '')
    return { pack, files: own, words: new Map(said.map(({ fr, says }) => [fr, says])) }
  })
  return { languages, findings }
}

const misnamed = ({ source, value }: ReadDocument<Pack>, id: string) =>
  errorAt(
    source,
    ['lang'],
    'X04',
    `le dossier s'appelle « ${id} » mais la langue est « ${value.lang} ». Donnez-lui le nom « ${value.lang.toLowerCase()} ».`,
  )
