import { expect, test } from 'vitest'
import { eraseCookies } from '../../../src/kiosk/io/cookies.ts'

/** A cookie jar that records what it is told, as a browser would never show it. */
function fakePage(cookies: string) {
  const written: string[] = []
  const page = document.implementation.createHTMLDocument()
  Object.defineProperty(page, 'cookie', {
    get: () => cookies,
    set(text: string) {
      written.push(text)
    },
  })
  return { page, written }
}

test('each cookie is expired on every path and domain it may have been set for', () => {
  const { page, written } = fakePage('a=1; b=2=3; c')
  eraseCookies(page, { pathname: '/kiosk/poste', hostname: 'poste.mairie.nc' })
  const scopes = written
    .filter((text) => text.startsWith('b='))
    .map((text) => text.replace(/^b=; expires=Thu, 01 Jan 1970 00:00:00 GMT; /, ''))
  const paths = ['/', '/kiosk', '/kiosk/', '/kiosk/poste', '/kiosk/poste/']
  const domains = ['', '; domain=poste.mairie.nc', '; domain=mairie.nc', '; domain=nc']
  expect(new Set(scopes)).toEqual(
    new Set(paths.flatMap((path) => domains.map((domain) => `path=${path}${domain}`))),
  )
  expect(new Set(written.map((text) => text.split('=')[0]))).toEqual(new Set(['a', 'b', 'c']))
})

test('without cookies nothing is written', () => {
  const { page, written } = fakePage('')
  eraseCookies(page, { pathname: '/', hostname: 'localhost' })
  expect(written).toEqual([])
})

test('a real cookie goes', () => {
  document.cookie = 'seen=yes; path=/'
  eraseCookies(document, location)
  expect(document.cookie).toBe('')
})
