/** What a role is checked against once root is known, and how it is kept once trusted. */
import { fail, type Result, succeed } from '#contract/result.ts'
import { type Floors, raiseFloors, readFloors, writeFloors } from './floors.ts'
import type { Root } from './metadata.ts'
import type { Sealed } from './parse-metadata.ts'
import type { Refusal } from './refusals.ts'
import type { SealOptions } from './seal-options.ts'

export interface Ground {
  readonly root: Root
  /** As they were when the refresh began. */
  readonly floors: Floors
  readonly nowMs: number
  readonly options: SealOptions
}

/** The floor first: cut in between, the terminal asks again and finds the same. */
export async function keep(
  sealed: Sealed<unknown>,
  seen: Parameters<typeof raiseFloors>[2],
  { root, options }: Ground,
): Promise<Result<undefined, Refusal>> {
  // Read again: a role above has raised them since.
  const floors = raiseFloors(await readFloors(options.floors), root, seen)
  if (!(await writeFloors(options.floors, floors)))
    return fail({ code: 'store-failed', role: sealed.role })
  await options.metadata.write(sealed.role, sealed.bytes)
  return succeed(undefined)
}
