/** The newest release of a folder, as `npm run publish` writes it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest, ReleaseFile } from '#contract/release.ts'
import { manifestOf } from '#seal/manifest-of.ts'
import { parseTargets } from '#seal/parse-metadata.ts'
import { targetAddress } from '#seal/target-path.ts'

/** From the folder, and from `/releases/` of a hub. */
export const addressIn = ({ name, sha256 }: ReleaseFile): string =>
  `targets/${targetAddress(`${name}.json`, sha256)}`

export function newestIn(releaseDir: string): Manifest {
  const metadata = join(releaseDir, 'metadata')
  const numbers = (existsSync(metadata) ? readdirSync(metadata) : []).map((name) =>
    Number(/^(\d+)\.targets\.json$/.exec(name)?.[1] ?? 0),
  )
  const bytes = readFileSync(join(metadata, `${Math.max(0, ...numbers)}.targets.json`))
  const targets = parseTargets(new Uint8Array(bytes))
  const manifest = targets.ok ? manifestOf(targets.value.signed) : targets
  if (!manifest.ok) throw new Error(`${releaseDir}: ${manifest.fault.code}`)
  return manifest.value
}
