/** What leaves the terminal with the person: paper from the place's printer, a copy on their own USB stick. */
import { writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { CDPSession } from 'puppeteer-core'
import type { Refusal } from '#contract/terminal-link.ts'
import { fail, succeed, type Result } from '#contract/result.ts'
import type { PrintQueue } from '../lockdown/printer.ts'
import { call } from '../plane/call.ts'
import type { Sessions } from '../wipe/sessions.ts'
import type { FileWaiter } from './await-file.ts'
import type { Papers } from './obey.ts'
import { carryOnStick } from './carry-on-stick.ts'
import { saveOnStick } from './save-on-stick.ts'

/** A4, ISO 216, in inches as the protocol wants it. */
const paper = { paperWidth: 8.27, paperHeight: 11.69 }
const sheetMs = 20_000

export interface PapersSettings {
  readonly sessions: Pick<Sessions, 'state' | 'folder'>
  readonly files: FileWaiter
  readonly queue: () => PrintQueue | undefined
  readonly usbRoots: readonly string[]
  /** The kiosk page, for its own sheet. */
  readonly page: () => CDPSession | undefined
}

export function papersOf(settings: PapersSettings): Papers {
  const { sessions, files } = settings
  let sheets = 0

  /** The kiosk's sheet, as its own print style lays it out. In the session's folder: it says what the person came for. */
  const sheet = async (): Promise<Result<string, Refusal>> => {
    const page = settings.page()
    if (!page) return fail('failed')
    const folder = await sessions.folder()
    if (!folder.ok) return folder
    const options = { ...paper, preferCSSPageSize: true, printBackground: false }
    const pdf = await call(page, 'Page.printToPDF', options, sheetMs)
    if (!pdf) return fail('print-failed')
    sheets += 1
    const file = join(folder.value, `sheet-${sheets}.pdf`)
    await writeFile(file, pdf.data, { encoding: 'base64', mode: 0o600 })
    return succeed(file)
  }

  /** A file that the keeper names, by its whole path. */
  const held = async (words: Parameters<FileWaiter['ask']>[0]): Promise<string | undefined> => {
    // The folder of a session that has none yet would begin one.
    if (sessions.state() !== 'open') return undefined
    const file = await files.ask(words)
    const folder = file === null ? undefined : await sessions.folder()
    return file !== null && folder?.ok ? join(folder.value, file) : undefined
  }

  return {
    print: async (what) => {
      const queue = settings.queue()
      if (!queue) return fail('no-printer')
      let file: Result<string, Refusal>
      if (what === 'sheet') file = await sheet()
      else {
        const path = await held({ do: 'print', what })
        const why = what === 'page' ? 'no-site' : 'no-document'
        file = path === undefined ? fail(why) : succeed(path)
      }
      if (!file.ok) return file
      const printed = await queue.print(file.value)
      return printed.ok ? succeed(undefined) : printed
    },
    carry: carryOnStick('escale-envois.json', settings.usbRoots),
    save: async (document) => {
      if (document === 'sheet') {
        const file = await sheet()
        return file.ok ? saveOnStick(file.value, 'feuille.pdf', settings.usbRoots) : file
      }
      const path = await held({ do: 'locate', document })
      if (path === undefined) return fail('no-document')
      return saveOnStick(path, `document-${document}${extname(path)}`, settings.usbRoots)
    },
  }
}
