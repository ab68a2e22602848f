/** The life of a call, inside a write transaction. One row for each terminal: what is over is erased minutes later. */
import type { HelpAct } from '#contract/help-board.ts'
import type { HelpAnswer, HelpAsk } from '#contract/help-call.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import { answeredBy, callOver, notComing } from './help-refusal.ts'
import type { HelpTables } from './help-tables.ts'

export type CallRow = HelpTables['help_call']

/** A day at the counter has an end: nobody waits longer without asking again. */
const longestCallMs = 4 * 3_600_000
/** Long enough for the terminal to hear that it is over. */
const endedCallMs = 10 * 60_000
const waitingStepMs = 10_000

/** Who calls: where the terminal was when it did. */
export interface Caller {
  readonly terminal: string
  readonly place: string
  readonly seat: string
}

export const callOfTerminal = (db: HubReader, terminal: string): Promise<CallRow | undefined> =>
  db.selectFrom('help_call').selectAll().where('terminal', '=', terminal).executeTakeFirst()

export const callById = (db: HubReader, call: string): Promise<CallRow | undefined> =>
  db.selectFrom('help_call').selectAll().where('call', '=', call).executeTakeFirst()

export const answerOf = (row: CallRow | undefined): HelpAnswer => ({
  call: row ? { call: row.call, state: row.state, name: row.shown_name } : null,
})

/** Answers what the terminal's call is from now on, and whether anything changed. */
export async function hearTerminal(
  db: HubWriter,
  caller: Caller,
  { call, act }: HelpAsk,
  nowMs: number,
): Promise<{ readonly row: CallRow; readonly isNews: boolean }> {
  const before = await callOfTerminal(db, caller.terminal)
  if (before?.call === call) {
    if (act === 'call' || before.state === 'ended') return { row: before, isNews: false }
    return { row: await endCall(db, before, nowMs), isNews: true }
  }
  const { terminal, place, seat } = caller
  const isCalling = act === 'call'
  // Late, and of a call before this one: whoever calls now still waits.
  if (!isCalling && before && before.state !== 'ended' && before.erase_at > nowMs)
    return { row: before, isNews: false }
  const row: CallRow = {
    terminal,
    call,
    place,
    seat,
    // One that is cancelled before it was heard of stays over, should the request to call come late.
    state: isCalling ? 'calling' : 'ended',
    helper: null,
    shown_name: null,
    passed_by: null,
    asked_at: nowMs - (nowMs % waitingStepMs),
    erase_at: nowMs + (isCalling ? longestCallMs : endedCallMs),
  }
  await db.deleteFrom('help_call').where('terminal', '=', terminal).execute()
  await db.insertInto('help_call').values(row).execute()
  return { row, isNews: isCalling || before !== undefined }
}

async function endCall(db: HubWriter, before: CallRow, nowMs: number): Promise<CallRow> {
  const over = {
    state: 'ended' as const,
    helper: null,
    shown_name: null,
    passed_by: null,
    erase_at: nowMs + endedCallMs,
  }
  await change(db, before, over)
  return { ...before, ...over }
}

const change = (db: HubWriter, { terminal }: CallRow, values: Partial<CallRow>) =>
  db.updateTable('help_call').set(values).where('terminal', '=', terminal).execute()

export interface HelperAct {
  readonly act: HelpAct
  /** Staff or tablet. */
  readonly helper: string
  readonly shownName: string | undefined
}

/** Answers whether anything changed. Throws the refusals of `help-refusal.ts`; twice the same is once. */
export async function hearHelper(
  db: HubWriter,
  row: CallRow,
  { act, helper, shownName }: HelperAct,
  nowMs: number,
): Promise<boolean> {
  if (row.state === 'ended') {
    if (act === 'end') return false
    throw callOver()
  }
  const isTheirs = row.state === 'coming' && row.helper === helper
  switch (act) {
    case 'seen':
      if (row.state !== 'calling') return false
      await change(db, row, { state: 'seen' })
      return true
    case 'answer': {
      const name = shownName ?? null
      if (row.state === 'coming' && !isTheirs) throw answeredBy(row.shown_name)
      if (isTheirs && row.shown_name === name) return false
      await change(db, row, { state: 'coming', helper, shown_name: name, passed_by: null })
      return true
    }
    case 'pass':
      if (row.passed_by === helper) return false
      if (!isTheirs) throw notComing()
      await change(db, row, { state: 'seen', helper: null, shown_name: null, passed_by: helper })
      return true
    case 'end':
      await endCall(db, row, nowMs)
      return true
  }
}

export const eraseOldCalls = (db: HubWriter, nowMs: number) =>
  db.deleteFrom('help_call').where('erase_at', '<=', nowMs).execute()
