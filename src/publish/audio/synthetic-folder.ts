/** Where sounds that a synthetic voice made are kept between two builds: out of git, by name, as many folders as voices. */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

const syntheticRoot = '.escale/audio'

export interface SyntheticFolder {
  readonly has: (name: string) => boolean
  readonly read: (name: string) => Uint8Array<ArrayBuffer> | undefined
  readonly write: (name: string, sound: Uint8Array<ArrayBuffer>) => void
}

/** `voice` says the voice and the encoding. A power cut may leave a file cut short: who reads it looks (`secondsOfOggOpus`). */
export const syntheticFolder = (voice: string, root = syntheticRoot): SyntheticFolder => {
  const folder = join(root, voice)
  const kept = new Set(existsSync(folder) ? readdirSync(folder) : [])
  const fileOf = (name: string) => `${name}.opus`
  return {
    has: (name) => kept.has(fileOf(name)),
    read: (name) =>
      kept.has(fileOf(name)) ? new Uint8Array(readFileSync(join(folder, fileOf(name)))) : undefined,
    write: (name, sound) => {
      mkdirSync(folder, { recursive: true })
      const path = join(folder, fileOf(name))
      writeFileSync(`${path}.next`, sound)
      renameSync(`${path}.next`, path)
      kept.add(fileOf(name))
    },
  }
}
