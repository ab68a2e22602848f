import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { EndReason } from '#contract/receipt.ts'
import { holdSession } from '#kiosk/start/start-wipe.ts'

const speech = { stop: () => {}, isSpeaking: () => false }

beforeEach(() => {
  vi.stubGlobal('caches', undefined)
  history.replaceState(null, '', '/')
})

describe('on a terminal with a supervisor', () => {
  const endingAs = (isGone: boolean) => {
    const ends: EndReason[] = []
    const end = (because: EndReason) => {
      ends.push(because)
      return Promise.resolve(isGone)
    }
    return { ends, supervisor: Promise.resolve({ end }) }
  }

  test('the receipt bears the supervisor’s word beside the page’s traces', async () => {
    const { ends, supervisor } = endingAs(true)
    const receipt = await holdSession(speech, supervisor).wipeNow('silence')
    expect(ends).toEqual(['silence'])
    expect(receipt.ok).toBe(true)
    expect(receipt.traces.at(-1)).toMatchObject({ trace: 'terminal', ok: true })
    expect(receipt.traces.length).toBeGreaterThan(10)
  })

  test('nothing is erased unless the supervisor says so', async () => {
    const { supervisor } = endingAs(false)
    const receipt = await holdSession(speech, supervisor).wipeNow('left')
    expect(receipt.ok).toBe(false)
    expect(receipt.traces.filter(({ ok }) => !ok).map(({ trace }) => trace)).toEqual(['terminal'])
  })

  test('the clipboard is the supervisor’s to empty, and a browser that refuses it to the page stops nothing', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not focused'))
    const { supervisor } = endingAs(true)
    const receipt = await holdSession(speech, supervisor).wipeNow('left')
    expect(receipt.ok).toBe(true)
    expect(receipt.traces.map(({ trace }) => trace)).not.toContain('clipboard')
  })
})

test('in an ordinary browser the page answers for its own traces, the clipboard with them', async () => {
  const receipt = await holdSession(speech).wipeNow('left')
  const traces = receipt.traces.map(({ trace }) => trace)
  expect(traces).toContain('clipboard')
  expect(traces).not.toContain('terminal')
})
