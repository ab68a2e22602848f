/** For each file of tests, which share one page: nothing of the file before is left in it. */
import { cleanup } from '@testing-library/preact'
import { IDBFactory } from 'fake-indexeddb'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'

/** A few files ask for Node alone. */
const isPage = 'document' in globalThis

beforeAll(() => {
  globalThis.indexedDB = new IDBFactory()
})
afterEach(cleanup)
afterAll(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  if (!isPage) return
  localStorage.clear()
  sessionStorage.clear()
  location.hash = ''
  const page = document.documentElement
  for (const name of page.getAttributeNames()) page.removeAttribute(name)
  document.head.replaceChildren()
  document.body.replaceChildren()
})
