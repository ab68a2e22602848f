import { expect, test } from 'vitest'
import { eraseBeyondPage } from '#kiosk/io/terminal-trace.ts'
import { fakeClock } from './fake-clock.ts'

const endingAs = (isGone: boolean) => Promise.resolve({ end: () => Promise.resolve(isGone) })

test('what the supervisor proved is gone', async () => {
  const trace = await eraseBeyondPage('left', endingAs(true), fakeClock())
  expect(trace).toEqual({ trace: 'terminal', ok: true, ms: 0 })
})

test('what it refused, or could not prove, remains', async () => {
  const trace = await eraseBeyondPage('left', endingAs(false), fakeClock())
  expect(trace).toEqual({ trace: 'terminal', ok: false, error: 'RemainsError', ms: 0 })
})

test('a supervisor that never woke is waited for thirty seconds, then the trace has failed', async () => {
  const clock = fakeClock()
  const erasing = eraseBeyondPage('silence', new Promise(() => {}), clock)
  await clock.pass(30_000)
  expect(await erasing).toEqual({
    trace: 'terminal',
    ok: false,
    error: 'TimeoutError',
    ms: 30_000,
  })
})

test('one that breaks says nothing of what it was erasing', async () => {
  const broken = Promise.resolve({ end: () => Promise.reject(new Error('dossier 4471')) })
  const trace = await eraseBeyondPage('fault', broken, fakeClock())
  expect(trace).toMatchObject({ ok: false, error: 'Error' })
})
