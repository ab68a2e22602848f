import { Dexie } from 'dexie'
import { beforeEach, expect, test } from 'vitest'
import { hubClock } from '#ask/hub-clock.ts'
import { signedFetch, type SignedFetch } from '#ask/signed-fetch.ts'
import { newKeyPair, publicKeyOf } from '#ask/terminal-key.ts'
import { enrolmentSchema } from '#contract/enrolment.ts'
import * as v from 'valibot'
import { createFirstState } from '#kiosk/app/first-state.ts'
import { terminalOutboxDatabase } from '#kiosk/io/databases.ts'
import { startOutbox } from '#kiosk/outbox/start-outbox.ts'
import { anIndividual } from '../../contract/any-record.ts'
import { someKeys } from '../../hub/records/record-stage.ts'
import { aContent, aFront } from '../a-content.ts'
import { aFleetHub } from '../fleet/a-fleet-hub.ts'

let hub: Awaited<ReturnType<typeof aFleetHub>>

/** The page's own lock: happy-dom has none. */
Object.defineProperty(navigator, 'locks', {
  value: { request: (_name: string, _how: object, work: (lock: object) => unknown) => work({}) },
  configurable: true,
})

beforeEach(async () => {
  await Dexie.delete(terminalOutboxDatabase)
  hub = await aFleetHub({ recordKeys: await someKeys() })
})

/** An accepted terminal, as the kiosk holds it. */
async function aTerminal() {
  const keys = await newKeyPair()
  const answer = await hub.fetch('/api/enrolment', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      code: await hub.newCode(),
      publicKey: await publicKeyOf(keys),
      isSupervised: false,
    }),
  })
  const enrolment = v.parse(enrolmentSchema, await answer.json())
  await hub.administer('POST', `/api/admin/fleet/${enrolment.terminal}/accept`)
  const { terminal } = createFirstState(aFront())
  terminal.change({
    content: aContent([]),
    fleet: {
      standing: { is: 'enrolled', enrolment: { ...enrolment, state: 'accepted' } },
      fingerprint: undefined,
      refusal: undefined,
      deeds: { enrol: () => {}, lookAgain: () => {} },
      signing: () => undefined,
      screens: { Enrolment: () => null },
    },
  })
  let sign: SignedFetch | undefined = signedFetch(
    { keys, terminal: enrolment.terminal },
    { clock: hubClock(hub.clock.nowMs), fetch: hub.fetch },
  )
  await startOutbox({ terminal, signing: () => sign })
  const { outbox } = terminal.read()
  if (!outbox) throw new Error('the outbox is not there')
  const until = (isTrue: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (isTrue()) resolve()
      }
      outbox.subscribe(look)
      look()
    })
  return {
    outbox,
    terminal,
    until,
    withdraw: () => {
      sign = undefined
    },
    record: () => outbox.put('activity', 'activity-record/1', anIndividual()),
  }
}

const held = async () => {
  const rows = await hub.store.read.selectFrom('record_unit').select('record').execute()
  return rows.map(({ record }): unknown => JSON.parse(record))
}

test('what is put reaches the hub, and is forgotten here', async () => {
  const { record, until, outbox } = await aTerminal()
  expect(await record()).toMatchObject({ ok: true })
  await until(() => outbox.read().isReached === true && outbox.read().waiting === 0)
  expect(await held()).toEqual([anIndividual()])
})

test('the first thing written may come while the line is down: the key is known before, and the line’s return sends it', async () => {
  const { record, until, outbox, terminal } = await aTerminal()
  await until(() => outbox.read().isReached === true)
  hub.line.isCut = true
  terminal.change({ network: 'none' })
  expect(await record()).toMatchObject({ ok: true })
  await until(() => outbox.read().isReached === false)
  expect(outbox.read()).toMatchObject({ waiting: 1, waitingOf: { activity: 1 } })
  hub.line.isCut = false
  terminal.change({ network: 'good' })
  await until(() => outbox.read().waiting === 0)
  expect(await held()).toHaveLength(1)
})

test('9. The terminal cannot decrypt its own outbox: no private key on disk', async () => {
  const { record, until, outbox } = await aTerminal()
  await until(() => outbox.read().isReached === true)
  hub.line.isCut = true
  await record()
  const kept: unknown[] = []
  for (const name of await Dexie.getDatabaseNames()) {
    const database = await new Dexie(name).open()
    for (const table of database.tables) kept.push(...(await table.toArray()))
    database.close()
  }
  const values = kept.flatMap((row) => Object.values(Object(row)))
  expect(values.filter((value) => value instanceof CryptoKey)).toEqual([])
  const written = JSON.stringify(kept)
  expect(written).toContain('"sealed"')
  for (const said of Object.values(anIndividual()).filter((one) => typeof one === 'string'))
    if (said.length > 6 && !said.startsWith('activity')) expect(written).not.toContain(said)
})

test('a terminal that is withdrawn keeps what it holds, and asks nothing', async () => {
  const { record, until, outbox, withdraw } = await aTerminal()
  await until(() => outbox.read().isReached === true)
  withdraw()
  const asked = hub.line.asked.length
  expect(await record()).toMatchObject({ ok: true })
  await until(() => outbox.read().isReached === false)
  expect(outbox.read().waiting).toBe(1)
  expect(hub.line.asked).toHaveLength(asked)
})

test('what the hub refuses for what it is stays here, its code is told, and what is behind it arrives', async () => {
  const { record, until, outbox } = await aTerminal()
  await until(() => outbox.read().isReached === true)
  hub.line.isCut = true
  await outbox.put('activity', 'Not a name of a schema', anIndividual())
  await record()
  await record()
  hub.line.isCut = false
  expect(await outbox.put('question', 'Neither/1', {})).toMatchObject({ ok: true })
  await until(() => outbox.read().waiting === 0 && outbox.read().refused === 2)
  expect(await held()).toEqual([anIndividual(), anIndividual()])
  const told = await hub.store.read
    .selectFrom('record_refused')
    .selectAll()
    .orderBy('sequence')
    .execute()
  expect(told.map(({ sequence, kind, code }) => [sequence, kind, code])).toEqual([
    [1, 'activity', 'bad-request'],
    [4, 'question', 'bad-request'],
  ])
})
