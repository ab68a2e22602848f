import { beforeEach, expect, test, vi } from 'vitest'
import { createComfort } from '#ui/comfort/comfort.ts'

beforeEach(() => {
  localStorage.clear()
  vi.spyOn(window, 'matchMedia').mockReturnValue(Object.assign(new EventTarget(), matchesDark))
})
const matchesDark = {
  matches: true,
  media: '',
  onchange: null,
  addListener: () => {},
  removeListener: () => {},
  dispatchEvent: () => true,
}

test('the system’s theme is followed until another is chosen, which is kept', () => {
  expect(createComfort('escale-admin-comfort').read()).toEqual({ theme: 'dark', text: '100' })
  createComfort('escale-admin-comfort').change({ theme: 'light', text: '200' })
  expect(document.documentElement.dataset).toMatchObject({ theme: 'light', text: '200' })
  expect(createComfort('escale-admin-comfort').read()).toEqual({ theme: 'light', text: '200' })
})

test('what somebody else wrote there is no preference', () => {
  localStorage.setItem('escale-admin-comfort', 'purple 900')
  expect(createComfort('escale-admin-comfort').read()).toEqual({ theme: 'dark', text: '100' })
})

test('a browser that keeps nothing has a preference for this page', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const comfort = createComfort('escale-admin-comfort')
  comfort.change({ text: '150' })
  expect(comfort.read().text).toBe('150')
})
