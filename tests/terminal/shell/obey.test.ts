import { expect, test, vi } from 'vitest'
import type { Ask, Deed, Tell, TerminalStatus } from '#contract/terminal-link.ts'
import type { WipeCause, WipeReceipt } from '#contract/wipe-receipt.ts'
import { arrangeDesk } from '#terminal/shell/desk.ts'
import { obey } from '#terminal/shell/obey.ts'
import type { Sessions, SessionsState } from '#terminal/wipe/sessions.ts'
import { stubSite } from './stub-sites.ts'

const receiptOf = (cause: WipeCause): WipeReceipt => ({
  schema: 'wipe-receipt/1',
  terminal: 'poste-1',
  number: 1,
  day: '2026-11-23',
  cause,
  attempt: 1,
  ok: true,
  ms: 100,
  browser: '',
  traces: [],
})

function stand(first: SessionsState = 'ready') {
  let state = first
  const tells: Tell[] = []
  const opened: string[] = []
  const ordered: unknown[] = []
  const ended: WipeCause[] = []
  const onMissing = vi.fn<() => void>()
  const onSeek = vi.fn<() => void>()
  const onFollow = vi.fn<(timestamp: string) => void>()
  const sessions: Pick<Sessions, 'state' | 'open' | 'order' | 'end'> = {
    state: () => state,
    open: async (address) => {
      opened.push(address)
      state = 'open'
      return { ok: true, value: undefined }
    },
    order: (order) => {
      ordered.push(order)
      return true
    },
    end: async (cause) => {
      ended.push(cause)
      state = 'ready'
      return receiptOf(cause)
    },
  }
  const status = (): TerminalStatus => ({
    state,
    terminal: 'poste-1',
    browser: '',
    can: [],
    policy: 'unknown',
    isOnMemoryDisk: true,
    sites: 1,
    counts: { blocked: 0, missing: 0, strays: 0 },
    receipts: [],
  })
  const run = obey({
    sessions,
    desk: arrangeDesk(
      () => undefined,
      (order) => ordered.push(order),
      () => {},
    ),
    papers: {
      print: () => Promise.resolve({ ok: false, fault: 'no-printer' }),
      save: () => Promise.reject(new Error('a disk that fails')),
      carry: () => Promise.resolve({ ok: false, fault: 'no-stick' }),
    },
    scans: {
      seek: onSeek,
      scan: (inColour) =>
        Promise.resolve(
          inColour ? { ok: false, fault: 'cover-open' } : { ok: true, value: undefined },
        ),
      done: () => Promise.resolve({ ok: true, value: 3 }),
      stop: () => Promise.resolve({ ok: false, fault: 'no-site' }),
    },
    aidants: {
      isReady: () => true,
      keepPepper: () => Promise.resolve(),
      tryCode: () => Promise.resolve({ is: 'wait', ms: 30_000 }),
      codeHeld: () => Promise.resolve(),
    },
    sites: () => ({ impots: stubSite }),
    status,
    onMissing,
    onFollow,
    tell: (tell) => tells.push(tell),
  })
  let asks = 0
  const ask = async (deed: Deed): Promise<Tell | undefined> => {
    const asked: Ask = { ask: asks, deed }
    asks += 1
    await run(asked)
    return tells.at(-1)
  }
  return { ask, tells, opened, ordered, ended, onMissing, onFollow, onSeek }
}
const open: Deed = { do: 'open', site: 'impots', panelPx: 400 }

test('a site of the release opens at its own address', async () => {
  const { ask, opened } = stand()
  expect(await ask(open)).toEqual({ tell: 'answer', ask: 0, ok: true })
  expect(opened).toEqual(['https://impots.example/'])
})

test('an unknown site is refused', async () => {
  const { ask, opened } = stand()
  expect(await ask({ ...open, site: 'caf' })).toMatchObject({ why: 'unknown-site' })
  expect(opened).toEqual([])
})

test.each(['wiping', 'unavailable'] as const)('nothing opens while %s', async (state) => {
  const { ask, opened } = stand(state)
  expect(await ask(open)).toMatchObject({ tell: 'refusal', why: 'not-now' })
  expect(opened).toEqual([])
})

test('a page that says hello in the middle of a session ends it before it hears anything', async () => {
  const { ask, ended, tells } = stand()
  await ask(open)
  expect(await ask({ do: 'hello' })).toMatchObject({ tell: 'status', status: { state: 'ready' } })
  expect(ended).toEqual(['kiosk-lost'])
  await ask({ do: 'hello' })
  expect(ended).toHaveLength(1)
  expect(tells).toHaveLength(3)
})

test('an end is answered by its receipt', async () => {
  const { ask } = stand()
  await ask(open)
  expect(await ask({ do: 'end', because: 'silence' })).toEqual({
    tell: 'receipt',
    ask: 1,
    receipt: receiptOf('silence'),
  })
})

test('what is for a site is refused without one, and reaches it with one', async () => {
  const { ask, ordered } = stand()
  const deeds: Deed[] = [
    { do: 'back' },
    { do: 'choose', document: null },
    { do: 'cover' },
    { do: 'extend' },
    { do: 'close' },
  ]
  for (const deed of deeds) expect(await ask(deed)).toMatchObject({ why: 'no-site' })
  expect(ordered).toEqual([])
  await ask(open)
  for (const deed of deeds) expect(await ask(deed)).toMatchObject({ tell: 'answer' })
  expect(ordered).toMatchObject([
    { do: 'back' },
    { do: 'choose' },
    { do: 'show', isInFront: false },
    { do: 'place' },
    { do: 'show', isInFront: true },
    { do: 'close' },
  ])
})

test('what fails is answered too', async () => {
  const { ask } = stand()
  expect(await ask({ do: 'print', what: 'sheet' })).toMatchObject({ why: 'no-printer' })
  expect(await ask({ do: 'save', document: 1 })).toMatchObject({ why: 'failed' })
})

test('the releases that the kiosk goes by are followed, word for word', async () => {
  const { ask, onFollow } = stand()
  expect(await ask({ do: 'follow', timestamp: '{"signed":{}}' })).toMatchObject({ ok: true })
  expect(onFollow).toHaveBeenCalledWith('{"signed":{}}')
})

test('a missing site is counted, a beat is not answered', async () => {
  const { ask, onMissing, tells } = stand()
  await ask({ do: 'report-missing' })
  expect(onMissing).toHaveBeenCalledTimes(1)
  await ask({ do: 'beat', beat: 3 })
  expect(tells).toHaveLength(1)
})

test('a code is tried by the gate, which says how long to wait', async () => {
  const { ask } = stand()
  const code = { number: '10', release: 1, stretched: 'ab'.repeat(32) }
  expect(await ask({ do: 'try-code', ...code })).toEqual({
    tell: 'tried',
    ask: 0,
    tried: { is: 'wait', ms: 30_000 },
  })
  expect(await ask({ do: 'keep-pepper', pepper: 'ab'.repeat(32) })).toMatchObject({ ok: true })
})

test('a paper is read page by page, then is a document; the scanner’s refusals pass as they are', async () => {
  const { ask, onSeek } = stand()
  expect(await ask({ do: 'find-scanner' })).toMatchObject({ ok: true })
  expect(onSeek).toHaveBeenCalledTimes(1)
  expect(await ask({ do: 'scan', inColour: false })).toMatchObject({ tell: 'answer', ok: true })
  expect(await ask({ do: 'scan', inColour: true })).toMatchObject({ why: 'cover-open' })
  expect(await ask({ do: 'scan-done' })).toEqual({ tell: 'scanned', ask: 3, document: 3 })
  expect(await ask({ do: 'scan-stop' })).toMatchObject({ tell: 'refusal', why: 'no-site' })
})
