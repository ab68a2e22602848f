import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type SessionHandles, tracesOf } from '../../../src/kiosk/io/traces.ts'
import { wipe } from '../../../src/kiosk/wipe.ts'

function setUp(changes: Partial<SessionHandles> = {}) {
  const speech = {
    isOn: true,
    stop: () => {
      speech.isOn = false
    },
    isSpeaking: () => speech.isOn,
  }
  const site = {
    closed: false,
    close: () => {
      site.closed = true
    },
  }
  const requests = new AbortController()
  const handles = { requests, speech, windows: new Set([site]), ...changes }
  return { handles, speech, site, requests, traces: tracesOf(handles) }
}

/** Leaves something in every place of the page that a test can reach. */
function leaveTraces() {
  document.body.innerHTML = `
    <form><input name="nom" value="" /><textarea></textarea></form>
    <section data-sheet><p>Dossier de Mme Wamytan</p></section>
    <p id="read">Un texte choisi</p>`
  const input = document.querySelector('input')
  if (input) input.value = 'Wamytan'
  input?.focus()
  const read = document.querySelector('#read')
  if (read) getSelection()?.selectAllChildren(read)
  sessionStorage.setItem('a', '1')
  localStorage.setItem('b', '2')
  document.cookie = 'c=3; path=/'
  history.replaceState({ d: 4 }, '', '#etape')
  window.name = 'e'
}

const createDatabase = (name: string) =>
  new Promise<void>((resolve) => {
    const request = indexedDB.open(name)
    request.addEventListener('success', () => {
      request.result.close()
      resolve()
    })
  })

beforeEach(() => {
  vi.stubGlobal('caches', undefined)
})

describe('the traces of a session', () => {
  test('are all gone after a wipe', async () => {
    leaveTraces()
    await createDatabase('someone')
    await createDatabase('escale-content')
    const { traces, speech, site, requests } = setUp()

    const receipt = await wipe('left', traces)
    expect(receipt.traces.filter((result) => !result.ok)).toEqual([])
    expect(receipt.ok).toBe(true)

    expect(document.querySelector('input')?.value).toBe('')
    expect(document.activeElement).toBe(document.body)
    expect(document.querySelector('[data-sheet]')?.textContent).toBe('')
    expect(getSelection()?.rangeCount).toBe(0)
    expect([sessionStorage.length, localStorage.length, document.cookie]).toEqual([0, 0, ''])
    expect([history.state, location.hash, window.name]).toEqual([null, '', ''])
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['escale-content'])
    expect([speech.isOn, site.closed, requests.signal.aborted]).toEqual([false, true, true])
  })

  test('are each looked for: what was only said to be erased is found', async () => {
    leaveTraces()
    const { traces } = setUp()
    const found = await Promise.all(
      traces.map(async (trace) => ((await trace.isGone?.()) === false ? trace.name : undefined)),
    )
    expect(found.filter(Boolean)).toEqual([
      'requests',
      'speech',
      'windows',
      'form-fields',
      'sheet',
      'selection',
      'session-storage',
      'local-storage',
      'cookies',
      'history',
      'window-name',
    ])
  })

  test('stop the terminal when a window stays open', async () => {
    const stuck = { closed: false, close: () => {} }
    const { traces } = setUp({ windows: new Set([stuck]) })
    const windows = traces.filter((trace) => trace.name === 'windows')
    const receipt = await wipe('silence', windows)
    expect(receipt.ok).toBe(false)
    expect(receipt.traces[0]).toMatchObject({ trace: 'windows', error: 'RemainsError' })
  })

  test.each([
    ['the page’s, without its fragment', undefined, '?place=kone&q=wamytan'],
    ['the terminal’s own, when it is known', 'http://localhost:3000/?place=kone', '?place=kone'],
  ])('leave an address that is %s', async (_, address, expected) => {
    history.replaceState(null, '', '/?place=kone&q=wamytan#1.abc')
    const { traces } = setUp(address ? { address } : {})
    const addressOnly = traces.filter((trace) => trace.name === 'history')
    expect((await wipe('left', addressOnly)).ok).toBe(true)
    expect(location.search + location.hash).toBe(expected)
    history.replaceState(null, '', '/')
  })

  test('are none where the browser forbids storage', async () => {
    const forbidden = vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('', 'SecurityError')
    })
    const { traces } = setUp()
    const receipt = await wipe(
      'left',
      traces.filter((trace) => trace.name === 'local-storage'),
    )
    forbidden.mockRestore()
    expect(receipt.ok).toBe(true)
  })

  test('are each described in docs/storage.md', () => {
    const page = readFileSync('docs/storage.md', 'utf8')
    for (const { name } of setUp().traces) expect(page).toContain(`\`${name}\``)
  })
})
