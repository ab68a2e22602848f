import { expect, test } from 'vitest'
import { openSiteWindow } from '#kiosk/io/site-windows.ts'

const aWindow = () => ({ closed: false, location: { href: 'about:blank' }, close() {} })

test('a site opens in a window that is kept to be closed', () => {
  const opened = aWindow()
  const windows = new Set<Pick<Window, 'close' | 'closed'>>()
  const isOpen = openSiteWindow('https://www.impots.nc/', windows, {
    open: () => opened as unknown as Window,
  })
  expect(isOpen).toBe(true)
  expect(opened.location.href).toBe('https://www.impots.nc/')
  expect([...windows]).toEqual([opened])
})

test('a window the browser refuses is said', () => {
  expect(openSiteWindow('https://www.impots.nc/', new Set(), { open: () => null })).toBe(false)
})
