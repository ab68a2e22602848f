/**
 * The documents of the session: what a site sends is kept in its folder under a name of ours, counted, weighed, and
 * offered by number. Real names stay in this process.
 */
import { copyFile, link, mkdir, open, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CDPSession } from 'puppeteer-core'
import type { HeldDocument } from '#contract/terminal-link.ts'
import { placesIn } from './browser-flags.ts'
import { call } from './call.ts'
import { documentKind, safeName } from './document-kind.ts'
import type { KeeperReport, KeeperSettings } from './keeper-words.ts'

/** The contract numbers documents up to 999; past the quota a site that sends thousands shows a few refusals, no more. */
const maxRefusedShown = 3
/** A big download says how far it is so often; it is also what keeps the session awake. */
const tellMs = 400
const sweepMs = 300

interface Held {
  /** What the file is called: by the browser, or by us for what was made here. */
  readonly guid: string
  readonly name: string
  document: HeldDocument
}

export interface Documents {
  /** Takes in what was made here, as `name`. Its number; `undefined` when there is no room for it. */
  readonly hold: (name: string, bytes: Uint8Array) => Promise<number | undefined>
  /** Of a document that is here: its file relative to the session's folder, and what it is. */
  readonly find: (
    number: number,
  ) => { readonly file: string; readonly kind: HeldDocument['kind'] } | undefined
  /**
   * A link to it, relative to the session's folder, named by us and ending as its real name does (`saves/document-2.docx`):
   * other computers go by the ending.
   */
  readonly linkForPerson: (number: number) => Promise<string | undefined>
  /** A copy of it under its real name, for a site's file field: the absolute path. */
  readonly copyForSite: (number: number) => Promise<string | undefined>
}

async function readHead(file: string): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Keeps what the browser downloads. `report` hears `documents`, at most every 400 ms and once at the end of each. */
export async function keepDocuments(
  root: CDPSession,
  settings: KeeperSettings,
  report: (report: KeeperReport) => void,
): Promise<Documents> {
  const places = placesIn(settings.folder)
  const all: Held[] = []
  /** Of downloads that are refused: the browser goes on telling how far they are. */
  const refused = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const tell = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      report({ say: 'documents', documents: all.map(({ document }) => document) })
    }, tellMs)
  }
  const bytesHeld = () =>
    all.reduce(
      (sum, { document }) => (document.state === 'refused' ? sum : sum + document.bytes),
      0,
    )

  /** The browser may still be naming what it was told to drop: looked for until it has come to rest. */
  let sweeping: NodeJS.Timeout | undefined
  const sweep = async () => {
    const files = await readdir(places.downloads).catch(() => [])
    const dropped = files.filter((file) => refused.has(file.split('.')[0] ?? ''))
    await Promise.all(dropped.map((file) => rm(join(places.downloads, file), { force: true })))
  }
  const sweepLater = () => {
    clearTimeout(sweeping)
    sweeping = setTimeout(() => void sweep(), sweepMs)
  }
  const refuse = (guid: string) => {
    refused.add(guid)
    void call(root, 'Browser.cancelDownload', { guid })
    sweepLater()
  }

  const keptCount = () => all.filter(({ document }) => document.state !== 'refused').length
  const hasRoomFor = (bytes: number) =>
    keptCount() < settings.maxDownloads && bytesHeld() + bytes <= settings.maxDownloadBytes

  root.on('Browser.downloadWillBegin', ({ guid, suggestedFilename }) => {
    const isRefused = !hasRoomFor(1)
    if (isRefused) refuse(guid)
    if (isRefused && all.length - keptCount() >= maxRefusedShown) return
    const kind = documentKind(suggestedFilename, new Uint8Array())
    const state = isRefused ? 'refused' : 'coming'
    const document = { number: all.length + 1, kind, bytes: 0, state } as const
    all.push({ guid, name: suggestedFilename, document })
    tell()
  })

  root.on('Browser.downloadProgress', ({ guid, receivedBytes, totalBytes, state }) => {
    // A small one is whole before the browser hears that it is not wanted.
    if (refused.has(guid)) sweepLater()
    const held = all.find((one) => one.guid === guid)
    if (!held || refused.has(guid)) return
    const bytes = state === 'completed' ? receivedBytes : Math.max(receivedBytes, totalBytes)
    held.document = { ...held.document, bytes: Math.round(bytes) }
    if (bytesHeld() > settings.maxDownloadBytes || state === 'canceled') {
      held.document = { ...held.document, state: 'refused' }
      refuse(guid)
    } else if (state === 'completed') {
      void settle(held)
    }
    tell()
  })

  const settle = async (held: Held) => {
    const head = await readHead(join(places.downloads, held.guid)).catch(() => undefined)
    held.document = head
      ? { ...held.document, kind: documentKind(held.name, head), state: 'here' }
      : { ...held.document, state: 'refused' }
    tell()
  }

  await call(root, 'Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath: places.downloads,
    eventsEnabled: true,
  })

  const held = (number: number) => {
    const found = all[number - 1]
    return found?.document.state === 'here' ? found : undefined
  }
  return {
    hold: async (name, bytes) => {
      if (!hasRoomFor(bytes.length)) return undefined
      const number = all.length + 1
      const kind = documentKind(name, bytes.subarray(0, 16))
      const made: Held = {
        guid: `made-${number}`,
        name,
        document: { number, kind, bytes: bytes.length, state: 'coming' },
      }
      all.push(made)
      const isKept = await writeFile(join(places.downloads, made.guid), bytes, {
        mode: 0o600,
      }).then(
        () => true,
        () => false,
      )
      made.document = { ...made.document, state: isKept ? 'here' : 'refused' }
      tell()
      return isKept ? number : undefined
    },
    find: (number) => {
      const found = held(number)
      return found && { file: `downloads/${found.guid}`, kind: found.document.kind }
    },
    linkForPerson: async (number) => {
      const found = held(number)
      if (!found) return undefined
      const ending = /\.[a-z0-9]{1,5}$/i.exec(found.name)?.[0].toLowerCase() ?? ''
      const file = `saves/document-${number}${ending}`
      try {
        await mkdir(join(settings.folder, 'saves'), { recursive: true, mode: 0o700 })
        await rm(join(settings.folder, file), { force: true })
        await link(join(places.downloads, found.guid), join(settings.folder, file))
        return file
      } catch {
        return undefined
      }
    },
    copyForSite: async (number) => {
      const found = held(number)
      if (!found) return undefined
      const folder = join(places.uploads, String(number))
      const copy = join(folder, safeName(found.name))
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await copyFile(join(places.downloads, found.guid), copy)
        return copy
      } catch {
        return undefined
      }
    },
  }
}
