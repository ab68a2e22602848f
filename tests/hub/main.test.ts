import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { newRepository } from '../seal/repository.ts'
import { borrowHubFolder, startHub } from './stage/hub-process.ts'

// Each starts processes, on a PC that may be slow.
vi.setConfig({ testTimeout: 120_000 })

const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, ['src/hub/main.ts', ...args], {
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...process.env, ...environment },
  })

/** Folders that are good, for trying one thing that is not. */
const placesIn = (folder: string) =>
  ['--port', '0'].concat(
    ['data', 'kiosk', 'admin', 'release'].flatMap((name) => [`--${name}`, join(folder, name)]),
  )

describe('a hub that cannot start says why in French, what to do, and nothing else', () => {
  test('a wrong option: code 2', () => {
    const { status, stdout, stderr } = run(['--prot', '80'])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Option inconnue : --prot.')
    expect(stderr).toContain('Usage : node src/hub/main.ts')
    expect(run(['--help'])).toMatchObject({ status: 0, stderr: '' })
  })

  test('an app that was not built', () => {
    const { status, stderr } = run(['--kiosk', 'tests/hub'])
    expect(status).toBe(1)
    expect(stderr).toContain('npm run build')
  })

  test('a port that is taken', async () => {
    const taken = createServer()
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
    const { status, stderr } = run([...placesIn(borrowHubFolder()), '--port', String(port)])
    taken.close()
    expect(status).toBe(1)
    expect(stderr).toContain(`Le port ${port} est déjà pris`)
  })

  test('a data folder that is not one', () => {
    const folder = borrowHubFolder()
    writeFileSync(join(folder, 'data'), '')
    const { status, stderr } = run(placesIn(folder))
    expect(status).toBe(1)
    expect(stderr).toContain('ce n’est pas un dossier')
    expect(stderr).toContain('« --data »')
  })

  test.runIf(process.platform === 'linux')('a data folder where none can be made', () => {
    const { status, stderr } = run([...placesIn(borrowHubFolder()), '--data', '/proc/escale/hub'])
    expect(status).toBe(1)
    expect(stderr).toContain('« /proc/escale/hub » : impossible d’y écrire')
  })

  test('an address of a database that is none', () => {
    const { status, stderr } = run(placesIn(borrowHubFolder()), { DATABASE_URL: 'wamytan' })
    expect(status).toBe(1)
    expect(stderr).toContain('DATABASE_URL n’est pas une adresse')
    expect(stderr).not.toContain('wamytan')
  })

  test('a database file that is damaged', async () => {
    const folder = borrowHubFolder()
    const { process: hub, ended } = await startHub(folder)
    // After a kill, what the file has lost would be read again from beside it.
    hub.kill('SIGTERM')
    await ended
    writeFileSync(join(folder, 'data', 'hub.sqlite'), 'not a database '.repeat(1000))
    const { status, stderr } = run(placesIn(folder))
    expect(status).toBe(1)
    expect(stderr).toContain('Remettez la dernière sauvegarde')
  })

  test('a data folder that another hub uses', async () => {
    const folder = borrowHubFolder()
    await startHub(folder)
    const { status, stderr } = run(placesIn(folder))
    expect(status).toBe(1)
    expect(stderr).toContain('Un autre serveur Escale')
  })

  test('a PostgreSQL that does not answer, without repeating its password', () => {
    const DATABASE_URL = 'postgres://escale:secret-wamytan@127.0.0.1:1/escale'
    const { status, stderr, stdout } = run(placesIn(borrowHubFolder()), { DATABASE_URL })
    expect(status).toBe(1)
    expect(stderr).toContain('PostgreSQL (DATABASE_URL) : Le serveur ne répond pas')
    expect(stderr + stdout).not.toContain('wamytan')
  })

  test('a key that was not given, before anything else', () => {
    const folder = borrowHubFolder()
    const script = join(process.cwd(), 'src/hub/main.ts')
    // Elsewhere than in a checkout that has keys for trying.
    const { stderr } = spawnSync(process.execPath, [script, ...placesIn(folder)], {
      encoding: 'utf8',
      cwd: folder,
      timeout: 30_000,
      env: { ...process.env, DATABASE_URL: 'none' },
    })
    expect(stderr).toMatch(/^Sans clé du serveur \(ESCALE_HUB_KEY\), aucun poste/)
  })

  test('a key that is not there, or is none', () => {
    const folder = borrowHubFolder()
    const key = join(folder, 'hub.pem')
    expect(run(placesIn(folder), { ESCALE_HUB_KEY: key }).stderr).toContain('ne peut pas être lue')
    writeFileSync(key, 'not a key')
    const { status, stderr } = run(placesIn(folder), { ESCALE_HUB_KEY: key })
    expect(status).toBe(1)
    expect(stderr).toContain('give-hub')
  })
})

describe('a hub that starts', () => {
  test('tells what it could not take, and serves what it has', async () => {
    const folder = borrowHubFolder()
    const rootFile = join(folder, '1.root.json')
    writeFileSync(rootFile, '{"signed":{},"signatures":[]}')
    const broken = await startHub(folder, { args: ['--root', rootFile] })
    expect((await fetch(`${broken.origin}/health`)).status).toBe(200)
    broken.process.kill('SIGTERM')
    await broken.ended
    expect(broken.errors()).toContain(`${rootFile} : `)
    const absent = await startHub(folder, { args: ['--root', `${rootFile}.none`] })
    absent.process.kill('SIGTERM')
    await absent.ended
    expect(absent.errors()).toContain(`${rootFile}.none ne peut pas être lu`)

    writeFileSync(rootFile, newRepository(Date.now()).read('root', 1) ?? '')
    const hub = await startHub(folder, { args: ['--root', rootFile] })
    const { versions } = await (await fetch(`${hub.origin}/api/releases`)).json()
    expect(versions).toEqual({ root: 1, targets: 0, snapshot: 0 })
  })
})
