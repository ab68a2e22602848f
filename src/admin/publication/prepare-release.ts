/** What is about to be published, beside what is: everything an administrator looks at before signing. */
import { type BuiltFile, isSameContent, listFiles } from '#author/build-release.ts'
import {
  type ReadPublished,
  addressOf,
  isAging,
  openRelease,
  readContents,
} from '#author/open-release.ts'
import {
  type DatedContents,
  type ReleaseContents,
  type ReleaseDifference,
  releaseDifference,
} from '#author/release-difference.ts'
import { sha256Of } from '#author/sha256-of.ts'
import { todayIn } from '#author/today-in.ts'
import type { Releases } from '#contract/release-upload.ts'
import { type Result, fail, succeed } from '#contract/result.ts'
import { carryRecordings, countUnsaid } from './carry-recordings.ts'
import { type RootMemory, type TrustedChain, readTrustedChain } from './signing/trusted-chain.ts'

export interface NextFiles {
  readonly deployment: string
  readonly files: readonly BuiltFile[]
}

export interface Preparation extends NextFiles {
  readonly number: number
  readonly snapshotVersion: number
  readonly after: ReleaseContents
  /** Time zone of the deployment, and the day there. */
  readonly zone: string
  readonly day: string
  /** The newest release there is; absent before the first, or when it cannot be verified. */
  readonly before: (DatedContents & { readonly number: number }) | undefined
  /** Why it is not compared with the newest, in French. */
  readonly notCompared: string | undefined
  readonly difference: ReleaseDifference
  /** Sentences without a sound, where the newest release has some. */
  readonly unsaid: number
  /** Nothing would change, and the newest release is still well signed. */
  readonly isSame: boolean
  /** Nothing would change, and the signature of the newest is to be made again: the day it ends, `YYYY-MM-DD`. */
  readonly renews: string | undefined
  readonly chain: TrustedChain
}

interface Ways {
  readonly read: ReadPublished
  readonly memory: RootMemory
  readonly now: Date
}

/** `files`: what is to be published, once the chain of keys is known. The fault is a sentence in French. */
export const prepareRelease = async (
  { deployment, versions, releases }: Releases,
  makeFiles: (chain: TrustedChain) => Promise<Result<NextFiles, string>>,
  { read, memory, now }: Ways,
): Promise<Result<Preparation, string>> => {
  const chain = await readTrustedChain(versions.root, read, memory)
  if (!chain.ok) return chain
  const made = await makeFiles(chain.value)
  if (!made.ok) return made
  if (deployment !== null && deployment !== made.value.deployment) {
    return fail(`Ce hub publie « ${deployment} », et non « ${made.value.deployment} ».`)
  }
  const newest = releases.find(({ isWhole }) => isWhole)?.number
  const opened =
    newest === undefined ? undefined : await openRelease(newest, chain.value.roots, read)
  const published = opened?.ok ? opened.value.manifest.files : []
  const files = await carryRecordings(made.value.files, published, read)
  if (!files.ok) return files
  const next: NextFiles = { ...made.value, files: files.value }
  const contents = new Map(next.files.map((file) => [file.sha256, file.content]))
  const after = await readContents(listFiles(next.files), ({ sha256 }) =>
    Promise.resolve(contents.get(sha256)),
  )
  if (!after.ok) return fail(`« ${after.fault} » ne peut pas être relu : rien n’est publié.`)
  const zone = after.value.front.deployment.timeZone
  const day = todayIn(zone, now)
  const last = newest === undefined ? undefined : await readRelease(newest, chain.value, read, zone)
  const before = last?.ok ? last.value : undefined
  const isSame = before !== undefined && isSameContent(listFiles(next.files), before.listed)
  const isWorn = before !== undefined && (!before.opened.isCurrent || isAging(before.opened, now))
  return succeed({
    ...next,
    number: Math.max(versions.targets, newest ?? 0) + 1,
    snapshotVersion: versions.snapshot + 1,
    after: after.value,
    zone,
    day,
    before,
    notCompared: last?.ok === false ? last.fault : undefined,
    difference: releaseDifference(before, { contents: after.value, day }),
    unsaid: await countUnsaid(next.files, after.value),
    isSame: isSame && !isWorn,
    renews: isSame && isWorn ? todayIn(zone, new Date(before.opened.expires)) : undefined,
    chain: chain.value,
  })
}

/** A release as it is published, signed by keys that the chain names, its files verified. */
const readRelease = async (
  number: number,
  { roots }: TrustedChain,
  read: ReadPublished,
  zone: string,
) => {
  const opened = await openRelease(number, roots, read)
  if (!opened.ok) return opened
  const { manifest } = opened.value
  const contents = await readContents(manifest.files, (file) => read(addressOf(file)))
  if (!contents.ok) {
    return fail(`« ${contents.fault} » de la publication n° ${number} ne se lit plus.`)
  }
  return succeed({
    number,
    contents: contents.value,
    day: todayIn(zone, new Date(manifest.builtAt)),
    listed: manifest.files,
    opened: opened.value,
  })
}

/** The files of an older release, to be published again under a new number. */
export const filesOfRelease = async (
  number: number,
  { roots }: TrustedChain,
  read: ReadPublished,
): Promise<Result<NextFiles, string>> => {
  const opened = await openRelease(number, roots, read)
  if (!opened.ok) return opened
  const { deployment, files: listed } = opened.value.manifest
  const files: BuiltFile[] = []
  for (const { name, sha256 } of listed) {
    const content = await read(addressOf({ name, sha256 }))
    if (content === undefined || (await sha256Of(content)) !== sha256) {
      return fail(
        `Le fichier « ${name} » de la publication n° ${number} n’est plus là, ou est abîmé.`,
      )
    }
    files.push({ name, sha256, content })
  }
  return succeed({ deployment, files })
}
