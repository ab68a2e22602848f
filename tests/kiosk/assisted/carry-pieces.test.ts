import { expect, test } from 'vitest'
import { carryPieces } from '#kiosk/assisted/carry-pieces.ts'

const atOnce = () => Promise.resolve()

test('a long text arrives whole, in pieces that one ask may hold, the last one said', async () => {
  const text = JSON.stringify({
    envelopes: Array.from({ length: 50 }, (_, at) => `${at}`.repeat(99)),
  })
  const got: [number, string, boolean][] = []
  const carried = await carryPieces(
    text,
    async (...piece) => {
      got.push(piece)
      return 'done'
    },
    atOnce,
  )
  expect(carried).toBe('done')
  expect(got.map(([, piece]) => piece).join('')).toBe(text)
  expect(got.map(([at]) => at)).toEqual(got.map((_, at) => at))
  expect(got.filter(([, , isLast]) => isLast)).toEqual([got.at(-1)])
  for (const [, piece] of got) expect(JSON.stringify(piece).length).toBeLessThan(1900)
})

test('a stick that is not there, or that fails, stops it', async () => {
  for (const [reply, expected] of [
    ['no-stick', 'no-stick'],
    ['save-failed', 'failed'],
    ['silence', 'failed'],
  ] as const)
    expect(await carryPieces('text', async () => reply, atOnce)).toBe(expected)
})
