/** What the test and the process that serves the sites say to each other. */
import type { Deed, Tell } from '#contract/terminal-link.ts'
import type { Known } from './plant-page.ts'

export interface Addresses {
  readonly kiosk: string
  readonly sites: readonly [string, string, string]
}

export type SiteOrder =
  /** What the next visit plants. */
  | { readonly do: 'plant'; readonly run: string; readonly round: number }
  | { readonly do: 'deed'; readonly deed: Deed }

export type SiteReport =
  | { readonly say: 'listening'; readonly addresses: Addresses; readonly root: string }
  /** A surface was planted, or `surface: reason` when it could not be. */
  | { readonly say: 'did'; readonly what: string }
  /** A first visit, and what the site and its server know of the visitor. */
  | { readonly say: 'known'; readonly known: Known }
  /** The home screen is drawn, on the whole screen. */
  | { readonly say: 'home' }
  | { readonly say: 'told'; readonly tell: Tell }
  /** A request bore what only a former visitor has. */
  | { readonly say: 'recognised'; readonly by: string }
