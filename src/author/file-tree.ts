/** What people write, as texts: all that this room knows of a disk, of a draft or of a page. */

/**
 * Texts by path from the root of the configuration, with `/` between names: `nouvelle-caledonie-pcn/places.yaml`,
 * `common/registry/sites.yaml`.
 */
export type FileTree = ReadonlyMap<string, string>

/** Why a file that is there has no text: `Y02` too big, `Y07` not UTF-8. The message is in French. */
export interface UnreadableFile {
  readonly code: 'Y02' | 'Y07'
  readonly message: string
}

export interface Sources {
  readonly files: FileTree
  /** Files that are there but not in `files`, by path; told of where they are needed. */
  readonly unreadable: ReadonlyMap<string, UnreadableFile>
}

/** Folder of what deployments share: what is directly in it for all, and shelves that a deployment takes by name. */
export const commonFolder = 'common'
export const shelfFolder = (shelf: string): string => `${commonFolder}/${shelf}`

export const isThere = ({ files, unreadable }: Sources, path: string): boolean =>
  files.has(path) || unreadable.has(path)

/** Names of what a folder holds, files and folders, in the order of their characters. */
export const namesIn = ({ files, unreadable }: Sources, folder: string): readonly string[] => {
  const start = `${folder}/`
  const names = new Set<string>()
  for (const path of [...files.keys(), ...unreadable.keys()]) {
    if (path.startsWith(start)) names.add(path.slice(start.length).split('/', 1)[0] ?? '')
  }
  return [...names].toSorted()
}
