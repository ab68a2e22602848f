/** @whole a hub that is killed under its writers has kept everything it had answered for */
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { newRepository, sha256 } from '../../seal/repository.ts'
import { borrowHubFolder, startHub } from '../stage/hub-process.ts'
import { runAsOwner } from '../stage/postgres-server.ts'

const files = 600

/** A signed list of many small files: each that is taken is a write of its own. */
function manyFiles() {
  const repository = newRepository(Date.now())
  repository.announcesHashes = true
  const contents = Array.from({ length: files }, (_, n) => `{"file":${n}}`)
  for (const [n, content] of contents.entries()) repository.addTarget(`guides/g${n}.json`, content)
  repository.publish('targets', 'snapshot')
  return { repository, contents }
}

/** Sends them eight at a time until the hub is gone; answers those that it has answered for. */
async function sendUntilKilled(
  origin: string,
  contents: string[],
  kill: () => void,
  after: number,
) {
  const kept: string[] = []
  const sendOn = async () => {
    for (let next = contents.shift(); next !== undefined; next = contents.shift()) {
      const body = Buffer.from(next)
      const headers = { 'content-type': 'application/octet-stream' }
      const url = `${origin}/api/releases/files/${sha256(next)}`
      const answer = await fetch(url, { method: 'PUT', body, headers }).catch(() => undefined)
      if (answer?.status !== 204) return
      kept.push(next)
      if (kept.length === after) kill()
    }
  }
  await Promise.all(Array.from({ length: 8 }, sendOn))
  return kept
}

async function killUnderWriters(environment: Record<string, string>, kills: readonly number[]) {
  const folder = borrowHubFolder()
  const { repository, contents } = manyFiles()
  const rootFile = join(folder, '1.root.json')
  writeFileSync(rootFile, repository.read('root', 1) ?? '')
  const options = { args: ['--root', rootFile], environment }
  const kept: string[] = []
  for (const after of kills) {
    const hub = await startHub(folder, options)
    const listed = await fetch(`${hub.origin}/api/releases/targets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: repository.read('targets') ?? null,
    })
    expect(listed.status).toBe(200)
    const kill = () => void hub.process.kill('SIGKILL')
    kept.push(...(await sendUntilKilled(hub.origin, contents, kill, after)))
    await hub.ended
  }
  const hub = await startHub(folder, options)
  const found = new Set<string>()
  for (const content of kept) {
    const hash = sha256(content)
    const answer = await fetch(`${hub.origin}/releases/targets/guides/${hash}.g0.json`)
    if (answer.status === 200 && (await answer.text()) === content) found.add(content)
  }
  return { kept: kept.length, lost: kept.filter((content) => !found.has(content)).length }
}

const kills = [1, 150, 40]

test('over SQLite, nothing that was answered for is lost', async () => {
  const { kept, lost } = await killUnderWriters({}, kills)
  expect(kept).toBeGreaterThanOrEqual(191)
  expect(lost).toBe(0)
}, 240_000)

// Typed as always there; not in the quick run.
const given: string | undefined = inject('postgres')
const server = given ?? 'missing'
test.runIf(server !== 'missing')(
  'over PostgreSQL, nothing that was answered for is lost',
  async () => {
    const name = `test_${randomBytes(8).toString('hex')}`
    await runAsOwner(server, `create database ${name}`)
    onTestFinished(() => runAsOwner(server, `drop database ${name} with (force)`))
    const url = server.replace('/postgres?', `/${name}?`)
    const { kept, lost } = await killUnderWriters({ DATABASE_URL: url }, kills)
    expect(kept).toBeGreaterThanOrEqual(191)
    expect(lost).toBe(0)
  },
  240_000,
)
