import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { documentKinds } from '#author/json-schemas.ts'
import { wordsOfField } from '../../../../src/admin/content/schema/field-words.ts'
import type { Field } from '../../../../src/admin/content/schema/field.ts'
import {
  type DocumentKind,
  fieldAt,
  fieldsOfKind,
} from '../../../../src/admin/content/schema/fields-of-kind.ts'
import { wordsOfValue } from '../../../../src/admin/content/schema/value-words.ts'

const kinds: DocumentKind[] = [
  'guide',
  'fragment',
  'deployment',
  'places',
  'stories',
  'docs',
  'sites',
  'offices',
  'partners',
  'glossary',
  'aidants',
  'referents',
  'answers',
  'diagnostic',
  'directory',
  'pass',
  'conventions',
  'media',
  'shelf',
  'practice',
  'signoffs',
  'pack',
  'packWords',
  'exercise',
]

const childrenOf = ({ shape }: Field): readonly Field[] => {
  if (shape.kind === 'list' || shape.kind === 'entries') return [shape.item]
  if (shape.kind === 'group') return shape.fields
  return shape.kind === 'variants' ? Object.values(shape.sorts).flat() : []
}

const everyField = (field: Field): readonly Field[] => [
  field,
  ...childrenOf(field).flatMap(everyField),
]

test('every kind of document has its form', () => {
  expect(kinds.toSorted()).toEqual(Object.keys(documentKinds).toSorted())
})

describe.each(kinds)('%s', (kind) => {
  const fields = everyField(fieldsOfKind(kind)).filter(({ name }) => name !== '')

  test('has a French word for each field', () => {
    const unnamed = fields.filter((field) => wordsOfField(field) === undefined)
    expect(unnamed.map(({ pattern }) => pattern)).toEqual([])
  })

  test('has a French word for each listed value', () => {
    const unnamed = fields.flatMap((field) =>
      field.shape.kind === 'one-of'
        ? field.shape.values.filter((value) => wordsOfValue(field, value) === undefined)
        : [],
    )
    expect(unnamed).toEqual([])
  })
})

test('an id either leads to a thing that can be chosen by name, or is a name of its own', () => {
  const own = kinds
    .filter((kind) => kind !== 'exercise')
    .flatMap((kind) =>
      everyField(fieldsOfKind(kind)).flatMap(({ pattern, shape }) =>
        shape.kind === 'line' && shape.format === 'id' ? [pattern] : [],
      ),
    )
  expect([...new Set(own)].toSorted()).toEqual([
    '*.escalation',
    '*.step',
    '*.substitute',
    'causes.*.id',
    'entries.*.topic',
    'exits.*',
    'fields.*.id',
    'id',
    'meta.where.*.*',
    'places.*.attributes.*',
    'places.*.terminals.*.id',
    'questions.*.answers.*.id',
    'questions.*.id',
    'shelves.*',
    'sites.*.*',
    'steps.*.answer',
    'steps.*.answers.*',
    'steps.*.options.*.value',
    'steps.*.resume.*.outcome',
    'tiles.*.gathers.topics.*',
    'tiles.*.topic',
  ])
})

test('an id of an exercise names a part of it, which the form lets one write', () => {
  const own = everyField(fieldsOfKind('exercise')).flatMap(({ pattern, shape }) =>
    shape.kind === 'reference' && shape.to !== 'picture' ? [pattern] : [],
  )
  expect([...new Set(own)]).toEqual(['situations.*.guide'])
})

test('everything written in the deployment has its field', () => {
  const folders: Readonly<Record<string, DocumentKind>> = {
    'guides/*.guide.yaml': 'guide',
    'fragments/*.frag.yaml': 'fragment',
    'deployment.yaml': 'deployment',
    'places.yaml': 'places',
    'stories/*.stories.yaml': 'stories',
    'registry/docs.yaml': 'docs',
    'registry/sites.yaml': 'sites',
    'registry/offices.yaml': 'offices',
    'registry/partners.yaml': 'partners',
    'registry/glossary.yaml': 'glossary',
  }
  const without: string[] = []
  for (const [files, kind] of Object.entries(folders)) {
    const fields = fieldsOfKind(kind)
    for (const file of globSync(`kiosk-config/{*,common/*}/${files}`)) {
      const value: unknown = parse(readFileSync(file, 'utf8'))
      for (const at of placesIn(value)) {
        const field = fieldAt(fields, at, value)
        const isSort = at.at(-1) === 'kind'
        // One assertion in the end: one for each of so many places took longer than looking them up.
        if (field === undefined && !isSort) without.push(`${file} ${at.join('.')}`)
      }
    }
  }
  expect(without).toEqual([])
})

/** Every path, texts and conditions left whole. */
const placesIn = (value: unknown, at: readonly (string | number)[] = []): (string | number)[][] => {
  if (typeof value !== 'object' || value === null || 'std' in value) return [[...at]]
  if (['when'].includes(String(at.at(-1))) || at[0] === 'define') return [[...at]]
  const entries: (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((one: unknown, index) => [index, one] as const)
    : Object.entries(value)
  return entries.flatMap(([key, one]) =>
    at.at(-2) === 'stories' && at.length === 3 ? [[...at]] : placesIn(one, [...at, key]),
  )
}
