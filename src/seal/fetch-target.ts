/** Brings one file of a release, and believes it only once it is the one that was signed (specification, 5.7). */
import { fail, type Result } from '#contract/result.ts'
import { download, type DownloadWays } from './download.ts'
import type { Target } from './metadata.ts'
import type { Refusal } from './refusals.ts'
import type { SealCrypto } from './seal-crypto.ts'
import { isTargetPath, targetAddress } from './target-path.ts'

/** `base` is the absolute address of the files, ending with a slash. Never throws. */
export async function fetchTarget(
  base: string,
  path: string,
  { length, hashes }: Target,
  options: DownloadWays & { readonly crypto: SealCrypto },
): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>> {
  if (!isTargetPath(path)) return fail({ code: 'bad-path', file: path.slice(0, 200) })
  const url = base + targetAddress(path, hashes.sha256)
  const bytes = await download(url, { maxBytes: length, isExact: true }, options)
  if (!bytes.ok) return fail({ code: bytes.fault, file: path })
  return (await options.crypto.sha256(bytes.value)) === hashes.sha256
    ? bytes
    : fail({ code: 'hash-mismatch', file: path })
}
