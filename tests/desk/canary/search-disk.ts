/** Looks for what a run planted in every file and name changed since the run began. */
import { execFileSync } from 'node:child_process'
import { closeSync, openSync, readSync } from 'node:fs'
import { formsOf, type Hit, hitsIn } from './mark.ts'
import { packedBlocks } from './packed-blocks.ts'

export interface FoundOnDisk extends Hit {
  readonly where: string
}

const chunkBytes = 16 * 2 ** 20
/** More than a form of a token, so that none is missed astride two chunks. */
const overlapBytes = 4096
/** Compressed blocks are looked for in files up to here. */
const maxPackedBytes = 16 * 2 ** 20

/** Files and folders under `roots` changed since `sinceMs` (epoch), by the time their inode changed, which nobody can set. */
function changedSince(roots: readonly string[], sinceMs: number, except: readonly string[]) {
  const pruned = except.flatMap((path) => ['-path', path, '-prune', '-o'])
  const test = ['-newerct', `@${(sinceMs / 1000).toFixed(3)}`]
  // Folders may vanish while they are walked: what `find` could still list is what is there.
  const list = (() => {
    try {
      return execFileSync('find', [...roots, '-xdev', ...pruned, ...test, '-printf', '%y%p\\0'], {
        encoding: 'latin1',
        maxBuffer: 2 ** 28,
        stdio: ['ignore', 'pipe', 'ignore'],
      })
    } catch (fault) {
      const partial: unknown = fault instanceof Error && 'stdout' in fault ? fault.stdout : ''
      return typeof partial === 'string' ? partial : ''
    }
  })()
  return list
    .split('\0')
    .filter(Boolean)
    .map((line) => ({ isFile: line.startsWith('f'), path: line.slice(1) }))
}

/** Chunks of a file, each beginning with the end of the one before. */
function* chunksOf(path: string): Generator<Buffer> {
  let file: number
  try {
    file = openSync(Buffer.from(path, 'latin1'), 'r')
  } catch {
    return
  }
  try {
    const buffer = Buffer.allocUnsafe(chunkBytes)
    let kept = 0
    for (;;) {
      const read = readSync(file, buffer, kept, chunkBytes - kept, null)
      if (read === 0) return
      const length = kept + read
      yield buffer.subarray(0, length)
      kept = Math.min(overlapBytes, length)
      buffer.copyWithin(0, length - kept, length)
    }
  } finally {
    closeSync(file)
  }
}

/**
 * Every hit in names and contents. `except` are folders of others: what the tests themselves hold.
 * Links are not followed, other file systems under a root are named by their own root.
 */
export function searchDisk(
  run: string,
  {
    roots,
    sinceMs,
    except = [],
  }: {
    readonly roots: readonly string[]
    readonly sinceMs: number
    readonly except?: readonly string[]
  },
): readonly FoundOnDisk[] {
  const forms = formsOf(run)
  const found: FoundOnDisk[] = []
  for (const { isFile, path } of changedSince(roots, sinceMs, except)) {
    for (const hit of hitsIn(Buffer.from(path, 'latin1'), run, forms))
      found.push({ ...hit, where: `the name ${path}` })
    if (!isFile) continue
    for (const chunk of chunksOf(path)) {
      for (const hit of hitsIn(chunk, run, forms)) found.push({ ...hit, where: path })
      if (chunk.length > maxPackedBytes) continue
      for (const block of packedBlocks(chunk))
        for (const hit of hitsIn(block, run, forms))
          found.push({ ...hit, where: `${path}, compressed` })
    }
  }
  return found
}
