/** The list of files of the release on the screens; `undefined` before the first, or when it cannot be read. */
import * as v from 'valibot'
import { type Manifest, manifestSchema } from '#contract/release.ts'
import { pointersOf } from '#seal/release-store.ts'
import type { KioskReleases } from './terminal-stores.ts'

export async function shownManifest(releases: KioskReleases): Promise<Manifest | undefined> {
  const { active } = await pointersOf(releases)
  if (active === undefined) return undefined
  const manifest = v.safeParse(manifestSchema, await releases.readManifest(active))
  return manifest.success ? manifest.output : undefined
}
