/**
 * One supervisor for a state folder and for a display. A lock names the process that holds it and when it started: one
 * left behind by a crash or a power cut is taken over.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { fail, succeed, type Result } from '#contract/result.ts'
import { errorCode } from './error-code.ts'
import { bootId, readProcess } from './processes.ts'

const holderSchema = v.strictObject({
  pid: v.pipe(v.number(), v.integer(), v.minValue(1)),
  startTicks: v.number(),
  boot: v.string(),
})
type Holder = v.InferOutput<typeof holderSchema>

const sentences = {
  taken: 'Un autre superviseur tient déjà ce poste : arrêtez-le avant d’en démarrer un.',
  'no-lock':
    'Le verrou du poste ne peut pas être écrit : disque plein, en lecture seule ou interdit.',
} as const

export interface HoldFault {
  readonly why: keyof typeof sentences
  readonly sentence: string
}

const faultOf = (why: HoldFault['why']) => fail({ why, sentence: sentences[why] })

const ownHolder = (): Holder => ({
  pid: process.pid,
  startTicks: readProcess(process.pid)?.startTicks ?? 0,
  boot: bootId(),
})

const isSame = (one: Holder, other: Holder | undefined) =>
  one.pid === other?.pid && one.startTicks === other.startTicks && one.boot === other.boot

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return errorCode(fault) === 'EPERM'
  }
}

/** Windows tells no start: there a number in use counts as the holder. */
function isAlive(holder: Holder): boolean {
  if (holder.boot !== bootId()) return false
  if (process.platform !== 'linux') return isRunning(holder.pid)
  return readProcess(holder.pid)?.startTicks === holder.startTicks
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return v.parse(holderSchema, JSON.parse(await readFile(file, 'utf8')))
  } catch {
    // Absent, or cut short by a power cut.
    return undefined
  }
}

async function tryWrite(file: string, own: Holder): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(own), { flag: 'wx', mode: 0o600 })
    return true
  } catch (fault) {
    if (errorCode(fault) === 'EEXIST') return false
    throw fault
  }
}

/**
 * Moves a stale lock aside, then tries again: of two that do so at once, one finds the other's lock. What was moved is
 * looked at again, and put back if it was not the stale one.
 */
async function takeOver(file: string, own: Holder): Promise<boolean> {
  const aside = `${file}.${randomUUID()}`
  try {
    await rename(file, aside)
  } catch (fault) {
    if (errorCode(fault) !== 'ENOENT') throw fault
  }
  const moved = await readHolder(aside)
  if (moved !== undefined && isAlive(moved)) {
    await rename(aside, file)
    return false
  }
  await rm(aside, { force: true })
  return tryWrite(file, own)
}

async function hold(file: string, own: Holder): Promise<boolean> {
  if (await tryWrite(file, own)) return true
  const holder = await readHolder(file)
  if (holder !== undefined && isAlive(holder)) return isSame(own, holder)
  return takeOver(file, own)
}

const displayLock = (display: string) =>
  join(
    tmpdir(),
    `.escale-display-${createHash('sha256').update(display).digest('hex').slice(0, 12)}`,
  )

export interface TerminalHold {
  release(): Promise<void>
}

/** `display` as in `DISPLAY`, absent on Windows. */
export async function holdTerminal(
  stateFolder: string,
  display: string | undefined,
): Promise<Result<TerminalHold, HoldFault>> {
  const own = ownHolder()
  const held: string[] = []
  const release = async () => {
    for (const file of held) await rm(file, { force: true })
  }
  try {
    await mkdir(stateFolder, { recursive: true, mode: 0o700 })
    const files = [join(stateFolder, 'supervisor.lock')]
    if (display !== undefined) files.push(displayLock(display))
    for (const file of files) {
      if (!(await hold(file, own))) {
        await release()
        return faultOf('taken')
      }
      held.push(file)
    }
  } catch {
    await release()
    return faultOf('no-lock')
  }
  return succeed({ release })
}
