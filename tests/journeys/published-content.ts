/** The published release, opened as a terminal opens it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openContent } from '#kiosk/release/open-content.ts'
import type { Content } from '#contract/release.ts'
import { addressIn, newestIn } from './folder-release.ts'

export async function publishedContent(releaseDir: string): Promise<Content> {
  const manifest = newestIn(releaseDir)
  const files = manifest.files.map(
    (file) =>
      [file.sha256, Uint8Array.from(readFileSync(join(releaseDir, addressIn(file))))] as const,
  )
  const opened = await openContent(manifest, new Map(files))
  if (!opened.ok)
    throw new Error(`The published release is faulty: ${JSON.stringify(opened.fault)}`)
  return opened.value
}
