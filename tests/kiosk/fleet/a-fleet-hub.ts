/** The real hub, its administrator, and the `fetch` of a terminal that asks it without a socket. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { HubParts } from '../../../src/hub/app.ts'
import { openSqliteStore } from '../../../src/hub/store/sqlite-store.ts'
import { enrollingHub } from '../../hub/fleet/enrolling-hub.ts'
import { stageStartMs } from '../../hub/stage/manual-clock.ts'

export async function aFleetHub(parts: Partial<HubParts> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'escale-fleet-'))
  const store = await openSqliteStore({ file: join(folder, 'hub.sqlite'), nowMs: stageStartMs })
  onTestFinished(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const hub = enrollingHub(store, parts)
  const line = {
    isCut: false,
    /** Paths asked for. */
    asked: [] as string[],
  }

  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const path = input instanceof Request ? input.url : input.toString()
    line.asked.push(path)
    if (line.isCut) throw new TypeError('Failed to fetch')
    const answer = await hub.app.inject({
      method: init.method === 'POST' ? 'POST' : 'GET',
      url: path,
      headers: Object.fromEntries(new Headers(init.headers)),
      ...(typeof init.body === 'string' && { payload: init.body }),
    })
    const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)])
    return new Response(answer.body, {
      status: answer.statusCode,
      headers: Object.fromEntries(headers),
    })
  }
  return { ...hub, store, fetch, line }
}
