export interface CeremonyWays {
  /** Asks its holder for a passphrase; an empty answer is « not here today ». `isNew` asks to choose one. */
  readonly askPassphrase: (name: string, isNew: boolean) => Promise<string>
  /** Asks an aidant for the code they choose, unseen; absent where nobody can type one. */
  readonly askCode?: (aidant: string) => Promise<string>
  readonly now: Date
  /** Scrypt's N; lower only where keys protect nothing. */
  readonly cost?: number
}
