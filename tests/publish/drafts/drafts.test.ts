// @whole: two folders and a hub, over the network, with the tokens that the real console gives.
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { runConfig } from '#publish/config.ts'
import { draftHub } from '#publish/drafts/draft-hub.ts'
import { readTexts } from '#publish/read-deployment-folder.ts'
import { importDrafts } from '#hub/drafts/import-drafts.ts'
import { openSqliteStore } from '#hub/store/sqlite-store.ts'
import { settleAdministrator, settleColleague } from '../../hub/stage/console-stage.ts'
import { stageHub } from '../../hub/stage/hub-stage.ts'
import { borrowDeployment, listen } from '../borrow-deployment.ts'

vi.setConfig({ testTimeout: 60_000 })

const guide = 'guides/bourse.guide.yaml'
const places = 'places.yaml'

/** One person: their folder, and the token that the console gave them. */
const personAt = (folder: string, address: string, token: string) => {
  const path = (file: string) => join(folder, file)
  const run = async (command: 'pull' | 'push', ...more: string[]) => {
    const said = listen()
    const around = { ...said.around, fetch, askToken: () => Promise.resolve(token) }
    const code = await runConfig([command, folder, '--hub', address, ...more], around)
    return { code, out: said.out(), err: said.err() }
  }
  return {
    folder,
    address,
    token,
    path,
    pull: () => run('pull'),
    push: (...more: string[]) => run('push', ...more),
    read: (file: string) => readFileSync(path(file), 'utf8'),
    write: (file: string, text: string) => writeFileSync(path(file), text),
    edit: (file: string, from: string, to: string) =>
      writeFileSync(path(file), readFileSync(path(file), 'utf8').replace(from, to)),
  }
}

let marie: ReturnType<typeof personAt>
let paul: ReturnType<typeof personAt>
beforeEach(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'escale-drafts-'))
  const store = await openSqliteStore({ file: join(dataDir, 'hub.sqlite'), nowMs: 0 })
  onTestFinished(async () => {
    await store.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const hub = stageHub(store)
  const administrator = await settleAdministrator(hub, store)
  const author = await settleColleague(hub, administrator, 'author', 'Paul')
  const tokenOf = async ({ browser }: typeof author): Promise<string> =>
    (await browser.post('/api/admin/command-tokens')).json().token
  const borrowed = borrowDeployment()
  const texts = [...readTexts(borrowed.folder).files].map(([path, text]) => ({ path, text }))
  await importDrafts({ store, clock: hub.clock }, texts, 'bourg')
  const address = await hub.app.listen({ host: '127.0.0.1', port: 0 })
  marie = personAt(borrowed.folder, address, await tokenOf(administrator))
  const other = borrowDeployment().path('../paul/bourg')
  cpSync(borrowed.folder, other, { recursive: true })
  paul = personAt(other, address, await tokenOf(author))
})

test('the same texts on both sides have nothing to say', async () => {
  expect(await marie.pull()).toEqual({ code: 0, out: 'Rien de nouveau sur le serveur.', err: '' })
  expect(await marie.push()).toEqual({ code: 0, out: 'Rien à envoyer.', err: '' })
})

test('an empty folder is filled', async () => {
  rmSync(paul.folder, { recursive: true })
  expect((await paul.pull()).out).toBe('11 fichiers depuis le serveur.')
  expect(paul.read(guide)).toBe(marie.read(guide))
  expect((await paul.push()).out).toBe('Rien à envoyer.')
})

test('what one changes, adds and removes, the other has after a pull', async () => {
  await marie.pull()
  await paul.pull()
  marie.edit(places, 'Mairie du Bourg', 'Grande mairie')
  marie.write('guides/nouveau.guide.yaml', 'schema: guide/1\n')
  rmSync(marie.path('stories/bourse.stories.yaml'))
  expect((await marie.push('--note', 'Mairie')).out).toBe('3 fichiers sur le serveur.')
  expect((await paul.pull()).out).toBe('3 fichiers depuis le serveur.')
  expect(paul.read(places)).toContain('Grande mairie')
  expect(paul.read('guides/nouveau.guide.yaml')).toBe('schema: guide/1\n')
  expect(existsSync(paul.path('stories/bourse.stories.yaml'))).toBe(false)
  expect((await paul.push()).out).toBe('Rien à envoyer.')
})

test('changes of two people in two files meet without either being lost', async () => {
  await marie.pull()
  await paul.pull()
  marie.edit(places, 'Mairie du Bourg', 'Grande mairie')
  paul.edit(guide, 'version: 3', 'version: 4')
  await marie.push()
  expect((await paul.push()).out).toBe('1 fichier sur le serveur.')
  await marie.pull()
  await paul.pull()
  for (const { read } of [marie, paul]) {
    expect(read(places)).toContain('Grande mairie')
    expect(read(guide)).toContain('version: 4')
  }
})

test('the same file changed on both sides is sent by nobody until a person has compared', async () => {
  await marie.pull()
  await paul.pull()
  marie.edit(places, 'Mairie du Bourg', 'Grande mairie')
  paul.edit(places, 'Mairie du Bourg', 'Petite mairie')
  await marie.push()
  const refused = await paul.push()
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toContain('bourg/places.yaml')

  const pulled = await paul.pull()
  expect(pulled.code).toBe(1)
  expect(pulled.err).toContain('a changé des deux côtés')
  expect(paul.read(places)).toContain('Petite mairie')
  expect(paul.read(`${places}.hub`)).toContain('Grande mairie')
  for (const again of [await paul.push(), await paul.pull()])
    expect(again.err).toContain('Il reste des textes à comparer')

  paul.edit(places, 'Petite mairie', 'Mairie ni grande ni petite')
  rmSync(paul.path(`${places}.hub`))
  expect(await paul.push()).toMatchObject({ code: 0, out: '1 fichier sur le serveur.' })
  await marie.pull()
  expect(marie.read(places)).toContain('ni grande ni petite')
})

test('a folder that was never pulled does not write over what differs', async () => {
  paul.edit(places, 'Mairie du Bourg', 'Petite mairie')
  expect(await paul.push()).toMatchObject({ code: 1, err: expect.stringContaining('pull') })
})

test('what one removes while the other changes it is told, and can be sent again', async () => {
  await marie.pull()
  await paul.pull()
  rmSync(marie.path('stories/bourse.stories.yaml'))
  await marie.push()
  paul.edit('stories/bourse.stories.yaml', 'Avant la saison', 'Bien avant')
  expect((await paul.pull()).err).toContain('n’est plus sur le serveur')
  expect((await paul.push()).out).toBe('1 fichier sur le serveur.')
  await marie.pull()
  expect(marie.read('stories/bourse.stories.yaml')).toContain('Bien avant')
})

test('ends of lines that git has changed are no change', async () => {
  await marie.pull()
  marie.write(places, marie.read(places).replaceAll('\n', '\r\n'))
  expect((await marie.push()).out).toBe('Rien à envoyer.')
})

test('a name that a hub does not take stays here, and is told', async () => {
  await marie.pull()
  marie.write('guides/Notes à moi.yaml', 'a: 1\n')
  const { code, out } = await marie.push()
  expect(code).toBe(0)
  expect(out).toContain('Ne part pas : bourg/guides/Notes à moi.yaml.')
})

test('a wrong token, an address that is none and another deployment are refused in French', async () => {
  const stranger = personAt(marie.folder, 'http://hub.example', 'x')
  expect(await stranger.pull()).toMatchObject({ code: 2, err: expect.stringContaining('https') })
  const wrong = personAt(marie.folder, marie.address, 'escale_wrong')
  expect((await wrong.push()).err).toContain('Demandez-en un dans la console')
  const village = join(dirname(paul.folder), 'village')
  cpSync(paul.folder, village, { recursive: true })
  const elsewhere = personAt(village, marie.address, marie.token)
  expect((await elsewhere.push()).err).toContain('s’appelle « village »')
})

test('a folder that was moved away does not empty the hub', async () => {
  const { files } = await hubTexts(marie)
  renameSync(marie.folder, `${marie.folder}-ailleurs`)
  const { code, err } = await marie.push()
  expect(code).toBe(1)
  expect(err).toContain('ce dossier n’existe pas')
  expect(err).toContain('Rien n’est envoyé.')
  expect((await hubTexts(marie)).files).toEqual(files)
})

const hubTexts = async ({ address, token }: typeof marie) => {
  const read = await draftHub(address, token, fetch).read()
  if (!read.ok) throw new Error(read.fault)
  return read.value
}
