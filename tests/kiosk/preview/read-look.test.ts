import { expect, test } from 'vitest'
import { readLook } from '#kiosk/preview/read-look.ts'

const look = (query: string) => readLook(new URL(`https://hub.test/preview.html${query}`))

test('the address says where, when and for whom', () => {
  expect(look('?place=kone&seat=kone-1&at=2027-03-01&lang=en&register=easy&network=none')).toEqual({
    place: 'kone',
    seat: 'kone-1',
    at: '2027-03-01',
    lang: 'en',
    register: 'easy',
    network: 'none',
  })
})

test('a setting that is not one is left out, the others stand', () => {
  expect(look('?place=Koné&at=2027-02-30&register=falc&network=good')).toEqual({ network: 'good' })
})
