/** Copies a document to the person's own USB stick, and says so only once it is really on it. */
import { constants } from 'node:fs'
import { access, copyFile, open, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { fail, succeed, type Result } from '#contract/result.ts'

/** Desktops mount one folder deeper, by account: `/media/escale/MY-STICK`. */
const depth = 2

async function foldersUnder(folder: string, levels: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
  if (levels === 1) return folders
  const deeper = await Promise.all(folders.map((each) => foldersUnder(each, levels - 1)))
  return [...folders, ...deeper.flat()]
}

/** A folder without a stick in it is on the terminal's own disk: nothing of a person may be written there. */
async function isMountPoint(folder: string): Promise<boolean> {
  try {
    const [own, parent] = await Promise.all([stat(folder), stat(join(folder, '..'))])
    return own.dev !== parent.dev
  } catch {
    return false
  }
}

const isWritable = (folder: string) =>
  access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )

/** On Windows sticks are drives: the root given is one, `E:\`. */
async function isStick(folder: string): Promise<boolean> {
  const isMounted = process.platform === 'win32' || (await isMountPoint(folder))
  return isMounted && (await isWritable(folder))
}

/** The first stick under `roots`, in alphabetical order. */
export async function findStick(
  roots: readonly string[],
  isOne: (folder: string) => Promise<boolean> = isStick,
): Promise<string | undefined> {
  for (const root of roots) {
    const folders = process.platform === 'win32' ? [root] : await foldersUnder(root, depth)
    for (const folder of folders.toSorted()) if (await isOne(folder)) return folder
  }
  return undefined
}

/** A name that is free on the stick: what the person has there stays. */
async function freeName(stick: string, name: string): Promise<string> {
  const taken = new Set(await readdir(stick))
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)]
  let free = name
  for (let copy = 2; taken.has(free); copy += 1) free = `${stem}-${copy}${ending}`
  return free
}

type OnStick = Promise<Result<undefined, 'no-stick' | 'save-failed'>>

/** `write` answers whether all of it is on the stick; what is not whole there is taken away. */
async function putOnStick(
  name: string,
  roots: readonly string[],
  isOne: ((folder: string) => Promise<boolean>) | undefined,
  write: (target: string) => Promise<boolean>,
): OnStick {
  const stick = await findStick(roots, isOne)
  if (stick === undefined) return fail('no-stick')
  let target: string | undefined
  try {
    target = `${stick}${sep}${await freeName(stick, name)}`
    if (await write(target)) return succeed(undefined)
  } catch {
    // Pulled out, full, or write-protected.
  }
  if (target !== undefined) await rm(target, { force: true }).catch(() => undefined)
  return fail('save-failed')
}

/** A text of ours, never of a person. */
export const writeOnStick = (
  text: string,
  name: string,
  roots: readonly string[],
  isOne?: (folder: string) => Promise<boolean>,
): OnStick =>
  putOnStick(name, roots, isOne, async (target) => {
    await writeFile(target, text, { flag: 'wx', flush: true })
    return true
  })

/** `name` is neutral: the document's own name is the keeper's to know. */
export const saveOnStick = (
  file: string,
  name: string,
  roots: readonly string[],
  isOne?: (folder: string) => Promise<boolean>,
): OnStick =>
  putOnStick(name, roots, isOne, async (target) => {
    await copyFile(file, target, constants.COPYFILE_EXCL)
    const handle = await open(target, 'r+')
    try {
      // The stick may be pulled out the moment the screen says it is done.
      await handle.sync()
    } finally {
      await handle.close()
    }
    // By size: the bytes of a document are never read here, where they would outlive the session.
    const [source, copy] = await Promise.all([stat(file), stat(target)])
    return source.size === copy.size
  })
