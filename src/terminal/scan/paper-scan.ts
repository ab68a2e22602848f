/** The paper being read in a session: its pages wait in the keeper's memory, and become one document of the session. */
import { join } from 'node:path'
import { fail, succeed, type Result } from '#contract/result.ts'
import { maxScanPages, type ScanFault } from '#contract/terminal-link.ts'
import { systemClock } from '../clock.ts'
import { placesIn } from '../plane/browser-flags.ts'
import type { Documents } from '../plane/documents.ts'
import { pagesToPdf } from './pages-to-pdf.ts'
import { readPage, type PageReading } from './read-page.ts'

/** A site that takes a document of more is rare, and a page of A4 weighs about 1 MB. */
const maxBytes = 20 * 2 ** 20
/** In gray at 300 dots an inch one weighs 2 MB. */
const maxPageBytes = 8 * 2 ** 20

export interface PaperScan {
  /** Reads the next page. */
  readonly scan: (
    device: string,
    options: readonly string[],
  ) => Promise<Result<undefined, ScanFault>>
  /** All pages as one document: its number. */
  readonly done: () => Promise<Result<number, ScanFault>>
  /** The scanner stops; the pages are dropped. */
  readonly stop: () => void
  /** The program that reads is killed: the session is over. */
  readonly kill: () => void
}

/** Every place the program may write to stands in the session's folder, as those of the browser. */
export function scanEnvironment(folder: string, environment: NodeJS.ProcessEnv) {
  const { home, temporary } = placesIn(folder)
  // The settings of the keeper are not its to read.
  const { ESCALE_KEEPER: _, NODE_CHANNEL_FD: __, ...rest } = environment
  return {
    ...rest,
    HOME: home,
    TMPDIR: temporary,
    XDG_CACHE_HOME: join(home, 'cache'),
    // Backends that speak SNMP make a folder of their own at each start.
    SNMP_PERSISTENT_DIR: join(temporary, 'snmp'),
  }
}

/** `onProgress` hears how much of a page has been read, in whole per cent. */
export function scanPapers(
  folder: string,
  documents: Pick<Documents, 'hold'>,
  onProgress: (percent: number) => void,
): PaperScan {
  let pages: Buffer[] = []
  let reading: PageReading | undefined
  const drop = () => {
    pages = []
  }
  return {
    scan: async (device, options) => {
      if (reading) return fail('scanner-busy')
      const held = pages.reduce((sum, { length }) => sum + length, 0)
      const room = Math.min(maxPageBytes, maxBytes - held)
      if (pages.length >= maxScanPages || room <= 0) return fail('scan-too-big')
      reading = readPage({
        device,
        options,
        environment: scanEnvironment(folder, process.env),
        maxBytes: room,
        clock: systemClock,
        onProgress,
      })
      const page = await reading.page
      reading = undefined
      if (!page.ok) {
        if (page.fault === 'scan-stopped') drop()
        return page
      }
      pages.push(page.value)
      return succeed(undefined)
    },
    done: async () => {
      if (reading) return fail('scanner-busy')
      const pdf = pagesToPdf(pages)
      if (!pdf) return fail('scan-failed')
      const number = await documents.hold('papier-numerise.pdf', pdf)
      if (number === undefined) return fail('scan-too-big')
      drop()
      return succeed(number)
    },
    stop: () => {
      if (reading) reading.stop()
      else drop()
    },
    kill: () => {
      reading?.kill()
      drop()
    },
  }
}
