/**
 * The pepper of a deployment: 32 random bytes without which no aidant's code can be tried. In the keys' folder, in the hub,
 * and from there in the terminals that are enrolled; never in a release.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { pepperSchema } from '#contract/aidant.ts'
import { makeFolder, writeWhole } from '../write-whole.ts'

const fileName = 'aidant-pepper'

/** In hexadecimal; `undefined` when the file holds something else. Made the first time. */
export function ownPepper(folder: string): string | undefined {
  const file = join(folder, fileName)
  if (!existsSync(file)) {
    makeFolder(folder, 0o700)
    writeWhole(file, `${randomBytes(32).toString('hex')}\n`, 0o600)
  }
  const kept = v.safeParse(pepperSchema, readFileSync(file, 'utf8').trim())
  return kept.success ? kept.output : undefined
}

/** Writes it for the hub, which alone may read the file. */
export const givePepper = (pepper: string, file: string): void =>
  writeWhole(file, `${pepper}\n`, 0o600)
