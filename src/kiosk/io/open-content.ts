/** Opens a stored release: its files, checked against the manifest and the contract, become what the screens read. */
import * as v from 'valibot'
import { guideSchema } from '#contract/guide.ts'
import {
  type Content,
  type Front,
  frontSchema,
  type Manifest,
  type ReleaseFile,
} from '#contract/release.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import { sha256Hex } from './sha256-hex.ts'
import { yieldToTouch } from './yield-to-touch.ts'

export interface ContentFault {
  /** `unreadable`: the bytes are the published ones, yet this version of the app does not understand them. */
  readonly code: 'missing-file' | 'hash-mismatch' | 'unreadable'
  /** Name in the manifest: `front`, `search`, `guides/<id>`. */
  readonly file: string
}

export type ReadBytes = (sha256: string) => Promise<Uint8Array<ArrayBuffer> | undefined>

const parseJson = <S extends v.GenericSchema>(
  schema: S,
  text: string,
): v.InferOutput<S> | undefined => {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text)
  return parsed.success ? parsed.output : undefined
}

async function readText(
  file: ReleaseFile,
  read: ReadBytes,
): Promise<Result<string, ContentFault['code']>> {
  const bytes = await read(file.sha256)
  if (!bytes) return fail('missing-file')
  if ((await sha256Hex(bytes)) !== file.sha256) return fail('hash-mismatch')
  return succeed(new TextDecoder().decode(bytes))
}

/** The whole release, or every fault found. Files are taken one at a time, and a touch is answered between two. */
export async function openContent(
  manifest: Manifest,
  read: ReadBytes,
): Promise<Result<Content, readonly ContentFault[]>> {
  const faults: ContentFault[] = []
  const guides: Record<string, v.InferOutput<typeof guideSchema>> = {}
  let front: Front | undefined
  let search: string | undefined

  for (const file of manifest.files) {
    await yieldToTouch()
    const text = await readText(file, read)
    if (!text.ok) {
      faults.push({ code: text.fault, file: file.name })
      continue
    }
    if (file.name === 'search') {
      search = text.value
    } else if (file.name === 'front') {
      front = parseJson(frontSchema, text.value)
      if (front?.deployment.id !== manifest.deployment)
        faults.push({ code: 'unreadable', file: 'front' })
    } else if (file.name.startsWith('guides/')) {
      const guide = parseJson(guideSchema, text.value)
      if (guide && file.name === `guides/${guide.id}`) guides[guide.id] = guide
      else faults.push({ code: 'unreadable', file: file.name })
    }
    // Any other name belongs to a later version of the app, which will know what to do with it.
  }

  if (faults.length > 0) return fail(faults)
  if (!front) return fail([{ code: 'missing-file', file: 'front' }])
  if (search === undefined) return fail([{ code: 'missing-file', file: 'search' }])
  return succeed({ number: manifest.number, builtAt: manifest.builtAt, front, guides, search })
}
