/** The file fields of sites: the browser's own chooser, which shows the disk, never opens; the panel offers what the session holds. */
import type { CDPSession } from 'puppeteer-core'
import { call } from './call.ts'
import type { Documents } from './documents.ts'

interface FileChoice {
  /** A new window, whose file fields are to be heard. */
  readonly watch: (session: CDPSession) => void
  /** The person's answer: a document of the session by its number, or none. */
  readonly choose: (document: number | null) => Promise<void>
}

/** `onChoosing` hears whether a site waits for a file, `onGiven` the page that has just been given one. */
export function chooseFiles(
  documents: Documents,
  onChoosing: (isOpen: boolean) => void,
  onGiven: (session: CDPSession) => void,
): FileChoice {
  let asked: { readonly session: CDPSession; readonly field: number } | undefined
  const forget = () => {
    if (asked) onChoosing(false)
    asked = undefined
  }
  return {
    watch: (session) => {
      void call(session, 'Page.setInterceptFileChooserDialog', { enabled: true })
      session.on('Page.fileChooserOpened', ({ backendNodeId }) => {
        if (backendNodeId === undefined) return
        asked = { session, field: backendNodeId }
        onChoosing(true)
      })
      // The field went with the page, or the window.
      session.on('Page.frameNavigated', ({ frame }) => {
        if (asked?.session === session && frame.parentId === undefined) forget()
      })
      session.on('Inspector.detached', () => asked?.session === session && forget())
    },
    choose: async (document) => {
      const field = asked
      forget()
      if (!field || document === null) return
      const file = await documents.copyForSite(document)
      if (file === undefined) return
      onGiven(field.session)
      await call(field.session, 'DOM.setFileInputFiles', {
        files: [file],
        backendNodeId: field.field,
      })
    },
  }
}
