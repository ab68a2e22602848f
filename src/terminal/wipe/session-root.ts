/**
 * Where session folders live: in memory where the system offers it, so that a power cut wipes too; else on the disk, in
 * the supervisor's own folder.
 */
import { createHash, randomBytes } from 'node:crypto'
import { chmod, lstat, mkdir, realpath, rm, rmdir, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, succeed, type Result } from '#contract/result.ts'
import { errorCode } from './error-code.ts'

export interface SessionRoot {
  readonly path: string
  readonly isOnMemoryDisk: boolean
}

/** `f_type` of tmpfs, statfs(2). */
const tmpfsType = 0x01021994
/** A browser's profile, its caches and a few documents, for a session and its spare. */
const neededBytes = 256 * 2 ** 20

/**
 * The browser makes a socket deep in its folder: `s-…/tmp/org.chromium.Chromium.XXXXXX/SingletonSocket`, 68 bytes with the
 * slash before. The path of a socket has 107 bytes (unix(7)); in a longer one the browser does not start.
 */
const longestRoot = 107 - 68

const sentences = {
  'read-only':
    'Le disque est en lecture seule : les dossiers de session ne peuvent pas y être créés.',
  full: 'Il ne reste pas assez de place pour les dossiers de session.',
  denied: 'Le compte du terminal n’a pas le droit de créer les dossiers de session.',
  'too-long':
    'Le chemin des dossiers de session est trop long pour le navigateur : choisissez un dossier plus court.',
  failed: 'Les dossiers de session ne peuvent pas être créés.',
} as const

export interface RootFault {
  readonly why: keyof typeof sentences
  /** For the person who installs. */
  readonly sentence: string
}

const whys: Readonly<Record<string, RootFault['why']>> = {
  EROFS: 'read-only',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'denied',
  EPERM: 'denied',
  ENAMETOOLONG: 'too-long',
}

function faultOf(code: string): RootFault {
  const why = whys[code] ?? 'failed'
  return { why, sentence: sentences[why] }
}

export interface RootPlaces {
  /** The supervisor's own folder: it names the root, so that two terminals of one PC never meet. */
  readonly stateFolder: string
  /** `XDG_RUNTIME_DIR`, where there is one. */
  readonly runtimeFolder: string | undefined
}

/** Folders in memory, best first, and the one on the disk. None need exist. */
function candidates(places: RootPlaces, key: string) {
  const onDisk = { path: join(places.stateFolder, 'sessions'), mayBeDisk: true }
  if (process.platform === 'win32') return [onDisk]
  const memory = [
    ...(places.runtimeFolder === undefined ? [] : [join(places.runtimeFolder, 'escale')]),
    '/run/escale',
    `/dev/shm/escale-${process.getuid?.() ?? 0}`,
  ]
  return [...memory.map((path) => ({ path: join(path, key), mayBeDisk: false })), onDisk]
}

async function keyOf(stateFolder: string): Promise<string> {
  await mkdir(stateFolder, { recursive: true, mode: 0o700 })
  return createHash('sha256')
    .update(await realpath(stateFolder))
    .digest('hex')
    .slice(0, 12)
}

/** Every root this terminal may have used, for recovery: the one chosen can change from one start to the next. */
export async function everyRoot(places: RootPlaces): Promise<string[]> {
  const key = await keyOf(places.stateFolder)
  return candidates(places, key).map(({ path }) => path)
}

/** Ours alone: in a folder open to all, somebody else may have made one of that name. */
async function claim(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  for (const each of [join(path, '..'), path]) {
    const found = await lstat(each)
    const owner = process.getuid?.() ?? found.uid
    if (!found.isDirectory() || found.uid !== owner)
      throw Object.assign(new Error(), { code: 'EPERM' })
  }
  await chmod(path, 0o700)
  const trial = join(path, 'trial')
  await writeFile(trial, 'x')
  await rm(trial)
}

/** Makes the root. The fault is that of the last place tried, which is the disk. */
export async function chooseSessionRoot(
  places: RootPlaces,
): Promise<Result<SessionRoot, RootFault>> {
  let code = 'ENOENT'
  try {
    const key = await keyOf(places.stateFolder)
    for (const { path, mayBeDisk } of candidates(places, key)) {
      if (process.platform !== 'win32' && Buffer.byteLength(path) > longestRoot) {
        code = 'ENAMETOOLONG'
        continue
      }
      try {
        await claim(path)
        const disk = await statfs(path)
        const isOnMemoryDisk = disk.type === tmpfsType
        const hasRoom = disk.bavail * disk.bsize >= neededBytes
        if (hasRoom && (isOnMemoryDisk || mayBeDisk)) return succeed({ path, isOnMemoryDisk })
        if (!hasRoom) code = 'ENOSPC'
        await rmdir(path)
      } catch (fault) {
        code = errorCode(fault)
      }
    }
  } catch (fault) {
    code = errorCode(fault)
  }
  return fail(faultOf(code))
}

/** A new empty folder that only this account opens. */
export async function makeSessionFolder(root: SessionRoot): Promise<Result<string, RootFault>> {
  const folder = join(root.path, `s-${randomBytes(8).toString('hex')}`)
  try {
    await mkdir(root.path, { recursive: true, mode: 0o700 })
    await mkdir(folder, { mode: 0o700 })
    return succeed(folder)
  } catch (fault) {
    return fail(faultOf(errorCode(fault)))
  }
}
