/** Signs what publication left in a folder, as its administrator and its hub would. */
import { signNow, signRelease } from '#publish/keys/sign-repository.ts'
import { testKeys } from './test-keys.ts'

export function signFolder(releaseDir: string, now = new Date()): void {
  const { roots, release, hub } = testKeys()
  const signed = signRelease(releaseDir, roots, release, now)
  if (!signed.ok) throw new Error(signed.fault)
  const fresh = signNow(releaseDir, roots, hub, now)
  if (!fresh.ok) throw new Error(fresh.fault)
}
