/**
 * Recordings of the newest release, kept for what is still said: this page makes none. What was changed since then has no sound until
 * somebody publishes from the command line; how many sentences of guides that is, is told.
 */
import type { BuiltFile } from '#author/build-release.ts'
import { addressOf, type ReadPublished } from '#author/open-release.ts'
import type { ReleaseContents } from '#author/release-difference.ts'
import { sha256Of } from '#author/sha256-of.ts'
import { everySentence, publicSentences } from '#author/speech/public-sentences.ts'
import { isPackName, packName } from '#contract/recording.ts'
import type { ReleaseFile } from '#contract/release.ts'
import { type Result, fail, succeed } from '#contract/result.ts'
import { recordingName } from '#seal/recording-name.ts'
import { openPack } from '#seal/recordings-pack.ts'
import { webCrypto } from '#seal/seal-crypto.ts'

/** The language that recordings are made in. */
const lang = 'fr'

/** `published`: what the newest release lists. Nothing is added to files that have recordings already. */
export async function carryRecordings(
  files: readonly BuiltFile[],
  published: readonly ReleaseFile[],
  read: ReadPublished,
): Promise<Result<readonly BuiltFile[], string>> {
  if (files.some(({ name }) => isPackName(name))) return succeed(files)
  const guides = new Set(
    files.flatMap(({ name }) =>
      name.startsWith('guides/') ? [packName(lang, { guide: name.slice('guides/'.length) })] : [],
    ),
  )
  const ofGuides = packName(lang, { guide: '' })
  const isWanted = ({ name }: ReleaseFile) =>
    isPackName(name) && (!name.startsWith(ofGuides) || guides.has(name))
  const carried: BuiltFile[] = []
  for (const { name, sha256 } of published.filter(isWanted)) {
    const content = await read(addressOf({ name, sha256 }))
    if (content === undefined || (await sha256Of(content)) !== sha256)
      return fail(
        `Les sons « ${name} » de la dernière publication ne sont plus là, ou sont abîmés.`,
      )
    carried.push({ name, sha256, content })
  }
  return succeed([...files, ...carried])
}

/** Sentences of guides, and of what is around them, that no file of recordings has; none where nothing was recorded at all. */
export async function countUnsaid(
  files: readonly BuiltFile[],
  { front, guides }: Pick<ReleaseContents, 'front' | 'guides'>,
): Promise<number> {
  const packs = files.filter(({ name }) => isPackName(name))
  if (packs.length === 0) return 0
  const recorded = new Set(
    packs.flatMap(({ content }) => {
      const pack = openPack(content)
      return pack.ok ? pack.value.names : []
    }),
  )
  const crypto256 = webCrypto(crypto.subtle)
  const said = publicSentences({ front, guides: Object.values(guides) }, [], lang)
  const names = await Promise.all(
    [...everySentence(said)].map((sentence) => recordingName(sentence, lang, crypto256)),
  )
  return names.filter((name) => !recorded.has(name)).length
}
