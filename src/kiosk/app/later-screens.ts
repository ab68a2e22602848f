/** Every screen after the first two, once it has loaded. */
import type { Kiosk } from './kiosk-context.ts'
import type { Screen } from './screen.ts'

export interface LaterScreens {
  /** `here` names the terminal and its place. */
  readonly screenOf: (kiosk: Kiosk, here: string) => Screen
}
