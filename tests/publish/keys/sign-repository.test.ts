import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createKeys, rotateKey } from '#publish/keys/ceremony.ts'
import { runKeys } from '#publish/keys/keys.ts'
import { publish } from '#publish/publish.ts'
import { newClient } from '../../seal/client.ts'
import { newReference } from '../../seal/tuf-js.ts'
import { borrowDeployment, listen } from '../borrow-deployment.ts'
import { borrowFolder, ceremonyWays } from './ceremony-ways.ts'

/** A deployment, its keys, and the commands of an administrator. */
async function begin() {
  const deployment = borrowDeployment()
  const out = deployment.path('../release')
  const keys = join(borrowFolder(), 'keys')
  await createKeys(keys, ceremonyWays())
  const run = async (...words: string[]) => {
    const { around } = listen()
    return runKeys(words, ceremonyWays([], around.now), around)
  }
  return {
    deployment,
    out,
    keys,
    run,
    release: async () => {
      expect(await publish(deployment.folder, out, listen().around)).toBe(0)
      return [await run('sign', keys, out), await run('timestamp', keys, out)]
    },
    rename: (from: string, to: string) =>
      deployment.edit('deployment.yaml', `name: ${from}`, `name: ${to}`),
    /** Files as a server would give them, by their address. */
    files: () =>
      new Map(
        readdirSync(out, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => {
            const path = join(entry.parentPath, entry.name)
            return [
              relative(out, path).replaceAll('\\', '/'),
              new Uint8Array(readFileSync(path)),
            ] as const
          }),
      ),
  }
}

const terminalOf = (files: Map<string, Uint8Array<ArrayBuffer>>) => {
  const client = newClient(files, files.get('metadata/1.root.json') ?? new Uint8Array())
  client.nowMs = listen().around.now.getTime()
  return client
}

describe('a signed release', () => {
  test('is accepted by a terminal, file by file', async () => {
    const { release, files, out } = await begin()
    expect(await release()).toEqual([0, 0])
    const terminal = terminalOf(files())
    expect(await terminal.verdict()).toBe('ok')
    expect(await terminal.bring('guides/bourse.json')).toContain('"bourse"')
    const manifest = readFileSync(join(out, 'manifest.json'), 'utf8')
    expect(manifest).toContain('"number":1')
  })

  test('is accepted by tuf-js', async () => {
    const { files, keys, out, deployment } = await begin()
    // tuf-js reads the system's clock.
    const around = { ...listen().around, now: new Date() }
    expect(await publish(deployment.folder, out, around)).toBe(0)
    for (const word of ['sign', 'timestamp'])
      expect(await runKeys([word, keys, out], ceremonyWays(), around)).toBe(0)
    const reference = newReference()
    const root = files().get('metadata/1.root.json') ?? new Uint8Array()
    expect(await reference.refresh(files(), new Map([['root', root]]))).toMatchObject({
      isAccepted: true,
      version: 1,
    })
    reference.remove()
  })

  test('is not signed twice, and a number already signed never gets other files', async () => {
    const { release, files, run, keys, out } = await begin()
    await release()
    const before = files()
    expect(await run('sign', keys, out)).toBe(0)
    expect(files()).toEqual(before)
    const path = join(out, 'manifest.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"files":\[\{[^}]*\},/, '"files":['))
    expect(await run('sign', keys, out)).toBe(1)
  })

  test('cut after its list of files is finished by the next call', async () => {
    const { release, files, run, keys, out } = await begin()
    await release()
    rmSync(join(out, 'metadata/1.snapshot.json'))
    expect(await run('sign', keys, out)).toBe(0)
    expect(await run('timestamp', keys, out)).toBe(0)
    expect(await terminalOf(files()).verdict()).toBe('ok')
  })
})

describe('the drill: the release key is stolen', () => {
  test('after a rotation, what the old key signs is refused and the new one’s release is taken', async () => {
    const { release, files, keys, rename, deployment, out } = await begin()
    await release()
    const terminal = terminalOf(files())
    const serve = () => {
      const now = files()
      terminal.fetch = terminalOf(now).fetch
    }
    expect(await terminal.verdict()).toBe('ok')

    // The thief has a copy of the folder from before.
    const stolen = join(borrowFolder(), 'keys')
    cpSync(keys, stolen, { recursive: true })
    expect(
      await rotateKey(keys, 'release', ceremonyWays(['release'], listen().around.now)),
    ).toMatchObject({ ok: true })
    rename("Point d'accueil du Bourg", 'Mairie du Bourg')
    expect(await release()).toEqual([0, 0])
    serve()
    expect(await terminal.verdict()).toBe('ok')
    expect(terminal.trusted()).toContainEqual(['root', 2])
    expect(terminal.versionOf('targets')).toBe(2)

    rename('Mairie du Bourg', 'Autre mairie')
    expect(await publish(deployment.folder, out, listen().around)).toBe(0)
    for (const word of ['sign', 'timestamp'])
      await runKeys([word, stolen, out], ceremonyWays([], listen().around.now), listen().around)
    serve()
    expect(await terminal.verdict()).toBe('below-threshold')
    expect(terminal.versionOf('targets')).toBe(2)
  })

  test('the same release under a new key is signed again, and taken', async () => {
    const { release, files, keys } = await begin()
    await release()
    const terminal = terminalOf(files())
    expect(await terminal.verdict()).toBe('ok')
    await rotateKey(keys, 'release', ceremonyWays([], listen().around.now))
    expect(await release()).toEqual([0, 0])
    terminal.fetch = terminalOf(files()).fetch
    expect(await terminal.verdict()).toBe('ok')
    expect(terminal.versionOf('root')).toBe(2)
  })
})

test('the drill: the hub was broken into; a new key and a timestamp are enough', async () => {
  const { release, files, keys, run, out } = await begin()
  await release()
  const terminal = terminalOf(files())
  // The thief announces for as long as it lasts: each timestamp is a version higher.
  for (let time = 0; time < 5; time += 1) await run('timestamp', keys, out)
  terminal.fetch = terminalOf(files()).fetch
  expect(await terminal.verdict()).toBe('ok')
  expect(terminal.versionOf('timestamp')).toBe(6)

  await rotateKey(keys, 'hub', ceremonyWays(['hub'], listen().around.now))
  rmSync(join(out, 'metadata/timestamp.json'))
  expect(await run('timestamp', keys, out)).toBe(0)
  terminal.fetch = terminalOf(files()).fetch
  expect(await terminal.verdict()).toBe('ok')
  expect(terminal.trusted()).toContainEqual(['root', 2])
  expect(terminal.versionOf('timestamp')).toBe(1)
})

test.skipIf(process.platform === 'win32')(
  'what a server must read is as readable as the manifest, what a holder must keep is not',
  async () => {
    const { release, keys, out } = await begin()
    await release()
    const openTo = (path: string) => statSync(path).mode & 0o077
    const manifest = openTo(join(out, 'manifest.json'))
    expect(openTo(join(out, 'metadata/timestamp.json'))).toBe(manifest & 0o044)
    expect(openTo(join(keys, 'release.key.json'))).toBe(0)
  },
)
