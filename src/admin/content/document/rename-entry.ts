/** Gives an entry of a document another name, and says it everywhere the document names it. */
import type { DocumentPath } from '#author/yaml-file.ts'
import type { Thing } from '../schema/field.ts'
import { type DocumentKind, memberOf } from '../schema/fields-of-kind.ts'
import type { Edit } from './edit-text.ts'
import { referencesTo } from './references-to.ts'

/** What the entries of a section are, for those who name them. */
const thingOfSection: Readonly<Record<string, Thing | 'defined'>> = {
  steps: 'step',
  facts: 'fact',
  seasons: 'season',
  define: 'defined',
}

/** `at` is the entry: `['steps', 'papiers']`. */
export const renameEntry = (
  kind: DocumentKind,
  value: unknown,
  at: DocumentPath,
  name: string,
): readonly Edit[] => {
  const [section] = at
  const old = String(at.at(-1))
  const thing = at.length === 2 ? thingOfSection[String(section)] : undefined
  const edits = thing === undefined ? [] : renameReferences(kind, value, thing, old, name)
  return [...edits, { act: 'rename', at, name }]
}

/** The same, for a document that only names it: the stories of a guide, a guide that asks for a paper. */
export const renameReferences = (
  kind: DocumentKind,
  value: unknown,
  thing: Thing | 'term' | 'defined',
  old: string,
  name: string,
): readonly Edit[] =>
  referencesTo(kind, value, thing, old).map(({ at, isName, isCited }): Edit => {
    if (isName) return { act: 'rename', at, name }
    if (!isCited) return { act: 'set', at, value: name }
    const sentence = at.reduce(memberOf, value)
    const words = typeof sentence === 'string' ? sentence : ''
    return {
      act: 'set',
      at,
      value: words.replaceAll(`[[${thing}:${old}]]`, `[[${thing}:${name}]]`),
    }
  })
