/** What the frame shows of a moment. */
import type { ComponentChild } from 'preact'

export interface Screen {
  /** Another key is another screen: reading starts again at its title. */
  readonly key: string
  readonly body: ComponentChild
  readonly where: string
  /** Language of `where`: a guide may not be in the person's. */
  readonly whereLang?: string | undefined
  /** « Étape 2 sur 6 ». */
  readonly step?: string
  readonly way?: { readonly done: number; readonly total: number }
  readonly mood?: 'plain' | 'attract' | 'help'
  /** There is something of the person on it that people passing by should not read. */
  readonly canHide?: boolean
}
