/** A ceremony without people: each key has its own passphrase, and holders may be away. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CeremonyWays } from '#publish/keys/ceremony-ways.ts'

export function borrowFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'escale-keys-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Holders of the keys named in `away` do not answer. Scrypt is made cheap: these keys protect nothing. */
export const ceremonyWays = (away: readonly string[] = [], now = new Date()): CeremonyWays => ({
  askPassphrase: (name, isNew) =>
    Promise.resolve(away.includes(name) && !isNew ? '' : `phrase secrète de ${name}`),
  now,
  cost: 2 ** 10,
})
