import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { HubStore } from './hub-store.ts'
import { openPostgresStore } from './postgres-store.ts'
import { openSqliteStore } from './sqlite-store.ts'

export interface StorePlace {
  /** Made when it is not there; holds `hub.sqlite`. */
  readonly dataDir: string
  /** `postgres://…`: the data is there, and nothing of it in the folder. */
  readonly databaseUrl?: string | undefined
  readonly nowMs: number
}

/** Throws `StoreFault`, or what the system says of the folder. */
export async function openStore({ dataDir, databaseUrl, nowMs }: StorePlace): Promise<HubStore> {
  if (databaseUrl !== undefined) return openPostgresStore({ url: databaseUrl, nowMs })
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  return openSqliteStore({ file: join(dataDir, 'hub.sqlite'), nowMs })
}
