/** `node src/publish/publish.ts <dossier> --out <dossier>`: checks a deployment and writes its release. */
import { parseArgs } from 'node:util'
import { buildRelease, nextManifest } from '#author/build-release.ts'
import { checkFolder } from './commands/check-folder.ts'
import type { ExitCode, Surroundings } from './commands/command.ts'
import { formatFinding } from './format-finding.ts'
import { unrecordedGuides } from '#author/unrecorded-guides.ts'
import { readManifest, writeRelease } from './write-release.ts'

const usage =
  'Usage : node src/publish/publish.ts <dossier du déploiement> --out <dossier de sortie>'

/** Writes nothing when a single error is found. */
export const publish = async (
  folder: string,
  out: string,
  around: Surroundings,
): Promise<ExitCode> => {
  const { content, today, findings, guides } = checkFolder(folder, {}, around.now)
  const errors = findings.filter(({ level }) => level === 'error')
  if (errors.length > 0 || content === undefined || today === undefined) {
    around.err(errors.map(formatFinding).join('\n'))
    around.err(`\nRien n'est publié : ${errors.length} erreur(s) à corriger d'abord.`)
    return 1
  }

  const previous = readManifest(out)
  if (!previous.ok) {
    around.err(previous.fault)
    return 1
  }
  const deployment = content.deployment.value.id
  if (previous.value !== undefined && previous.value.deployment !== deployment) {
    around.err(`${out} contient « ${previous.value.deployment} », et non « ${deployment} ».`)
    return 1
  }

  const files = await buildRelease(content, guides, today)
  const manifest = nextManifest(files, deployment, previous.value, around.now)
  const written = writeRelease(out, files, manifest, previous.value)
  around.out(
    manifest === previous.value
      ? `Rien n'a changé : la publication n° ${manifest.number} reste la bonne.`
      : `Publication n° ${manifest.number} : ${files.length - 2} guides, ${written.added.length} fichiers nouveaux, ${kilobytes(written.bytes)} (${kilobytes(written.compressedBytes)} compressés).`,
  )
  if (unrecordedGuides(guides, content.memory.ledger).length > 0) {
    around.out(`Notez ce qui est publié : npm run config -- ledger ${folder}`)
  }
  return 0
}

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1000)} ko`

const readArguments = (args: readonly string[]) => {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' } },
    })
    return { folder: positionals.length === 1 ? positionals[0] : undefined, out: values.out }
  } catch (error) {
    // `parseArgs` has no other way to say that an option is unknown or incomplete.
    if (!(error instanceof TypeError)) throw error
    return { folder: undefined, out: undefined }
  }
}

/** Reads the command line; 2 when it is not understood. */
export const runPublish = async (
  args: readonly string[],
  around: Surroundings,
): Promise<ExitCode> => {
  const { folder, out } = readArguments(args)
  if (folder !== undefined && out !== undefined) return publish(folder, out, around)
  around.err(usage)
  return 2
}

if (import.meta.main) {
  process.exitCode = await runPublish(process.argv.slice(2), {
    out: (text) => console.log(text),
    err: (text) => console.error(text),
    now: new Date(),
  })
}
