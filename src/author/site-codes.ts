/** The QR codes that open official sites at home, on a phone. */
import { encode } from 'uqr'
import type { Registry } from '#contract/registry.ts'
import type { Code } from '#contract/release.ts'

/** By site id, the code of its start page (ISO/IEC 18004, error correction M: paper gets folded). */
export const siteCodes = (sites: Registry['sites']): Readonly<Record<string, Code>> =>
  Object.fromEntries(
    Object.entries(sites).map(([id, { origins, start }]) => [
      id,
      drawCode(new URL(start, origins[0]).href),
    ]),
  )

export const drawCode = (address: string): Code => ({
  address,
  modules: encode(address, { ecc: 'M', border: 2 })
    .data.map((row) => row.map((isDark) => (isDark ? '1' : '0')).join(''))
    .join('\n'),
})
