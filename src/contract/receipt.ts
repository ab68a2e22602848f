/**
 * The proof that the kiosk's page has forgotten a session: what was erased, how long it took, whether it held. Nothing of
 * the person. That of the user plane, which is kept and sent, is `wipe-receipt.ts`.
 */
export const endReasons = ['left', 'silence', 'fault'] as const
export type EndReason = (typeof endReasons)[number]

export interface TraceResult {
  /** Name of the trace, as in docs/storage.md. */
  readonly trace: string
  readonly ok: boolean
  readonly ms: number
  /** Name of the error class when it failed; never its message, which may quote what it was erasing. */
  readonly error?: string
}

export interface Receipt {
  readonly schema: 'receipt/1'
  readonly because: EndReason
  readonly ok: boolean
  readonly ms: number
  /** Each trace twice: what was in flight during the first pass may have written after it. */
  readonly traces: readonly TraceResult[]
}
