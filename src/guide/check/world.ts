import type { Deployment, Place, Stories } from '#contract/deployment.ts'
import type { WrittenGuide } from '#contract/guide.ts'
import type { Registry } from '#contract/registry.ts'
import type { PublishedVersion } from './published-version.ts'

/** What a guide is checked against. */
export interface World {
  readonly registry: Registry
  readonly deployment: Deployment
  readonly places: Readonly<Record<string, Place>>
  /** Names of the pictures that `ui/pictures` can draw. */
  readonly pictures: readonly string[]
  readonly stories: Stories | undefined
  /** What this guide published so far, oldest first; empty for a new guide (C01). */
  readonly ledger: readonly PublishedVersion[]
  /**
   * Path of a text, its keys joined by dots (`steps.portail.title`) → language → `fingerprint` of the French sentence
   * it was translated from (T03).
   */
  readonly translations: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** The document as written: findings on included steps then point at the include. */
  readonly written?: WrittenGuide
}
