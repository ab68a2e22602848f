import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Boot,
  bootGraceMs,
  hearBoot,
  mostBoots,
  parseBoots,
  rememberedBootMs,
} from '../../../src/hub/fleet/boots.ts'

interface Heard {
  readonly boot: string
  readonly atMs: number
}

/** Whether any of these reports, heard in this order, closes the terminal. */
function isEverCloned(reports: readonly Heard[]): boolean {
  let boots: readonly Boot[] = []
  return reports.some(({ boot, atMs }) => {
    const heard = hearBoot(boots, boot, atMs)
    ;({ boots } = heard)
    return heard.isCloned
  })
}

const minute = 60_000

describe('one PC', () => {
  test('that restarts, whenever and as often as a PC can, is one PC', () => {
    const lives = fc.array(
      fc.record({
        reports: fc.array(fc.integer({ min: 1, max: 20 * minute }), { minLength: 1, maxLength: 8 }),
        // Nothing starts a PC and its browser faster.
        offMs: fc.integer({ min: 35_000, max: 3 * 86_400_000 }),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(lives, (all) => {
        let atMs = 0
        const reports = all.flatMap((life, number) => {
          atMs += life.offMs
          return life.reports.map((pauseMs) => {
            atMs += pauseMs
            return { boot: `boot-${number}`, atMs }
          })
        })
        return !isEverCloned(reports)
      }),
    )
  })

  test('whose last report before a restart arrives after the first of the next start, is one PC', () => {
    expect(
      isEverCloned([
        { boot: 'a', atMs: 0 },
        { boot: 'b', atMs: 60_000 },
        { boot: 'a', atMs: 60_000 + bootGraceMs },
        { boot: 'b', atMs: 120_000 },
      ]),
    ).toBe(false)
  })
})

describe('two PCs or more under one key', () => {
  test('are told by their third round of reports, whatever their number and their pace', () => {
    const everyMs = fc.integer({ min: 2 * bootGraceMs, max: 5 * minute })
    const phases = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 2,
      maxLength: 40,
    })
    fc.assert(
      fc.property(everyMs, phases, (every, of) => {
        const reports = [0, 1, 2]
          .flatMap((round) =>
            of.map((phase, pc) => ({ boot: `pc-${pc}`, atMs: (round + phase) * every })),
          )
          .toSorted((a, b) => a.atMs - b.atMs)
        return isEverCloned(reports)
      }),
    )
  })

  test('are told when a disk image was copied to a whole room that starts together', () => {
    const start = Array.from({ length: mostBoots + 1 }, (_, pc) => ({ boot: `pc-${pc}`, atMs: pc }))
    expect(isEverCloned(start)).toBe(true)
  })
})

test('boots silent for long are forgotten: what is kept stays small', () => {
  let boots: readonly Boot[] = []
  for (let at = 0; at < 500; at += 1) ({ boots } = hearBoot(boots, `boot-${at}`, at * minute))
  expect(boots.length).toBeLessThanOrEqual(rememberedBootMs / minute + 1)
  expect(parseBoots(JSON.stringify(boots))).toEqual(boots)
})

test('what is not a list of boots is none', () => {
  for (const text of [null, '', '[]', '{', '[{"boot":1}]', '{"a":1}'])
    expect(parseBoots(text)).toEqual([])
})
