/** A layer for one aidant, number 10, code 739562, and the pepper that opens it. Nobody in it is real. */
import { type AidantLayer, type Aidants, leastRounds } from '#contract/aidant.ts'
import { sealLayer } from '#seal/assisted/aidant-layer.ts'
import { macWith, pepperedText, stretchCode } from '#seal/assisted/unlock-code.ts'
import { fromHex, toHex } from '#seal/hex.ts'

export const code = '739562'
export const pepper = 'ab'.repeat(32)
const salt = '0f'.repeat(16)

export const aLayer: AidantLayer = {
  notes: {},
  steps: {},
  guides: [],
  referents: {},
  answers: {},
  partners: {},
  conventions: [],
  reception: [],
  urgent: [],
  aidants: { '10': { firstName: 'Hina', training: {} } },
}

export async function aSealedLayer(changes: Partial<Aidants['aidants'][string]> = {}) {
  const stretched = await stretchCode(code, fromHex(salt), leastRounds)
  const key = await macWith(fromHex(pepper), pepperedText('10', toHex(stretched)))
  const aidants: Aidants = {
    schema: 'aidants/1',
    seed: '5e'.repeat(32),
    levels: [1, 2],
    reception: [],
    urgent: [],
    aidants: {
      hina: {
        number: '10',
        firstName: 'Hina',
        trade: 'counter',
        places: [],
        validUntil: '2027-06-30',
        training: {},
        keys: [],
        revoked: false,
        code: { salt, rounds: leastRounds, key: toHex(key) },
        ...changes,
      },
    },
  }
  return sealLayer(JSON.stringify(aLayer), aidants, '2026-11-23')
}
