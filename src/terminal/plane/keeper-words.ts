/**
 * What the supervisor and a keeper say to each other. A keeper is the small process that holds the user plane's browser:
 * it alone hears addresses, titles and file names, and it is killed with the session, so that they are in the memory of
 * nothing that outlives it. Only what is listed here leaves it; each side parses what it hears.
 */
import * as v from 'valibot'
import { heldDocumentSchema, scanFaults } from '#contract/terminal-link.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const pixels = v.pipe(v.number(), v.integer())
const documentNumber = v.pipe(v.number(), v.integer(), v.minValue(1))
const boundsSchema = v.strictObject({ left: pixels, top: pixels, width: pixels, height: pixels })

/** The origins a person may reach, by site of the release. */
const allowRulesSchema = v.pipe(
  v.array(v.strictObject({ site: v.string(), origins: v.pipe(v.array(v.string()), v.readonly()) })),
  v.readonly(),
)
export type AllowRules = v.InferOutput<typeof allowRulesSchema>

/** Given to a keeper when it starts, as JSON in the variable `ESCALE_KEEPER`. */
export const keeperSettingsSchema = v.strictObject({
  /** Executable of Chromium, Chrome or Edge. */
  browserPath: v.string(),
  /** The session's folder: profile, home, temporary files, downloads. It exists and is empty. */
  folder: v.string(),
  rules: allowRulesSchema,
  /** Where the browser waits, unseen behind the shell, until a site opens. */
  bounds: boundsSchema,
  maxWindows: count,
  /** Downloads of one session, all together; the rest is refused. */
  maxDownloadBytes: count,
  maxDownloads: count,
  /** Address the policy must know, and one it must refuse, to prove that it is in force. */
  policyProbe: v.strictObject({ known: v.string(), refused: v.string() }),
  /** Needed as root only, which is in tests. */
  isSandboxed: v.boolean(),
})
export type KeeperSettings = v.InferOutput<typeof keeperSettingsSchema>

export const keeperOrderSchema = v.variant('do', [
  v.strictObject({ do: v.literal('open'), address: v.string(), bounds: boundsSchema }),
  v.strictObject({ do: v.literal('place'), bounds: boundsSchema }),
  /** To the front of the stack of windows, or out of sight. */
  v.strictObject({ do: v.literal('show'), isInFront: v.boolean() }),
  v.strictObject({ do: v.literal('back') }),
  v.strictObject({ do: v.literal('close') }),
  /** Writes the page on top, or nothing for a document, as a PDF ready to print; answered by `print-ready`. */
  v.strictObject({
    do: v.literal('print'),
    order: count,
    what: v.union([v.literal('page'), documentNumber]),
  }),
  /** Where document `number` is, to be copied by the supervisor; answered by `document-at`. */
  v.strictObject({ do: v.literal('locate'), order: count, document: documentNumber }),
  v.strictObject({ do: v.literal('choose'), document: v.nullable(documentNumber) }),
  /** Reads one page; answered by `page-scanned`. */
  v.strictObject({
    do: v.literal('scan'),
    order: count,
    device: v.string(),
    options: v.pipe(v.array(v.string()), v.readonly()),
  }),
  /** Makes the pages one document; answered by `scan-held`. */
  v.strictObject({ do: v.literal('scan-done'), order: count }),
  v.strictObject({ do: v.literal('scan-stop') }),
  /** Kills the browser; answered by `ended`, and there is nothing more to ask. */
  v.strictObject({ do: v.literal('end') }),
])
export type KeeperOrder = v.InferOutput<typeof keeperOrderSchema>

export const keeperReportSchema = v.variant('say', [
  v.strictObject({
    say: v.literal('ready'),
    /** Process id of the browser; its process group and session have the same number. */
    browserPid: count,
    browser: v.string(),
    policy: v.picklist(['in-force', 'absent', 'stale', 'unknown']),
  }),
  v.strictObject({
    say: v.literal('site'),
    state: v.picklist(['closed', 'opening', 'open', 'unreachable', 'blocked', 'crashed']),
    at: v.exactOptional(v.strictObject({ site: v.string(), host: v.string() })),
    windows: count,
    canGoBack: v.boolean(),
  }),
  v.strictObject({ say: v.literal('stirred') }),
  /** A medium plays aloud. Said beside `stirred`. */
  v.strictObject({ say: v.literal('heard') }),
  /** A download or an upload is under way: the silence does not count. */
  v.strictObject({ say: v.literal('documents'), documents: v.array(heldDocumentSchema) }),
  v.strictObject({ say: v.literal('choosing'), isOpen: v.boolean() }),
  /** The site called `print()`, or Ctrl+P was pressed. */
  v.strictObject({ say: v.literal('wants-print') }),
  /** `file` is relative to the session's folder and named by us. */
  v.strictObject({ say: v.literal('print-ready'), order: count, file: v.nullable(v.string()) }),
  v.strictObject({ say: v.literal('document-at'), order: count, file: v.nullable(v.string()) }),
  v.strictObject({ say: v.literal('scanning'), percent: count }),
  v.strictObject({
    say: v.literal('page-scanned'),
    order: count,
    fault: v.nullable(v.picklist(scanFaults)),
  }),
  v.strictObject({
    say: v.literal('scan-held'),
    order: count,
    held: v.union([documentNumber, v.picklist(scanFaults)]),
  }),
  /** An address was refused, or a window nobody asked for was closed. */
  v.strictObject({ say: v.literal('refused'), what: v.picklist(['address', 'window']) }),
  /** Whether all that the windows were called is known, and plain. */
  v.strictObject({ say: v.literal('ended'), names: v.picklist(['plain', 'unknown']) }),
  /** The browser is gone. */
  v.strictObject({ say: v.literal('lost') }),
])
export type KeeperReport = v.InferOutput<typeof keeperReportSchema>
