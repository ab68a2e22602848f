/** What every field of a form may use. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { PlacedFinding } from '#contract/finding.ts'
import type { DocumentPath } from '#author/yaml-file.ts'
import type { Edit } from '../document/edit-text.ts'
import type { LocalThings } from '../document/local-things.ts'
import type { Thing } from '../schema/field.ts'
import type { DocumentKind } from '../schema/fields-of-kind.ts'

export interface Choice {
  readonly id: string
  readonly label: string
}

export interface FormDesk {
  readonly kind: DocumentKind
  /** The document as it is written. */
  readonly value: unknown
  readonly edit: (...edits: readonly Edit[]) => void
  readonly findings: readonly PlacedFinding[]
  /** What an id may lead to, by its words. */
  readonly choicesOf: (thing: Thing) => readonly Choice[]
  readonly local: LocalThings
  /** Values that places give to an attribute: `province`, `electricity`. */
  readonly attributes: Readonly<Record<string, readonly string[]>>
  /** Exits of a fragment. */
  readonly exitsOf: (fragment: string) => readonly string[]
  /** What a person may answer at a step of the guide whose stories these are. */
  readonly outcomesOf: (step: string) => readonly Choice[]
  /** Words that sentences may cite: `[[doc:id]]`. */
  readonly cited: readonly { readonly mark: string; readonly label: string }[]
  readonly isReadOnly: boolean
}

const context = createContext<FormDesk | undefined>(undefined)
export const FormProvider = context.Provider

export const useForm = (): FormDesk => {
  const found = useContext(context)
  if (found === undefined) throw new Error('outside of a form')
  return found
}

const isSame = (a: DocumentPath, b: DocumentPath) =>
  a.length === b.length && a.every((name, index) => String(name) === String(b[index]))

/** Findings about this very place. */
export const useFindingsAt = (at: DocumentPath): readonly PlacedFinding[] =>
  useForm().findings.filter((finding) => isSame(finding.at, at))

/** Findings about this place or anything in it. */
export const findingsUnder = (findings: readonly PlacedFinding[], at: DocumentPath) =>
  findings.filter((finding) => isSame(finding.at.slice(0, at.length), at))

/** How a place of the document is found on the page. */
export const placeName = (at: DocumentPath) => at.join('.')
