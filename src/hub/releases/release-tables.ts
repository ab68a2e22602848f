/** Columns of `0101-releases`. */

export interface ReleaseTables {
  readonly release_root: {
    readonly version: number
    readonly content: Uint8Array
  }
  readonly release: {
    readonly number: number
    readonly deployment: string
    /** ISO 8601 instant. */
    readonly built_at: string
    /** `<number>.targets.json`, as signed. */
    readonly targets: Uint8Array
    readonly targets_sha256: string
    /** 1 once every file is here and a snapshot leads to it. */
    readonly is_whole: number
  }
  /** The files a release lists, whether they are here or not. */
  readonly release_content: {
    readonly number: number
    readonly name: string
    readonly sha256: string
    readonly length: number
  }
  readonly release_file: {
    readonly sha256: string
    readonly content: Uint8Array
    /** Compressed, where that is smaller. */
    readonly brotli: Uint8Array | null
  }
  readonly release_snapshot: {
    readonly version: number
    /** Of the release it leads to. */
    readonly number: number
    readonly content: Uint8Array
    readonly sha256: string
  }
  /** One for each release that terminals are to have: a track. */
  readonly release_timestamp: {
    readonly number: number
    readonly version: number
    readonly snapshot: number
    readonly keyid: string
    /** Milliseconds since 1970. */
    readonly signed_at: number
    readonly content: Uint8Array
  }
  /** `timestamp`: the version given last, on any track. */
  readonly hub_counter: {
    readonly name: string
    readonly value: number
  }
}
