import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Trace, traceMs, wipe } from '../../src/kiosk/wipe.ts'
import { fakeClock } from './io/fake-clock.ts'

const never = new Promise<never>(() => {})

/** Kinds of traces a terminal may have to live with, each with whether it can be erased. */
const planted = {
  good: (): Trace => ({ name: 'good', erase: () => {} }),
  proved: (): Trace => {
    let isThere = true
    return {
      name: 'proved',
      erase: async () => {
        isThere = false
      },
      isGone: () => !isThere,
    }
  },
  slow: (): Trace => {
    let looks = 0
    return { name: 'slow', erase: () => {}, isGone: () => (looks += 1) > 2 }
  },
  throwing: (): Trace => ({
    name: 'throwing',
    erase: () => {
      throw new RangeError('Mme Wamytan, 12 rue des Flamboyants')
    },
  }),
  rejecting: (): Trace => ({ name: 'rejecting', erase: () => Promise.reject(new TypeError()) }),
  hanging: (): Trace => ({ name: 'hanging', erase: () => never }),
  lying: (): Trace => ({ name: 'lying', erase: () => {}, isGone: () => false }),
  blind: (): Trace => ({ name: 'blind', erase: () => {}, isGone: () => never }),
  rude: (): Trace => ({
    name: 'rude',
    erase: () => {
      throw 'what the person typed'
    },
  }),
}
const erasable = new Set(['good', 'proved', 'slow'])

async function wipeAll(traces: readonly Trace[]) {
  const clock = fakeClock()
  const wiping = wipe('left', traces, clock)
  await clock.pass(10 * traceMs)
  return wiping
}

describe('a wipe', () => {
  test('erases every trace twice and says so', async () => {
    const erased: string[] = []
    const trace = (name: string): Trace => ({ name, erase: () => erased.push(name) })
    const receipt = await wipeAll([trace('a'), trace('b')])
    expect(erased).toEqual(['a', 'b', 'a', 'b'])
    expect(receipt).toMatchObject({ schema: 'receipt/1', because: 'left', ok: true })
    expect(receipt.traces.map((result) => result.trace)).toEqual(['a', 'b', 'a', 'b'])
  })

  test('erases what was written while it was erasing', async () => {
    const store = ['early']
    const inFlight = ['late']
    const receipt = await wipeAll([
      {
        name: 'store',
        erase: () => {
          store.length = 0
          // An answer that was on its way arrives after the store was emptied.
          queueMicrotask(() => store.push(...inFlight.splice(0)))
        },
      },
    ])
    expect(store).toEqual([])
    expect(receipt.ok).toBe(true)
  })

  test('is not stopped by a trace that throws, rejects, hangs or lies', async () => {
    const receipt = await wipeAll(Object.values(planted).map((plant) => plant()))
    expect(receipt.ok).toBe(false)
    const secondPass = receipt.traces.slice(receipt.traces.length / 2)
    expect(secondPass.filter((result) => result.ok).map((result) => result.trace)).toEqual([
      'good',
      'proved',
      'slow',
    ])
    expect(Object.fromEntries(secondPass.map((result) => [result.trace, result.error]))).toEqual({
      good: undefined,
      proved: undefined,
      slow: undefined,
      throwing: 'RangeError',
      rejecting: 'TypeError',
      hanging: 'TimeoutError',
      lying: 'RemainsError',
      blind: 'TimeoutError',
      rude: 'Error',
    })
  })

  test('never quotes what it was erasing', async () => {
    const named = new Error('dossier 4471')
    named.name = 'dossier 4471'
    const receipt = await wipeAll([
      planted.throwing(),
      planted.rude(),
      { name: 'named', erase: () => Promise.reject(named) },
    ])
    expect(JSON.stringify(receipt)).not.toMatch(/Wamytan|typed|4471/)
  })

  test('is ok when the first pass failed and the second found the trace gone', async () => {
    let tries = 0
    const receipt = await wipeAll([
      {
        name: 'stubborn',
        erase: () => {
          tries += 1
          if (tries === 1) throw new Error('not yet')
        },
      },
    ])
    expect(receipt.traces.map((result) => result.ok)).toEqual([false, true])
    expect(receipt.ok).toBe(true)
  })

  test('is ok exactly when every trace could be erased, in at most two bounded passes', async () => {
    const kinds = fc.array(fc.constantFrom(...Object.values(planted)), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(kinds, async (plants) => {
        const traces = plants.map((plant) => plant())
        const receipt = await wipeAll(traces)
        expect(receipt.ok).toBe(traces.every((trace) => erasable.has(trace.name)))
        expect(receipt.traces).toHaveLength(2 * traces.length)
        expect(receipt.ms).toBeLessThanOrEqual(2 * traceMs)
      }),
      { numRuns: 15 },
    )
  })
})
