/** A folder and a hub, file by file, since what they last had in common. */
import type { DraftTree } from '#contract/drafts.ts'
import { type Shared, hashOf } from './shared-state.ts'

export interface Compared {
  readonly path: string
  /**
   * `same`: nothing to do · `ours`: changed here only · `theirs`: changed on the hub only · `both`: changed on both sides,
   * differently.
   */
  readonly verdict: 'same' | 'ours' | 'theirs' | 'both'
  /** `undefined` where it is not. */
  readonly ours: string | undefined
  readonly theirs: DraftTree['files'][number] | undefined
}

/** `folder`: texts by path, lines ended by `\n`. Every path of either side, in order. */
export const compareDrafts = (
  folder: ReadonlyMap<string, string>,
  tree: Pick<DraftTree, 'files'>,
  { files }: Pick<Shared, 'files'>,
): readonly Compared[] => {
  const hub = new Map(tree.files.map((file) => [file.path, file]))
  const paths = new Set([...folder.keys(), ...hub.keys(), ...Object.keys(files)])
  return [...paths].toSorted().map((path) => {
    const [ours, theirs] = [folder.get(path), hub.get(path)]
    const shared = Object.hasOwn(files, path) ? files[path] : undefined
    const isOurs = (ours === undefined ? undefined : hashOf(ours)) !== shared?.sha256
    const isTheirs = theirs?.revision !== shared?.revision
    return { path, verdict: verdictOf(isOurs, isTheirs, ours === theirs?.text), ours, theirs }
  })
}

const verdictOf = (isOurs: boolean, isTheirs: boolean, isEqual: boolean): Compared['verdict'] => {
  if (isEqual) return 'same'
  if (isOurs && isTheirs) return 'both'
  return isOurs ? 'ours' : 'theirs'
}
