/**
 * The place's printer under Windows, through PowerShell. Not run here: docs/terminal.md. Windows gives no number back for a
 * job, so the session's jobs are those of the terminal's own account, which prints for nobody else.
 */
import { fail, succeed } from '#contract/result.ts'
import type { PrintQueue } from './print-queue.ts'
import { runProgram } from './run-program.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Names and paths go by the environment: nothing of them is ever read as a command. */
const powershell = (command: string, environment: Environment) =>
  runProgram('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', command], environment)

const ourJobs =
  'Get-PrintJob -PrinterName $env:ESCALE_PRINTER -ErrorAction Stop | Where-Object UserName -eq $env:USERNAME'

/** `undefined` when there is none. */
export async function defaultWindowsPrinter(
  environment: Environment = process.env,
): Promise<string | undefined> {
  const command = "(Get-CimInstance Win32_Printer -Filter 'Default=TRUE').Name"
  const answer = await powershell(command, environment)
  return answer.ok ? answer.value.trim() || undefined : undefined
}

export function windowsPrintQueue(
  printer: string,
  environment: Environment = process.env,
): PrintQueue {
  const withPrinter = { ...environment, ESCALE_PRINTER: printer }
  const count = async () => {
    const answer = await powershell(`@(${ourJobs}).Count`, withPrinter)
    const jobs = answer.ok ? Number.parseInt(answer.value, 10) : Number.NaN
    return Number.isNaN(jobs) ? undefined : jobs
  }
  return {
    print: async (file) => {
      const known = await count()
      if (known === undefined) return fail('no-printer')
      const sent = await powershell(
        'Start-Process -FilePath $env:ESCALE_FILE -Verb PrintTo -ArgumentList "`"$env:ESCALE_PRINTER`"" -WindowStyle Hidden',
        { ...withPrinter, ESCALE_FILE: file },
      )
      return sent.ok ? succeed(undefined) : fail('print-failed')
    },
    // A print server that does not answer may still be printing.
    hasJobs: async () => (await count()) !== 0,
    cancelAll: async () => {
      const left = await count()
      if (left === undefined) return fail('no-answer')
      if (left === 0) return succeed(undefined)
      await powershell(`${ourJobs} | Remove-PrintJob`, withPrinter)
      return (await count()) === 0 ? succeed(undefined) : fail('jobs-left')
    },
  }
}
