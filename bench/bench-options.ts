/** What `npm run bench -- <what>` may be asked. */
export interface BenchOptions {
  /** Prints one JSON document instead of tables. */
  readonly json: boolean
  /** Repetitions, instead of the few that take five minutes. */
  readonly n?: number
  /** Of `wipe`: rounds of the canary suite. */
  readonly rounds?: number
}
