export interface AuditTables {
  readonly audit_line: {
    readonly number: number
    /** Milliseconds since 1970. */
    readonly at: number
    /** Id of a member of staff, or « hub ». */
    readonly by: string
    readonly act: string
    /** Canonical JSON. */
    readonly about: string
    readonly previous_hash: string
    readonly hash: string
  }
  /** One row: where the chain ends, so that lines cut off its end are missed. */
  readonly audit_head: {
    readonly id: number
    readonly number: number
    readonly hash: string
  }
}
