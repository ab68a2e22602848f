/** @whole a hub whose disk is full refuses to write, in a sentence, and goes on answering those who read */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { newRepository, sha256 } from '../../seal/repository.ts'
import { borrowHubFolder, startHub } from '../stage/hub-process.ts'

/** A disk of three megabytes, in memory. `undefined` where we may not mount one. */
function borrowSmallDisk(): string | undefined {
  const disk = mkdtempSync(join(tmpdir(), 'escale-disk-'))
  onTestFinished(() => {
    spawnSync('umount', ['--lazy', disk])
    rmdirSync(disk)
  })
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk])
  return mounted.status === 0 ? disk : undefined
}

test('a full disk stops writing and nothing else', async ({ skip }) => {
  const disk = borrowSmallDisk()
  if (disk === undefined) return skip('a small disk cannot be mounted here')
  const folder = borrowHubFolder()
  const repository = newRepository(Date.now())
  repository.announcesHashes = true
  // Nothing that can be compressed, as text.
  const contents = Array.from({ length: 16 }, () => randomBytes(75_000).toString('hex'))
  for (const [n, content] of contents.entries()) repository.addTarget(`guides/g${n}.json`, content)
  repository.publish('targets', 'snapshot')
  const rootFile = join(folder, '1.root.json')
  writeFileSync(rootFile, repository.read('root', 1) ?? '')
  mkdirSync(join(disk, 'data'))
  const args = ['--root', rootFile, '--data', join(disk, 'data')]
  const { origin } = await startHub(folder, { args })
  const send = (path: string, method: string, body: Uint8Array<ArrayBuffer>) =>
    fetch(origin + path, { method, body, headers: { 'content-type': 'application/octet-stream' } })
  await send('/api/releases/targets', 'POST', repository.read('targets') ?? new Uint8Array())

  const kept: string[] = []
  let refused: Response | undefined
  for (const content of contents) {
    const bytes = new TextEncoder().encode(content)
    const answer = await send(`/api/releases/files/${sha256(content)}`, 'PUT', bytes)
    if (answer.status === 204) kept.push(content)
    refused ??= answer.status === 204 ? undefined : answer
  }
  expect(kept.length).toBeGreaterThan(3)
  expect(refused?.status).toBe(503)
  expect(refused?.headers.get('retry-after')).toBe('30')
  expect(await refused?.json()).toEqual({
    code: 'store-full',
    message: 'Le disque du serveur est plein : rien n’a été enregistré. Prévenez l’administrateur.',
  })
  expect((await fetch(`${origin}/health`)).status).toBe(200)
  expect((await fetch(`${origin}/api/releases`)).status).toBe(200)
  for (const content of kept) {
    const answer = await fetch(`${origin}/releases/targets/guides/${sha256(content)}.g0.json`)
    expect([answer.status, (await answer.text()) === content]).toEqual([200, true])
  }
}, 240_000)
