/**
 * What somebody who holds the line, a CDN or the hub itself can give to a terminal of the fleet: each of it is refused, by a
 * code that the fleet reads and nobody who sits there does.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { announce, signSnapshot, signTargets, signTimestamp } from '#author/sign-release.ts'
import type { Signer } from '#author/signer.ts'
import { newSigningKey } from '#publish/keys/key-file.ts'
import { type RefusalCode, refusalSentences } from '#seal/refusals.ts'
import { launchBrowser } from './chromium.ts'
import { addressIn, newestIn } from './folder-release.ts'
import { leave } from './kiosk-terminal.ts'
import { type ReleaseStage, startReleaseStage } from './release-stage.ts'
import { type NewRelease, retitle, trialKey } from './release-writer.ts'
import { becomeReady, pendingRelease, storedRelease } from './terminal-ready.ts'
import { terminalTime } from './terminal-time.ts'
import { arrive, sitDown, touch } from './walk-in.ts'

let stage: ReleaseStage
let browser: Browser
let page: Page
let time: ReturnType<typeof terminalTime>
let thief: Thief
/** Number of the release on the terminal's screens, all along. */
let held = 0
beforeAll(async () => {
  stage = await startReleaseStage()
  // Somebody can then go back to one before.
  held = await stage.publish({ rewrite: retitle('Vos mots de passe', 'Mots de passe') })
  thief = await aThief()
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  time = terminalTime(page)
  await page.clock.install()
  await enrol()
})
afterAll(async () => {
  await browser.close()
  await stage.stop()
})

const terminal = async () => {
  const [known] = await stage.hub.fleet()
  if (!known) throw new Error('nobody has enrolled')
  return known
}

/** In the fleet, with somebody who looks for a guide. */
async function enrol() {
  const { hub, mirror } = stage
  await page.goto(`${mirror.origin}/?enrol`)
  await arrive(page, 'Inscrire ce poste')
  await page.getByLabel("Code d'inscription").fill(await hub.newCode('kone', 'kone-1'))
  await touch(page, 'Envoyer le code')
  await arrive(page, "En attente d'un administrateur")
  await hub.act((await terminal()).terminal, 'accept')
  await touch(page, 'Demander la réponse')
  await arrive(page, 'Ce poste est accepté')
  await becomeReady(page)
  await leave(page)
  await sitDown(page)
}

/** What was published, in hands that add their own. */
type Thief = Awaited<ReturnType<typeof aThief>>
async function aThief() {
  const { releaseDir, mirror, hub } = stage
  const keys = { hub: await trialKey('hub'), stranger: await newSigningKey('stranger', 'release') }
  let version = Math.floor(hub.nowMs() / 1000) + 100
  const give = (name: string, bytes: Uint8Array) => void mirror.lies.set(`metadata/${name}`, bytes)
  return {
    ...keys,
    give,
    published: (name: string) => new Uint8Array(readFileSync(join(releaseDir, 'metadata', name))),
    /** « The latest is this snapshot », above what was said before. */
    async announce(
      snapshot: number,
      bytes: Uint8Array<ArrayBuffer>,
      { by = keys.hub, now = new Date(), at = (version += 1) } = {},
    ) {
      give('timestamp.json', await signTimestamp(at, await announce(snapshot, bytes), by, now))
      give(`${snapshot}.snapshot.json`, bytes)
    },
    /** A release that the administrator has signed and no terminal was told of; announced. Its number. */
    async leak(release: NewRelease = {}) {
      const number = await stage.write(release)
      await this.announce(number, this.published(`${number}.snapshot.json`))
      give(`${number}.targets.json`, this.published(`${number}.targets.json`))
      for (const address of newestIn(releaseDir).files.map(addressIn))
        mirror.lies.set(address, new Uint8Array(readFileSync(join(releaseDir, address))))
      return number
    },
    /** A release of files that are there, by somebody who may not. */
    async forge(by: Signer) {
      const number = held + 1
      const targets = await signTargets({ ...newestIn(releaseDir), number }, by, new Date())
      give(`${number}.targets.json`, targets)
      return signSnapshot(number, await announce(number, targets), by, new Date())
    },
  }
}

interface Attack {
  readonly somebody: string
  readonly code: RefusalCode
  readonly act: () => Promise<void>
}

/** Two that follow each other have not the same code: each is heard of. */
const attacks: readonly Attack[] = [
  {
    somebody: 'signs a whole release with a key of their own',
    code: 'below-threshold',
    act: async () =>
      thief.announce(held + 1, await thief.forge(thief.stranger), { by: thief.stranger }),
  },
  {
    somebody: 'gives an old word of the hub again',
    code: 'rollback',
    act: () => thief.announce(held, thief.published(`${held}.snapshot.json`), { at: 1 }),
  },
  {
    somebody: 'gives a word of the hub that is out of date',
    code: 'expired',
    act: () => thief.announce(held, thief.published(`${held}.snapshot.json`), { now: longAgo }),
  },
  {
    somebody: 'has the key of the hub, and goes back to the release before',
    code: 'rollback',
    act: () => thief.announce(held - 1, thief.published(`${held - 1}.snapshot.json`)),
  },
  {
    somebody: 'has the key of the hub, and signs guides with it',
    code: 'below-threshold',
    act: async () => thief.announce(held + 1, await thief.forge(thief.hub)),
  },
  {
    somebody: 'gives the files of one release under the snapshot of another',
    code: 'hash-mismatch',
    async act() {
      const [one, other] = [await thief.leak(stolen), await thief.leak(stolen)]
      thief.give(`${other}.targets.json`, thief.published(`${one}.targets.json`))
    },
  },
  {
    somebody: 'takes out a release that was signed long ago',
    code: 'expired',
    act: async () => void (await thief.leak({ ...stolen, now: longAgo })),
  },
  {
    somebody: 'changes one byte of a guide',
    code: 'hash-mismatch',
    async act() {
      await thief.leak(stolen)
      const guide = [...stage.mirror.lies].find(([path]) => path.includes('impots-declaration'))
      if (!guide) throw new Error('the guide is in the release')
      const bytes = guide[1].slice()
      bytes[bytes.indexOf('R'.charCodeAt(0))] = 'r'.charCodeAt(0)
      stage.mirror.lies.set(guide[0], bytes)
    },
  },
  {
    somebody: 'puts a page of theirs in the place of everything',
    code: 'bad-json',
    act: async () => thief.give('timestamp.json', new TextEncoder().encode('<h1>Wi-Fi</h1>')),
  },
]

const longAgo = new Date('2024-01-01T00:00:00Z')
const stolen = { rewrite: retitle('Déclarer ses revenus', 'Revenus volés') }

/** Somebody looks for a guide, opens it, and goes back to the needs. */
async function openGuide(title: string) {
  await touch(page, 'Tout voir')
  await arrive(page, 'Tout voir')
  await touch(page, title)
  await arrive(page, title)
  await touch(page, 'Commencer')
  await arrive(page, 'Nous ne connaissons pas la date')
  for (let step = 0; step < 3; step += 1) await touch(page, 'Retour')
  await arrive(page, 'De quoi avez-vous besoin ?')
}

test.each(attacks)(
  'somebody who $somebody changes nothing on the screens, and the fleet reads « $code »',
  async ({ act, code }) => {
    stage.mirror.lies.clear()
    await act()
    await time.live(async () => (await terminal()).status?.refusal === code, {
      isSomebodyThere: true,
    })
    const { status, attention } = await terminal()
    expect(attention).toContain('refused')
    expect(status?.release).toMatchObject({ active: held, pending: null, failed: null })
    expect(await page.locator('body').innerText()).not.toContain(refusalSentences[code])
    await openGuide('Déclarer ses revenus')
  },
)

test('once nobody lies any more, the next release is fetched, and shown to the next person', async () => {
  const { hub, mirror } = stage
  await leave(page)
  await sitDown(page)
  await openGuide('Déclarer ses revenus')

  mirror.lies.clear()
  // The thief has counted up the words of the hub: its own come after.
  hub.advance(3_600_000)
  const number = await stage.publish({ rewrite: retitle('Revenus volés', 'Revenus rendus') })
  await time.live(async () => (await pendingRelease(page)) === number, { isSomebodyThere: true })
  await leave(page)
  await time.live(async () => (await storedRelease(page)) === number)
  await time.live(async () => (await terminal()).status?.release.active === number)
  expect((await terminal()).status?.refusal).toBeNull()
  await sitDown(page)
  await openGuide('Revenus rendus')
})
