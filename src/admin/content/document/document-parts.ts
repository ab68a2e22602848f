/** A document cut in parts that a person edits one at a time: a step, a fact, a counter, a place. */
import type { DocumentPath } from '#author/yaml-file.ts'
import { wordsOfField } from '../schema/field-words.ts'
import {
  type DocumentKind,
  fieldAt,
  fieldsIn,
  fieldsOfKind,
  memberOf,
} from '../schema/fields-of-kind.ts'
import { wordsOfKind } from '../schema/value-words.ts'
import { entriesOf, sentenceOf } from '../tree/things.ts'

export interface Part {
  /** Stable while its name does not change: `steps.papiers`, `meta`, `general`. */
  readonly key: string
  readonly at: DocumentPath
  readonly label: string
  /** « Question », « Fait ». */
  readonly note?: string
  /** For `general`: the fields of the root that are no part of their own. */
  readonly only?: readonly string[]
}

export interface Section {
  readonly key: string
  readonly title: string
  readonly parts: readonly Part[]
  /** Where new ones are added, and how. */
  readonly grows?: { readonly at: DocumentPath; readonly as: 'entries' | 'list' }
}

interface Cut {
  /** Parts on their own. */
  readonly alone: readonly string[]
  /** Groups or lists of parts; `''` is the document itself. */
  readonly several: readonly string[]
}

const cuts: Readonly<Record<DocumentKind, Cut>> = {
  guide: { alone: ['meta'], several: ['steps', 'facts', 'seasons', 'define'] },
  fragment: { alone: [], several: ['steps', 'facts'] },
  deployment: { alone: ['times'], several: ['tiles', 'entries'] },
  places: { alone: [], several: ['places'] },
  stories: { alone: [], several: ['stories'] },
  docs: { alone: [], several: [''] },
  sites: { alone: [], several: [''] },
  offices: { alone: [], several: [''] },
  partners: { alone: [], several: [''] },
  glossary: { alone: [], several: [''] },
  aidants: { alone: [], several: ['aidants'] },
  referents: { alone: [], several: [''] },
  answers: { alone: [], several: [''] },
  pack: { alone: [], several: [] },
  packWords: { alone: [], several: ['words'] },
  signoffs: { alone: [], several: ['signoffs'] },
  practice: { alone: ['sites'], several: ['fields'] },
  diagnostic: { alone: [], several: ['questions', 'causes'] },
  exercise: {
    alone: ['shop'],
    several: ['tasks', 'pages', 'messages', 'talks', 'results', 'situations', 'settings', 'asked'],
  },
  directory: { alone: [], several: ['places'] },
  pass: { alone: [], several: ['facts'] },
  conventions: { alone: ['said'], several: ['conventions'] },
  media: { alone: ['recording'], several: ['chapters'] },
  shelf: { alone: [], several: ['next'] },
}

const constants = new Set(['schema'])

export const sectionsOf = (kind: DocumentKind, value: unknown): readonly Section[] => {
  const { alone, several } = cuts[kind]
  const root = fieldsOfKind(kind)
  const label = (name: string) => wordsOfField({ name, pattern: name })?.label ?? name
  const general = fieldsIn(root, value)
    .map(({ name }) => name)
    .filter((name) => !alone.includes(name) && !several.includes(name) && !constants.has(name))
  const parts: Part[] = [
    ...alone.map((name) => ({ key: name, at: [name], label: label(name) })),
    ...(general.length > 0 ? [{ key: 'general', at: [], label: 'Réglages', only: general }] : []),
  ]
  return [
    ...(parts.length > 0 ? [{ key: 'whole', title: 'Le document', parts }] : []),
    ...several.map((name): Section => {
      const at = name === '' ? [] : [name]
      const inside = name === '' ? value : memberOf(value, name)
      const isList = fieldAt(root, at, value)?.shape.kind === 'list'
      return {
        key: name === '' ? 'entries' : name,
        title: name === '' ? (titles[kind] ?? 'Entrées') : label(name),
        grows: { at, as: isList ? 'list' : 'entries' },
        parts: entriesOf(inside).map(([id, part]) => {
          const key = isList ? Number(id) : id
          return {
            key: [...at, key].join('.'),
            at: [...at, key],
            ...(isList ? nameItem(part, Number(id)) : nameEntry(name, id, part)),
          }
        }),
      }
    }),
  ]
}

const titles: Partial<Record<DocumentKind, string>> = {
  docs: 'Papiers',
  sites: 'Sites',
  offices: 'Guichets',
  partners: 'Partenaires',
  glossary: 'Mots',
  answers: 'Réponses',
}

const nameItem = (item: unknown, index: number) => {
  const name = memberOf(item, 'name') ?? memberOf(item, 'nom')
  const label =
    sentenceOf(memberOf(item, 'label')) ??
    sentenceOf(memberOf(item, 'ask')) ??
    sentenceOf(memberOf(item, 'title'))
  return { label: (typeof name === 'string' ? name : label) ?? `n° ${index + 1}` }
}

const nameEntry = (section: string, id: string, part: unknown): Pick<Part, 'label' | 'note'> => {
  if (section === 'steps') {
    const kind = memberOf(part, 'kind')
    const note = typeof kind === 'string' ? wordsOfKind(kind) : undefined
    const label = sentenceOf(memberOf(part, 'title')) ?? id
    return note === undefined ? { label } : { label, note }
  }
  const name = memberOf(part, 'name')
  const words =
    (typeof name === 'string' ? name : sentenceOf(name)) ??
    sentenceOf(memberOf(part, 'term')) ??
    sentenceOf(memberOf(part, 'text'))
  return { label: words === undefined ? id : shortened(words) }
}

/** A sentence as a name: its beginning, without markup. */
const shortened = (sentence: string) => {
  const plain = sentence.replaceAll(/\[\[\w+:([a-z0-9-]+)\]\]/g, '$1').replaceAll('**', '')
  return plain.length > 60 ? `${plain.slice(0, 58).trimEnd()}…` : plain
}

/** The part that holds what is at `at`, and the section it stands in. */
export const partAt = (sections: readonly Section[], at: DocumentPath): Part | undefined => {
  const all = sections.flatMap(({ parts }) => parts)
  return (
    all
      .filter(({ only, at: start }) => only === undefined && startsWith(at, start))
      .toSorted((a, b) => b.at.length - a.at.length)[0] ??
    all.find(({ only }) => only?.includes(String(at[0])) === true)
  )
}

const startsWith = (at: DocumentPath, start: DocumentPath) =>
  start.length <= at.length && start.every((name, index) => String(name) === String(at[index]))
