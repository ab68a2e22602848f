/** How a field is called, and a word on it. */
export interface FieldWords {
  readonly label: string
  readonly hint?: string
}

export const say = (label: string, hint?: string): FieldWords =>
  hint === undefined ? { label } : { label, hint }
