/** The boots as tables: median [least–most], and the ratio to the floor with its 90 % bootstrap interval. */
import type { Boot } from './boot-page.ts'
import type { BootRow, Phase } from './boot-phases.ts'
import { siteNames, type SiteName } from './boot-site.ts'
import { median, ratioOf } from './statistics.ts'

type Measure = { [Name in keyof Boot]: Boot[Name] extends number ? Name : never }[keyof Boot]

const columns: Readonly<Record<string, Measure>> = {
  'first paint, ms': 'firstPaintMs',
  'hydrated, ms': 'hydratedMs',
  'awake, ms': 'awakeMs',
  'first byte, ms': 'firstByteMs',
  'blocking, ms': 'blockingMs',
  'longest task, ms': 'longestTaskMs',
  'CPU, ms': 'cpuMs',
  'heap, KB': 'heapKB',
  'page, KB': 'pageKB',
  'foreign CPU': 'foreign',
}
const compared = new Set<Measure>(['firstPaintMs', 'firstByteMs', 'cpuMs', 'heapKB'])

const show = (value: number) => (Math.abs(value) < 1 ? value.toFixed(2) : value.toFixed(0))

/** `92 [88–156] ×1.04 (0.96–1.12)`; an interval that holds 1 shows no difference. */
export function cell(ours: readonly number[], theirs?: readonly number[]) {
  if (ours.length === 0 || ours.some(Number.isNaN)) return '–'
  const spread = `${show(median(ours))} [${show(Math.min(...ours))}–${show(Math.max(...ours))}]`
  if (!theirs || theirs.length === 0) return spread
  const { ratio, low, high } = ratioOf(ours, theirs, median)
  return `${spread} ×${ratio.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`
}

export function printBoots(phases: readonly Phase[], rows: readonly BootRow[]) {
  for (const phase of phases) {
    const of = (site: SiteName) => rows.filter((row) => row.site === site && row.phase === phase)
    console.log(`\n${phase} (${of('kiosk').length} boots each)`)
    const table = Object.fromEntries(
      Object.entries(columns).map(([title, measure]) => [
        title,
        Object.fromEntries(
          siteNames.map((site) => [
            site,
            cell(
              of(site).map(({ boot }) => boot[measure]),
              site === 'kiosk' && compared.has(measure)
                ? of('floor').map(({ boot }) => boot[measure])
                : undefined,
            ),
          ]),
        ),
      ]),
    )
    console.table({
      ...table,
      'answered by': Object.fromEntries(
        siteNames.map((site) => [
          site,
          [...new Set(of(site).map(({ boot }) => boot.answeredBy))].join(', '),
        ]),
      ),
    })
  }
}
