import { expect, test } from 'vitest'
import { openBrowser, openingCommand } from '../../src/hub/open-browser.ts'

test('each system has its way of opening an address', () => {
  expect(openingCommand({ platform: 'linux', env: { DISPLAY: ':0' } })).toEqual(['xdg-open'])
  expect(openingCommand({ platform: 'linux', env: { WAYLAND_DISPLAY: 'w' } })).toEqual(['xdg-open'])
  expect(openingCommand({ platform: 'darwin', env: {} })).toEqual(['open'])
  expect(openingCommand({ platform: 'win32', env: {} })).toEqual(['cmd', '/c', 'start', ''])
})

test('nothing is opened where there is no screen', () => {
  expect(openBrowser('http://127.0.0.1:4173', { platform: 'linux', env: {} })).toBe(false)
})
