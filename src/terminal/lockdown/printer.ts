/** The place's printer, through CUPS (Windows has its own way): what a session printed, and only that, can be taken back. */
import { setTimeout as wait } from 'node:timers/promises'
import { fail, succeed } from '#contract/result.ts'
import type { PrintQueue } from './print-queue.ts'
import { runProgram } from './run-program.ts'
import { defaultWindowsPrinter, windowsPrintQueue } from './windows-printer.ts'

export type { PrintQueue } from './print-queue.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** A job that prints takes a moment to stop: its filters are told, then the printer. */
const patienceMs = 5_000
const glanceMs = 50

/** Name of the system's default printer, `undefined` when there is none. */
export async function defaultPrinter(environment?: Environment): Promise<string | undefined> {
  if (process.platform === 'win32') return defaultWindowsPrinter(environment)
  const answer = await runProgram('lpstat', ['-d'], environment)
  return answer.ok ? /default destination: (\S+)/.exec(answer.value)?.[1] : undefined
}

/** Jobs are followed by the number CUPS gave them. `environment` may name another print server (`CUPS_SERVER`). */
export function printQueue(printer: string, environment?: Environment): PrintQueue {
  if (process.platform === 'win32') return windowsPrintQueue(printer, environment)
  const jobs = new Set<string>()

  /** Our jobs that the print server still knows. */
  const kept = async (which: 'all' | 'not-completed') => {
    const answer = await runProgram('lpstat', ['-W', which, '-o', printer], environment)
    if (!answer.ok) return answer
    const known = new Set(answer.value.split('\n').map((line) => line.split(/\s/, 1)[0] ?? ''))
    return succeed([...jobs].filter((job) => known.has(job)))
  }

  return {
    print: async (file) => {
      const sent = await runProgram(
        'lp',
        ['-d', printer, '-t', 'Document', '-o', 'fit-to-page', '--', file],
        environment,
      )
      const job = sent.ok ? /request id is (\S+)/.exec(sent.value)?.[1] : undefined
      if (job !== undefined) {
        jobs.add(job)
        return succeed(undefined)
      }
      const known = await runProgram('lpstat', ['-p', printer], environment)
      return fail(known.ok ? 'print-failed' : 'no-printer')
    },
    hasJobs: async () => {
      if (jobs.size === 0) return false
      const waiting = await kept('not-completed')
      // A print server that does not answer may still be printing.
      return !waiting.ok || waiting.value.length > 0
    },
    cancelAll: async () => {
      for (let waitedMs = 0; jobs.size > 0; waitedMs += glanceMs) {
        const left = await kept('all')
        if (!left.ok) return fail('no-answer')
        if (left.value.length === 0) break
        if (waitedMs > patienceMs) return fail('jobs-left')
        // -x erases a job that is done as well; one that goes meanwhile is seen at the next look.
        if (waitedMs === 0) await runProgram('cancel', ['-x', ...left.value], environment)
        await wait(glanceMs)
      }
      jobs.clear()
      return succeed(undefined)
    },
  }
}
