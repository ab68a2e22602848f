/** `ledger.json` as it is written. */
import type { Ledger } from './read-memory.ts'

/** One version a line, so that a review shows what was added. Steps keep the order in which codes taken home count. */
export const printLedger = (entries: Ledger): string => {
  const guides = Object.entries(entries).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const printed = guides.map(
    ([id, versions]) =>
      `  ${JSON.stringify(id)}: [\n${versions.map((version) => `    ${JSON.stringify(version)}`).join(',\n')}\n  ]`,
  )
  return `{\n${printed.join(',\n')}\n}\n`
}
