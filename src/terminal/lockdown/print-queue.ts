import type { Result } from '#contract/result.ts'

/** The jobs of one session on the place's printer, whichever system prints. */
export interface PrintQueue {
  /** Sends a file, named by us. No dialog, no name of the person's in the printer's list. */
  readonly print: (file: string) => Promise<Result<void, 'no-printer' | 'print-failed'>>
  /** Whether something of this session still waits or prints. */
  readonly hasJobs: () => Promise<boolean>
  /** Cancels what waits or prints and erases what the print server kept. Fails unless nothing is left. */
  readonly cancelAll: () => Promise<Result<void, 'jobs-left' | 'no-answer'>>
}
