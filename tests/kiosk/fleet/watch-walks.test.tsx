import { beforeEach, expect, test, vi } from 'vitest'
import type { Receipt } from '#contract/receipt.ts'
import { watchWalks } from '#kiosk/fleet/watch-walks.ts'
import type { DaySums } from '#kiosk/fleet/day-sums.ts'
import { aWholeGuide } from '../a-content.ts'
import { aKiosk } from '../a-kiosk.tsx'

let kiosk: Awaited<ReturnType<typeof aKiosk>>
let counted: DaySums[]
let wipe: PromiseWithResolvers<Receipt>
const receipt = (ok: boolean): Receipt => ({
  schema: 'receipt/1',
  because: 'left',
  ok,
  ms: 1,
  traces: [],
})
beforeEach(async () => {
  wipe = Promise.withResolvers()
  kiosk = await aKiosk({ guides: [aWholeGuide()], wipe: () => wipe.promise })
  counted = []
  watchWalks(kiosk.session, kiosk.terminal, (sums) => counted.push(sums))
})

const walks = () => counted.map((sums) => sums.walks)
const moment = () => kiosk.session.read().moment
const answer = (step: string, outcome: string) =>
  kiosk.session.send({ type: 'person.answered', step, outcome })

test('nothing is counted before the session is over and its wipe has held', async () => {
  kiosk.begin(aWholeGuide())
  answer('compte', 'oui')
  kiosk.session.send({ type: 'person.wentHome' })
  kiosk.session.send({ type: 'person.left' })
  expect(moment()).toBe('wiping')
  expect(counted).toEqual([])
  wipe.resolve(receipt(true))
  await vi.waitFor(() => expect(moment()).toBe('goodbye'))
  expect(walks()).toEqual([{ 'declarer left fr 0': 1 }])
})

test('a session adds its walks together, whatever their order', async () => {
  kiosk.begin(aWholeGuide())
  kiosk.session.send({ type: 'person.wentHome' })
  kiosk.begin(aWholeGuide())
  answer('compte', 'oui')
  answer('papiers', 'missing')
  kiosk.session.send({ type: 'person.left' })
  wipe.resolve(receipt(true))
  await vi.waitFor(() => expect(counted).toHaveLength(1))
  expect(walks()).toEqual([{ 'declarer finished fr 0': 1, 'declarer left fr 0': 1 }])
})

test('silence is told from leaving', async () => {
  kiosk.begin(aWholeGuide())
  kiosk.clock.increment(400_000)
  kiosk.clock.increment(60_000)
  kiosk.clock.increment(60_000)
  expect(moment()).toBe('wiping')
  wipe.resolve(receipt(true))
  await vi.waitFor(() => expect(counted).toHaveLength(1))
  expect(walks()).toEqual([{ 'declarer silent fr 0': 1 }])
})

test('a wipe that could not prove itself counts nothing, nor does a fault of the terminal', async () => {
  kiosk.begin(aWholeGuide())
  kiosk.session.send({ type: 'person.left' })
  wipe.resolve(receipt(false))
  await vi.waitFor(() => expect(moment()).toBe('unavailable'))
  expect(counted).toEqual([])
})

test('a screen that broke says nothing of the guide', async () => {
  kiosk.begin(aWholeGuide())
  kiosk.session.send({ type: 'terminal.faulted' })
  wipe.resolve(receipt(true))
  await vi.waitFor(() => expect(moment()).toBe('goodbye'))
  expect(counted).toEqual([])
})

test('a session without a walk counts nothing', async () => {
  kiosk.reachHome()
  kiosk.session.send({ type: 'person.left' })
  wipe.resolve(receipt(true))
  await vi.waitFor(() => expect(moment()).toBe('goodbye'))
  expect(counted).toEqual([])
})
