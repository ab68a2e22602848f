/** How much of something is there: counted, never guessed. */

export interface Measured {
  readonly id: string
  /** In French, as the table says it. */
  readonly name: string
  readonly done: number
  readonly of: number
  /** What is not there, by its reference, in the order it was met. */
  readonly missing: readonly string[]
}

/** What nothing here can count yet: said so, instead of a number. */
export interface NotMeasured {
  readonly id: string
  readonly name: string
  readonly notMeasured: true
}

export type Measure = Measured | NotMeasured

/** One thing counted: its reference, and whether it is there. */
export type Counted = readonly [reference: string, isThere: boolean]

export const measure = (id: string, name: string, things: readonly Counted[]): Measured => ({
  id,
  name,
  done: things.filter(([, isThere]) => isThere).length,
  of: things.length,
  missing: things.flatMap(([reference, isThere]) => (isThere ? [] : [reference])),
})

/** Whole per cent, rounded down: 100 is said when nothing is missing, and only then. `undefined` when there is nothing. */
export const percentOf = ({ done, of }: Pick<Measured, 'done' | 'of'>): number | undefined =>
  of === 0 ? undefined : Math.floor((100 * done) / of)
