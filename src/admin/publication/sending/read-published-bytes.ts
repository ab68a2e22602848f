/** Files of the published tree, as the hub serves them to terminals. */
import type { ReadPublished } from '#author/open-release.ts'

const withinMs = 60_000

export const readPublishedBytes: ReadPublished = async (address) => {
  try {
    const response = await fetch(`/releases/${address}`, { signal: AbortSignal.timeout(withinMs) })
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined
  } catch {
    return undefined // The network failed: it is asked again with the rest.
  }
}
