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

/** The parts in the order they wake. A build stops at one that is in no turn, or nobody would see what it brings in. */
const wakeOrder = [
  'index',
  'session',
  'load-texts',
  'later',
  'start-reading',
  'start-rest',
  'start-supervised',
  'start-scan',
  'try-release',
  'check-content',
  'start-releases',
  'start-clock',
  'start-fleet',
  'start-purpose',
  'start-fair-use',
  'start-help',
  'door-sounds',
  'start-recorded',
  'start-outbox',
  'start-seasons',
  'start-keyboard',
  'start-diagnostic',
  'start-practice',
  'start-languages',
  'open-directory',
  'open-pass',
  'open-media',
  'start-assisted',
  'partner-question',
  'terminal-record',
  'keep-shell-names',
]

/** Stops a build in which a part would bring in, itself or through what it shares with others, one that wakes after it. */
export const keepWakeOrder = (): Plugin => ({
  name: 'escale-wake-order',
  generateBundle(_options, bundle) {
    const importsOf = (file: string) => {
      const chunk = bundle[file]
      return chunk?.type === 'chunk' ? chunk.imports : []
    }
    const brought = (file: string, known = new Set<string>()): ReadonlySet<string> => {
      for (const next of importsOf(file)) {
        if (known.has(next)) continue
        known.add(next)
        brought(next, known)
      }
      return known
    }
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue
      const turn = wakeOrder.indexOf(chunk.name)
      if (turn < 0 && chunk.isDynamicEntry)
        this.error(`« ${chunk.name} » has no turn in the order of waking`)
      if (turn < 0) continue
      for (const file of brought(chunk.fileName)) {
        const other = bundle[file]?.name ?? file
        if (wakeOrder.indexOf(other) >= turn)
          this.error(`« ${chunk.name} » would bring in « ${other} », which wakes after it`)
      }
    }
  },
})
