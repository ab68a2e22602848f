import { expect, test } from 'vitest'
import { homeAddress } from '#kiosk/start/home-address.ts'

const home = (address: string) => homeAddress(new URL(address, 'https://kiosk.test'))

test('the place and the terminal stay, everything else of the address goes', () => {
  expect(home('/?place=kone&terminal=poste-2&name=Jeanne#secret')).toBe(
    'https://kiosk.test/?place=kone&terminal=poste-2',
  )
})

test('a place that is not an id could be anything, and goes too', () => {
  expect(home('/?place=Jeanne%20Dupont')).toBe('https://kiosk.test/')
})
