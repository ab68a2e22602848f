import { expect, test } from 'vitest'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { codeOf, enrollingHub } from './enrolling-hub.ts'

const path = '/api/terminal/aidant-pepper'
const aidantPepper = 'ab'.repeat(32)

describeOnBothEngines('the pepper of aidants', (stage) => {
  test('is given to an accepted terminal that signs, and to nobody else', async () => {
    const { app, accepted, enrol, act } = enrollingHub(stage.store, { aidantPepper })
    const terminal = await accepted()
    const answer = await terminal.get(path)
    expect(JSON.parse(answer.body)).toEqual({ pepper: aidantPepper })
    expect(answer.headers['cache-control']).toContain('no-store')
    expect((await app.inject({ url: path })).statusCode).toBe(401)
    expect(codeOf(await (await enrol()).get(path))).toBe('pending')
    await act(terminal, 'revoke')
    expect(codeOf(await terminal.get(path))).toBe('revoked')
  })

  test('is said to be missing where the hub has none', async () => {
    const { accepted } = enrollingHub(stage.store)
    const terminal = await accepted()
    const answer = await terminal.get(path)
    expect([answer.status, codeOf(answer)]).toEqual([404, 'no-pepper'])
  })
})
