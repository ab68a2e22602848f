import { expect, test } from 'vitest'
import { hashLine, hashOfNothing, writeAbout } from '../../../src/hub/audit/audit-line.ts'
import type { AuditTables } from '../../../src/hub/audit/audit-tables.ts'
import { verifyAudit } from '../../../src/hub/audit/verify-audit.ts'
import { writeAudit } from '../../../src/hub/audit/write-audit.ts'
import type { HubWriter } from '../../../src/hub/store/hub-store.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'

type Row = AuditTables['audit_line']
const textColumns = ['by', 'act', 'about', 'previous_hash', 'hash'] as const

/** The same text with one bit of one character turned, at each place. */
const flipped = (text: string) =>
  Array.from(text, (letter, at) => {
    const turned = String.fromCodePoint(letter.codePointAt(0)! ^ 1)
    return text.slice(0, at) + turned + text.slice(at + 1)
  })

describeOnBothEngines('the verification of the audit', (stage) => {
  const fill = (lines: number) =>
    stage.store.write(async (db) => {
      for (let at = 1; at <= lines; at += 1)
        await writeAudit(db, Date.UTC(2026, 10, at), {
          by: at % 2 === 0 ? 's-0123456789abcdef' : 'hub',
          act: 'terminal-accepted',
          about: { terminal: `t-${at}`, at, isTest: true },
        })
    })

  /** What is found when `spoil` was done; nothing of it stays. */
  const brokenAfter = async (spoil: (db: HubWriter) => Promise<unknown>) => {
    let firstBroken: number | null | undefined
    await stage.store
      .write(async (db) => {
        await spoil(db)
        firstBroken = (await verifyAudit(db)).firstBroken
        throw new Error('undo')
      })
      .catch(() => {})
    return firstBroken
  }

  test('finds nothing to say of an audit that nobody touched, nor of an empty one', async () => {
    expect(await verifyAudit(stage.store.read)).toEqual({
      lines: 0,
      firstBroken: null,
      head: hashOfNothing,
    })
    await fill(3)
    const { head, ...rest } = await verifyAudit(stage.store.read)
    expect(rest).toEqual({ lines: 3, firstBroken: null })
    expect(head).toMatch(/^[0-9a-f]{64}$/)
  })

  test('names the line of any character of any column that was changed', async () => {
    await fill(3)
    const rows = await stage.store.read.selectFrom('audit_line').selectAll().execute()
    const missed: string[] = []
    await stage.store.write(async (db) => {
      for (const row of rows) {
        const change = async (changed: Partial<Row>, expected: number) => {
          const { number } = { ...row, ...changed }
          await db.updateTable('audit_line').set(changed).where('number', '=', row.number).execute()
          const { firstBroken } = await verifyAudit(db)
          if (firstBroken !== expected) missed.push(`${JSON.stringify(changed)}: ${firstBroken}`)
          await db.updateTable('audit_line').set(row).where('number', '=', number).execute()
        }
        for (const column of textColumns)
          for (const text of flipped(row[column])) await change({ [column]: text }, row.number)
        for (let bit = 0; bit < 50; bit += 1) {
          const at = row.at + (Math.floor(row.at / 2 ** bit) % 2 === 0 ? 2 ** bit : -(2 ** bit))
          await change({ at }, row.number)
          const flip = Math.floor(row.number / 2 ** bit) % 2 === 0 ? 2 ** bit : -(2 ** bit)
          const number = row.number + flip
          if (rows.some((other) => other.number === number)) continue
          await change({ number }, number < 1 ? row.number : Math.min(row.number, number))
        }
      }
    })
    expect(missed).toEqual([])
  })

  test('names a line that was removed, moved or added', async () => {
    await fill(5)
    const { read } = stage.store
    const rows = await read.selectFrom('audit_line').selectAll().orderBy('number').execute()
    for (const { number } of rows)
      expect(
        await brokenAfter((db) =>
          db.deleteFrom('audit_line').where('number', '=', number).execute(),
        ),
      ).toBe(number)
    const swap = async (db: HubWriter) => {
      for (const [from, to] of [
        [2, 9],
        [3, 2],
        [9, 3],
      ] as const)
        await db.updateTable('audit_line').set({ number: to }).where('number', '=', from).execute()
    }
    expect(await brokenAfter(swap)).toBe(2)
    const last = rows.at(-1)
    const added = {
      number: 6,
      at: 0,
      by: 'hub',
      act: 'forged',
      about: writeAbout({}),
      previous_hash: last?.hash ?? '',
    }
    const hash = hashLine({
      number: 6,
      at: new Date(0).toISOString(),
      by: 'hub',
      act: 'forged',
      about: {},
      previousHash: added.previous_hash,
    })
    const add = (db: HubWriter) =>
      db
        .insertInto('audit_line')
        .values({ ...added, hash })
        .execute()
    expect(await brokenAfter(add)).toBe(6)
  })

  test('names what follows a line that was written anew with its own hash', async () => {
    await fill(4)
    const row = await stage.store.read
      .selectFrom('audit_line')
      .selectAll()
      .where('number', '=', 2)
      .executeTakeFirstOrThrow()
    const { act, by, about, previous_hash: previousHash } = row
    const at = new Date(row.at + 1).toISOString()
    const hash = hashLine({ number: 2, at, act, by, about: JSON.parse(about), previousHash })
    const rewrite = (db: HubWriter) =>
      db
        .updateTable('audit_line')
        .set({ at: row.at + 1, hash })
        .where('number', '=', 2)
        .execute()
    expect(await brokenAfter(rewrite)).toBe(3)
  })

  test('misses no line when the end of the chain was cut off, or its head removed', async () => {
    await fill(4)
    const cut = (db: HubWriter) => db.deleteFrom('audit_line').where('number', '>', 2).execute()
    expect(await brokenAfter(cut)).toBe(3)
    const behead = (db: HubWriter) => db.deleteFrom('audit_head').execute()
    expect(await brokenAfter(behead)).toBe(1)
    const rewind = (db: HubWriter) => db.updateTable('audit_head').set({ number: 3 }).execute()
    expect(await brokenAfter(rewind)).not.toBeNull()
  })

  test('walks further than one page', async () => {
    await fill(2050)
    expect(await verifyAudit(stage.store.read)).toMatchObject({ lines: 2050, firstBroken: null })
    const spoil = (db: HubWriter) =>
      db.updateTable('audit_line').set({ by: 'x' }).where('number', '=', 2049).execute()
    expect(await brokenAfter(spoil)).toBe(2049)
  })
})
