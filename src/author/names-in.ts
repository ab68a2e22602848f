/** How a French sentence of a guide names what it cites. */
import type { Guide } from '#contract/guide.ts'
import type { Registry } from '#contract/registry.ts'
import type { NameOf } from '#guide/markup.ts'
import { readText } from '#guide/read-text.ts'

export const namesIn =
  (
    { facts }: Pick<Guide, 'facts'>,
    { docs, glossary }: Pick<Registry, 'docs' | 'glossary'>,
  ): NameOf =>
  (kind, id) => {
    const named = { doc: docs[id]?.name, term: glossary[id]?.term, fact: facts[id]?.text }[kind]
    return named ? readText(named, { lang: 'fr', register: 'std' }).value : id
  }
