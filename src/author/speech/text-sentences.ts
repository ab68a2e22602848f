/** The sentences that « Écouter » says of a text of a release, in the two registers that a person can choose. */
import * as v from 'valibot'
import type { Guide } from '#contract/guide.ts'
import type { Registry } from '#contract/registry.ts'
import { registers, type Register, type Text, textSchema } from '#contract/text.ts'
import { type ReferenceKind, plainText } from '#guide/markup.ts'
import { readText } from '#guide/read-text.ts'
import { sentencesToSay } from '#guide/sentences-to-say.ts'

/** Where `[[…]]` is looked up. */
export interface Named {
  readonly registry: Registry
  readonly facts?: Guide['facts']
}

/** The words on the screen, references written out. */
export const shownWords = (text: Text, lang: string, register: Register, named: Named): string => {
  const read = (one: Text) => {
    const words = readText(one, { lang, register })
    return words.lang === lang ? words.value : undefined
  }
  const nameOf = (kind: ReferenceKind, id: string): string => {
    const { registry, facts } = named
    const found =
      kind === 'doc'
        ? registry.docs[id]?.name
        : kind === 'term'
          ? registry.glossary[id]?.term
          : facts?.[id]?.text
    return (found && read(found)) ?? id
  }
  const words = read(text)
  return words === undefined ? '' : plainText(words, nameOf)
}

/** `spoken` stands for both registers; sentences that the language lacks are in another one, and not said in this one. */
export const sentencesOfText = (text: Text, lang: string, named: Named): string[] => {
  const spoken = text.spoken?.[lang]
  const shown =
    spoken === undefined
      ? registers.map((register) => shownWords(text, lang, register, named))
      : [spoken]
  return shown.flatMap((words) => sentencesToSay(words, lang, named.registry))
}

/** Every text in a part of a release, however deep: what a later version adds is found as well. */
export const textsIn = (value: unknown): readonly Text[] => {
  if (typeof value !== 'object' || value === null) return []
  const text = v.safeParse(textSchema, value)
  return text.success ? [text.output] : Object.values(value).flatMap(textsIn)
}
