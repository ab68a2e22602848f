/** A file of recordings: written at publication, read on a terminal, as contract/recording.ts says it is laid out. */
import * as v from 'valibot'
import { type PackHead, packHeadSchema, packMagic } from '#contract/recording.ts'
import { fail, type Result, succeed } from '#contract/result.ts'

const startLength = packMagic.length + 4

/** Sounds in the order of their names: the same recordings are the same bytes. */
export function writePack(
  lang: string,
  recordings: ReadonlyMap<string, Uint8Array>,
): Uint8Array<ArrayBuffer> {
  const ordered = [...recordings].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const sounds: Record<string, [number, number]> = {}
  let length = 0
  for (const [name, sound] of ordered) {
    sounds[name] = [length, sound.length]
    length += sound.length
  }
  const written: PackHead = { schema: 'recordings/1', lang, sounds }
  const head = new TextEncoder().encode(JSON.stringify(written))
  const pack = new Uint8Array(startLength + head.length + length)
  pack.set(new TextEncoder().encode(packMagic))
  new DataView(pack.buffer).setUint32(packMagic.length, head.length, true)
  pack.set(head, startLength)
  let at = startLength + head.length
  for (const [, sound] of ordered) {
    pack.set(sound, at)
    at += sound.length
  }
  return pack
}

export interface OpenPack {
  readonly lang: string
  readonly names: readonly string[]
  /** The bytes of an Ogg Opus file. */
  readonly sound: (name: string) => Uint8Array<ArrayBuffer> | undefined
}

/** Every sound lies within the file, whatever its head says. Sounds are not listened to: a player may still refuse one. */
export function openPack(pack: Uint8Array<ArrayBuffer>): Result<OpenPack, 'not-a-pack'> {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  if (pack.length < startLength) return fail('not-a-pack')
  const view = new DataView(pack.buffer, pack.byteOffset, pack.byteLength)
  const from = startLength + view.getUint32(packMagic.length, true)
  if (from > pack.length || !startsWith(pack, packMagic)) return fail('not-a-pack')
  let json: string
  try {
    json = text.decode(pack.subarray(startLength, from))
  } catch {
    return fail('not-a-pack')
  }
  const head = v.safeParse(v.pipe(v.string(), v.parseJson(), packHeadSchema), json)
  if (!head.success) return fail('not-a-pack')
  const { lang, sounds } = head.output
  if (Object.values(sounds).some(([at, length]) => from + at + length > pack.length))
    return fail('not-a-pack')
  const places = new Map(Object.entries(sounds))
  return succeed({
    lang,
    names: [...places.keys()],
    sound: (name) => {
      const [at, length] = places.get(name) ?? []
      return at === undefined || length === undefined
        ? undefined
        : pack.subarray(from + at, from + at + length)
    },
  })
}

const startsWith = (bytes: Uint8Array, word: string) =>
  new TextEncoder().encode(word).every((letter, at) => bytes[at] === letter)
