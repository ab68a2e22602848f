/** What the next release changes for those who have the last one, read by the administrator before it is signed. */
import { type BuiltFile, listFiles } from '#author/build-release.ts'
import { type OpenedRelease, addressOf, isAging, readContents } from '#author/open-release.ts'
import { type DatedContents, releaseDifference } from '#author/release-difference.ts'
import { todayIn } from '#author/today-in.ts'
import { isPackName } from '#contract/recording.ts'
import { type Result, fail, succeed } from '#contract/result.ts'
import { compressText } from './compress-text.ts'
import type { Order, PublishWays } from './publish-ways.ts'
import { sayDifference, sayWhole } from './say-difference.ts'
import { counted } from './counted.ts'

/** Fails when what was built cannot be read back. */
export async function showDifference(
  files: readonly BuiltFile[],
  last: OpenedRelease | undefined,
  { destination }: Order,
  { out, now }: PublishWays,
): Promise<Result<undefined, string>> {
  const contents = new Map(files.map((file) => [file.sha256, file.content]))
  const next = await readContents(listFiles(files), ({ sha256 }) =>
    Promise.resolve(contents.get(sha256)),
  )
  if (!next.ok) return fail(`« ${next.fault} » ne peut pas être relu : rien n’est publié.`)
  const zone = next.value.front.deployment.timeZone
  const before = last && (await lastContents(last, destination.read, zone))
  if (before && !before.ok)
    out(`« ${before.fault} » de la publication précédente ne se lit plus : pas de comparaison.`)
  const day = todayIn(zone, now)
  const difference = releaseDifference(before?.ok ? before.value : undefined, {
    contents: next.value,
    day,
  })
  const isNew = new Set(difference.fetch.files)
  const all = files.filter(({ name }) => isNew.has(name))
  const sounds = all.filter(({ name }) => isPackName(name))
  const fetched = all.filter(({ name }) => !isPackName(name))
  const compressed = fetched.reduce((sum, { content }) => sum + compressText(content).length, 0)
  const lines = [
    ...(last && before?.ok
      ? [
          `Depuis la publication n° ${last.manifest.number} du ${before.value.day} :`,
          ...sayDifference(difference),
        ]
      : sayWhole(difference)),
    `À télécharger pour un poste à jour : ${counted(fetched.length, 'fichier')}, ${kilobytes(weightOf(fetched))} (${kilobytes(compressed)} compressés).`,
    ...(sounds.length > 0
      ? [
          `Puis, pour écouter : ${counted(sounds.length, 'fichier')}, ${kilobytes(weightOf(sounds))}.`,
        ]
      : []),
  ]
  if (last && isAging(last, now))
    lines.push(
      `La signature de la précédente expire le ${last.expires.slice(0, 10)} : elle est refaite.`,
    )
  if (last && !last.isCurrent)
    lines.push('La précédente est signée par une clé qui n’est plus reconnue : relisez tout.')
  out(lines.join('\n'))
  return succeed(undefined)
}

async function lastContents(
  { manifest }: OpenedRelease,
  read: Order['destination']['read'],
  zone: string,
): Promise<Result<DatedContents, string>> {
  const contents = await readContents(manifest.files, (file) => read(addressOf(file)))
  if (!contents.ok) return contents
  return succeed({ contents: contents.value, day: todayIn(zone, new Date(manifest.builtAt)) })
}

const weightOf = (files: readonly BuiltFile[]) =>
  files.reduce((sum, { content }) => sum + content.length, 0)
const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1000)} ko`
