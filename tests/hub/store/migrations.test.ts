/** @whole every migration of every domain, held to what both databases understand */
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { allMigrations } from '../../../src/hub/store/migrations/all-migrations.ts'

const files = globSync('src/hub/store/migrations/[0-9]*.ts')

test('each migration has the name of its file, and is applied in that order', () => {
  const names = files.map((file) => basename(file, '.ts')).toSorted()
  expect(allMigrations.map(({ name }) => name)).toEqual(names)
  for (const name of names) expect(name).toMatch(/^0[1-4]\d\d-[a-z]+(-[a-z]+)*$/)
})

/** Words that only one of the two databases knows, or that they understand differently. */
const notPortable =
  /serial|jsonb|\bjson\b|uuid|\btimestamp(?:tz)?\b|boolean|varchar|enum|array|autoincrement|rowid|collate|generated|without|\bnow\(|unistr|strict|\bsql`/i

test.each(files)('%s is written with the words both databases share', (file) => {
  const code = readFileSync(file, 'utf8').replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
  expect(code).not.toMatch(notPortable)
  // Types of columns come from `Portable`, never as text: `.addColumn('at', 'bigint')`.
  expect(code).not.toMatch(/addColumn\(\s*'[^']+',\s*['`]/)
})
