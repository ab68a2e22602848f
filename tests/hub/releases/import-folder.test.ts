import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { importFolder } from '../../../src/hub/releases/import-folder.ts'
import { listReleases } from '../../../src/hub/releases/list-releases.ts'
import { completeAtOnce } from '../../../src/hub/rollout/rollout-acts.ts'
import { timestampKeeper } from '../../../src/hub/rollout/timestamp-keeper.ts'
import { newRepository, type Repository } from '../../seal/repository.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { stageHub } from '../stage/hub-stage.ts'
import { hubKeyOf, signedRepository, signRelease, terminalOf } from '../stage/release-stage.ts'
import { stageStartMs } from '../stage/manual-clock.ts'

/** A folder as publication leaves it. */
function borrowFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'escale-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return {
    folder,
    write: (repository: Repository) => {
      for (const [path, bytes] of repository.files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), bytes)
      }
    },
  }
}

describeOnBothEngines('the release of a folder', (stage) => {
  test('is taken whole, given to every terminal, and the next one by its difference', async () => {
    const repository = signedRepository()
    const timestampKey = hubKeyOf(repository)
    const { folder, write } = borrowFolder()
    const { app, clock } = stageHub(stage.store, { timestampKey })
    const keeper = timestampKeeper(timestampKey, clock)
    const take = async () => {
      write(repository)
      const release = await importFolder(stage.store, folder, clock.nowMs())
      const ways = { keeper, nowMs: clock.nowMs() }
      if (release) await stage.store.write((db) => completeAtOnce(db, release.number, ways))
      return release
    }
    const number = signRelease(repository, { 'front.json': 'one', 'guides/a.json': '{}' })
    expect(await take()).toEqual({ number, isNew: true })
    const terminal = terminalOf(app, repository)
    expect(await terminal.bring('front.json')).toBe('one')
    expect(await take()).toEqual({ number, isNew: false })
    signRelease(repository, { 'front.json': 'two' })
    expect(await take()).toEqual({ number: number + 1, isNew: true })
    expect(await terminal.bring('front.json')).toBe('two')
  })

  test('brings the generations of root keys in order, and goes on above its timestamps', async () => {
    const repository = signedRepository()
    const { folder, write } = borrowFolder()
    // Served as a plain folder for a long time, by a clock far ahead.
    repository.timestamp.version = 9_000_000_000
    signRelease(repository, { 'front.json': 'one' })
    repository.publish('root', 'timestamp')
    repository.publish('root')
    write(repository)
    await importFolder(stage.store, folder, stageStartMs)
    expect((await listReleases(stage.store.read)).versions.root).toBe(3)
    const counter = await stage.store.read.selectFrom('hub_counter').selectAll().execute()
    expect(counter).toEqual([{ name: 'timestamp', value: 9_000_000_001 }])
  })

  test('that other keys have signed is refused, and leaves what there was', async () => {
    const repository = signedRepository()
    signRelease(repository, { 'front.json': 'one' })
    const good = borrowFolder()
    good.write(repository)
    await importFolder(stage.store, good.folder, stageStartMs)
    const before = await listReleases(stage.store.read)
    const other = newRepository(stageStartMs)
    other.announcesHashes = true
    signRelease(other, { 'front.json': 'forged' })
    const bad = borrowFolder()
    bad.write(other)
    await expect(importFolder(stage.store, bad.folder, stageStartMs)).rejects.toMatchObject({
      code: 'rollback',
    })
    expect(await listReleases(stage.store.read)).toEqual(before)
  })

  test('with a file that was cut short is refused by the name of that file, and taken once it is whole', async () => {
    const repository = signedRepository()
    const { folder, write } = borrowFolder()
    const { clock } = stageHub(stage.store)
    signRelease(repository, { 'front.json': 'one' })
    write(repository)
    const cut = globSync('targets/*front.json', { cwd: folder }).map((name) => join(folder, name))
    for (const path of cut) writeFileSync(path, 'o')
    const take = () => importFolder(stage.store, folder, clock.nowMs())
    await expect(take()).rejects.toThrow(`« ${cut[0]} » : Le fichier n’a pas la taille annoncée.`)
    write(repository)
    expect(await take()).toMatchObject({ isNew: true })
  })

  test('is nothing where nobody has signed', async () => {
    const { folder } = borrowFolder()
    expect(await importFolder(stage.store, folder, stageStartMs)).toBeUndefined()
    mkdirSync(join(folder, 'metadata'))
    expect(await importFolder(stage.store, folder, stageStartMs)).toBeUndefined()
  })
})
