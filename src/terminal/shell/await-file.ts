/** Asks a keeper for a file of the session and waits for its answer: only a number and a neutral path pass. */
import { within, type Clock } from '../clock.ts'
import type { KeeperOrder, KeeperReport } from '../plane/keeper-words.ts'

/** A long page takes its time to become a PDF (the keeper itself gives up before). */
const deadlineMs = 25_000

type FileOrder = Extract<KeeperOrder, { do: 'print' | 'locate' }>
type Unnumbered<T> = T extends unknown ? Omit<T, 'order'> : never

export interface FileWaiter {
  /** Path of the file relative to the session's folder, or `null`: there is none, or nobody answered. */
  readonly ask: (words: Unnumbered<FileOrder>) => Promise<string | null>
  readonly hear: (report: Extract<KeeperReport, { file: string | null }>) => void
}

export function awaitFiles(clock: Clock, order: (order: KeeperOrder) => boolean): FileWaiter {
  const waiting = new Map<number, (file: string | null) => void>()
  let number = 0
  return {
    ask: async (words) => {
      number += 1
      const own = number
      const { promise, resolve } = Promise.withResolvers<string | null>()
      waiting.set(own, resolve)
      const file = order({ ...words, order: own })
        ? await within(clock, deadlineMs, promise, null)
        : null
      waiting.delete(own)
      return file
    },
    hear: ({ order: answered, file }) => waiting.get(answered)?.(file),
  }
}
