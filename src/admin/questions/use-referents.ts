/** The referents of the drafts: how soon each asks to answer. */
import { draftTreeSchema } from '#contract/drafts.ts'
import type { Referents } from '#contract/referent.ts'
import { documentKinds } from '#author/json-schemas.ts'
import { textReader } from '#author/read-document.ts'
import { useHubData } from '../app/hub-data.ts'

const read = textReader(documentKinds.referents)

/** Empty until the drafts are known. A file that cannot be read says so in « Contenu ». */
export function useReferents(): Referents {
  const { value } = useHubData('/api/admin/drafts', draftTreeSchema, 'drafts')
  const files = value?.files.filter(({ path }) => path.endsWith('/registry/referents.yaml')) ?? []
  const cards = files.map(({ path, text }) => read(path, text))
  return Object.assign({}, ...cards.map((card) => (card.ok ? card.value.value : {})))
}
