/** The texts of a deployment's folder and of `common/`, by the paths that a hub knows them by. */
import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { draftPathSchema } from '#contract/drafts.ts'
import { makeFolder, writeWhole } from '../write-whole.ts'
import { nameInTree, readTexts } from '../read-deployment-folder.ts'

/** Where the hub's text is put when ours cannot be replaced. */
const asideEnding = '.hub'

export interface DraftsFolder {
  /** Name of the deployment. */
  readonly name: string
  /** Of the configuration: the folder's own, and `common/`, are in it. */
  readonly root: string
  /** Lines end with `\n`, whatever git made of them on this machine. */
  readonly texts: ReadonlyMap<string, string>
  /** Paths that a hub does not take. */
  readonly left: readonly string[]
  /** Texts put aside by the last pull and not yet dealt with. */
  readonly aside: readonly string[]
  readonly write: (path: string, text: string) => void
  readonly writeAside: (path: string, text: string) => void
  readonly remove: (path: string) => void
}

export const draftsFolder = (folder: string): DraftsFolder => {
  const name = nameInTree(folder)
  const root = join(folder, '..')
  const { files, unreadable } = readTexts(folder)
  const isDraft = (path: string) => v.is(draftPathSchema, path)
  const isAside = (path: string) => path.endsWith(asideEnding)
  const place = (path: string) =>
    path.startsWith(`${name}/`) ? join(folder, path.slice(name.length + 1)) : join(root, path)
  const write = (path: string, text: string) => {
    const file = place(path)
    makeFolder(dirname(file))
    writeWhole(file, text)
  }
  const all = [...files.keys(), ...unreadable.keys()]
  return {
    name,
    root,
    texts: new Map(
      [...files]
        .filter(([path]) => isDraft(path))
        .map(([path, text]) => [path, text.replaceAll('\r\n', '\n')]),
    ),
    left: [...all.filter((path) => !isDraft(path) && !isAside(path)), ...unreadable.keys()],
    aside: all.filter(isAside),
    write,
    writeAside: (path, text) => write(`${path}${asideEnding}`, text),
    remove: (path) => {
      if (existsSync(place(path))) rmSync(place(path))
    },
  }
}
