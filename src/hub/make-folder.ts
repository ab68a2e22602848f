import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** With the folders it is in. Node's own `recursive` never comes back from a file system such as `/proc`. */
export const makeFolder = (path: string): void => {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  makeFolder(dirname(path))
  mkdirSync(path)
}
