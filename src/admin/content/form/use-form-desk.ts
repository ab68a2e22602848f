/** What the fields of a form may use, put together from the file, the other files and the checks. */
import { useMemo } from 'preact/hooks'
import type { PlacedFinding } from '#contract/finding.ts'
import { meaningOf } from '#contract/picture-meanings.ts'
import { pictureNames } from '#ui/pictures/names.ts'
import type { Edit } from '../document/edit-text.ts'
import { type LocalThings, localThings } from '../document/local-things.ts'
import type { Thing } from '../schema/field.ts'
import type { DocumentKind } from '../schema/fields-of-kind.ts'
import type { Things } from '../tree/things.ts'
import type { Choice, FormDesk } from './form-desk.ts'
import { outcomesIn } from './outcomes-in.ts'
import { useStable } from './use-stable.ts'

interface FormSources {
  readonly kind: DocumentKind
  readonly value: unknown
  /** Of stories: the guide they tell. */
  readonly guide: unknown
  readonly things: Things | undefined
  readonly findings: readonly PlacedFinding[]
  readonly edit: (...edits: readonly Edit[]) => void
  readonly isReadOnly: boolean
}

const none: readonly Choice[] = []
const pictures: readonly Choice[] = pictureNames
  .map((id) => ({ id, label: meaningOf(id)?.means ?? id }))
  .toSorted((a, b) => (a.label < b.label ? -1 : 1))

export const useFormDesk = (sources: FormSources): FormDesk => {
  const { kind, value, guide, things, findings, edit, isReadOnly } = sources
  const about = kind === 'stories' ? guide : value
  const local = useStable(useMemo(() => localThings(about), [about]))
  const cited = useMemo(() => citedIn(things, local), [things, local])
  return {
    kind,
    value,
    edit,
    findings,
    local,
    cited,
    isReadOnly,
    choicesOf: (thing) => choicesOf(thing, local, things),
    attributes: things?.attributes ?? {},
    exitsOf: (fragment) => things?.exits[fragment] ?? [],
    outcomesOf: (step) => outcomesIn(about, step),
  }
}

/** Also for the YAML editor. */
export const choicesOf = (
  thing: Thing,
  local: LocalThings,
  things: Things | undefined,
): readonly Choice[] => {
  switch (thing) {
    case 'step':
    case 'fact':
    case 'season':
      return local[thing]
    case 'answer':
      return local.question
    case 'picture':
      return pictures
    default:
      return things?.[thing] ?? none
  }
}

const citedIn = (things: Things | undefined, local: LocalThings) => [
  ...(things?.term ?? []).map(({ id, label }) => ({
    mark: `[[term:${id}]]`,
    label: `Mot : ${label}`,
  })),
  ...(things?.doc ?? []).map(({ id, label }) => ({
    mark: `[[doc:${id}]]`,
    label: `Papier : ${label}`,
  })),
  ...local.fact.map(({ id, label }) => ({ mark: `[[fact:${id}]]`, label: `Fait : ${label}` })),
]
