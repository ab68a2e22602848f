/** Looks for what a run planted in the memory of processes (Linux, root). */
import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
} from 'node:fs'
import { formsOf, type Hit, hitsIn } from './mark.ts'

export interface FoundInMemory extends Hit {
  readonly pid: number
  readonly program: string
  readonly where: string
}

const pageBytes = 4096
const chunkPages = 4096
/** Pages read again at the start of the next chunk, so that no token is missed astride two. */
const overlapPages = 1

interface Mapping {
  readonly start: number
  readonly end: number
  readonly name: string
}

/**
 * Readable mappings, but for what no process can have changed: the kernel's own, and programs and fonts mapped
 * read-only from the system.
 */
function mappingsOf(pid: number): readonly Mapping[] {
  return readFileSync(`/proc/${pid}/maps`, 'latin1')
    .split('\n')
    .flatMap((line) => {
      const parts = /^([0-9a-f]+)-([0-9a-f]+) r(.)\S+ \S+ \S+ \d+ *(.*)$/.exec(line)
      if (!parts) return []
      const [, start = '', end = '', write = '', name = ''] = parts
      if (/^\[v(?:var|syscall|dso)/.test(name)) return []
      if (write === '-' && /^\/(?:usr|lib|lib64|etc)\//.test(name)) return []
      return [{ start: Number.parseInt(start, 16), end: Number.parseInt(end, 16), name }]
    })
}

/** One for all readings: each is searched before the next. */
const room = Buffer.allocUnsafe((chunkPages + overlapPages) * pageBytes)

const readAt = (file: number, length: number, position: number, into = room) => {
  try {
    return into.subarray(0, readSync(file, into, 0, length, position))
  } catch {
    // Gone since it was listed, or a device's.
    return into.subarray(0, 0)
  }
}

/** The table of a chunk's pages stays while they are read. */
const pageRoom = Buffer.allocUnsafe(chunkPages * 8)

/** Runs of pages that are in memory: reading the others would only make them. */
function* presentRuns(pagemap: number, { start, end }: Mapping) {
  const first = start / pageBytes
  const last = end / pageBytes
  for (let from = first; from < last; from += chunkPages) {
    const count = Math.min(chunkPages, last - from)
    const entries = readAt(pagemap, count * 8, from * 8, pageRoom)
    let runStart = -1
    for (let page = 0; page <= count; page += 1) {
      // Bits 63 (present) and 62 (swapped), Documentation/admin-guide/mm/pagemap.rst.
      const high =
        page < count && page * 8 + 8 <= entries.length ? entries.readUInt8(page * 8 + 7) : 0
      const isThere = (high & 0xc0) !== 0
      if (isThere && runStart < 0) runStart = page
      if (!isThere && runStart >= 0) {
        const before = runStart === 0 && from > first ? overlapPages : 0
        yield {
          position: (from + runStart - before) * pageBytes,
          length: (page - runStart + before) * pageBytes,
        }
        runStart = -1
      }
    }
  }
}

/** Files a process keeps open after their names are gone, and memory it made as files. */
function namelessFilesOf(pid: number): readonly string[] {
  const folder = `/proc/${pid}/fd`
  return readdirSync(folder)
    .map((name) => `${folder}/${name}`)
    .filter((path) => {
      try {
        return /^\/.* \(deleted\)$/.test(readlinkSync(path))
      } catch {
        return false
      }
    })
}

function readWhole(path: string): Buffer {
  try {
    const file = openSync(path, 'r')
    try {
      const { size } = fstatSync(file)
      const length = Math.min(size, 2 ** 28)
      return readAt(file, length, 0, Buffer.allocUnsafe(length))
    } finally {
      closeSync(file)
    }
  } catch {
    return Buffer.alloc(0)
  }
}

function* searchProcess(pid: number, run: string, forms = formsOf(run)): Generator<FoundInMemory> {
  const program = readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  const pagemap = openSync(`/proc/${pid}/pagemap`, 'r')
  try {
    for (const mapping of mappingsOf(pid))
      for (const { position, length } of presentRuns(pagemap, mapping))
        for (const hit of hitsIn(readAt(memory, length, position), run, forms))
          yield { ...hit, pid, program, where: mapping.name || 'memory' }
  } finally {
    closeSync(memory)
    closeSync(pagemap)
  }
  for (const path of namelessFilesOf(pid))
    for (const hit of hitsIn(readWhole(path), run, forms))
      yield { ...hit, pid, program, where: 'a file without a name' }
}

function* search(run: string, pids: readonly number[]): Generator<FoundInMemory> {
  for (const pid of pids) {
    try {
      yield* searchProcess(pid, run)
    } catch (fault) {
      const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
      // One that ended meanwhile has no memory.
      if (code !== 'ENOENT' && code !== 'ESRCH') throw fault
    }
  }
}

/** Every hit in the processes that still are. */
export const searchMemory = (run: string, pids: readonly number[]): readonly FoundInMemory[] => [
  ...search(run, pids),
]

/** Whether there is one: the first is enough. */
export const isInMemory = (run: string, pids: readonly number[]): boolean =>
  search(run, pids).next().done === false
