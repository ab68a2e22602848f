/** A screen, the sites and a terminal on it, ready for rounds. */
import { readFileSync } from 'node:fs'
import { startDisplay } from '../display.ts'
import { makeTerminal } from '../terminal-under-test.ts'
import { newRun } from './mark.ts'
import { descendantsOf } from './processes.ts'
import type { RoundSettings } from './round.ts'
import { startSites } from './start-sites.ts'

export interface CanaryDesk {
  readonly settings: RoundSettings
  readonly stop: () => Promise<void>
}

export async function startCanaryDesk(options: readonly string[] = []): Promise<CanaryDesk> {
  const sinceMs = Date.now()
  const control = newRun()
  const display = await startDisplay()
  const windowSystem = descendantsOf([process.pid]).filter(({ pid }) =>
    /^(?:Xvfb|openbox)$/.test(readFileSync(`/proc/${pid}/comm`, 'utf8').trim()),
  )
  const sites = await startSites(control)
  const terminal = await makeTerminal(display.env, sites, options)
  const stop = async () => {
    await terminal.stop()
    sites.stop()
    await display.stop()
  }
  try {
    await terminal.start()
  } catch (fault) {
    await stop()
    throw fault
  }
  return {
    settings: {
      terminal,
      sites,
      env: display.env,
      windowSystem: windowSystem.map(({ pid }) => pid),
      run: newRun(),
      control,
      sinceMs,
    },
    stop,
  }
}
