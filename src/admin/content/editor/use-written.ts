/** The file on the author's desk: its text, its value, and changing it. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { DocumentPath } from '#author/yaml-file.ts'
import { useSource } from '#ui/store/store.ts'
import { type Edit, type EditFault, editText } from '../document/edit-text.ts'
import { readWritten } from '../document/house-style.ts'
import type { Desk } from '../drafts/desk.ts'
import {
  type DocumentKind,
  fieldAt,
  fieldsIn,
  fieldsOfKind,
  memberOf,
} from '../schema/fields-of-kind.ts'
import { type OpenDocument, openDocument } from './open-document.ts'

const faultWords: Readonly<Record<EditFault, string>> = {
  unreadable: 'Le YAML ne se lit pas : corrigez d’abord la ligne signalée.',
  repeated: 'Ce texte vient d’un renvoi (« *nom ») : changez-le dans le YAML.',
  nowhere: 'Cet endroit n’existe plus : quelqu’un l’a changé.',
}

export interface Written {
  readonly document: OpenDocument
  readonly text: string
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** The last value that could be read. */
  readonly value: unknown
  readonly isReadable: boolean
  /** Why a form could not write. */
  readonly refusal: string | undefined
  readonly edit: (...edits: readonly Edit[]) => void
}

/** `text`: what the desk holds. */
export const useWritten = (
  desk: Desk,
  path: string,
  kind: DocumentKind | undefined,
  text: string,
): Written => {
  const [document] = useState(() => openDocument(text, (next) => desk.write(path, next)))
  const { text: own, canUndo, canRedo } = useSource(document)
  // Another author's text, or one's own from before: it comes by the desk.
  useEffect(() => document.replace(text), [document, text])
  const parsed = useMemo(() => readWritten(own), [own])
  const isReadable = parsed.errors.length === 0
  const last = useRef<unknown>(undefined)
  const value = useMemo(() => {
    if (isReadable) last.current = valueOf(parsed) ?? last.current
    return last.current
  }, [parsed, isReadable])
  const [refusal, setRefusal] = useState<string>()
  const edit = useCallback(
    (...edits: readonly Edit[]) => {
      const now = document.read().text
      const result = editText(now, edits, kind === undefined ? undefined : namesOf(kind, now))
      setRefusal(result.ok ? undefined : faultWords[result.fault])
      if (result.ok) document.write(result.value)
    },
    [document, kind],
  )
  return { document, text: own, canUndo, canRedo, value, isReadable, refusal, edit }
}

const valueOf = (parsed: ReturnType<typeof readWritten>): unknown => {
  try {
    return parsed.toJS({ maxAliasCount: 100 })
  } catch {
    return undefined // Aliases that multiply: the checks say so.
  }
}

/** Names in the order of the schema, where the document stands. */
const namesOf = (kind: DocumentKind, text: string) => {
  const root = fieldsOfKind(kind)
  let value: unknown
  let isRead = false
  return (at: DocumentPath): readonly string[] => {
    if (!isRead) {
      value = valueOf(readWritten(text))
      isRead = true
    }
    const field = fieldAt(root, at, value)
    if (field === undefined) return []
    if (field.shape.kind === 'text') return ['std', 'easy', 'spoken']
    const names = fieldsIn(field, at.reduce(memberOf, value)).map(({ name }) => name)
    return field.shape.kind === 'variants' ? [field.shape.by, ...names] : names
  }
}
