/** Once for the whole run of `npm run test:hub`: one PostgreSQL for every test file. */
import type { TestProject } from 'vitest/node'
import { ensurePostgres } from '#setup/find-postgres.js'
import { type PostgresServer, startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of its first database; `missing` where there is no PostgreSQL. Not there in the quick run, which has SQLite only. */
    postgres: string
  }
}

let server: PostgresServer | undefined

export async function setup(project: TestProject): Promise<void> {
  const programs = ensurePostgres()
  if (programs === undefined) {
    const words =
      'PostgreSQL is not installed and cannot be: its half of the hub’s tests is SKIPPED.'
    if (process.env['CI']) throw new Error(words)
    console.error(`\n*** ${words} Install it, or give its folder in POSTGRES_BIN. ***\n`)
    project.provide('postgres', 'missing')
    return
  }
  server = await startPostgres({ programs })
  project.provide('postgres', server.url('postgres'))
}

export async function teardown(): Promise<void> {
  await server?.stop()
}
