/** What the built page carries of a deployment, so that the first screens need no storage and no network. */
import type { Deployment, Profile, Times } from './deployment.ts'

export interface EmbeddedFront {
  readonly deploymentName: string
  /** Of the default place; a terminal that is elsewhere learns it from its own settings. */
  readonly placeName: string
  readonly terminalName: string
  readonly langs: readonly string[]
  readonly times: Times
  readonly tiles: Deployment['tiles']
  readonly entries?: Deployment['entries']
  /** Of the default place. */
  readonly profile?: Profile
}
