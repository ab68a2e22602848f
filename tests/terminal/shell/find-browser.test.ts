import { expect, test } from 'vitest'
import { findBrowser } from '#terminal/shell/find-browser.ts'

const only =
  (...there: string[]) =>
  (path: string) =>
    there.includes(path)

test('the first browser on the path is taken, Edge last', () => {
  const all = only('/b/microsoft-edge', '/b/google-chrome', '/a/microsoft-edge')
  expect(findBrowser(undefined, { PATH: '/b' }, all)).toBe('/b/google-chrome')
})

test('the administrator’s choice wins, and when it is not there none is', () => {
  const found = only('/opt/chrome', '/b/chromium')
  const environment = { PATH: '/b', CHROMIUM_PATH: '/opt/chrome' }
  expect(findBrowser(undefined, environment, found)).toBe('/opt/chrome')
  expect(findBrowser('/b/chromium', environment, found)).toBe('/b/chromium')
  expect(findBrowser('/gone', environment, found)).toBeUndefined()
})

test('the usual places of Windows are known', () => {
  const edge = 'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe'
  const environment = { 'PROGRAMFILES(X86)': 'C:/Program Files (x86)' }
  expect(findBrowser(undefined, environment, only(edge))).toBe(edge)
})

test('no browser is no fault of this function', () => {
  expect(findBrowser(undefined, { PATH: '/b::' }, only())).toBeUndefined()
})
