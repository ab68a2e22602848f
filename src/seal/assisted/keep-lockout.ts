/** Holds the tries of a terminal: in the supervisor where there is one, else in the page. */
import { type Result, fail, succeed } from '#contract/result.ts'
import {
  countSuccess,
  countTry,
  freeTries,
  isDisabled,
  type Lockout,
  noFailures,
  waitAfter,
} from './lockout.ts'

export interface LockoutStore {
  /** `undefined` when nothing was ever kept; `damaged` when what was kept cannot be read. */
  read(): Promise<Lockout | 'damaged' | undefined>
  /** Resolves once the disk has it. */
  write(lockout: Lockout): Promise<void>
}

/** `wait`: so many milliseconds before the next try. `disk`: the count cannot be kept, and so no try is taken. */
export type TryRefusal =
  | { readonly why: 'wait'; readonly ms: number }
  | { readonly why: 'disabled' }
  | { readonly why: 'disk' }

export interface LockoutKeeper {
  /** Counts a try, and resolves once it is kept. `release` is the number of the one on screen. Never rejects. */
  begin(number: string, release: number): Promise<Result<undefined, TryRefusal>>
  /** The try has succeeded. Never rejects. */
  succeeded(number: string): Promise<void>
}

/** After a damaged file: the longest wait, since nobody knows how many tries it held. */
const longest: Lockout = { failures: freeTries + 4, byNumber: {} }

/** `nowMs` never goes back and does not follow the date. */
export function keepLockout(store: LockoutStore, nowMs: () => number): LockoutKeeper {
  let known: { readonly lockout: Lockout; readonly freeAtMs: number } | undefined
  let last: Promise<unknown> = Promise.resolve()
  /** One at a time: two tries at once are two tries. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }

  const read = async () => {
    if (known) return known
    const kept = await store.read()
    const lockout = kept === 'damaged' ? longest : (kept ?? noFailures)
    // Whatever was served before this start is served again.
    known = { lockout, freeAtMs: nowMs() + waitAfter(lockout) }
    return known
  }
  const keep = async (lockout: Lockout, waitMs: number) => {
    await store.write(lockout)
    known = { lockout, freeAtMs: nowMs() + waitMs }
  }

  const begin = async (number: string, release: number) => {
    const { lockout, freeAtMs } = await read()
    if (isDisabled(lockout, number, release)) return fail<TryRefusal>({ why: 'disabled' })
    const ms = Math.ceil(freeAtMs - nowMs())
    if (ms > 0) return fail<TryRefusal>({ why: 'wait', ms })
    const next = countTry(lockout, number, release)
    await keep(next, waitAfter(next, number))
    return succeed(undefined)
  }

  return {
    begin: (number, release) =>
      inTurn(() => begin(number, release)).catch(() => fail<TryRefusal>({ why: 'disk' })),
    succeeded: (number) =>
      inTurn(async () => {
        const { lockout } = await read()
        await keep(countSuccess(lockout, number), 0)
      }).catch(() => undefined),
  }
}
