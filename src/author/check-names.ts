/** What a text names elsewhere by its id must be there, and be named once. */
import type { PlacedFinding } from '#contract/finding.ts'
import { suggest } from './closest-word.ts'
import { errorAt } from './place-finding.ts'
import type { DocumentPath, YamlFile } from './yaml-file.ts'

/** L01, or `code`: an id that is not one of `ids`; a value that is no text is left to the schema. `thing` is French: « lieu ». */
export const known = (
  source: YamlFile,
  at: DocumentPath,
  id: unknown,
  ids: readonly string[],
  thing: string,
  code = 'L01',
): PlacedFinding[] => {
  if (typeof id !== 'string' || ids.includes(id)) return []
  const message = `${thing} « ${id} » inconnu${thing === 'image' ? 'e' : ''}.${suggest(id, ids) || ' Ajoutez-le, ou corrigez ce nom.'}`
  return [errorAt(source, at, code, message)]
}

/** L01: the id at this path was taken before. */
export const twice = (source: YamlFile, at: DocumentPath, thing: string, id: string) =>
  errorAt(source, at, 'L01', `${thing} « ${id} » déjà pris. Donnez un autre nom.`)
