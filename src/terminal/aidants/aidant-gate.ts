/**
 * What stands between a code and the aidants' notes on this PC: the pepper, which the kiosk's page gives once and never gets
 * back, and the count of tries, on the disk before any answer.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Tell } from '#contract/terminal-link.ts'
import { type LockoutKeeper, keepLockout, type LockoutStore } from '#seal/assisted/keep-lockout.ts'
import { lockoutSchema } from '#seal/assisted/lockout.ts'
import { macWith, pepperedText } from '#seal/assisted/unlock-code.ts'
import { fromHex, toHex } from '#seal/hex.ts'
import type { Clock } from '../clock.ts'
import { errorCode } from '../wipe/error-code.ts'
import { writeDurably } from '../wipe/write-durably.ts'

export type Tried = Extract<Tell, { readonly tell: 'tried' }>['tried']

export interface AidantGate {
  /** Whether codes can be tried here. */
  readonly isReady: () => boolean
  /** Rejects with the system's error. */
  readonly keepPepper: (pepper: string) => Promise<void>
  readonly tryCode: (number: string, release: number, stretched: string) => Promise<Tried>
  readonly codeHeld: (number: string) => Promise<void>
}

const pepperSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const triesSchema = v.pipe(v.string(), v.parseJson(), lockoutSchema)

/** `undefined` when there is no such file; rejects with the system's error otherwise. */
const textOf = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  })

const triesIn = (file: string): LockoutStore => ({
  read: async () => {
    const text = await textOf(file)
    if (text === undefined) return undefined
    const parsed = v.safeParse(triesSchema, text)
    return parsed.success ? parsed.output : 'damaged'
  },
  write: (lockout) => writeDurably(file, JSON.stringify(lockout)),
})

/** `folder` is the supervisor's own, which no page can read. A pepper that cannot be read is asked for again. */
export async function openAidantGate(folder: string, clock: Clock): Promise<AidantGate> {
  const pepperFile = join(folder, 'aidant-pepper')
  const kept = v.safeParse(pepperSchema, (await textOf(pepperFile).catch(() => ''))?.trim())
  let pepper = kept.success ? kept.output : undefined
  const lockout: LockoutKeeper = keepLockout(triesIn(join(folder, 'aidant-tries.json')), () =>
    clock.now(),
  )
  return {
    isReady: () => pepper !== undefined,
    keepPepper: async (given) => {
      if (given === pepper) return
      await writeDurably(pepperFile, given)
      pepper = given
    },
    tryCode: async (number, release, stretched) => {
      if (pepper === undefined) return { is: 'disk' }
      const begun = await lockout.begin(number, release)
      if (!begun.ok) {
        const { why } = begun.fault
        return why === 'wait' ? { is: 'wait', ms: begun.fault.ms } : { is: why }
      }
      const key = await macWith(fromHex(pepper), pepperedText(number, stretched))
      return { is: 'key', key: toHex(key) }
    },
    codeHeld: (number) => lockout.succeeded(number),
  }
}
