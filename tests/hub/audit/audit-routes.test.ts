import * as v from 'valibot'
import { expect, test } from 'vitest'
import { auditPageSchema, auditVerificationSchema } from '../../../src/contract/staff.ts'
import { hashLine } from '../../../src/hub/audit/audit-line.ts'
import { writeAudit } from '../../../src/hub/audit/write-audit.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { outcomeOf, settleAdministrator, settleColleague } from '../stage/console-stage.ts'
import { stageHub } from '../stage/hub-stage.ts'

describeOnBothEngines('the audit, for the console,', (stage) => {
  test('tells who did what, newest first, so that the console can check each line itself', async () => {
    const hub = stageHub(stage.store)
    const marie = await settleAdministrator(hub, stage.store)
    const paul = await settleColleague(hub, marie, 'author')
    const answer = await paul.browser.get('/api/admin/audit')
    const { entries } = v.parse(auditPageSchema, answer.json())
    expect(entries.map(({ who, act }) => `${who} ${act}`)).toEqual([
      'Paul recovery-codes-made',
      'Paul passkey-added',
      'Paul passkey-added',
      'Marie staff-invited',
      'Marie recovery-codes-made',
      'Marie passkey-added',
      'Marie passkey-added',
      'hub staff-invited',
      'hub first-link-made',
    ])
    for (const { who: _who, hash, ...line } of entries) expect(hashLine(line)).toBe(hash)
    // Names are not in the chain: somebody who leaves can be forgotten without breaking it.
    const kept = await stage.store.read.selectFrom('audit_line').selectAll().execute()
    expect(JSON.stringify(kept)).not.toMatch(/Marie|Paul/)

    const verification = await paul.browser.get('/api/admin/audit/verification')
    expect(v.parse(auditVerificationSchema, verification.json())).toEqual({
      lines: 9,
      firstBroken: null,
      head: entries[0]?.hash,
    })
  })

  test('is read a hundred lines at a time', async () => {
    const hub = stageHub(stage.store)
    const { browser } = await settleAdministrator(hub, stage.store)
    await stage.store.write(async (db) => {
      for (let at = 0; at < 250; at += 1) await writeAudit(db, at, { by: 'hub', act: 'test' })
    })
    const pageBefore = async (query: string) => {
      const answer = await browser.get(`/api/admin/audit${query}`)
      return v.parse(auditPageSchema, answer.json()).entries.map(({ number }) => number)
    }
    const first = await pageBefore('')
    const second = await pageBefore(`?before=${first.at(-1)}`)
    const third = await pageBefore(`?before=${second.at(-1)}`)
    expect([first.length, second.length]).toEqual([100, 100])
    expect([...first, ...second, ...third]).toEqual(
      Array.from({ length: first[0] ?? 0 }, (_, at) => (first[0] ?? 0) - at),
    )
    for (const wrong of ['?before=-1', '?before=x', '?before=1&before=2', '?after=1'])
      expect(outcomeOf(await browser.get(`/api/admin/audit${wrong}`))).toBe('400 bad-request')
  })
})
