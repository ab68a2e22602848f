/** What a form shows of a document kind: one field for each place where the schema lets something be written. */

/** What an id leads to. */
export const things = [
  'answer',
  'doc',
  'exercise',
  'fact',
  'fragment',
  'guide',
  'office',
  'partner',
  'picture',
  'place',
  'season',
  'site',
  'step',
  'topic',
] as const
export type Thing = (typeof things)[number]

export type Shape =
  /** Words by register and language. */
  | { readonly kind: 'text' }
  | { readonly kind: 'condition' }
  /** An answer of a story: the name of an outcome, or several. */
  | { readonly kind: 'outcome' }
  | { readonly kind: 'line'; readonly format: 'plain' | 'id' | 'lang' | 'address' | 'email' }
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'yes-no'; readonly otherwise: boolean }
  | { readonly kind: 'one-of'; readonly values: readonly (string | number)[] }
  | { readonly kind: 'constant'; readonly value: unknown }
  /** `YYYY-MM-DD`. */
  | { readonly kind: 'date' }
  /** `P90D`. */
  | { readonly kind: 'days' }
  | { readonly kind: 'reference'; readonly to: Thing }
  | { readonly kind: 'list'; readonly item: Field; readonly min: number; readonly max: number }
  /** A group whose names are free. */
  | { readonly kind: 'entries'; readonly names: 'id' | 'lang'; readonly item: Field }
  | { readonly kind: 'group'; readonly fields: readonly Field[] }
  /** A group of one of several sorts, told apart by the constant `by`. */
  | {
      readonly kind: 'variants'
      readonly by: string
      readonly sorts: Readonly<Record<string, readonly Field[]>>
    }

export interface Field {
  /** In the file. For an item of a list or an entry of a group: that of its list or group. */
  readonly name: string
  /** From the root, `*` for an item or an entry: `steps.*.next.*.to`. */
  readonly pattern: string
  readonly shape: Shape
  readonly isOptional: boolean
  /** `null` says « nobody knows ». */
  readonly isNullable: boolean
}
