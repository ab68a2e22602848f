/**
 * « The latest is N », for each track: a release that some terminal is to have, or the general one. All are signed again
 * together, in ascending order of releases, by versions from one counter: whoever passes from a track to a higher one sees
 * a higher timestamp, whatever the moment and whichever hub answers.
 */
import { canonicalBytes } from '#seal/canonical-json.ts'
import type { HubReader, HubWriter } from '../store/hub-store.ts'
import { trustedRoot } from './root-chain.ts'
import type { TimestampKey } from './timestamp-key.ts'

/** TUF 1.0's own form of dates: to the second, in UTC. */
const isoSeconds = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')

const specVersion = '1.0.31'
const freshMs = 2 * 86_400_000

interface Track {
  readonly number: number
  readonly snapshot: number
  readonly length: number
  readonly sha256: string
}

/** Each release that terminals are to have and that is whole, with its newest snapshot; ascending. */
async function tracksOf(db: HubReader, numbers: readonly number[]): Promise<readonly Track[]> {
  if (numbers.length === 0) return []
  const rows = await db
    .selectFrom('release_snapshot')
    .select(['number', 'version', 'sha256', 'content'])
    .where('number', 'in', numbers)
    .orderBy('number')
    .orderBy('version')
    .execute()
  const newest = new Map(
    rows.map(({ number, version, sha256, content }) => [
      number,
      { number, snapshot: version, length: content.length, sha256 },
    ]),
  )
  return [...newest.values()]
}

/** The file of one track, as served. */
function signedTimestamp(
  version: number,
  { snapshot, length, sha256 }: Omit<Track, 'number'>,
  key: TimestampKey,
  nowMs: number,
): Buffer {
  const signed = {
    _type: 'timestamp',
    spec_version: specVersion,
    version,
    expires: isoSeconds(nowMs + freshMs),
    // A terminal's clock is never earlier than what it has seen.
    signed_at: isoSeconds(nowMs),
    meta: { 'snapshot.json': { version: snapshot, length, hashes: { sha256 } } },
  }
  const message = canonicalBytes(signed)
  if (!message) throw new Error('a timestamp without canonical form')
  const signatures = [{ keyid: key.keyid, sig: key.sign(message) }]
  return Buffer.from(JSON.stringify({ signatures, signed }))
}

const name = 'timestamp'

/** The version given last, on any track. */
async function lastVersion(db: HubReader): Promise<number> {
  const row = await db
    .selectFrom('hub_counter')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value ?? 0
}

/** From now on, versions are above this one. */
export async function raiseTimestampVersion(db: HubWriter, version: number): Promise<void> {
  const value = Math.max(version, await lastVersion(db))
  await db
    .insertInto('hub_counter')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

/** Whether the holders of the root keys have appointed this key. */
export async function isAppointed(db: HubReader, key: TimestampKey): Promise<boolean> {
  const { roles, keys } = (await trustedRoot(db)).signed
  return (
    roles.timestamp.keyids.includes(key.keyid) &&
    keys[key.keyid]?.keyval.public === key.publicHex &&
    roles.timestamp.threshold === 1
  )
}

/** Signs every track now. `numbers` are the releases that terminals are to have. */
export async function signTimestamps(
  db: HubWriter,
  numbers: readonly number[],
  key: TimestampKey,
  nowMs: number,
): Promise<void> {
  const tracks = await tracksOf(db, numbers)
  await db.deleteFrom('release_timestamp').execute()
  if (tracks.length === 0) return
  // Never below the seconds since 1970: after an old backup was put back, terminals have seen higher versions than it knows.
  const first = Math.max((await lastVersion(db)) + 1, Math.floor(nowMs / 1000))
  await raiseTimestampVersion(db, first + tracks.length - 1)
  const rows = tracks.map((track, at) => ({
    number: track.number,
    version: first + at,
    snapshot: track.snapshot,
    keyid: key.keyid,
    signed_at: nowMs,
    content: signedTimestamp(first + at, track, key, nowMs),
  }))
  await db.insertInto('release_timestamp').values(rows).execute()
}

/** Whether a track lacks its word, or its word is of another snapshot, another key, or more than an hour ago. */
export async function areTimestampsDue(
  db: HubReader,
  numbers: readonly number[],
  key: TimestampKey,
  nowMs: number,
): Promise<boolean> {
  const tracks = await tracksOf(db, numbers)
  const rows = await db
    .selectFrom('release_timestamp')
    .select(['number', 'snapshot', 'keyid', 'signed_at'])
    .execute()
  const known = new Map(rows.map((row) => [row.number, row]))
  return (
    known.size !== tracks.length ||
    tracks.some(({ number, snapshot }) => {
      const row = known.get(number)
      // A clock that went back would otherwise leave old words until it has caught up.
      const age = row ? Math.abs(nowMs - row.signed_at) : Infinity
      return row?.snapshot !== snapshot || row.keyid !== key.keyid || age >= 3_600_000
    })
  )
}
