/** The place's printer, found when it appears: the print server may start after the terminal. */
import { wait, type Clock } from '../clock.ts'
import { defaultPrinter, printQueue, type PrintQueue } from '../lockdown/printer.ts'
import type { PrintQueue as SessionJobs } from '../wipe/shared-traces.ts'

const everyMs = 60_000

export interface PlacePrinter {
  readonly queue: () => PrintQueue | undefined
  /** What a wipe asks of it. Without a printer there is no job. */
  readonly jobs: SessionJobs
}

/** `name` is the administrator's; without it, the system's default printer. */
export function placePrinter(
  name: string | undefined,
  clock: Clock,
  find: () => Promise<string | undefined> = defaultPrinter,
): PlacePrinter {
  let queue = name === undefined ? undefined : printQueue(name)
  const look = async () => {
    for (;;) {
      const found = await find()
      if (found !== undefined) {
        queue = printQueue(found)
        return
      }
      await wait(clock, everyMs)
    }
  }
  if (queue === undefined) void look()
  return {
    queue: () => queue,
    jobs: {
      // Whether it worked is asked right after.
      cancelAll: async () => {
        await queue?.cancelAll()
      },
      hasJobs: async () => (await queue?.hasJobs()) ?? false,
    },
  }
}
