/** A file the place's printer can take, from the page on screen or from a document of the session. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CDPSession } from 'puppeteer-core'
import { call } from './call.ts'
import type { Documents } from './documents.ts'

/** A long page takes its time; a page that hangs must not take more. */
const deadlineMs = 20_000
/** A4, ISO 216, in inches as the protocol wants it. */
const paper = { paperWidth: 8.27, paperHeight: 11.69 }

/** Writes the page as PDF. The file, relative to `folder`, or `null` when the page did not answer. */
export async function printPage(
  session: CDPSession,
  folder: string,
  order: number,
): Promise<string | null> {
  const pdf = await call(
    session,
    'Page.printToPDF',
    { ...paper, preferCSSPageSize: false, printBackground: false },
    deadlineMs,
  )
  if (!pdf) return null
  const file = `prints/page-${order}.pdf`
  try {
    await writeFile(join(folder, file), pdf.data, { encoding: 'base64', mode: 0o600 })
    return file
  } catch {
    return null
  }
}

/** The file of a document that a printer can take as it is, or `null`. */
export function printableDocument(documents: Documents, number: number): string | null {
  const found = documents.find(number)
  return found && ['pdf', 'image', 'text'].includes(found.kind) ? found.file : null
}
