/** The tree of texts as it is, as it was, and how it came to be. */
import type { DraftHistory, DraftTree } from '#contract/drafts.ts'
import type { HubReader } from '../store/hub-store.ts'

const page = 100

export const findTree = (db: HubReader) =>
  db
    .selectFrom('draft_tree')
    .select(['deployment', 'revision'])
    .where('id', '=', 1)
    .executeTakeFirst()

/** Each file's last version, with who wrote it; those that were removed have no text. */
export const selectFiles = (db: HubReader) =>
  db
    .selectFrom('draft_file')
    .innerJoin('draft_version', (join) =>
      join
        .onRef('draft_version.path', '=', 'draft_file.path')
        .onRef('draft_version.revision', '=', 'draft_file.revision'),
    )
    .innerJoin('draft_change', 'draft_change.revision', 'draft_file.revision')
    .leftJoin('staff', 'staff.id', 'draft_change.by')
    .select(['draft_file.path', 'draft_file.revision', 'text'])
    .select(({ fn }) => fn.coalesce('staff.name', 'draft_change.by').as('by'))
    .orderBy('draft_file.path')

export async function readTree(db: HubReader): Promise<DraftTree> {
  // Before the files: a change in between is at worst read twice, never missed.
  const tree = await findTree(db)
  const rows = await selectFiles(db).where('length', '>=', 0).execute()
  const files = rows.flatMap(({ text, ...file }) => (text === null ? [] : [{ ...file, text }]))
  return { deployment: tree?.deployment ?? null, revision: tree?.revision ?? 0, files }
}

export interface HistoryAsk {
  readonly path: string | undefined
  /** Those before this revision. */
  readonly before: number
}

export async function readHistory(
  db: HubReader,
  { path, before }: HistoryAsk,
): Promise<DraftHistory> {
  const changes = db
    .selectFrom('draft_change')
    .leftJoin('staff', 'staff.id', 'draft_change.by')
    .select(['revision', 'at', 'note'])
    .select(({ fn }) => fn.coalesce('staff.name', 'draft_change.by').as('by'))
    .where('revision', '<', before)
    .orderBy('revision', 'desc')
    .limit(page)
  const rows = await (
    path === undefined
      ? changes
      : changes.where('revision', 'in', (query) =>
          query.selectFrom('draft_version').select('revision').where('path', '=', path),
        )
  ).execute()
  const revisions = rows.map(({ revision }) => revision)
  const touched =
    revisions.length === 0
      ? []
      : await db
          .selectFrom('draft_version')
          .select(['path', 'revision'])
          .where('revision', 'in', revisions)
          .orderBy('path')
          .execute()
  const filesAt = Map.groupBy(touched, ({ revision }) => revision)
  return rows.map(({ revision, at, by, note }) => ({
    revision,
    at: new Date(at).toISOString(),
    by,
    note,
    files: (filesAt.get(revision) ?? []).map((file) => file.path),
  }))
}

/** What `path` said after a revision; `null` where it was not there. */
export async function readTextAt(
  db: HubReader,
  revision: number,
  path: string,
): Promise<string | null> {
  const version = await db
    .selectFrom('draft_version')
    .select('text')
    .where('path', '=', path)
    .where('revision', '<=', revision)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  return version?.text ?? null
}

/** What each file said after a revision, those that were there then. */
export async function readTextsAt(db: HubReader, revision: number): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('draft_version')
    .innerJoin(
      (query) =>
        query
          .selectFrom('draft_version')
          .select(['path'])
          .select(({ fn }) => fn.max('revision').as('newest'))
          .where('revision', '<=', revision)
          .groupBy('path')
          .as('then'),
      (join) =>
        join
          .onRef('then.path', '=', 'draft_version.path')
          .onRef('then.newest', '=', 'draft_version.revision'),
    )
    .select(['draft_version.path', 'text'])
    .execute()
  return new Map(rows.flatMap(({ path, text }) => (text === null ? [] : [[path, text]])))
}
