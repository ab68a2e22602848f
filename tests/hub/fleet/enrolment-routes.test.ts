import * as v from 'valibot'
import { expect, test } from 'vitest'
import { enrolmentCodeAnswerSchema, enrolmentSchema } from '#contract/enrolment.ts'
import { hubTimeHeader } from '#contract/signed-request.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { codeOf, enrollingHub } from './enrolling-hub.ts'

const minute = 60_000

describeOnBothEngines('a PC becomes a terminal', (stage) => {
  test('with a code, and a yes: it waits, it is taken in, it is withdrawn', async () => {
    const { newTerminal, newCode, act, staff } = enrollingHub(stage.store)
    const terminal = newTerminal()
    const answer = await terminal.enrol(await newCode({ place: 'kone', seat: 'kone-2' }))
    const expected = { terminal: terminal.id, place: 'kone', seat: 'kone-2' }
    expect(JSON.parse(answer.body)).toEqual({ ...expected, state: 'pending' })
    expect(Number(answer.headers[hubTimeHeader])).toBeGreaterThan(0)
    expect(await terminal.enrolment()).toEqual({ ...expected, state: 'pending' })
    await act(terminal, 'accept')
    expect(await terminal.enrolment()).toEqual({ ...expected, state: 'accepted' })
    await act(terminal, 'revoke')
    expect(await terminal.enrolment()).toEqual({ ...expected, state: 'revoked' })
    expect(staff.audit.map(({ by, act: done }) => [by.slice(0, 6), done])).toEqual([
      ['s-moea', 'enrolment-code-made'],
      ['hub', 'terminal-enrolled'],
      ['s-moea', 'terminal-accepted'],
      ['s-moea', 'terminal-revoked'],
    ])
    expect(JSON.stringify(staff.audit)).not.toContain(terminal.publicKey)
  })

  test('of a hundred that try one code at once, one waits, and the others are told', async () => {
    const { newTerminal, newCode, fleet } = enrollingHub(stage.store)
    const code = await newCode()
    const clients = Array.from({ length: 100 }, (_, at) => newTerminal(`10.0.0.${at + 1}`))
    const answers = await Promise.all(clients.map((client) => client.enrol(code)))
    const taken = answers.filter(({ status }) => status === 200)
    expect(taken).toHaveLength(1)
    expect(new Set(answers.filter((one) => one !== taken[0]).map(codeOf))).toEqual(
      new Set(['used-code']),
    )
    expect(await fleet()).toHaveLength(1)
  })

  test('gets its answer again when the first was lost on the way', async () => {
    const { newTerminal, newCode, fleet, staff } = enrollingHub(stage.store)
    const terminal = newTerminal()
    const code = await newCode()
    const first = await terminal.enrol(code)
    const again = await terminal.enrol(code)
    expect(again.body).toBe(first.body)
    expect(await fleet()).toHaveLength(1)
    expect(staff.audit.filter(({ act }) => act === 'terminal-enrolled')).toHaveLength(1)
  })

  test.each([
    ['lower case', (code: string) => code.toLowerCase()],
    ['no dash', (code: string) => code.replace('-', '')],
    ['spaces around', (code: string) => ` ${code} `],
  ])('whose code was typed with %s', async (_how, typed) => {
    const { newTerminal, newCode } = enrollingHub(stage.store)
    const answer = await newTerminal().enrol(typed(await newCode()))
    expect(v.parse(enrolmentSchema, JSON.parse(answer.body)).state).toBe('pending')
  })

  test('not with a code that never was, is too old, or is not one', async () => {
    const { newTerminal, newCode, clock } = enrollingHub(stage.store)
    const terminal = newTerminal()
    expect(codeOf(await terminal.enrol('AAAAA-22222'))).toBe('unknown-code')
    expect(codeOf(await terminal.enrol('AAAAA-0OI1L'))).toBe('bad-request')
    const code = await newCode()
    clock.advance(15 * minute - 1)
    expect((await newTerminal().enrol(code)).status).toBe(200)
    const late = await newCode()
    clock.advance(15 * minute)
    const answer = await terminal.enrol(late)
    expect([answer.status, codeOf(answer)]).toEqual([410, 'expired-code'])
  })

  test('not with a key that the fleet knows, even withdrawn', async () => {
    const { enrol, act, newCode } = enrollingHub(stage.store)
    const terminal = await enrol()
    await act(terminal, 'revoke')
    const answer = await terminal.enrol(await newCode())
    expect([answer.status, codeOf(answer)]).toEqual([409, 'known-key'])
  })

  test('not by trying codes: whoever tries too many is asked to wait', async () => {
    const { newTerminal, clock } = enrollingHub(stage.store)
    const terminal = newTerminal()
    let answer = await terminal.enrol('AAAAA-22222')
    for (let tries = 1; tries < 21; tries += 1) answer = await terminal.enrol('AAAAA-22222')
    expect([answer.status, codeOf(answer)]).toEqual([429, 'too-many'])
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    clock.advance(minute)
    expect(codeOf(await terminal.enrol('AAAAA-22222'))).toBe('unknown-code')
  })

  test('and what the database keeps of a code opens nothing', async () => {
    const { newCode } = enrollingHub(stage.store)
    const code = (await newCode()).replace('-', '')
    const rows = await stage.store.read.selectFrom('fleet_code').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(code)
    expect(rows[0]?.code_hash).toMatch(/^[0-9a-f]{64}$/)
  })
})

describeOnBothEngines('codes and terminals', (stage) => {
  test('are for administrators who have just proved who they are', async () => {
    const { app, enrol } = enrollingHub(stage.store)
    const terminal = await enrol()
    const asked = [
      ['/api/admin/enrolment-codes', { place: 'kone', seat: 'kone-1' }],
      [`/api/admin/fleet/${terminal.id}/accept`, undefined],
      [`/api/admin/fleet/${terminal.id}/revoke`, undefined],
      [`/api/admin/fleet/${terminal.id}/move`, { place: 'kone', seat: 'kone-1', tags: [] }],
    ] as const
    for (const [url, payload] of asked)
      for (const [headers, code] of [
        [{}, 'signed-out'],
        [{ 'stage-staff': 'lucie', 'stage-step-up': 'yes' }, 'role-needed'],
        [{ 'stage-staff': 'moea' }, 'step-up-needed'],
      ] as const) {
        const answer = await app.inject({
          method: 'POST',
          url,
          headers,
          ...(payload && { payload }),
        })
        expect(answer.json()).toMatchObject({ code })
      }
    expect((await terminal.enrolment()).state).toBe('pending')
  })

  test('codes last fifteen minutes, and their signs are not taken for one another', async () => {
    const { administer, clock } = enrollingHub(stage.store)
    const body = { place: 'kone', seat: 'kone-1' }
    const { json } = await administer('POST', '/api/admin/enrolment-codes', body)
    const { code, expiresAt } = v.parse(enrolmentCodeAnswerSchema, json)
    expect(code).toMatch(/^[A-HJKMNP-Z2-9]{5}-[A-HJKMNP-Z2-9]{5}$/)
    expect(Date.parse(expiresAt) - clock.nowMs()).toBe(15 * minute)
  })
})
