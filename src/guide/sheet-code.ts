import type { Guide } from '#contract/guide.ts'
import { fail, type Result, succeed } from '#contract/result.ts'
import type { Step } from '#contract/step.ts'
import type { Log, Outcome, Surroundings } from '#contract/walk.ts'
import { normalizeOutcome, outcomesOf } from './outcomes.ts'
import { resolve } from './resolve.ts'

/** RFC 4648 section 5: digits that need no escaping in the fragment of an address. */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A step takes one digit, a question with several answers two: 128 choices do not fit in one. */
const widthOf = (step: Step) => (step.kind === 'choice' && step.many ? 2 : 1)

/** Steps whose outcome may leave the terminal, in the order of the guide. */
const codedSteps = (guide: Guide) =>
  Object.entries(guide.steps).filter(
    ([, step]) => step.kind !== 'gate' && step.kind !== 'result' && !step.sensitive,
  )

const isSame = (one: Outcome, other: Outcome) => [one].flat().join() === [other].flat().join()

function rankOf(step: Step, outcome: Outcome | undefined): number {
  const offered = outcome === undefined ? undefined : normalizeOutcome(step, outcome)
  return offered === undefined
    ? 0
    : outcomesOf(step).findIndex((candidate) => isSame(candidate, offered)) + 1
}

const writeNumber = (number: number, width: number) =>
  Array.from({ length: width }, (_, at) =>
    digits.charAt(Math.floor(number / digits.length ** (width - 1 - at)) % digits.length),
  ).join('')

/**
 * The code of a walk, for a QR that the person asks for: `<version>.<rank of each outcome>`. It holds no sensitive
 * outcome and none off the path, and goes in the fragment of an address, which browsers do not send.
 */
export function packOutcomes(guide: Guide, surroundings: Surroundings, log: Log): string {
  const { log: kept } = resolve(guide, surroundings, log)
  const packed = codedSteps(guide)
    .map(([id, step]) => writeNumber(rankOf(step, kept[id]), widthOf(step)))
    .join('')
  return `${guide.version}.${packed.replace(/A+$/, '')}`
}

const readNumber = (written: string) =>
  written.split('').reduce((sum, digit) => sum * digits.length + digits.indexOf(digit), 0)

export type CodeFault =
  /** Not a code, or not one of this guide. */
  | 'malformed'
  /** Made by another version: its ranks would say something else here. */
  | 'other-version'

/** The log that a code stands for; to be replayed by `resolve`, which stops at the first step it leaves out. */
export function unpackOutcomes(guide: Guide, code: string): Result<Log, CodeFault> {
  const parts = /^([1-9]\d{0,8})\.([A-Za-z0-9_-]{0,400})$/.exec(code)
  if (parts === null) return fail('malformed')
  const [, version, packed = ''] = parts
  if (Number(version) !== guide.version) return fail('other-version')
  const log: Record<string, Outcome> = {}
  let at = 0
  for (const [id, step] of codedSteps(guide)) {
    const written = packed.slice(at, at + widthOf(step)).padEnd(widthOf(step), 'A')
    at += widthOf(step)
    const rank = readNumber(written)
    if (rank === 0) continue
    const outcome = outcomesOf(step)[rank - 1]
    if (outcome === undefined) return fail('malformed')
    log[id] = outcome
  }
  return packed.length > at ? fail('malformed') : succeed(log)
}
