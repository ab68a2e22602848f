/** The published release, opened as a terminal opens it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { openContent } from '#kiosk/release/open-content.ts'
import { type Content, manifestSchema } from '#contract/release.ts'

export async function publishedContent(releaseDir: string): Promise<Content> {
  const manifest = v.parse(
    v.pipe(v.string(), v.parseJson(), manifestSchema),
    readFileSync(join(releaseDir, 'manifest.json'), 'utf8'),
  )
  const files = manifest.files.map(
    ({ sha256 }) =>
      [sha256, Uint8Array.from(readFileSync(join(releaseDir, 'files', `${sha256}.json`)))] as const,
  )
  const opened = await openContent(manifest, new Map(files))
  if (!opened.ok)
    throw new Error(`The published release is faulty: ${JSON.stringify(opened.fault)}`)
  return opened.value
}
