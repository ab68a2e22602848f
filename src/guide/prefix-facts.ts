import type { Fact } from '#contract/fact.ts'
import type { Text } from '#contract/text.ts'

const mapValues = (record: Readonly<Record<string, string>>, change: (value: string) => string) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))

/** The same text with each sentence changed, in every language and register. */
export const mapText = ({ std, easy, spoken }: Text, change: (value: string) => string): Text => ({
  std: mapValues(std, change),
  ...(easy === undefined ? {} : { easy: mapValues(easy, change) }),
  ...(spoken === undefined ? {} : { spoken: mapValues(spoken, change) }),
})

/**
 * Facts of a fragment under the names they take in a guide, and how steps that cite them must follow. A fact that the
 * fragment does not declare belongs to the guide and keeps its name.
 */
export function prefixFacts(facts: Readonly<Record<string, Fact>>, prefix: string) {
  const fact = (id: string) => (id in facts ? prefix + id : id)
  const text = (written: Text) =>
    mapText(written, (value) =>
      value.replaceAll(/\[\[fact:([a-z0-9-]+)\]\]/g, (_, id: string) => `[[fact:${fact(id)}]]`),
    )
  return {
    fact,
    text,
    facts: Object.fromEntries(
      Object.entries(facts).map(([id, own]) => [
        prefix + id,
        Object.assign({}, own, { text: text(own.text) }),
      ]),
    ),
  }
}
