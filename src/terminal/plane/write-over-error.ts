/** Puts a page of ours where the browser shows its own about an address it could not reach. */
import type { CDPSession } from 'puppeteer-core'
import { call } from './call.ts'

/**
 * Looks at what is there in the same breath: the browser carries `Page.setDocumentContent` on to the next document when its
 * own goes first, and a page that has just come would be written over.
 */
export const writeOverError = (session: CDPSession, html: string) =>
  call(session, 'Runtime.evaluate', {
    expression: `if (location.protocol === 'chrome-error:') {
  document.open()
  document.write(${JSON.stringify(html)})
  document.close()
}`,
  })
