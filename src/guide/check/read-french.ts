import type { Registry } from '#contract/registry.ts'
import type { Register, Text } from '#contract/text.ts'
import { plainText } from '../markup.ts'

/**
 * The French words a person reads, references named as on screen; `undefined` when the register has none. A fact shown
 * in place is measured where it is written, so it leaves nothing here.
 */
export function readFrench(
  text: Text,
  register: Register,
  { docs, glossary }: Registry,
): string | undefined {
  const source = register === 'easy' ? text.easy?.['fr'] : text.std['fr']
  const name = (named: Text | undefined) => named?.[register]?.['fr'] ?? named?.std['fr'] ?? ''
  return source === undefined
    ? undefined
    : plainText(source, (kind, id) => {
        if (kind === 'doc') return name(docs[id]?.name)
        return kind === 'term' ? name(glossary[id]?.term) : ''
      })
}
