/**
 * Which file each part of the kiosk travels in. A part is fetched and run when its turn comes (start-terminal.ts), so
 * none may bring in one that wakes after it: the build stops if it would.
 */
import type { Plugin } from 'vite'

/** For `output.codeSplitting`: what several parts need travels with the first of these that does. */
export const wakeGroups = [
  { name: 'index', test: /\/kiosk\/index\.html$/, priority: 4 },
  { name: 'session', test: /\/start\/start-terminal\.ts$/, priority: 3 },
  { name: 'later', test: /\/screens\/later\.tsx$/, priority: 2 },
  { name: 'start-rest', test: /\/start\/start-rest\.ts$/, priority: 1 },
]

/** The parts in the order they wake. */
const wakeOrder = [
  'index',
  'session',
  'load-texts',
  'later',
  'start-rest',
  'start-supervised',
  'try-release',
  'check-content',
  'start-releases',
]

/** Stops a build in which a part would bring in one that wakes after it. */
export const keepWakeOrder = (): Plugin => ({
  name: 'escale-wake-order',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue
      for (const file of chunk.imports) {
        const brought = bundle[file]?.name ?? file
        if (wakeOrder.indexOf(brought) >= wakeOrder.indexOf(chunk.name))
          this.error(`« ${chunk.name} » would bring in « ${brought} », which wakes after it`)
      }
    }
  },
})
