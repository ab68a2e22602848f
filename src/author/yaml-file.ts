/** A YAML file once read. */
export type DocumentPath = readonly (string | number)[]

/** Line and column start at 1. */
export interface Spot {
  readonly line: number
  readonly column: number
}

export interface YamlFile {
  /** As the person who wrote it knows it: relative to the folder they work in. */
  readonly file: string
  readonly value: unknown
  /** Where the value at this path is written; `'key'` asks for its key. The nearest parent when it is not there. */
  readonly locate: (path: DocumentPath, part?: 'key' | 'value') => Spot
}
