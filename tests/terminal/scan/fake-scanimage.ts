/** Stands for `scanimage`: a script first on the path. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** The environment in which `script` is what reads a page; `folder` holds it. */
export async function fakeScanimage(script: string) {
  const folder = await mkdtemp(join(tmpdir(), 'escale-scan-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'scanimage'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return { folder, environment: { PATH: `${folder}:${process.env['PATH']}` } }
}
