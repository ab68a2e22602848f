/** A change of one value, told by the words of its form. */
import type { Change } from '#author/json-changes.ts'
import { wordsOfField } from '../../content/schema/field-words.ts'
import type { Field } from '../../content/schema/field.ts'
import {
  type DocumentKind,
  fieldAt,
  fieldsOfKind,
  memberOf,
} from '../../content/schema/fields-of-kind.ts'
import { wordsOfValue } from '../../content/schema/value-words.ts'
import { sentenceOf } from '../../content/tree/things.ts'
import { langWords } from '../../app/lang-words.ts'

export interface DescribedChange {
  /** « Étapes › papiers › Texte › Ordinaire ». */
  readonly where: string
  readonly before: string
  readonly after: string
}

const registers: Readonly<Record<string, string>> = {
  std: 'ordinaire',
  easy: 'facile',
  spoken: 'à voix haute',
}

const isWords = (field: Field | undefined) => field?.shape.kind === 'text'

/** `start` is put before the path of the change: where the compared value stands in a document of that kind. */
export const describeChange = (
  kind: DocumentKind,
  { path, before, after, isOrder }: Change,
  start: readonly (string | number)[] = [],
  document?: unknown,
): DescribedChange => {
  const root = fieldsOfKind(kind)
  const whole = [...start, ...path]
  const names = whole.slice(start.length).flatMap((name, index) => {
    const at = whole.slice(0, start.length + index + 1)
    const holder = fieldAt(root, at.slice(0, -1), document)
    if (holder?.shape.kind === 'text') return [registers[String(name)] ?? String(name)]
    // Below a register stand languages; French is the one that goes without saying.
    if (holder === undefined && isWords(fieldAt(root, at.slice(0, -2), document))) {
      return name === 'fr' ? [] : [langWords(String(name))]
    }
    const field = fieldAt(root, at, document)
    if (typeof name === 'number') return [`n° ${name + 1}`]
    const isFree = holder?.shape.kind === 'entries'
    return [
      isFree || field === undefined
        ? (registers[name] ?? name)
        : (wordsOfField(field)?.label ?? name),
    ]
  })
  const field = fieldAt(root, whole, document)
  const say = (value: unknown) => {
    if (value === undefined) return ''
    if (isOrder && Array.isArray(value)) return value.join(', ')
    if (value === null) return 'inconnu'
    if (typeof value === 'boolean') return value ? 'oui' : 'non'
    if (typeof value === 'string' || typeof value === 'number') {
      return (field && wordsOfValue(field, value)) ?? String(value)
    }
    return sentenceOf(value) ?? sentenceOf(memberOf(value, 'title')) ?? JSON.stringify(value)
  }
  return {
    where: isOrder ? `${names.join(' › ')} (autre ordre)` : names.join(' › '),
    before: say(before),
    after: say(after),
  }
}
