import { describe, expect, test } from 'vitest'
import type { Aidants } from '#contract/aidant.ts'
import { fail, succeed } from '#contract/result.ts'
import { openAssistedDatabase } from '#kiosk/assisted/assisted-database.ts'
import { hasKeys, type KeyOrder, unlockByKey } from '#kiosk/assisted/unlock-by-key.ts'
import type { KeySilence } from '#kiosk/io/security-key.ts'
import { aSecurityKey, origin, type Touch } from '../../seal/assisted/a-security-key.ts'
import { aLayer, aSealedLayer } from './a-sealed-layer.ts'

let opened = 0

/** A terminal, and one aidant with one key. */
async function aDoor(changes: Partial<Aidants['aidants'][string]> = {}) {
  const key = await aSecurityKey()
  const sealed = await aSealedLayer({ keys: [key.known], ...changes })
  const database = await openAssistedDatabase(`keys-${(opened += 1)}`)
  const asked: (readonly string[])[] = []
  const order: KeyOrder = {
    sealed,
    place: 'kone',
    day: '2026-11-23',
    origin,
    signal: new AbortController().signal,
  }
  const answer = (
    touch: Partial<Touch> = {},
    also: {
      readonly order?: Partial<KeyOrder>
      readonly prf?: Uint8Array<ArrayBuffer> | null
    } = {},
    by = key,
  ) =>
    unlockByKey(
      { ...order, ...also.order },
      {
        database,
        randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
        askKey: async ({ challenge, credentials }) => {
          asked.push(credentials)
          return succeed({
            ...(await by.touch({ challenge, ...touch })),
            credential: key.known.credential,
            prf: also.prf === null ? undefined : (also.prf ?? by.prf),
          })
        },
      },
    )
  return { key, sealed, asked, answer, order, database }
}

test('the key says whose it is, and opens the layer with nothing typed', async () => {
  const { answer, asked, key } = await aDoor()
  expect(await answer()).toEqual(succeed({ layer: aLayer, number: '10' }))
  expect(asked).toEqual([[key.known.credential]])
})

test('no key is asked of an aidant who is expired, of another place, or of another server', async () => {
  const { answer, asked, sealed } = await aDoor({ places: ['yate'] })
  const noKey = fail({ why: 'no-key' })
  expect(await answer()).toEqual(noKey)
  const here = { place: 'yate' }
  expect(await answer({}, { order: { ...here, day: '2027-07-01' } })).toEqual(noKey)
  expect(await answer({}, { order: { ...here, origin: 'https://other.example' } })).toEqual(noKey)
  expect(asked).toEqual([])
  expect([hasKeys(sealed, 'yate', origin), hasKeys(sealed, 'kone', origin)]).toEqual([true, false])
})

test('one who was withdrawn has no key left, even without the line', async () => {
  const { answer } = await aDoor({ revoked: true })
  expect(await answer()).toEqual(fail({ why: 'no-key' }))
})

describe('a copied key', () => {
  test('is known by its count, which never goes back, and opens nothing', async () => {
    const { answer } = await aDoor()
    expect(await answer({ count: 7 })).toMatchObject({ ok: true })
    for (const count of [7, 6, 0])
      expect(await answer({ count })).toEqual(fail({ why: 'cloned', number: '10' }))
    expect(await answer({ count: 8 })).toMatchObject({ ok: true })
  })

  test('and a key that does not count is taken each time', async () => {
    const { answer } = await aDoor()
    for (let turn = 0; turn < 2; turn += 1)
      expect(await answer({ count: 0 })).toMatchObject({ ok: true })
  })

  test('a count that cannot be kept opens nothing', async () => {
    const { answer, database } = await aDoor()
    database.close()
    expect(await answer()).toEqual(fail({ why: 'disk' }))
  })
})

test('a key that is not the one of the release is refused, and its count is not believed', async () => {
  const { answer } = await aDoor()
  const forged = await aSecurityKey()
  expect(await answer({ count: 99 }, {}, forged)).toEqual(fail({ why: 'wrong-key', number: '10' }))
  expect(await answer({ count: 1 })).toMatchObject({ ok: true })
})

test('a key without a secret, or with another one, opens nothing', async () => {
  const { answer } = await aDoor()
  expect(await answer({ count: 1 }, { prf: null })).toEqual(fail({ why: 'no-prf' }))
  const prf = new Uint8Array(32).fill(7)
  expect(await answer({ count: 2 }, { prf })).toEqual(fail({ why: 'wrong-key', number: '10' }))
})

test.each(['cancelled', 'no-answer', 'impossible'] satisfies KeySilence[])(
  'a key that is silent says so: %s',
  async (why) => {
    const { order, database } = await aDoor()
    const ways = {
      database,
      randomBytes: (length: number) => new Uint8Array(length),
      askKey: () => Promise.resolve(fail(why)),
    }
    expect(await unlockByKey(order, ways)).toEqual(fail({ why }))
  },
)
