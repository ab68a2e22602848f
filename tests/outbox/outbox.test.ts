import { Dexie } from 'dexie'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as v from 'valibot'
import { outboxExportSchema } from '#contract/outbox.ts'
import { outboxRefusalSchema } from '#contract/outbox-refusal.ts'
import { fail } from '#contract/result.ts'
import { toHex } from '../../src/seal/hex.ts'
import { openBox, type BoxOpener } from '../../src/seal/sealed-box.ts'
import { createOutbox, type OutboxParts, type Sealed } from '../../src/outbox/outbox.ts'
import { openOutboxDatabase, type OutboxDatabase } from '../../src/outbox/outbox-database.ts'
import { anIndividual } from '../contract/any-record.ts'
import { boxes, newOpener } from '../seal/box-keys.ts'
import { Life, mortalDatabase, mortalWays, RememberingHub } from './mortal.ts'

const device = 't-0000000000000001'
const newName = () => toHex(crypto.getRandomValues(new Uint8Array(16)))

let number = 0
let name = ''
let opener: BoxOpener
let hub: RememberingHub
const open: OutboxDatabase[] = []

beforeEach(async () => {
  number += 1
  name = `outbox-${number}`
  opener = await newOpener()
  hub = new RememberingHub({ id: '0123456789abcdef', publicKey: opener.publicHex })
})
afterEach(async () => {
  for (const database of open.splice(0)) database.close()
  await Dexie.delete(name)
})

const openDatabase = async () => {
  const database = await openOutboxDatabase(newName, name)
  open.push(database)
  return database
}

/** Waits that somebody ends by hand. */
const waits: { ms: number; run: () => void }[] = []
const anOutbox = async (also: Partial<OutboxParts> = {}) =>
  createOutbox({
    device: () => device,
    database: await openDatabase(),
    crypto: boxes,
    ways: hub.ways,
    after: (ms, run) => {
      const wait = { ms, run }
      waits.push(wait)
      return () => void waits.splice(waits.indexOf(wait), 1)
    },
    random: () => 1,
    newUuid: () => crypto.randomUUID(),
    ...also,
  })

const record = (at = 0): Sealed => ({
  kind: 'activity',
  schema: 'activity-record/1',
  day: '2026-11-20',
  content: anIndividual({ duree: 15 + at }),
})

const insideOf = async ({ sealed, ...header }: RememberingHub['opened'][number]) => {
  const opened = await openBox(boxes, opener, header, sealed)
  if (!opened.ok) throw new Error(opened.fault)
  return JSON.parse(opened.value)
}

test('what is added is sent, opened by the hub as it was, and forgotten', async () => {
  const outbox = await anOutbox()
  expect(await outbox.add(record())).toEqual({ ok: true, value: undefined })
  await outbox.flush()
  expect(await Promise.all(hub.opened.map(insideOf))).toEqual([anIndividual({ duree: 15 })])
  expect(outbox.read()).toMatchObject({ waiting: 0, oldestDay: undefined, isReached: true })
})

test('while the line is down it waits, is tried after 30 s and then ever less often, up to an hour', async () => {
  const outbox = await anOutbox()
  await outbox.add(record())
  await outbox.flush()
  hub.isThere = false
  waits.length = 0
  for (let at = 0; at < 3; at += 1) await outbox.add(record(at))
  const pauses: number[] = []
  for (let at = 0; at < 10; at += 1) {
    await outbox.flush()
    pauses.push(waits.at(-1)?.ms ?? 0)
  }
  expect(pauses.at(-1)).toBe(3_600_000)
  expect(pauses.every((ms, at) => ms >= (pauses[at - 1] ?? 0))).toBe(true)
  expect(waits).toHaveLength(1)
  expect(outbox.read()).toMatchObject({ waiting: 3, oldestDay: '2026-11-20', isReached: false })
  hub.isThere = true
  waits.at(-1)?.run()
  await outbox.flush()
  expect(outbox.read().waiting).toBe(0)
  expect(hub.opened.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4])
})

test('a line that comes back while a try still waits for it is tried again at once', async () => {
  let answer: (() => void) | undefined
  const outbox = await anOutbox({
    ways: {
      ...hub.ways,
      send: async (envelopes) => {
        if (hub.isThere) return hub.ways.send(envelopes)
        await new Promise<void>((resolve) => {
          answer = resolve
        })
        return fail('silent')
      },
    },
  })
  await outbox.flush()
  hub.isThere = false
  await outbox.add(record())
  await vi.waitFor(() => expect(answer).toBeDefined())
  hub.isThere = true
  const again = outbox.flush()
  answer?.()
  await again
  expect(outbox.read().waiting).toBe(0)
})

test('the device cannot read what it has written: nothing on its disk opens it', async () => {
  hub.isThere = false
  const database = await openDatabase()
  await database.writeKey(hub.key)
  const outbox = await anOutbox()
  await outbox.add(record())
  const rows: unknown[] = []
  const raw = await new Dexie(name).open()
  for (const table of raw.tables) rows.push(...(await table.toArray()))
  raw.close()
  const text = JSON.stringify(rows)
  for (const said of ['soixante_dix_plus', 'retraite', 'cafat', 'social_sante', 'duree'])
    expect(text).not.toContain(said)
  expect(text).not.toContain('private')
  const keys = rows
    .flatMap((row) => Object.values(Object(row)))
    .filter((one) => one instanceof CryptoKey)
  expect(keys).toEqual([])
})

test('a device that never heard the hub says so, and one that did seals without it', async () => {
  hub.isThere = false
  const outbox = await anOutbox()
  expect(await outbox.add(record())).toEqual({ ok: false, fault: 'no-key' })
  hub.isThere = true
  await outbox.add(record())
  hub.isThere = false
  expect(await outbox.add(record(1))).toMatchObject({ ok: true })
})

test('a key that the hub replaces is the one that is sealed to from then on', async () => {
  const outbox = await anOutbox()
  await outbox.add(record())
  await outbox.flush()
  const next = await newOpener()
  Object.assign(hub.key, { id: 'fedcba9876543210', publicKey: next.publicHex })
  await outbox.add(record(1))
  await outbox.flush()
  await outbox.add(record(2))
  await outbox.flush()
  expect(hub.opened.map(({ key }) => key)).toEqual([
    '0123456789abcdef',
    '0123456789abcdef',
    'fedcba9876543210',
  ])
})

describe('when room is short', () => {
  const storage = (usage: number) => ({
    estimate: async () => ({ quota: 100, usage }),
    persisted: async () => true,
    persist: async () => true,
  })
  const feedback: Sealed = { ...record(), kind: 'feedback' }

  test('feedback is spared from 80 % on, and records never are', async () => {
    hub.isThere = false
    await (await openDatabase()).writeKey(hub.key)
    const before = await anOutbox({ storage: storage(79) })
    expect(await before.add(feedback)).toMatchObject({ ok: true })
    const after = await anOutbox({ storage: storage(80) })
    expect(await after.add(feedback)).toEqual({ ok: false, fault: 'spared' })
    expect(await after.add(record())).toMatchObject({ ok: true })
    expect(after.read()).toMatchObject({ isNearlyFull: true, waiting: 2 })
  })

  test('a disk that refuses a record gets back the room of feedback, and then says that it is full', async () => {
    hub.isThere = false
    const real = await openDatabase()
    await real.writeKey(hub.key)
    let room = 2
    const database: OutboxDatabase = {
      ...real,
      put: async (envelope) => {
        if (room <= 0) throw new DOMException('', 'QuotaExceededError')
        room -= 1
        return real.put(envelope)
      },
      drop: async (kind) => {
        const dropped = await real.drop(kind)
        room += dropped
        return dropped
      },
    }
    const outbox = await anOutbox({ database })
    await outbox.add(feedback)
    await outbox.add(record())
    expect(await outbox.add(record(1))).toMatchObject({ ok: true })
    expect(await outbox.add(record(2))).toEqual({ ok: false, fault: 'full' })
    expect((await real.oldest(9)).map(({ kind }) => kind)).toEqual(['activity', 'activity'])
  })
})

test('two windows that write and send at once lose nothing, send nothing twice, and skip no number', async () => {
  const windows = [await anOutbox(), await anOutbox()] as const
  const [one, other] = windows
  await Promise.all(
    Array.from({ length: 6 }, (_, at) =>
      Promise.all([one.add(record(at)), other.add(record(6 + at))]),
    ),
  )
  await Promise.all(windows.map((outbox) => outbox.flush()))
  expect(hub.opened.map(({ sequence }) => sequence).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 12 }, (_, at) => at + 1),
  )
  expect(
    new Set((await Promise.all(hub.opened.map(insideOf))).map(({ duree }) => duree)).size,
  ).toBe(12)
})

test(
  'killed at any step, before or after it was done, a hundred times over: no record lost, none twice',
  { timeout: 120_000 },
  async () => {
    let kills = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            steps: fc.integer({ min: 1, max: 14 }),
            dieAfter: fc.boolean(),
            isThere: fc.boolean(),
          }),
          { minLength: 2, maxLength: 5 },
        ),
        async (lives) => {
          name = `outbox-killed-${crypto.randomUUID()}`
          hub = new RememberingHub({ id: '0123456789abcdef', publicKey: opener.publicHex })
          const promised: number[] = []
          let at = 0
          for (const { steps, dieAfter, isThere } of lives) {
            const life = new Life(steps, dieAfter)
            hub.isThere = isThere || at === 0
            const outbox = await anOutbox({
              database: mortalDatabase(await openDatabase(), life),
              ways: mortalWays(hub.ways, life),
            })
            const work = async () => {
              for (let more = 0; more < 3; more += 1) {
                at += 1
                const mine = at
                const added = await outbox.add(record(mine))
                if (added.ok) promised.push(mine)
              }
              await outbox.flush()
            }
            await Promise.race([work(), life.end])
            outbox.stop()
            if (life.isOver) kills += 1
          }
          hub.isThere = true
          const last = await anOutbox()
          await last.flush()
          expect(last.read().waiting).toBe(0)
          const came = (await Promise.all(hub.opened.map(insideOf))).map(({ duree }) => duree - 15)
          expect(new Set(came).size).toBe(came.length)
          expect(promised.filter((mine) => !came.includes(mine))).toEqual([])
          const sequences = hub.opened.map(({ sequence }) => sequence).toSorted((a, b) => a - b)
          expect(sequences).toEqual(sequences.map((_, index) => index + 1))
          for (const database of open.splice(0)) database.close()
          await Dexie.delete(name)
        },
      ),
      { numRuns: 60 },
    )
    expect(kills).toBeGreaterThan(100)
  },
)

test('what is carried is every envelope that waits, still sealed, and all of it still waits', async () => {
  const outbox = await anOutbox()
  await outbox.add(record(1))
  await outbox.flush()
  hub.isThere = false
  await outbox.add(record(2))
  await outbox.add(record(3))
  const text = await outbox.carry()
  const { envelopes } = v.parse(outboxExportSchema, JSON.parse(text))
  expect(envelopes.map(({ sequence }) => sequence)).toEqual([2, 3])
  expect(text).not.toContain('duree')
  expect(outbox.read().waiting).toBe(2)
  hub.isThere = true
  await outbox.flush()
  expect(outbox.read().waiting).toBe(0)
})

describe('an envelope that the hub refuses for what it is', () => {
  /** Says what each refusal was told to be, and what came beside. */
  const came = async () => {
    const inside = await Promise.all(hub.opened.map(insideOf))
    return {
      records: inside.flatMap(({ duree }) => (duree === undefined ? [] : [duree - 15])),
      refusals: inside.flatMap((one) => {
        const refusal = v.safeParse(outboxRefusalSchema, one)
        return refusal.success ? [refusal.output] : []
      }),
    }
  }
  const names = Array.from({ length: 50 }, () => crypto.randomUUID())
  /** Fifty that wait; these of them are refused when they are sent. */
  const fiftyOfWhich = async (...refused: readonly number[]) => {
    hub.isThere = false
    await (await openDatabase()).writeKey(hub.key)
    let drawn = 0
    const newUuid = () => names[drawn++] ?? crypto.randomUUID()
    const outbox = await anOutbox({ newUuid })
    for (let at = 0; at < 50; at += 1) await outbox.add(record(at))
    for (const at of refused) hub.refuses.set(names[at] ?? '', 'bad-request')
    hub.isThere = true
    return outbox
  }

  test('goes aside with its code, wherever it stands; all others arrive, in their order', async () => {
    const refused = [0, 7, 8, 31, 49]
    const outbox = await fiftyOfWhich(...refused)
    await outbox.flush()
    const { records, refusals } = await came()
    expect(records).toEqual(
      Array.from({ length: 50 }, (_, at) => at).filter((at) => !refused.includes(at)),
    )
    expect(refusals.map(({ sequence, of, code }) => [sequence, of, code])).toEqual(
      refused.map((at) => [at + 1, 'activity', 'bad-request']),
    )
    expect(outbox.read()).toMatchObject({ waiting: 0, refused: 5, isReached: true })
    const [, held] = open
    const kept = (await held?.aside()) ?? []
    expect(kept.map(({ envelope }) => envelope.uuid)).toEqual(refused.map((at) => names[at]))
  })

  test('is offered again when the page opens, and leaves once a renewed hub takes it', async () => {
    const outbox = await fiftyOfWhich(3)
    await outbox.flush()
    outbox.stop()
    const same = await anOutbox()
    await same.flush()
    expect(same.read()).toMatchObject({ waiting: 0, refused: 1 })
    expect((await came()).refusals).toHaveLength(1)
    hub.refuses.clear()
    const next = await anOutbox()
    await next.flush()
    expect(next.read()).toMatchObject({ waiting: 0, refused: 0 })
    expect((await came()).records.toSorted((a, b) => a - b)).toEqual(names.map((_, at) => at))
  })

  test.each(['silent', 'busy', 'broken', 'too-many', 'clock-skewed', 'revoked'])(
    'is not one that meets « %s »: everything waits, in its order',
    async (code) => {
      const outbox = await fiftyOfWhich(25)
      hub.refuses.set(names[25] ?? '', code)
      await outbox.flush()
      expect(outbox.read()).toMatchObject({ waiting: 30, refused: 0, isReached: false })
      hub.refuses.clear()
      await outbox.flush()
      expect((await came()).records).toEqual(names.map((_, at) => at))
    },
  )

  test('is told again, and kept, when the page is killed at any step of it', async () => {
    for (let steps = 1; steps < 40; steps += 1) {
      name = `outbox-refused-${steps}`
      hub = new RememberingHub({ id: '0123456789abcdef', publicKey: opener.publicHex })
      await (await openDatabase()).writeKey(hub.key)
      hub.isThere = false
      let drawn = 0
      const writing = await anOutbox({ newUuid: () => names[drawn++] ?? '' })
      for (let at = 0; at < 3; at += 1) await writing.add(record(at))
      writing.stop()
      hub.refuses.set(names[1] ?? '', 'too-large')
      hub.isThere = true
      const life = new Life(steps, steps % 2 === 0)
      const killed = await anOutbox({
        database: mortalDatabase(await openDatabase(), life),
        ways: mortalWays(hub.ways, life),
      })
      await Promise.race([killed.flush(), life.end])
      killed.stop()
      const last = await anOutbox()
      await last.flush()
      expect(last.read()).toMatchObject({ waiting: 0, refused: 1 })
      const { records, refusals } = await came()
      expect(records.toSorted((a, b) => a - b)).toEqual([0, 2])
      expect(new Set(refusals.map(({ sequence }) => sequence))).toEqual(new Set([2]))
      for (const database of open.splice(0)) database.close()
      await Dexie.delete(name)
    }
  })
})
