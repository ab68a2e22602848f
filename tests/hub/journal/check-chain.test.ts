import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { journalActs, type JournalRow, lineOfRow } from '#contract/aidant-journal.ts'
import { faultIn } from '../../../src/hub/journal/check-chain.ts'

const start = { n: 0, hash: '' }

const anyChain = fc
  .array(
    fc.record({
      day: fc.constantFrom('2026-11-20', '2026-11-21'),
      act: fc.constantFrom(...journalActs),
      number: fc.constantFrom('10', '11', ''),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((acts) => {
    const rows: JournalRow[] = []
    for (const [at, act] of acts.entries()) {
      const bare = { n: at + 1, ...act, previous: rows.at(-1)?.hash ?? '' }
      rows.push({ ...bare, hash: createHash('sha256').update(lineOfRow(bare)).digest('hex') })
    }
    return rows
  })

test('what was written holds, from its start and from any row that was erased', () => {
  fc.assert(
    fc.property(anyChain, fc.nat(), (rows, at) => {
      const cut = at % (rows.length + 1)
      expect(faultIn(rows.slice(cut), rows[cut - 1] ?? start)).toBeUndefined()
    }),
  )
})

test('whatever row is changed, removed from within, or doubled, the chain says where', () => {
  fc.assert(
    fc.property(anyChain, fc.nat(), fc.constantFrom('number', 'day', 'act'), (rows, at, part) => {
      const index = at % rows.length
      const row = rows[index]
      if (!row) return
      const other = { ...row, [part]: part === 'day' ? '2026-11-22' : part === 'act' ? 'x' : '99' }
      const put = rows.with(index, other)
      expect(faultIn(put, start)).toEqual({ fault: 'changed', at: row.n })
      const doubled = rows.toSpliced(index + 1, 0, other)
      expect(faultIn(doubled, start)?.fault).toBe('twice')
      if (index === rows.length - 1) return
      const without = rows.toSpliced(index, 1)
      expect(faultIn(without, start)).toEqual({ fault: 'missing', at: row.n })
    }),
  )
})
