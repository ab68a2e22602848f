/**
 * A release in a folder: a TUF repository of static files, `metadata/` and `targets/`, for any server. Written so that a
 * reader never finds a name whose file is not there.
 */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { BuiltFile } from '#author/build-release.ts'
import { addressOf } from '#author/open-release.ts'
import { isPackName } from '#contract/recording.ts'
import { type Result, fail, succeed } from '#contract/result.ts'
import { parseSnapshot, parseTargets } from '#seal/parse-metadata.ts'
import { targetAddress } from '#seal/target-path.ts'
import { compressText } from './compress-text.ts'
import type { Delivery, Destination, Standing } from './destination.ts'
import { makeFolder, writeWhole } from './write-whole.ts'

/** One may go back to any of these; older ones are forgotten. */
const keptReleases = 20

/** `write`: puts a file in place, whole or not at all; another one in tests that cut the power. */
export const releaseFolder = (
  folder: string,
  write: typeof writeWhole = writeWhole,
): Destination => ({
  standing: () => Promise.resolve(standingOf(folder)),
  read: (address) => Promise.resolve(readBytes(join(folder, address))),
  take: async (delivery) => {
    take(folder, delivery, write)
    return succeed(undefined)
  },
})

function standingOf(folder: string): Result<Standing, string> {
  const versions = {
    root: highest(folder, 'root'),
    targets: highest(folder, 'targets'),
    snapshot: highest(folder, 'snapshot'),
  }
  if (versions.snapshot === 0) return succeed({ versions, last: undefined })
  const path = join(folder, 'metadata', `${versions.snapshot}.snapshot.json`)
  const snapshot = parseSnapshot(readBytes(path) ?? new Uint8Array())
  return snapshot.ok
    ? succeed({ versions, last: snapshot.value.signed.meta['targets.json'].version })
    : fail(`${path} est abîmé. Remettez-le depuis une sauvegarde : son numéro doit continuer.`)
}

function take(folder: string, { roots, files, signed }: Delivery, write: typeof writeWhole): void {
  const metadata = join(folder, 'metadata')
  makeFolder(metadata)
  for (const [version, bytes] of roots) write(join(metadata, `${version}.root.json`), bytes)
  for (const file of files) placeTarget(folder, file, write)
  if (!signed) return
  const { manifest, snapshotVersion, targets, snapshot } = signed
  write(join(metadata, `${manifest.number}.targets.json`), targets)
  write(join(metadata, `${snapshotVersion}.snapshot.json`), snapshot)
  forgetOld(folder)
}

/** As it is and compressed; written again when it is not there whole. */
function placeTarget(
  folder: string,
  { name, sha256, content }: BuiltFile,
  write: typeof writeWhole,
): void {
  const path = join(folder, addressOf({ name, sha256 }))
  const isText = !isPackName(name)
  const isCompressed = !isText || existsSync(`${path}.br`)
  // A file cut short by a power failure has the right name and the wrong bytes.
  if (isCompressed && existsSync(path) && readFileSync(path).equals(content)) return
  makeFolder(dirname(path))
  // Sounds are compressed already.
  if (isText) write(`${path}.br`, compressText(content))
  write(path, content)
}

/** What only releases too old to go back to had. */
function forgetOld(folder: string): void {
  const metadata = join(folder, 'metadata')
  const kept = versionsOf(folder, 'targets').slice(0, keptReleases)
  for (const role of ['targets', 'snapshot'] as const) {
    for (const version of versionsOf(folder, role).slice(keptReleases))
      rmSync(join(metadata, `${version}.${role}.json`))
  }
  const needed = new Set(
    kept.flatMap((version) => {
      const targets = parseTargets(
        readBytes(join(metadata, `${version}.targets.json`)) ?? new Uint8Array(),
      )
      return targets.ok
        ? Object.entries(targets.value.signed.targets).map(([path, { hashes }]) =>
            targetAddress(path, hashes.sha256),
          )
        : []
    }),
  )
  const files = join(folder, 'targets')
  for (const entry of readdirSync(files, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const address = relative(files, path).replaceAll('\\', '/').replace(/\.br$/, '')
    if (entry.isFile() && !needed.has(address)) rmSync(path)
  }
}

type NumberedRole = 'root' | 'targets' | 'snapshot'

/** Newest first. */
const versionsOf = (folder: string, role: NumberedRole): number[] => {
  const metadata = join(folder, 'metadata')
  const names = existsSync(metadata) ? readdirSync(metadata) : []
  return names
    .flatMap((name) => new RegExp(`^(\\d+)\\.${role}\\.json$`).exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => b - a)
}

const highest = (folder: string, role: NumberedRole) => versionsOf(folder, role)[0] ?? 0

const readBytes = (path: string) =>
  existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined
