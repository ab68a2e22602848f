/** What the console and its author worker say to each other. Both are of the same build: typed, not parsed. */
import type { ShownConvention } from '#contract/convention.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import type { Content } from '#contract/release.ts'
import type { Layout } from '#author/graph/layout-graph.ts'
import type { BuiltFile } from '#author/build-release.ts'
import type { PartnerSignoffs } from '#author/signoff-status.ts'
import type { OwnedStale } from '#author/stale-report.ts'
import type { Things } from '../tree/things.ts'

/** From the console. */
export type AuthorAsk =
  /** Everything, at the start. */
  | {
      readonly ask: 'open'
      readonly folder: string
      readonly texts: readonly (readonly [path: string, text: string])[]
    }
  /** What changed; `null`: the file is gone. */
  | {
      readonly ask: 'change'
      readonly texts: readonly (readonly [path: string, text: string | null])[]
    }
  /** The guide whose drawing and stories are wanted; `undefined`: none. */
  | { readonly ask: 'look'; readonly guide: string | undefined }
  /** What is compiled is wanted too, for the live preview. */
  | { readonly ask: 'show'; readonly isWanted: boolean }
  /** What is to be verified and what is signed, for as long as somebody looks at it. */
  | { readonly ask: 'truth'; readonly isWanted: boolean }
  /** The page that a partner signs. */
  | { readonly ask: 'pack'; readonly partner: string }
  /** The files of a release. */
  | { readonly ask: 'build' }

export interface StoryReport {
  readonly name: string
  readonly isRight: boolean
  /** Where it ends and with what papers, and where it should. */
  readonly end: string
  readonly papers: readonly string[]
  readonly expectedEnd: string
  readonly expectedPapers: readonly string[]
  /** Its answer to this step is not offered there. */
  readonly refused?: string
  readonly unused: readonly string[]
}

export interface GuideReport {
  readonly guide: string
  readonly layout: Layout
  /** Ways to an end, all surroundings together, in full. */
  readonly paths: bigint
  readonly longest: number
  readonly median: number
  readonly unreachable: readonly string[]
  readonly isComplete: boolean
  readonly stories: readonly StoryReport[]
}

export interface StaleCount {
  /** Facts, counters, sites or places never verified. */
  readonly never: number
  /** Overdue or expired. */
  readonly overdue: number
}

export interface Truth {
  /** Day it is told of, `YYYY-MM-DD`. */
  readonly day: string
  /** The deployment's, where signatures are noted. */
  readonly folder: string
  readonly owners: readonly OwnedStale[]
  readonly partners: readonly PartnerSignoffs[]
  /** Those that end first come first. */
  readonly conventions: readonly ShownConvention[]
  /** How many signed, where a source says another number than its list. */
  readonly said: { readonly count: number; readonly note: string } | undefined
}

export interface BuiltRelease {
  readonly findings: readonly PlacedFinding[]
  /** Absent when a finding is an error. */
  readonly release:
    | {
        readonly deployment: string
        readonly files: readonly BuiltFile[]
        /** `ledger.json` as it is to be once these guides are published; absent when it says it all already. */
        readonly ledger: { readonly path: string; readonly text: string } | undefined
      }
    | undefined
}

/** From the worker. `turn` counts the asks that changed something: an older answer is stale. */
export type AuthorTell =
  | {
      readonly tell: 'checked'
      readonly turn: number
      readonly findings: readonly PlacedFinding[]
      /** Guides that cannot be told from what is compiled: their file, or one that all need, cannot be read. */
      readonly isWhole: boolean
      /** Absent when nothing in it has changed since the last time. */
      readonly things: Things | undefined
      /** By file. */
      readonly stale: Readonly<Record<string, StaleCount>>
    }
  | { readonly tell: 'looked'; readonly turn: number; readonly report: GuideReport | undefined }
  | { readonly tell: 'shown'; readonly turn: number; readonly content: Content }
  | { readonly tell: 'truth'; readonly turn: number; readonly truth: Truth | undefined }
  /** Absent while it cannot be drawn. */
  | { readonly tell: 'pack'; readonly page: string | undefined }
  | { readonly tell: 'built'; readonly built: BuiltRelease }
  /** It cannot go on; the console starts another. */
  | { readonly tell: 'failed'; readonly message: string }
