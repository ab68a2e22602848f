/** Where a document names a thing: to tell what a removal breaks, and to rename without breaking. */
import type { DocumentPath } from '#author/yaml-file.ts'
import type { Field, Thing } from '../schema/field.ts'
import { type DocumentKind, fieldsIn, fieldsOfKind } from '../schema/fields-of-kind.ts'
import { memberOf } from '../schema/fields-of-kind.ts'
import { entriesOf } from '../tree/things.ts'

export interface Reference {
  readonly at: DocumentPath
  /** It is the name of an entry (`answers: { <step>: … }`), not a value. */
  readonly isName?: true
  /** It is inside a sentence: `[[doc:id]]`. */
  readonly isCited?: true
}

/** Where the value of a kind of document names `id`. Conditions name answers and seasons by themselves. */
export const referencesTo = (
  kind: DocumentKind,
  value: unknown,
  thing: Thing | 'term' | 'defined',
  id: string,
): readonly Reference[] => {
  const found: Reference[] = []
  const visit = (field: Field, at: DocumentPath, here: unknown): void => {
    const { shape } = field
    switch (shape.kind) {
      case 'reference':
        if (shape.to === thing && here === id) found.push({ at })
        return
      case 'text':
        if (cites(thing)) found.push(...citationsIn(here, `[[${thing}:${id}]]`, at))
        return
      case 'condition':
        found.push(...inCondition(here, thing, id, at))
        return
      case 'list':
      case 'entries':
        for (const [key, inner] of entriesOf(here)) {
          const name = Array.isArray(here) ? Number(key) : key
          if (thing === 'step' && field.pattern === 'stories.*.answers' && key === id) {
            found.push({ at: [...at, name], isName: true })
          }
          visit(shape.item, [...at, name], inner)
        }
        return
      case 'group':
      case 'variants':
        for (const inner of fieldsIn(field, here)) {
          const member = memberOf(here, inner.name)
          if (member !== undefined) visit(inner, [...at, inner.name], member)
        }
    }
  }
  visit(fieldsOfKind(kind), [], value)
  return found
}

const cites = (thing: string): thing is 'doc' | 'fact' | 'term' =>
  thing === 'doc' || thing === 'fact' || thing === 'term'

const citationsIn = (text: unknown, mark: string, at: DocumentPath): Reference[] =>
  entriesOf(text).flatMap(([register, words]) =>
    entriesOf(words).flatMap(([lang, sentence]) =>
      typeof sentence === 'string' && sentence.includes(mark)
        ? [{ at: [...at, register, lang], isCited: true as const }]
        : [],
    ),
  )

const inCondition = (
  condition: unknown,
  thing: string,
  id: string,
  at: DocumentPath,
): Reference[] =>
  entriesOf(condition).flatMap(([name, inner]): Reference[] => {
    const here = [...at, name]
    if (name === 'not') return inCondition(inner, thing, id, here)
    if (name === 'all' || name === 'any') {
      return entriesOf(inner).flatMap(([index, one]) =>
        inCondition(one, thing, id, [...here, Number(index)]),
      )
    }
    if (name === 'defined') return thing === 'defined' && inner === id ? [{ at: here }] : []
    const isAbout =
      name === 'season'
        ? thing === 'season'
        : thing === 'answer' && name !== 'place' && name !== 'online'
    return isAbout && memberOf(inner, 0) === id ? [{ at: [...here, 0] }] : []
  })
