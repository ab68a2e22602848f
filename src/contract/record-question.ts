/** One question of a record, as any screen draws it. */
import type { Labels } from './record-lists.ts'

export interface RecordOption {
  readonly value: string
  readonly label: string
}

export interface RecordField {
  readonly name: string
  readonly legend: string
  readonly options: readonly RecordOption[]
  /** Shown when they are asked for. */
  readonly more?: readonly RecordOption[]
  readonly chosen: readonly string[]
  readonly isMany: boolean
  /** The record cannot do without. */
  readonly isNeeded: boolean
}

export const optionsOf = (labels: Labels<string>): RecordOption[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

interface Asked {
  readonly name: string
  readonly legend: string
  readonly options: readonly RecordOption[]
  readonly more?: readonly RecordOption[]
  readonly chosen: readonly (boolean | number | string | null | undefined)[]
  readonly isMany?: boolean
  readonly isNeeded?: boolean
}

export const ask = ({
  chosen,
  isMany = false,
  isNeeded = false,
  ...asked
}: Asked): RecordField => ({
  ...asked,
  isMany,
  isNeeded,
  chosen: chosen.flatMap((one) => (one === undefined || one === null ? [] : [String(one)])),
})
