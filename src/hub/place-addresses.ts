/** The address of each place of the release, for the person who has just started the hub. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { placeSchema } from '#contract/deployment.ts'
import { parseTargets } from '#seal/parse-metadata.ts'
import { targetAddress } from '#seal/target-path.ts'

const frontSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ places: v.record(v.string(), placeSchema) }),
)

/** One line a place: « http://…/?place=kone  Agence OPT de Koné ». None when the release cannot be read. */
export function placeAddresses(releaseDir: string, address: string): string[] {
  try {
    const { places } = v.parse(frontSchema, readFront(releaseDir))
    return Object.entries(places).map(([id, { name }]) => `${address}/?place=${id}  ${name}`)
  } catch {
    return []
  }
}

/** Of the newest release; `undefined` when it lists none. */
function readFront(releaseDir: string): string | undefined {
  const metadata = join(releaseDir, 'metadata')
  const numbers = readdirSync(metadata).map((name) =>
    Number(/^(\d+)\.targets\.json$/.exec(name)?.[1] ?? 0),
  )
  const newest = join(metadata, `${Math.max(...numbers)}.targets.json`)
  const targets = parseTargets(new Uint8Array(readFileSync(newest)))
  const front = targets.ok ? targets.value.signed.targets['front.json'] : undefined
  if (!front) return undefined
  const file = targetAddress('front.json', front.hashes.sha256)
  return readFileSync(join(releaseDir, 'targets', file), 'utf8')
}
