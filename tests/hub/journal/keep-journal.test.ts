import { createHash, randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import {
  type JournalPart,
  type JournalRow,
  lineOfRow,
  terminalJournalSchema,
} from '#contract/aidant-journal.ts'
import { sweepRecords } from '../../../src/hub/records/sweep-records.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { type SealingDevice, recordHub } from '../records/record-stage.ts'
import { drawnBytes } from '../stage/hub-stage.ts'

const dayMs = 86_400_000
const day = '2026-11-20'

const hashOf = (row: Omit<JournalRow, 'hash'>) =>
  createHash('sha256').update(lineOfRow(row)).digest('hex')

/** Rows as a terminal writes them. */
function written(count: number, on = day): JournalRow[] {
  const rows: JournalRow[] = []
  for (let n = 1; n <= count; n += 1) {
    const act = n % 2 === 1 ? 'unlocked' : 'stopped-by-aidant'
    const bare = { n, day: on, act, number: '10', previous: rows.at(-1)?.hash ?? '' }
    rows.push({ ...bare, hash: hashOf(bare) })
  }
  return rows
}

const newChain = () => randomBytes(16).toString('hex')

function partOf(chain: string, rows: readonly JournalRow[]): JournalPart {
  const [first] = rows
  if (!first) throw new Error('no rows')
  return {
    schema: 'aidant-journal/1',
    chain,
    from: first.n,
    previous: first.previous,
    rows: rows.map(({ day: on, act, number, hash }) => ({ day: on, act, number, hash })),
  }
}

const send = async (device: SealingDevice, ...parts: JournalPart[]) => {
  const envelopes = []
  for (const part of parts)
    envelopes.push(await device.seal(part, { kind: 'journal', schema: 'aidant-journal/1' }))
  return (await device.send(...envelopes)).answers.map(({ is }) => is)
}

describeOnBothEngines('the journal of a terminal', (stage) => {
  async function aHub() {
    const hub = await recordHub(stage.store)
    const device = await hub.device()
    const journal = async () => {
      const url = `/api/admin/fleet/${device.terminal.id}/journal`
      return v.parse(terminalJournalSchema, (await hub.administer('GET', url)).json)
    }
    const attention = async () =>
      (await hub.fleet()).find(({ terminal }) => terminal === device.terminal.id)?.attention
    return { ...hub, device, chain: newChain(), sent: { journal, attention } }
  }

  test('is kept row by row, whole, and says the day and no hour', async () => {
    const { device, chain, sent } = await aHub()
    const rows = written(5)
    expect(await send(device, partOf(chain, rows.slice(0, 2)))).toEqual(['kept'])
    expect(await send(device, partOf(chain, rows.slice(2)))).toEqual(['kept'])
    const { chains, rows: shown } = await sent.journal()
    expect(chains).toEqual([{ last: 5, lastDay: day, fault: null, faultAt: null }])
    expect(shown.map(({ n, act, number }) => [n, act, number])).toEqual([
      [5, 'unlocked', '10'],
      [4, 'stopped-by-aidant', '10'],
      [3, 'unlocked', '10'],
      [2, 'stopped-by-aidant', '10'],
      [1, 'unlocked', '10'],
    ])
    expect(await sent.attention()).not.toContain('journal')
    const kept = await stage.store.read.selectFrom('aidant_journal_row').selectAll().execute()
    expect(Object.keys(kept[0] ?? {}).toSorted()).toEqual(
      ['act', 'chain', 'day', 'device', 'hash', 'n', 'number', 'previous'].toSorted(),
    )
  })

  test('that comes twice, in other parts, is there once', async () => {
    const { device, chain, sent } = await aHub()
    const rows = written(4)
    await send(device, partOf(chain, rows.slice(0, 3)), partOf(chain, rows.slice(1)))
    expect((await sent.journal()).rows).toHaveLength(4)
    expect((await sent.journal()).chains).toMatchObject([{ fault: null }])
  })

  test('of which rows never came says which, and no longer when they come late', async () => {
    const { device, chain, sent } = await aHub()
    const rows = written(6)
    await send(device, partOf(chain, rows.slice(0, 2)), partOf(chain, rows.slice(4)))
    expect((await sent.journal()).chains).toMatchObject([{ fault: 'missing', faultAt: 3 }])
    expect(await sent.attention()).toContain('journal')
    await send(device, partOf(chain, rows.slice(2, 4)))
    expect((await sent.journal()).chains).toMatchObject([{ fault: null, last: 6 }])
    expect(await sent.attention()).not.toContain('journal')
  })

  test('13. a row that was changed, or put in, breaks the chain here too', async () => {
    const rows = written(3)
    const [one, two, three] = rows
    if (!one || !two || !three) throw new Error('three rows')
    const { device, sent } = await aHub()
    await send(device, partOf(newChain(), [one, { ...two, number: '11' }, three]))
    const put = { ...three, day: '2026-11-21' }
    await send(device, partOf(newChain(), [one, two, { ...put, hash: hashOf(three) }]))
    const chain = newChain()
    await send(device, partOf(chain, rows))
    const other = { ...two, number: '11' }
    await send(device, partOf(chain, [{ ...other, hash: hashOf(other) }]))
    const { chains } = await sent.journal()
    expect(chains.map(({ fault, faultAt }) => `${fault} ${faultAt}`).toSorted()).toEqual([
      'changed 2',
      'changed 3',
      'twice 2',
    ])
    expect(await sent.attention()).toContain('journal')
  })

  test('that begins again at 1 is another chain, and both are shown', async () => {
    const { device, chain, sent } = await aHub()
    await send(device, partOf(chain, written(3)))
    await send(device, partOf(newChain(), written(1)))
    const { chains } = await sent.journal()
    expect(chains.map(({ last }) => last).toSorted((a, b) => a - b)).toEqual([1, 3])
    expect(await sent.attention()).not.toContain('journal')
  })

  test('leaves after twelve months, oldest first, and what is left still holds', async () => {
    const { device, chain, sent, clock, recordKeys } = await aHub()
    const old = written(2)
    const bare = { n: 3, day: '2027-06-01', act: 'unlocked', number: '10' }
    const late = { ...bare, previous: old[1]?.hash ?? '' }
    await send(device, partOf(chain, [...old, { ...late, hash: hashOf(late) }]))
    clock.set(clock.nowMs() + 366 * dayMs)
    await sweepRecords({
      store: stage.store,
      clock,
      random: drawnBytes('sweep'),
      keys: recordKeys,
    })
    const { chains, rows } = await sent.journal()
    expect(rows.map(({ n }) => n)).toEqual([3])
    expect(chains).toMatchObject([{ fault: null, last: 3 }])
    // What was erased does not come back.
    clock.set(clock.nowMs() - 366 * dayMs)
    await send(device, partOf(chain, old))
    expect((await sent.journal()).rows).toHaveLength(1)
  })

  test('keeps nothing longer for a row of a clock that was two years ahead', async () => {
    const { device, chain, sent, clock, recordKeys } = await aHub()
    const rows: JournalRow[] = []
    for (const on of ['2026-11-19', '2028-11-20', day, '2027-11-01', '2029-11-01']) {
      const bare = { n: rows.length + 1, day: on, act: 'unlocked', number: '10' }
      const next = { ...bare, previous: rows.at(-1)?.hash ?? '' }
      rows.push({ ...next, hash: hashOf(next) })
    }
    await send(device, partOf(chain, rows))
    const sweepOn = async (onDay: string) => {
      clock.set(Date.parse(`${onDay}T12:00:00Z`))
      const parts = { store: stage.store, clock, keys: recordKeys }
      await sweepRecords({ ...parts, random: drawnBytes('sweep') })
      const { chains, rows: left } = await sent.journal()
      expect(chains[0]?.fault ?? null).toBeNull()
      return left.map(({ n }) => n)
    }
    // The second is of some day between its neighbours.
    expect(await sweepOn('2027-11-20')).toEqual([5, 4, 3, 2])
    expect(await sweepOn('2027-11-22')).toEqual([5, 4])
    expect(await sweepOn('2028-11-02')).toEqual([5])
  })

  test('is shown to administrators only', async () => {
    const { app, device } = await aHub()
    const url = `/api/admin/fleet/${device.terminal.id}/journal`
    const answer = await app.inject({ method: 'GET', url, headers: { 'stage-staff': 'lucie' } })
    expect(answer.statusCode).toBe(403)
  })
})
