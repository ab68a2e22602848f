import type { Finding, Level } from '#contract/finding.ts'
import type { Deployment, Place, Stories } from '#contract/deployment.ts'
import type { Guide, WrittenGuide } from '#contract/guide.ts'
import type { Registry } from '#contract/registry.ts'
import { type Flow, flowOf, reachableFrom } from '../flow.ts'
import { simulate, type Simulation } from '../simulate.ts'
import { imaginedPlaces } from './imagined-places.ts'
import { type PlacedText, textsOfGuide } from './texts-of-guide.ts'
import type { PublishedVersion } from './published-version.ts'

/** What a guide is checked against. */
export interface World {
  readonly registry: Registry
  readonly deployment: Deployment
  readonly places: Readonly<Record<string, Place>>
  /** It comes from what deployments share, and speaks of places that this one may not have. */
  readonly isShared?: boolean
  /** Names of the pictures that `ui/pictures` can draw. */
  readonly pictures: readonly string[]
  readonly stories: Stories | undefined
  /** What this guide published so far, oldest first; empty for a new guide (C01). */
  readonly ledger: readonly PublishedVersion[]
  /**
   * Path of a text, its keys joined by dots (`steps.portail.title`) → language → `markOf` the translation when it was made (T03).
   */
  readonly translations: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** The document as written: findings on included steps then point at the include. */
  readonly written?: WrittenGuide
}

/** What every check looks at, worked out once. */
export interface Examined {
  readonly guide: Guide
  readonly world: World
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly flow: Flow
  readonly reached: ReadonlySet<string>
  readonly texts: readonly PlacedText[]
  readonly simulation: Simulation
}

export type Check = (examined: Examined) => readonly Finding[]

export const examine = (guide: Guide, world: World, today: string): Examined => {
  const flow = flowOf(guide)
  return {
    guide,
    world,
    today,
    flow,
    reached: reachableFrom(flow, guide.start),
    texts: textsOfGuide(guide),
    simulation: simulate(
      guide,
      world.isShared ? { ...world.places, ...imaginedPlaces(guide) } : world.places,
    ),
  }
}

type At = Finding['at']

const stepAt = (at: At) => {
  const [root, step] = at
  return root === 'steps' && typeof step === 'string' ? { step } : {}
}

export const finding = (level: Level, code: string, at: At, message: string): Finding => ({
  code,
  level,
  at,
  ...stepAt(at),
  message,
})

export const error = (code: string, at: At, message: string) => finding('error', code, at, message)
export const warning = (code: string, at: At, message: string) =>
  finding('warning', code, at, message)

/** Names for a message: « a », « b ». */
export const quote = (names: Iterable<string>) =>
  Array.from(names, (name) => `« ${name} »`).join(', ')
