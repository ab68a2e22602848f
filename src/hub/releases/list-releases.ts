/** What terminals may see of the releases, for who signs the next one. */
import type { Releases } from '#contract/release-upload.ts'
import type { HubReader } from '../store/hub-store.ts'
import { deploymentOf } from './accept-targets.ts'

const highest = async (
  db: HubReader,
  table: 'release_root' | 'release_snapshot',
): Promise<number> => {
  const row = await db
    .selectFrom(table)
    .select('version')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.version ?? 0
}

export async function listReleases(db: HubReader): Promise<Releases> {
  const rows = await db
    .selectFrom('release')
    .leftJoin('release_content', 'release_content.number', 'release.number')
    .select((of) => [
      'release.number',
      'release.built_at',
      'release.is_whole',
      of.fn.count<number | string>('release_content.name').as('files'),
      of.fn.sum<number | string | null>('release_content.length').as('bytes'),
    ])
    .groupBy(['release.number', 'release.built_at', 'release.is_whole'])
    .orderBy('release.number', 'desc')
    .execute()
  return {
    deployment: (await deploymentOf(db)) ?? null,
    versions: {
      root: await highest(db, 'release_root'),
      targets: rows[0]?.number ?? 0,
      snapshot: await highest(db, 'release_snapshot'),
    },
    releases: rows.map((row) => ({
      number: row.number,
      builtAt: row.built_at,
      isWhole: row.is_whole === 1,
      files: Number(row.files),
      // PostgreSQL adds integers up to a decimal number, which arrives as text.
      bytes: Number(row.bytes ?? 0),
    })),
  }
}
