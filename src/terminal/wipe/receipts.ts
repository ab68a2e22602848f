/** The last receipts of the terminal, one line of JSON each, numbered without gaps across restarts. */
import { appendFile, mkdir, open, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { wipeReceiptSchema, type WipeReceipt } from '#contract/wipe-receipt.ts'
import { within, type Clock } from '../clock.ts'
import { writeDurably } from './write-durably.ts'

const keptReceipts = 1000
/** The file is made anew once it holds this many lines. */
const longestFile = 1200
/** A disk that hangs must not keep a person waiting. */
const patienceMs = 2000

export type ReceiptDraft = Omit<WipeReceipt, 'number' | 'schema' | 'terminal'>

export interface Receipts {
  /** Numbers and keeps it. A disk that refuses is no fault of the wipe: it is kept in memory and written with the next. */
  readonly add: (draft: ReceiptDraft) => Promise<WipeReceipt>
  /** Newest first. */
  readonly list: (limit: number) => readonly WipeReceipt[]
  /** Whether all of them are on the disk. */
  readonly isSaved: () => boolean
}

const receiptsFile = (stateFolder: string) => join(stateFolder, 'receipts.jsonl')

function parseLine(line: string): WipeReceipt | undefined {
  try {
    const found = v.safeParse(wipeReceiptSchema, JSON.parse(line))
    return found.success ? found.output : undefined
  } catch {
    return undefined
  }
}

const textOf = (receipts: readonly WipeReceipt[]) =>
  receipts.map((receipt) => `${JSON.stringify(receipt)}\n`).join('')

async function append(file: string, text: string) {
  await appendFile(file, text, { mode: 0o600 })
  const handle = await open(file, 'r+')
  try {
    await handle.datasync()
  } finally {
    await handle.close()
  }
}

/** Reads what a state folder holds, oldest first: what was cut short or is not a receipt is passed over. */
export async function readReceipts(stateFolder: string): Promise<WipeReceipt[]> {
  const text = await readFile(receiptsFile(stateFolder), 'utf8').catch(() => '')
  return text
    .split('\n')
    .flatMap((line) => parseLine(line) ?? [])
    .slice(-keptReceipts)
}

export async function openReceipts(settings: {
  readonly stateFolder: string
  readonly terminal: string
  readonly clock: Clock
}): Promise<Receipts> {
  const file = receiptsFile(settings.stateFolder)
  const kept = await readReceipts(settings.stateFolder)
  const old = await readFile(file, 'utf8').catch(() => '')
  // A line cut short would swallow the next one: then the file is made anew.
  let linesOnDisk = old === textOf(kept) ? kept.length : longestFile
  let number = kept.reduce((highest, receipt) => Math.max(highest, receipt.number), 0)
  let isSaved = true
  let queue = Promise.resolve()

  const save = async (receipt: WipeReceipt) => {
    try {
      if (!isSaved || linesOnDisk >= longestFile) {
        await mkdir(dirname(file), { recursive: true, mode: 0o700 })
        await writeDurably(file, textOf(kept))
        linesOnDisk = kept.length
      } else {
        await append(file, textOf([receipt]))
        linesOnDisk += 1
      }
      isSaved = true
    } catch {
      isSaved = false
    }
  }

  return {
    add: async (draft) => {
      number += 1
      const receipt = {
        schema: 'wipe-receipt/1',
        terminal: settings.terminal,
        number,
        ...draft,
      } as const
      kept.push(receipt)
      if (kept.length > keptReceipts) kept.shift()
      queue = queue.then(() => save(receipt))
      await within(settings.clock, patienceMs, queue, undefined)
      return receipt
    },
    list: (limit) => kept.slice(-limit).toReversed(),
    isSaved: () => isSaved,
  }
}
