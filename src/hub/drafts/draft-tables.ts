export interface DraftTables {
  /** One row, once a folder was imported. */
  readonly draft_tree: {
    readonly id: number
    readonly deployment: string
    readonly revision: number
  }
  readonly draft_change: {
    readonly revision: number
    /** Milliseconds since 1970. */
    readonly at: number
    /** Id of a member of staff, or « hub ». */
    readonly by: string
    readonly note: string
  }
  /** Every text there ever was. */
  readonly draft_version: {
    readonly path: string
    readonly revision: number
    /** Null where the file was removed. */
    readonly text: string | null
  }
  /** The tree as it is: each file's last version, those removed as well. */
  readonly draft_file: {
    readonly path: string
    readonly revision: number
    /** UTF-16 units; -1 when it was removed. */
    readonly length: number
  }
}
