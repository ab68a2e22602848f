import { beforeAll, expect, test } from 'vitest'
import { noAidantNumber, type SealedLayer } from '#contract/aidant.ts'
import { unlockLayer } from '#kiosk/assisted/unlock-layer.ts'
import { macWith, pepperedText } from '#seal/assisted/unlock-code.ts'
import { fromHex } from '#seal/hex.ts'
import { aLayer, aSealedLayer, code, pepper } from './a-sealed-layer.ts'

/** Of aidant 10, and of a colleague who may open every terminal for years. */
const withColleague = (layer: SealedLayer): SealedLayer => ({
  ...layer,
  slots: layer.slots.flatMap((slot) => [
    slot,
    { ...slot, number: '20', places: [], validUntil: '2099-12-31' },
  ]),
})

let sealed: SealedLayer
beforeAll(async () => {
  sealed = withColleague(await aSealedLayer())
})

/** Tries everything, and remembers what it was asked. */
function desk(withPepper = pepper) {
  const held: string[] = []
  const counted: string[] = []
  return {
    held,
    counted,
    tryCode: async (number: string, _release: number, stretched: string) => {
      counted.push(number)
      const value = await macWith(fromHex(withPepper), pepperedText(number, stretched))
      return { ok: true as const, value }
    },
    codeHeld: (number: string) => {
      held.push(number)
      return Promise.resolve()
    },
  }
}

const order = (changes: Partial<Parameters<typeof unlockLayer>[0]> = {}) => ({
  sealed,
  release: 1,
  place: 'kone',
  day: '2026-11-23',
  number: '10',
  code,
  ...changes,
})
const wrong = { ok: false, fault: { why: 'wrong' } }

test('the right number and code open the layer, and say so to the count of tries', async () => {
  const at = desk()
  expect(await unlockLayer(order(), at)).toEqual({ ok: true, value: aLayer })
  expect(at.held).toEqual(['10'])
})

test('a wrong code, an unknown number, an expired aidant, another place: all the same', async () => {
  const at = desk()
  expect(await unlockLayer(order({ code: '584093' }), at)).toEqual(wrong)
  expect(await unlockLayer(order({ number: '99' }), at)).toEqual(wrong)
  expect(await unlockLayer(order({ day: '2027-07-01' }), at)).toEqual(wrong)
  const elsewhere = withColleague(await aSealedLayer({ places: ['yate'] }))
  expect(await unlockLayer(order({ sealed: elsewhere }), at)).toEqual(wrong)
  expect(at.held).toEqual([])
})

test('a code typed in the place of the number goes under nobody’s number, and an aidant’s tries under theirs', async () => {
  const at = desk()
  await unlockLayer(order({ number: code }), at)
  await unlockLayer(order({ code: '584093' }), at)
  await unlockLayer(order({ day: '2027-07-01' }), at)
  expect(at.counted).toEqual([noAidantNumber, '10', '10'])
})

test('when nobody may, as under a clock two years ahead, the day is told and no try is counted', async () => {
  const at = desk()
  const alone = await aSealedLayer()
  const told = await unlockLayer(order({ sealed: alone, day: '2028-11-23' }), at)
  expect(told).toEqual({ ok: false, fault: { why: 'nobody', day: '2028-11-23' } })
  expect(at.counted).toEqual([])
})

test('a copied release is of no use without the pepper, even with the right code', async () => {
  expect(await unlockLayer(order(), desk('cd'.repeat(32)))).toEqual(wrong)
})

test('a code that has to wait is told so', async () => {
  const at = {
    ...desk(),
    tryCode: () =>
      Promise.resolve({ ok: false as const, fault: { why: 'wait' as const, ms: 30_000 } }),
  }
  expect(await unlockLayer(order(), at)).toEqual({ ok: false, fault: { why: 'wait', ms: 30_000 } })
})

test(
  '4. unknown aidant and wrong code: same message, delay within 10 %',
  { timeout: 60_000 },
  async () => {
    const at = desk()
    /** Of the processor: what other programs take meanwhile makes a delay longer, not the work. */
    const worked = async (number: string, typed: string) => {
      const began = process.cpuUsage()
      expect(await unlockLayer(order({ number, code: typed }), at)).toEqual(wrong)
      const { user, system } = process.cpuUsage(began)
      return user + system
    }
    let [unknown, known] = [Infinity, Infinity]
    for (let turn = 0; turn < 12; turn += 1) {
      unknown = Math.min(unknown, await worked('99', '584093'))
      known = Math.min(known, await worked('10', '584093'))
      if (Math.abs(unknown / known - 1) < 0.05) break
    }
    expect(Math.abs(unknown / known - 1)).toBeLessThan(0.1)
  },
)
