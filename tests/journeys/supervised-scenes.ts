/** What a person meets on a terminal with a supervisor only: the panel in each of its states, and the terminal's own state. */
import type { HeldDocument, TerminalStatus } from '#contract/terminal-link.ts'
import type { External } from '#contract/step.ts'
import { wipeCauses, type WipeReceipt } from '#contract/wipe-receipt.ts'
import type { Beside } from '#kiosk/app/supervision.ts'
import type { Scene } from './stage/scene.ts'

const receipts: readonly WipeReceipt[] = wipeCauses.map((cause, rank) => ({
  schema: 'wipe-receipt/1',
  terminal: 'kone-1',
  number: wipeCauses.length - rank,
  day: '2026-11-23',
  cause,
  attempt: 1,
  ok: rank !== 3,
  ms: 186 + rank,
  browser: 'Chromium 156.0.8078.79',
  traces: [
    { trace: 'processes', ok: true, ms: 120 },
    { trace: 'folder', ok: rank !== 3, ms: 40 },
    { trace: 'primary-selection', ok: rank !== 3, ms: 2 },
  ],
}))

export const statusOf = (shown: readonly WipeReceipt[] = receipts): TerminalStatus => ({
  state: 'ready',
  terminal: 'kone-1',
  browser: 'Chromium 156.0.8078.79',
  can: shown.length > 0 ? ['open', 'print', 'save', 'scan'] : [],
  policy: shown.length > 0 ? 'in-force' : 'absent',
  isOnMemoryDisk: shown.length > 0,
  sites: 49,
  counts: { blocked: 3, missing: 1, strays: 0 },
  receipts: [...shown],
})

const documents: readonly HeldDocument[] = [
  { number: 1, kind: 'pdf', bytes: 240_312, state: 'here' },
  { number: 2, kind: 'image', bytes: 1_234_567, state: 'here' },
  { number: 3, kind: 'office', bytes: 12_000, state: 'coming' },
  { number: 4, kind: 'other', bytes: 90_000_000, state: 'refused' },
]

/** A site step with its site open beside it; in each state a person can see, where `isWhole`. */
export function besideScenes(
  scene: Scene,
  step: External,
  host: string,
  isWhole: boolean,
): readonly Scene[] {
  const at = { site: step.site, host }
  const open = { state: 'open', at, windows: 1, canGoBack: true } as const
  const beside = (name: string, state: Partial<Beside>): Scene => ({
    ...scene,
    name: `${scene.name}, beside: ${name}`,
    supervised: { status: statusOf(), beside: { wanted: step.site, site: open, ...state } },
  })
  const notThere = (state: 'opening' | 'unreachable' | 'blocked' | 'crashed') =>
    ({
      site: { state, ...(state === 'blocked' ? {} : { at }), windows: 1, canGoBack: false },
    }) as const
  const isOpen = beside('open', {})
  if (!isWhole) return [isOpen]
  return [
    isOpen,
    beside('an unknown page', { site: { state: 'open', windows: 1, canGoBack: false } }),
    beside('opening', notThere('opening')),
    beside('unreachable', notThere('unreachable')),
    beside('blocked', notThere('blocked')),
    beside('blocked, told', {
      ...notThere('blocked'),
      errand: { deed: 'report-missing', state: 'done' },
    }),
    beside('crashed', notThere('crashed')),
    beside('documents', { documents, errand: { deed: 'print', what: 1, state: 'done' } }),
    beside('documents, no stick', {
      documents,
      errand: { deed: 'save', document: 2, state: 'no-stick' },
    }),
    beside('printing', { errand: { deed: 'print', what: 'page', state: 'going' } }),
    beside('choosing', { documents, isChoosing: true }),
    beside('choosing, none', { isChoosing: true }),
    beside('scan, to place', { scan: { is: 'placing', pages: 0, inColour: true } }),
    beside('scan, a jam', {
      scan: { is: 'placing', pages: 1, inColour: false, fault: 'paper-jam' },
    }),
    beside('scan, reading', { scan: { is: 'reading', pages: 0, inColour: false, percent: 40 } }),
    beside('scan, another page', {
      scan: { is: 'read', pages: 2, inColour: false, fault: 'scan-too-big' },
    }),
    beside('scan, held', { documents, scan: { is: 'held', document: 2 } }),
    beside('scan, held and asked for', {
      documents,
      isChoosing: true,
      scan: { is: 'held', document: 2 },
    }),
    beside('not opened', {
      site: { state: 'closed', windows: 0, canGoBack: false },
      errand: { deed: 'open', site: step.site, state: 'failed' },
    }),
  ]
}
