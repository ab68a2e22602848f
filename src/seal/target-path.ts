/** Names a file of a release may have. They become addresses and, on some terminals, names of files. */
import { isPackName } from '#contract/recording.ts'

/** Windows keeps these for devices, whatever follows the dot. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/

/**
 * Lower-case words, digits and dashes between slashes, then `.json`: `front.json`, `guides/carte-grise.json`. What is
 * not in that alphabet cannot climb (`..`), start elsewhere (`/`, `C:`), be read backwards or collide by case.
 */
export const isTargetPath = (path: string): boolean =>
  path.length <= 200 &&
  /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/){0,3}[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]{2,5}$/.test(path) &&
  !path.split('/').some((part) => devices.test(part))

/** Where a file is served under consistent snapshots: `guides/<sha256>.carte-grise.json` (specification, 6.2). */
export const targetAddress = (path: string, sha256: string): string => {
  const slash = path.lastIndexOf('/') + 1
  return `${path.slice(0, slash)}${sha256}.${path.slice(slash)}`
}

/** A file of a release, as TUF names it: texts are JSON, recordings are packs. */
export const targetPathOf = (name: string): string =>
  `${name}.${isPackName(name) ? 'pack' : 'json'}`
