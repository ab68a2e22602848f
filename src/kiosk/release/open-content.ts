/** Opens a verified release: its files, checked against the contract, become what the screens read. */
import * as v from 'valibot'
import type { layerFileName } from '#contract/aidant.ts'
import type { diagnosticFileName } from '#contract/diagnostic.ts'
import type { exerciseFolder } from '#contract/exercise/exercise.ts'
import type { languageFolder } from '#contract/language-pack.ts'
import { guideSchema } from '#contract/guide.ts'
import { type Content, type Front, frontSchema, type Manifest } from '#contract/release.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { neededFiles } from '#seal/needed-files.ts'
import { yieldToTouch } from '../io/yield-to-touch.ts'
import type { FileBytes } from './terminal-stores.ts'

export interface ContentFault {
  /** `unreadable`: the bytes are the published ones, yet this version of the app does not understand them. */
  readonly code: 'missing-file' | 'unreadable'
  /** Name in the manifest: `front`, `search`, `guides/<id>`. */
  readonly file: string
}

/** Written again: their own files would bring their schemas to every start. */
const layerFile: typeof layerFileName = 'aidant'
const diagnosticFile: typeof diagnosticFileName = 'diagnostic'
const exercisesIn: typeof exerciseFolder = 'exercises/'
const languagesIn: typeof languageFolder = 'languages/'

const parseJson = <S extends v.GenericSchema>(
  schema: S,
  text: string,
): v.InferOutput<S> | undefined => {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text)
  return parsed.success ? parsed.output : undefined
}

/**
 * The whole release, or every fault found. `bytes` by SHA-256, already those that were signed. Files are taken one at a
 * time, and a touch is answered between two.
 */
export async function openContent(
  manifest: Manifest,
  bytes: FileBytes,
): Promise<Result<Content, readonly ContentFault[]>> {
  const faults: ContentFault[] = []
  const guides: Record<string, v.InferOutput<typeof guideSchema>> = {}
  const exercises: Record<string, string> = {}
  const languages: Record<string, string> = {}
  let front: Front | undefined
  let search: string | undefined
  let aidant: string | undefined
  let diagnostic: string | undefined
  const doors: Record<string, string> = {}

  for (const { name, sha256 } of neededFiles(manifest)) {
    await yieldToTouch()
    const file = bytes.get(sha256)
    if (!file) {
      faults.push({ code: 'missing-file', file: name })
      continue
    }
    const text = new TextDecoder().decode(file)
    if (name === layerFile) {
      aidant = text
    } else if (name === diagnosticFile) {
      diagnostic = text
    } else if (name.startsWith(exercisesIn)) {
      exercises[name.slice(exercisesIn.length)] = text
    } else if (name.startsWith('doors/')) {
      doors[name.slice(6)] = text
    } else if (name.startsWith(languagesIn)) {
      languages[name.slice(languagesIn.length)] = text
    } else if (name === 'search') {
      search = text
    } else if (name === 'front') {
      front = parseJson(frontSchema, text)
      if (front?.deployment.id !== manifest.deployment)
        faults.push({ code: 'unreadable', file: 'front' })
    } else if (name.startsWith('guides/')) {
      const guide = parseJson(guideSchema, text)
      if (guide && name === `guides/${guide.id}`) guides[guide.id] = guide
      else faults.push({ code: 'unreadable', file: name })
    }
    // Any other name belongs to a later version of the app, which will know what to do with it.
  }

  if (faults.length > 0) return fail(faults)
  if (!front) return fail([{ code: 'missing-file', file: 'front' }])
  if (search === undefined) return fail([{ code: 'missing-file', file: 'search' }])
  return succeed({
    number: manifest.number,
    builtAt: manifest.builtAt,
    front,
    guides,
    search,
    ...(aidant && { aidant }),
    ...(diagnostic && { diagnostic }),
    ...(Object.keys(exercises).length > 0 && { exercises }),
    ...(Object.keys(doors).length > 0 && { doors }),
    ...(Object.keys(languages).length > 0 && { languages }),
  })
}
