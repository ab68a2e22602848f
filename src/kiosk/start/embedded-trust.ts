/** What was built into the app: the keys that trust begins at, when the app was made, and its version. */
import { appVersion, builtAtMs, rootAddress } from 'virtual:escale-trust'

export { appVersion, builtAtMs }

/** From the shell's own cache. Rejects when it is not there: nothing new can then be trusted. */
export async function readEmbeddedRoot(): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(rootAddress)
  if (!answer.ok) throw new Error('the embedded root is missing')
  return new Uint8Array(await answer.arrayBuffer())
}
