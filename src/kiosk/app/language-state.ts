/** A language that speakers brought, while somebody reads it. French stands wherever it says nothing. */
import type { Direction } from '#contract/language-pack.ts'

export interface LanguageState {
  readonly lang: string
  /** In itself. */
  readonly name: string
  readonly direction: Direction
  /** What stands for a French text; `undefined` where nobody has translated it. */
  readonly translate: (french: string) => string | undefined
  /** What the screens have said in it: all the rest on them is French. */
  readonly heard: Set<string>
}
