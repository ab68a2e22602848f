/**
 * What the supervisor and a keeper say to each other. A keeper is the small process that holds the user plane's browser:
 * it alone hears addresses, titles and file names, and it is killed with the session, so that they are in the memory of
 * nothing that outlives it. Only what is listed here leaves it.
 */
import type { HeldDocument } from '#contract/terminal-link.ts'
import type { Bounds } from '../shell/layout.ts'

/** Given to a keeper when it starts, as JSON in the variable `ESCALE_KEEPER`. */
export interface KeeperSettings {
  /** Executable of Chromium, Chrome or Edge. */
  readonly browserPath: string
  /** The session's folder: profile, home, temporary files, downloads. It exists and is empty. */
  readonly folder: string
  readonly rules: AllowRules
  /** Where the browser waits, unseen behind the shell, until a site opens. */
  readonly bounds: Bounds
  readonly maxWindows: number
  /** Downloads of one session, all together; the rest is refused. */
  readonly maxDownloadBytes: number
  readonly maxDownloads: number
  /** Address the policy must know, and one it must refuse, to prove that it is in force. */
  readonly policyProbe: { readonly known: string; readonly refused: string }
  /** Needed as root only, which is in tests. */
  readonly isSandboxed: boolean
}

/** The origins a person may reach, by site of the release. */
export type AllowRules = readonly {
  readonly site: string
  readonly origins: readonly string[]
}[]

export type KeeperOrder =
  | { readonly do: 'open'; readonly address: string; readonly bounds: Bounds }
  | { readonly do: 'place'; readonly bounds: Bounds }
  /** To the front of the stack of windows, or back behind the shell. */
  | { readonly do: 'show'; readonly isInFront: boolean }
  | { readonly do: 'back' }
  | { readonly do: 'close' }
  /** Writes the page on top, or nothing for a document, as a PDF ready to print; answered by `print-ready`. */
  | { readonly do: 'print'; readonly order: number; readonly what: 'page' | number }
  /** Where document `number` is, to be copied by the supervisor; answered by `document-at`. */
  | { readonly do: 'locate'; readonly order: number; readonly document: number }
  | { readonly do: 'choose'; readonly document: number | null }

export type KeeperReport =
  | {
      readonly say: 'ready'
      /** Process id of the browser; its process group and session have the same number. */
      readonly browserPid: number
      readonly browser: string
      readonly policy: 'in-force' | 'absent' | 'stale' | 'unknown'
    }
  | {
      readonly say: 'site'
      readonly state: 'closed' | 'opening' | 'open' | 'unreachable' | 'blocked' | 'crashed'
      readonly at?: { readonly site: string; readonly origin: number }
      readonly windows: number
      readonly canGoBack: boolean
    }
  | { readonly say: 'stirred' }
  /** A download or an upload is under way: the silence does not count. */
  | { readonly say: 'documents'; readonly documents: readonly HeldDocument[] }
  | { readonly say: 'choosing'; readonly isOpen: boolean }
  /** The site called `print()`, or Ctrl+P was pressed. */
  | { readonly say: 'wants-print' }
  /** `file` is relative to the session's folder and named by us. */
  | { readonly say: 'print-ready'; readonly order: number; readonly file: string | null }
  | { readonly say: 'document-at'; readonly order: number; readonly file: string | null }
  /** An address was refused, or a window nobody asked for was closed. */
  | { readonly say: 'refused'; readonly what: 'address' | 'window' }
  /** The browser is gone. */
  | { readonly say: 'lost' }
