/**
 * What the kiosk page and the terminal supervisor say to each other. The supervisor offers `globalThis[linkName]` to the
 * top frame of the kiosk's own origin, through the browser's debugging pipe: no port, no other program, no site can
 * speak here. Both ways carry JSON text; each side parses what it hears.
 *
 * [Note: Nothing of a person passes] No address, title or file name of a site crosses this border: the supervisor and the
 * kiosk outlive the session, and what they have heard stays in their memory. Sites are named by their id in the release and
 * the hosts of its list, documents by a number.
 */
import * as v from 'valibot'
import { endReasons } from './receipt.ts'
import { wipeReceiptSchema } from './wipe-receipt.ts'
import { idSchema, lineSchema } from './words.ts'

/** The object the kiosk page finds, when a supervisor is there: `post` takes one `Ask` as JSON. */
export const linkName = 'escaleTerminal'
/** Type of the `MessageEvent` on `window` whose `data` is one `Tell` as JSON. */
export const linkEventName = 'escale-terminal'

export interface LinkPort {
  readonly post: (json: string) => void
}

/** As in contract/aidant.ts, whose other words every supervised page would carry. */
const numberSchema = v.pipe(v.string(), v.regex(/^\d{2,6}$/))
const hex32 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** A document of the session, in the order they came: 1 is the first. */
const documentNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999))

/** What the supervisor can do here: the page shows nothing else. */
export const abilities = ['open', 'print', 'save', 'scan', 'unlock'] as const
export type Ability = (typeof abilities)[number]

const deeds = [
  /** First word of a page that has loaded; answered by `status`. A page loading in the middle of a session ends it. */
  v.strictObject({ do: v.literal('hello') }),
  v.strictObject({ do: v.literal('status') }),
  /** Opens a site of the release beside the guide. `path` is the guide's, never a person's; the site's start when absent. */
  v.strictObject({
    do: v.literal('open'),
    site: idSchema,
    path: v.optional(v.pipe(v.string(), v.regex(/^\/[^\s\\]*$/), v.maxLength(300))),
    /** Width the panel asks for, in CSS pixels: 400, or 560 at 200 % text. */
    panelPx: v.pipe(v.number(), v.integer(), v.minValue(320), v.maxValue(800)),
  }),
  /** Another text size while a site is open. */
  v.strictObject({
    do: v.literal('resize'),
    panelPx: v.pipe(v.number(), v.integer(), v.minValue(320), v.maxValue(800)),
  }),
  /** The page before, or closes the window on top. */
  v.strictObject({ do: v.literal('back') }),
  /** The guide takes the whole screen again. What the site knows of the person stays until the end of the session. */
  v.strictObject({ do: v.literal('close') }),
  /** The kiosk comes above the site (a warning); `extend` gives it back. */
  v.strictObject({ do: v.literal('cover') }),
  /** The person is still there. */
  v.strictObject({ do: v.literal('extend') }),
  /** The session is over: answered by a receipt, once everything is gone or has failed to go. */
  v.strictObject({ do: v.literal('end'), because: v.picklist(endReasons) }),
  /** The kiosk's own sheet, the site's page on top, or a document of the session, on the place's printer. */
  v.strictObject({
    do: v.literal('print'),
    what: v.union([v.picklist(['sheet', 'page']), documentNumber]),
  }),
  /** Copies the kiosk's own sheet, as PDF, or a document of the session to the person's USB stick. */
  v.strictObject({
    do: v.literal('save'),
    document: v.union([v.literal('sheet'), documentNumber]),
  }),
  /**
   * A piece of what waits to be sent, sealed, for an administrator's USB stick: pieces follow one another from 0, and the last
   * one writes the file.
   */
  v.strictObject({
    do: v.literal('carry'),
    at: count,
    piece: v.pipe(v.string(), v.maxLength(1500)),
    isLast: v.boolean(),
  }),
  /** The answer to `choosing`: a document of the session for the site's file field, or none. */
  v.strictObject({ do: v.literal('choose'), document: v.nullable(documentNumber) }),
  /** This place has scanners: one is looked for, until it is there, and told by `can`. */
  v.strictObject({ do: v.literal('find-scanner') }),
  /** Reads the paper on the place's scanner as the next page; answered once the page is in, or the scanner says why not. */
  v.strictObject({ do: v.literal('scan'), inColour: v.boolean() }),
  /** The pages become one document of the session: answered by `scanned`. */
  v.strictObject({ do: v.literal('scan-done') }),
  /** Stops the scanner; the pages read so far are dropped. */
  v.strictObject({ do: v.literal('scan-stop') }),
  /** « Site manquant ? dites-le » on the last address refused: counted, never typed. */
  v.strictObject({ do: v.literal('report-missing') }),
  /**
   * The timestamp of releases (TUF) that the kiosk goes by, as it was signed: the hub may give this terminal releases before
   * others, and its sites must be those of the guides on its screens. The supervisor verifies it, and all that follows.
   */
  v.strictObject({ do: v.literal('follow'), timestamp: v.pipe(v.string(), v.maxLength(16_384)) }),
  /** What codes of aidants are tried with, from the hub; the supervisor alone keeps it, and `unlock` says that it does. */
  v.strictObject({ do: v.literal('keep-pepper'), pepper: hex32 }),
  /**
   * Tries a code, already stretched: counted as failed before the answer (`tried`), until `code-held`. `release` is the
   * number of the one on screen.
   */
  v.strictObject({
    do: v.literal('try-code'),
    number: numberSchema,
    release: count,
    stretched: hex32,
  }),
  /** The code just tried was the right one. */
  v.strictObject({ do: v.literal('code-held'), number: numberSchema }),
  /** Answer to `beat`: the page is alive, not only its process. */
  v.strictObject({ do: v.literal('beat'), beat: count }),
] as const
export const deedSchema = v.variant('do', deeds)
export type Deed = v.InferOutput<typeof deedSchema>

export const askSchema = v.strictObject({
  /** Numbers the asks of one page, so that answers find them. */
  ask: count,
  deed: deedSchema,
})
export type Ask = v.InferOutput<typeof askSchema>

/** Pages of one scanned document. */
export const maxScanPages = 10

/** Why a paper was not read. */
export const scanFaults = [
  'no-scanner',
  'scanner-busy',
  'scanner-denied',
  'paper-jam',
  'cover-open',
  'no-paper',
  'scan-stopped',
  /** A page, or all of them, weigh more than a site would take; or there are as many as there may be. */
  'scan-too-big',
  'scan-too-long',
  'scan-failed',
] as const
export type ScanFault = (typeof scanFaults)[number]

/** Why a deed was not done. The words on screen are the kiosk's. */
export const refusals = [
  ...scanFaults,
  'unknown-site',
  'not-now',
  'no-site',
  'no-document',
  'no-printer',
  'print-failed',
  'no-stick',
  'save-failed',
  'bad-ask',
  'failed',
] as const
export type Refusal = (typeof refusals)[number]

const canSchema = v.array(v.picklist(abilities))

export const terminalStates = ['ready', 'open', 'wiping', 'unavailable'] as const

export const statusSchema = v.strictObject({
  state: v.picklist(terminalStates),
  terminal: v.string(),
  browser: v.string(),
  can: canSchema,
  /** Whether the browser's managed policy was seen in force, by an address it must refuse and one it must know. */
  policy: v.picklist(['in-force', 'absent', 'stale', 'unknown']),
  /** Whether session folders are in memory (tmpfs). */
  isOnMemoryDisk: v.boolean(),
  sites: count,
  /** Addresses refused, « site manquant » told, windows closed since the supervisor started. */
  counts: v.strictObject({ blocked: count, missing: count, strays: count }),
  /** The last receipts, newest first, fifty at most. */
  receipts: v.array(wipeReceiptSchema),
})
export type TerminalStatus = v.InferOutput<typeof statusSchema>

/** A document of the session, without its name: names are the person's. */
export const heldDocumentSchema = v.strictObject({
  number: documentNumber,
  kind: v.picklist(['pdf', 'image', 'text', 'office', 'other']),
  bytes: count,
  state: v.picklist(['coming', 'here', 'refused']),
})
export type HeldDocument = v.InferOutput<typeof heldDocumentSchema>

export const tellSchema = v.variant('tell', [
  v.strictObject({ tell: v.literal('answer'), ask: count, ok: v.literal(true) }),
  v.strictObject({
    tell: v.literal('refusal'),
    ask: count,
    why: v.picklist(refusals),
  }),
  v.strictObject({ tell: v.literal('status'), ask: count, status: statusSchema }),
  v.strictObject({ tell: v.literal('receipt'), ask: count, receipt: wipeReceiptSchema }),
  /** The pages scanned are this document now. */
  v.strictObject({ tell: v.literal('scanned'), ask: count, document: documentNumber }),
  /** What a code and the pepper give together, in hexadecimal; or why the code was not tried. */
  v.strictObject({
    tell: v.literal('tried'),
    ask: count,
    tried: v.variant('is', [
      v.strictObject({ is: v.literal('key'), key: hex32 }),
      v.strictObject({ is: v.literal('wait'), ms: count }),
      v.strictObject({ is: v.literal('disabled') }),
      v.strictObject({ is: v.literal('disk') }),
    ]),
  }),
  /** What the site area shows. Sent at each change. */
  v.strictObject({
    tell: v.literal('site'),
    site: v.strictObject({
      state: v.picklist([
        'closed',
        'opening',
        'open',
        /** No network, no such host, a bad certificate: the browser's page is not shown. */
        'unreachable',
        /** An address outside the list: the person sees the kind page. */
        'blocked',
        'crashed',
      ]),
      /** The site of the release on screen, and the official host the person reads; absent when none is. */
      at: v.optional(v.strictObject({ site: idSchema, host: lineSchema })),
      windows: count,
      canGoBack: v.boolean(),
    }),
  }),
  v.strictObject({ tell: v.literal('documents'), documents: v.array(heldDocumentSchema) }),
  /** The site asks for a file: `choose` answers. */
  v.strictObject({ tell: v.literal('choosing'), isOpen: v.boolean() }),
  /** How much of the page the scanner has read. */
  v.strictObject({
    tell: v.literal('scanning'),
    percent: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  }),
  /** What can be done here is another: a scanner was switched on. */
  v.strictObject({ tell: v.literal('can'), can: canSchema }),
  /** The site asked to print: done, or why not. */
  v.strictObject({ tell: v.literal('printed'), ok: v.boolean() }),
  /** Somebody is at work on the site, or a medium plays there. At most one a second. */
  v.strictObject({ tell: v.literal('stirred') }),
  /** A medium of the site plays aloud: time shared fairly stands still. Beside `stirred`, at most one a second. */
  v.strictObject({ tell: v.literal('heard') }),
  /** The supervisor wants the session over (a crash, memory): the page ends it as a fault. */
  v.strictObject({ tell: v.literal('end-now') }),
  v.strictObject({ tell: v.literal('beat'), beat: count }),
])
export type Tell = v.InferOutput<typeof tellSchema>
