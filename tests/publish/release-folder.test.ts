import { cpSync, rmSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { openKey } from '#publish/keys/ceremony.ts'
import { readRoots } from '#publish/keys/key-folder.ts'
import { publishDeployment } from '#publish/publish-deployment.ts'
import { releaseFolder } from '#publish/release-folder.ts'
import { signNow } from '#publish/sign-now.ts'
import { writeWhole } from '#publish/write-whole.ts'
import { goodDay, listen } from './borrow-deployment.ts'
import { ceremonyWays } from './keys/act-alone.ts'
import { filesIn, newPublisher, terminalOf } from './publisher.ts'

// A publication for each of its writes.
vi.setConfig({ testTimeout: 120_000 })

const now = new Date(`${goodDay}T00:00:00Z`)

test('cut at any write, a terminal finds the old release or the new one, whole; the next publication finishes', async () => {
  const { deployment, keys, out, release, rename } = await newPublisher()
  await release()
  rename("Point d'accueil du Bourg", 'Mairie du Bourg')
  deployment.edit('guides/bourse.guide.yaml', 'minutes: ', 'minutes: 1')
  const hub = await openKey(keys, 'hub', ceremonyWays())
  if (!hub.ok) throw new Error(hub.fault)

  const versions: (number | undefined)[] = []
  for (let writes = 0; ; writes += 1) {
    const copy = deployment.path(`../cut-${writes}`)
    cpSync(out, copy, { recursive: true })
    let left = writes
    const destination = releaseFolder(copy, (path, content, mode) => {
      if (left === 0) throw new Error('the power is cut')
      left -= 1
      writeWhole(path, content, mode)
    })
    const ways = {
      ...listen().around,
      ...ceremonyWays([], now),
      confirm: () => Promise.resolve(true),
    }
    const isWhole = await publishDeployment(
      deployment.folder,
      { keys, destination, audio: 'none' },
      ways,
    ).then(
      () => true,
      () => false,
    )
    // A hub, or the administrator, says that what is there is the latest.
    expect(await signNow(copy, readRoots(keys), hub.value, now)).toMatchObject({ ok: true })
    const terminal = terminalOf(filesIn(copy))
    expect(await terminal.verdict(), `${writes} writes`).toBe('ok')
    for (const name of ['front', 'guides/bourse', 'search'])
      expect(await terminal.bring(`${name}.json`), `${name}, ${writes} writes`).toMatch(/^\{/)
    versions.push(terminal.versionOf('targets'))

    const again = { keys, destination: releaseFolder(copy), audio: 'none' as const }
    expect(await publishDeployment(deployment.folder, again, ways)).toBe(0)
    await signNow(copy, readRoots(keys), hub.value, now)
    const later = terminalOf(filesIn(copy))
    expect(await later.bring('front.json')).toContain('Mairie du Bourg')
    rmSync(copy, { recursive: true })
    if (isWhole) break
  }
  expect(new Set(versions)).toEqual(new Set([1, 2]))
  expect(versions.length).toBeGreaterThan(6)
})
