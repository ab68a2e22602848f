/** What is published: a deployment as it is written now, or as it was. */
import { type BuiltFile, buildRelease } from '#author/build-release.ts'
import { addressOf, openRelease } from '#author/open-release.ts'
import { unrecordedGuides } from '#author/unrecorded-guides.ts'
import type { Result } from '#contract/result.ts'
import { buildPacks } from './audio/build-packs.ts'
import { buildMedia } from './audio/build-media.ts'
import { checkAudio } from './audio/check-audio.ts'
import { type SpokenDeployment, deploymentAudio } from './audio/deployment-audio.ts'
import { languageSounds } from './audio/language-sounds.ts'
import { saidElsewhere } from './audio/shelf-mates.ts'
import { checkFolder } from './commands/check-folder.ts'
import type { ExitCode } from './commands/command.ts'
import { formatFinding } from './format-finding.ts'
import { onDisk } from './read-deployment-folder.ts'
import { readRoots } from './keys/key-folder.ts'
import type { Order, PublishWays } from './publish-ways.ts'
import { type Sent, sendRelease } from './send-release.ts'

/** Nothing is signed when a single error is found. */
export async function publishDeployment(
  folder: string,
  order: Order,
  ways: PublishWays,
): Promise<ExitCode> {
  const { content, today, findings, guides } = checkFolder(folder, {}, ways.now)
  const errors = findings.filter(({ level }) => level === 'error')
  if (errors.length > 0 || content === undefined || today === undefined) {
    ways.err(errors.map(formatFinding).join('\n'))
    ways.err(`\nRien n'est publié : ${errors.length} erreur(s) à corriger d'abord.`)
    return 1
  }
  const recordings = await recordingsOf({ folder, content, guides, today }, order, ways)
  if (recordings === undefined) return 1
  const files = [...(await buildRelease(content, guides, today)), ...recordings]
  const deployment = content.deployment.value.id
  const code = sayResult(await sendRelease({ deployment, files }, order, ways), ways)
  if (code === 0 && unrecordedGuides(guides, content.memory.ledger).length > 0)
    ways.out(`Notez ce qui est publié : npm run config -- ledger ${folder}`)
  return code
}

/** `undefined` when a sound that is required is missing: it has been said. */
async function recordingsOf(
  spoken: SpokenDeployment,
  { audio = 'required' }: Order,
  ways: PublishWays,
): Promise<readonly BuiltFile[] | undefined> {
  if (audio === 'none') return []
  const media = await buildMedia(spoken.folder, spoken.content)
  if (media.findings.length > 0) {
    ways.err(onDisk(spoken.folder, media.findings).map(formatFinding).join('\n'))
    ways.err("\nRien n'est publié : un enregistrement est à corriger.")
    return undefined
  }
  const found = await deploymentAudio(spoken)
  const brought = await languageSounds(spoken)
  const findings = [
    ...checkAudio(spoken.folder, found, await saidElsewhere(spoken, found.human)),
    ...brought.findings,
  ]
  if (findings.length === 0) return [...(await buildPacks(found)), ...brought.files, ...media.files]
  if (audio === 'if-made') {
    ways.out(
      `Publié sans voix enregistrées. Pour les faire : npm run config -- audio build ${spoken.folder}`,
    )
    return media.files
  }
  ways.err(findings.map(formatFinding).join('\n'))
  ways.err("\nRien n'est publié : il manque des sons. Pour un essai : --without-audio.")
  return undefined
}

/** The content of release `number` again, under the next number: a lower one is refused everywhere. */
export async function goBack(number: number, order: Order, ways: PublishWays): Promise<ExitCode> {
  const { read } = order.destination
  const chain = [...readRoots(order.keys)].toSorted(([a], [b]) => a - b).map(([, bytes]) => bytes)
  const opened = await openRelease(number, chain, read)
  if (!opened.ok) return refuse(opened.fault, ways)
  const { deployment, files: listed } = opened.value.manifest
  const files = []
  for (const { name, sha256 } of listed) {
    const content = await read(addressOf({ name, sha256 }))
    if (!content)
      return refuse(`Le fichier « ${name} » de la publication n° ${number} n’est plus là.`, ways)
    files.push({ name, sha256, content })
  }
  return sayResult(await sendRelease({ deployment, files }, order, ways), ways)
}

const sayResult = (sent: Result<Sent, string>, ways: PublishWays): ExitCode => {
  if (!sent.ok) return refuse(sent.fault || 'Rien n’est publié.', ways)
  const { number, isNew } = sent.value
  ways.out(
    isNew
      ? `La publication n° ${number} est signée et en place.`
      : `Rien n'a changé : la publication n° ${number} reste la bonne.`,
  )
  return 0
}

const refuse = (why: string, { err }: PublishWays): ExitCode => {
  err(why)
  return 1
}
