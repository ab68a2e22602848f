/** What a session leaves outside its own folder and processes, on this system. */
import { execFile } from 'node:child_process'
import type { Clock } from '../clock.ts'
import { errorCode } from './error-code.ts'
import type { SharedTraces, Trace } from './wipe-plane.ts'
import { xResidue } from './x-residue.ts'
import { xSelections } from './x-selections.ts'

/** The jobs of the session on the place's printer. */
export interface PrintQueue {
  cancelAll(): Promise<void>
  hasJobs(): Promise<boolean>
}

const printJobs = (queue: PrintQueue): Trace => ({
  trace: 'print-jobs',
  erase: async () => {
    await queue.cancelAll()
    return (await queue.hasJobs()) ? 'StillQueued' : undefined
  },
})

/** Windows keeps the clipboard itself: it is emptied, then seen empty. */
const emptyWindowsClipboard =
  'Set-Clipboard -Value $null; if ((Get-Clipboard -Raw) -or (Get-Clipboard -Format FileDropList)) { exit 1 }'

const windowsClipboard: Trace = {
  trace: 'clipboard',
  erase: () =>
    new Promise((resolve) => {
      execFile(
        'powershell',
        ['-NoProfile', '-NonInteractive', '-Command', emptyWindowsClipboard],
        { windowsHide: true },
        (fault) => resolve(fault === null ? undefined : errorCode(fault)),
      )
    }),
}

export function sharedTraces(settings: {
  /** Name of the X display; what a display would hold is not listed without one. */
  readonly display: string | undefined
  readonly printQueue: PrintQueue | undefined
  readonly clock: Clock
}): SharedTraces {
  const selections =
    process.platform === 'win32'
      ? [windowsClipboard]
      : settings.display === undefined
        ? []
        : [
            ...xSelections(settings.display, settings.clock),
            xResidue(settings.display, settings.clock),
          ]
  return [
    ...selections,
    ...(settings.printQueue === undefined ? [] : [printJobs(settings.printQueue)]),
  ]
}
