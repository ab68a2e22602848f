import { expect, test } from 'vitest'
import type { Aidants, KeySlot } from '#contract/aidant.ts'
import { openLayerByKey, sealLayer } from '#seal/assisted/aidant-layer.ts'
import { openForKey, sealingKeyOf } from '#seal/assisted/security-key.ts'
import { aSecurityKey } from './a-security-key.ts'

const content = '{"notes":"pour les aidants"}'
const today = '2026-11-30'

const hina: Aidants['aidants'][string] = {
  number: '10',
  trade: 'counter',
  places: [],
  validUntil: '2027-06-30',
  training: {},
  keys: [],
  revoked: false,
}
const deployment = (aidants: Aidants['aidants']): Aidants => ({
  schema: 'aidants/1',
  seed: '5e'.repeat(32),
  levels: [1],
  reception: [],
  urgent: [],
  aidants,
})

async function sealedFor(...keys: Awaited<ReturnType<typeof aSecurityKey>>[]) {
  return sealLayer(
    content,
    deployment({ hina: { ...hina, keys: keys.map(({ known }) => known) } }),
    today,
  )
}
const slotOf = (slots: readonly KeySlot[], credential: string): KeySlot => {
  const slot = slots.find((one) => one.credential === credential)
  if (!slot) throw new Error('no slot')
  return slot
}

test('each key of an aidant opens the layer, and no other key does', async () => {
  const [one, two, other] = [await aSecurityKey(), await aSecurityKey(), await aSecurityKey()]
  const sealed = await sealedFor(one, two)
  for (const { known, prf } of [one, two])
    expect(await openLayerByKey(sealed, slotOf(sealed.keys, known.credential), prf)).toBe(content)
  const slot = slotOf(sealed.keys, one.known.credential)
  for (const { prf } of [two, other])
    expect(await openLayerByKey(sealed, slot, prf)).toBeUndefined()
})

test('what is sealed for one key, put under the name of another, opens for nobody', async () => {
  const [one, two] = [await aSecurityKey(), await aSecurityKey()]
  const { keys } = await sealedFor(one, two)
  const [first, second] = [slotOf(keys, one.known.credential), slotOf(keys, two.known.credential)]
  expect(await openForKey({ ...second, sealed: first.sealed }, one.prf)).toBeUndefined()
  expect(await openForKey({ ...first, number: '11' }, one.prf)).toBeUndefined()
})

test('the same content gives the same bytes, and a change of it other ones', async () => {
  const key = await aSecurityKey()
  const aidants = deployment({ hina: { ...hina, keys: [key.known] } })
  expect(await sealLayer(content, aidants, today)).toEqual(await sealLayer(content, aidants, today))
  const [before] = (await sealLayer(content, aidants, today)).keys
  const [after] = (await sealLayer(`${content} `, aidants, today)).keys
  expect(after?.sealed).not.toBe(before?.sealed)
})

test('an aidant who was withdrawn or is expired has no key in the release', async () => {
  const key = await aSecurityKey()
  for (const change of [{ revoked: true }, { validUntil: '2026-11-29' }]) {
    const aidants = deployment({ hina: { ...hina, ...change, keys: [key.known] } })
    expect((await sealLayer(content, aidants, today)).keys).toEqual([])
  }
})

test('the file of a deployment and a release hold nothing of what the key gave', async () => {
  const key = await aSecurityKey()
  const written = JSON.stringify([key.known, await sealedFor(key)])
  expect(written).toContain(await sealingKeyOf(key.prf))
  expect(written).not.toContain(Buffer.from(key.prf).toString('hex'))
})
