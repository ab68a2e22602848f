/** Papers read for the kiosk: the keeper reads them, with the place's scanner; only numbers and codes pass here. */
import { fail, succeed, type Result } from '#contract/result.ts'
import type { Refusal, ScanFault } from '#contract/terminal-link.ts'
import { within, type Clock } from '../clock.ts'
import type { KeeperOrder, KeeperReport } from '../plane/keeper-words.ts'
import type { PlaceScanner } from './place-scanner.ts'
import type { Scanner } from './scanner-options.ts'

/** More than a keeper gives a page. */
const pageMs = 130_000
const documentMs = 20_000

type ScanReport = Extract<KeeperReport, { say: 'page-scanned' | 'scan-held' }>

export interface Scans {
  readonly seek: () => void
  readonly scan: (inColour: boolean) => Promise<Result<undefined, Refusal>>
  readonly done: () => Promise<Result<number, Refusal>>
  readonly stop: () => Promise<Result<undefined, Refusal>>
  readonly hear: (report: ScanReport) => void
}

export function orderScans(
  place: Pick<PlaceScanner, 'scanner' | 'lookAgain' | 'seek'>,
  clock: Clock,
  order: (order: KeeperOrder) => boolean,
): Scans {
  const waiting = new Map<number, (report: ScanReport) => void>()
  let number = 0

  const ask = async (make: (own: number) => KeeperOrder, deadlineMs: number) => {
    number += 1
    const own = number
    const { promise, resolve } = Promise.withResolvers<ScanReport>()
    waiting.set(own, resolve)
    const isHeard = order(make(own))
    const report = isHeard ? await within(clock, deadlineMs, promise, undefined) : undefined
    waiting.delete(own)
    return { isHeard, report }
  }

  const read = async (
    { device, gray, colour }: Scanner,
    inColour: boolean,
  ): Promise<Result<undefined, ScanFault | 'no-site'>> => {
    const options = inColour ? colour : gray
    const { isHeard, report } = await ask(
      (own) => ({ do: 'scan', order: own, device, options }),
      pageMs,
    )
    if (!isHeard) return fail('no-site')
    if (report?.say !== 'page-scanned') return fail('scan-failed')
    return report.fault === null ? succeed(undefined) : fail(report.fault)
  }

  return {
    seek: place.seek,
    scan: async (inColour) => {
      const scanner = place.scanner() ?? (await place.lookAgain())
      if (!scanner) return fail('no-scanner')
      const outcome = await read(scanner, inColour)
      if (outcome.ok || outcome.fault !== 'no-scanner') return outcome
      const again = await place.lookAgain()
      return again ? read(again, inColour) : outcome
    },
    done: async () => {
      const { isHeard, report } = await ask((own) => ({ do: 'scan-done', order: own }), documentMs)
      if (!isHeard) return fail('no-site')
      if (report?.say !== 'scan-held') return fail('scan-failed')
      return typeof report.held === 'number' ? succeed(report.held) : fail(report.held)
    },
    stop: () => Promise.resolve(order({ do: 'scan-stop' }) ? succeed(undefined) : fail('no-site')),
    hear: (report) => waiting.get(report.order)?.(report),
  }
}
