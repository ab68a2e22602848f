/**
 * Every trace a session may leave in the page, in the order it is erased: first what could still write, then what was
 * written. `docs/storage.md` says of each what it is and who erases what this page cannot.
 */
import type { Trace } from '../wipe.ts'
import { eraseClipboard } from './clipboard.ts'
import { eraseCookies } from './cookies.ts'
import { areCachesGone, areDatabasesGone, eraseCaches, eraseDatabases } from './databases.ts'
import { areFormFieldsEmpty, eraseFormFields } from './form-fields.ts'
import type { Speech } from './speech.ts'

/** What the session holds on to, so that it can be let go. */
export interface SessionHandles {
  /** Every request made for the person carries its signal. A new one for each session. */
  readonly requests: AbortController
  readonly speech: Pick<Speech, 'stop' | 'isSpeaking'>
  /** Windows opened for the person; those the browser still lets us close. */
  readonly windows: Set<Pick<Window, 'close' | 'closed'>>
  /** The address the terminal opens with: its place and nothing else. The page's, without its fragment, when absent. */
  readonly address?: string
}

/** Where the take-home sheet and anything else that shows what the person did is rendered. */
const sheetSelector = '[data-sheet]'

/** `undefined` when the browser forbids storage: then nothing was stored. */
function storageOf(page: Window, kind: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return page[kind]
  } catch {
    return undefined
  }
}

function storageTrace(page: Window, name: string, kind: 'localStorage' | 'sessionStorage'): Trace {
  return {
    name,
    erase: () => storageOf(page, kind)?.clear(),
    isGone: () => (storageOf(page, kind)?.length ?? 0) === 0,
  }
}

export function tracesOf(handles: SessionHandles, page: Window = window): readonly Trace[] {
  const { requests, speech, windows } = handles
  const { document, history, location } = page
  const { address = location.origin + location.pathname + location.search } = handles
  const sheets = () => [...document.querySelectorAll(sheetSelector)]

  return [
    {
      name: 'requests',
      erase: () => requests.abort(),
      isGone: () => requests.signal.aborted,
    },
    {
      name: 'speech',
      erase: () => speech.stop(),
      isGone: () => !speech.isSpeaking(),
    },
    {
      name: 'windows',
      erase: () => {
        for (const opened of windows) opened.close()
      },
      isGone: () => [...windows].every((opened) => opened.closed),
    },
    {
      name: 'form-fields',
      erase: () => eraseFormFields(document),
      isGone: () => areFormFieldsEmpty(document),
    },
    {
      name: 'sheet',
      erase: () => {
        for (const sheet of sheets()) sheet.replaceChildren()
      },
      isGone: () => sheets().every((sheet) => sheet.childNodes.length === 0),
    },
    {
      name: 'selection',
      erase: () => page.getSelection()?.removeAllRanges(),
      isGone: () => (page.getSelection()?.rangeCount ?? 0) === 0,
    },
    {
      name: 'clipboard',
      erase: () => eraseClipboard(page.navigator, () => page.focus()),
    },
    storageTrace(page, 'session-storage', 'sessionStorage'),
    storageTrace(page, 'local-storage', 'localStorage'),
    {
      name: 'cookies',
      erase: () => eraseCookies(document, location),
      isGone: () => document.cookie === '',
    },
    {
      name: 'databases',
      erase: () => eraseDatabases(indexedDB),
      isGone: () => areDatabasesGone(indexedDB),
    },
    {
      name: 'caches',
      erase: () => eraseCaches(globalThis.caches),
      isGone: () => areCachesGone(globalThis.caches),
    },
    {
      name: 'history',
      erase: () => history.replaceState(null, '', address),
      isGone: () => history.state === null && location.href === address,
    },
    {
      name: 'window-name',
      erase: () => {
        page.name = ''
      },
      isGone: () => page.name === '',
    },
  ]
}
