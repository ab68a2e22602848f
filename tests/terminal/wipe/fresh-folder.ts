import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty folder, removed after the test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'escale-wipe-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
  return folder
}

/** A session's folder, with the name that such folders have. */
export function freshSessionFolder(): string {
  const folder = join(freshFolder(), `s-${randomBytes(8).toString('hex')}`)
  mkdirSync(folder)
  return folder
}
