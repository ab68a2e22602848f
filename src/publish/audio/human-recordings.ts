/**
 * Recordings of people: `audio/<lang>.yaml` and the sounds it lists, in `common/`, in each shelf and in a deployment's own folder.
 * The last one that has a sentence is the one that is heard.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { commonFolder, shelfFolder } from '#author/file-tree.ts'
import { parseFile } from '#author/parse-file.ts'
import { errorIn } from '#author/place-finding.ts'
import { readYaml } from '#author/read-yaml.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import { type HumanRecording, humanRecordingsSchema } from '#contract/recording.ts'
import { secondsOfOggOpus } from './ogg-opus.ts'

export interface HumanSound extends HumanRecording {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** `common`, `common/<shelf>` or the deployment's folder. */
  readonly from: string
  /** Its list, for findings. */
  readonly file: string
}

export interface HumanSounds {
  readonly sounds: ReadonlyMap<string, HumanSound>
  /** A07: a list and its folder that do not agree, a sound that is none. */
  readonly findings: readonly PlacedFinding[]
}

export const soundFolders = (
  deployment: string,
  shelves: readonly string[],
): readonly (readonly [from: string, path: string])[] => [
  ...[commonFolder, ...shelves.map(shelfFolder)].map((from): [string, string] => [
    from,
    join(deployment, '..', from),
  ]),
  ['', deployment],
]

/** `nameOf`: the name of a sentence's recording. */
export async function readHumanSounds(
  folders: ReturnType<typeof soundFolders>,
  lang: string,
  nameOf: (sentence: string) => Promise<string>,
): Promise<HumanSounds> {
  const sounds = new Map<string, HumanSound>()
  const findings: PlacedFinding[] = []
  for (const [from, path] of folders) {
    const file = join(path, 'audio', `${lang}.yaml`)
    const folder = join(path, 'audio', lang)
    const onDisk = new Set(existsSync(folder) ? readdirSync(folder) : [])
    if (!existsSync(file)) {
      if (onDisk.size > 0)
        findings.push(
          errorIn(file, 'A07', `des sons sont dans ${folder}, sans cette liste. Écrivez-la.`),
        )
      continue
    }
    const yaml = readYaml(readFileSync(file, 'utf8'), file)
    const parsed = yaml.ok ? parseFile(humanRecordingsSchema, {}, yaml.value) : yaml
    if (!parsed.ok) {
      findings.push(...parsed.fault)
      continue
    }
    for (const [name, recording] of Object.entries(parsed.value.recordings)) {
      const sound = onDisk.delete(`${name}.opus`)
        ? new Uint8Array(readFileSync(join(folder, `${name}.opus`)))
        : undefined
      const why = await whyNot(name, recording.text, sound, nameOf)
      if (why === undefined && sound) sounds.set(name, { ...recording, bytes: sound, from, file })
      else
        findings.push(
          errorIn(
            file,
            'A07',
            why ?? '',
            yaml.ok ? yaml.value.locate(['recordings', name]) : undefined,
          ),
        )
    }
    for (const stray of onDisk)
      findings.push(
        errorIn(
          file,
          'A07',
          `« ${stray} » est dans ${folder} et pas dans la liste. Ajoutez-le, ou retirez-le.`,
        ),
      )
  }
  return { sounds, findings }
}

async function whyNot(
  name: string,
  text: string,
  sound: Uint8Array | undefined,
  nameOf: (sentence: string) => Promise<string>,
): Promise<string | undefined> {
  const expected = await nameOf(text)
  if (expected !== name)
    return `« ${text} » se nomme ${expected}, et non ${name}. Reprenez la ligne de « config audio list ».`
  if (!sound) return `le son ${name}.opus manque. Enregistrez-le, ou retirez sa ligne.`
  const seconds = secondsOfOggOpus(sound)
  if (seconds === undefined)
    return `${name}.opus n’est pas un fichier Ogg Opus entier. Exportez-le à nouveau.`
  return seconds > 60 || seconds < 0.1
    ? `${name}.opus dure ${Math.round(seconds)} s : une phrase est attendue.`
    : undefined
}
