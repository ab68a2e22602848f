/** What the people of a console may do on any day, well or badly. */
import * as v from 'valibot'
import { draftTreeSchema } from '../../../../src/contract/drafts.ts'
import { staffLinkSchema, staffListSchema, staffRoles } from '../../../../src/contract/staff.ts'
import { Browser, type Colleague, settleIn, tokenOf } from '../../stage/console-stage.ts'
import { stageOrigin } from '../../stage/hub-stage.ts'
import { SoftwareAuthenticator } from '../../stage/software-authenticator.ts'
import type { Chance } from './chance.ts'
import type { TwinHubs } from './twin-hubs.ts'

interface Person {
  readonly browser: Browser
  readonly passkeys: SoftwareAuthenticator[]
  codes: string[]
}

export interface ConsoleLife {
  readonly hubs: TwinHubs
  readonly chance: Chance
  readonly people: Person[]
}

const questionSchema = v.object({
  options: v.object({
    challenge: v.string(),
    user: v.optional(v.object({ id: v.string() })),
  }),
})

export const personFrom = ({ browser, passkeys, codes }: Colleague): Person => ({
  browser,
  passkeys: [...passkeys],
  codes: [...codes],
})

/** Who is signed out comes in, who needs a fresh proof gives one, who lacks codes makes some; then does what they wanted. */
async function insist(life: ConsoleLife, person: Person, url: string, body: object = {}) {
  const first = await person.browser.post(url, body)
  const needed = /^\{"code":"([a-z-]+)"/.exec(first.body)?.[1]
  if (needed === 'signed-out') await comeIn(life, person)
  else if (needed === 'step-up-needed') await proveAgain(life, person)
  else if (needed === 'passkey-needed') await makeCodes(person)
  else return first
  return person.browser.post(url, body)
}

async function comeIn({ chance, people }: ConsoleLife, person: Person) {
  const asked = await person.browser.post('/api/session/options')
  if (asked.statusCode !== 200) return
  const { options } = v.parse(questionSchema, asked.json())
  const passkey = chance.of(person.passkeys)
  const lies = { breakSignature: chance.isOneIn(30), isVerified: !chance.isOneIn(30) }
  const answer = passkey.prove(options, lies)
  const entered = await person.browser.post('/api/session', { answer })
  if (entered.statusCode !== 403 || lies.breakSignature || !lies.isVerified) return
  // Removed, or of a closed account: whoever has no other goes home.
  person.passkeys.splice(person.passkeys.indexOf(passkey), 1)
  if (person.passkeys.length === 0) people.splice(people.indexOf(person), 1)
}

async function proveAgain({ chance }: ConsoleLife, person: Person) {
  if (person.passkeys.length === 0) return
  const asked = await person.browser.post('/api/session/step-up/options')
  if (asked.statusCode !== 200) return
  const { options } = v.parse(questionSchema, asked.json())
  await person.browser.post('/api/session/step-up', {
    answer: chance.of(person.passkeys).prove(options),
  })
}

async function makeCodes(person: Person) {
  const made = await person.browser.post('/api/session/recovery-codes')
  const parsed = v.safeParse(v.object({ codes: v.array(v.string()) }), made.json())
  if (parsed.success) person.codes = parsed.output.codes
}

async function addPasskey(life: ConsoleLife, person: Person) {
  const asked = await insist(life, person, '/api/session/passkeys/options')
  if (asked.statusCode !== 200) return
  const passkey = new SoftwareAuthenticator(stageOrigin, life.chance.of(['es256', 'ed25519']))
  const { options } = v.parse(questionSchema, asked.json())
  const added = await person.browser.post('/api/session/passkeys', {
    answer: passkey.register(options),
  })
  if (added.statusCode === 200) person.passkeys.push(passkey)
}

async function recover(life: ConsoleLife, person: Person) {
  const [code = 'AAAABBBBCCCCDDDD', ...left] = person.codes
  if (life.chance.isOneIn(2)) person.codes = left
  const answer = await person.browser.post('/api/session/recover', { code })
  if (answer.statusCode === 200 && life.chance.isOneIn(2)) await addPasskey(life, person)
}

async function removePasskey(life: ConsoleLife, person: Person) {
  const listed = await person.browser.get('/api/session/passkeys')
  if (listed.statusCode !== 200) return
  const passkeys = v.parse(v.array(v.object({ id: v.string() })), listed.json())
  await insist(life, person, `/api/session/passkeys/${life.chance.of(passkeys).id}/remove`)
}

const mostPeople = 14

async function invite(life: ConsoleLife, person: Person) {
  const { hubs, chance, people } = life
  if (people.length >= mostPeople) return
  const name = chance.of(['Ana', 'Béni', 'Cécile', 'Drehu'])
  const answer = await insist(life, person, '/api/admin/staff', {
    name,
    role: chance.of(staffRoles),
  })
  const link = v.safeParse(staffLinkSchema, answer.json())
  if (!link.success || chance.isOneIn(4)) return
  await settle(hubs, people, link.output.path)
}

/** Somebody may be kept out by the pace of the sign-in: they never come. */
async function settle(hubs: TwinHubs, people: Person[], path: string) {
  hubs.advance(60_000)
  const asked = await new Browser(hubs.app).post('/api/session/first/options', {
    token: tokenOf(path),
  })
  if (asked.statusCode === 200) people.push(personFrom(await settleIn(hubs.app, path)))
}

async function changeColleague(life: ConsoleLife, person: Person) {
  const { hubs, chance, people } = life
  const listed = await person.browser.get('/api/admin/staff')
  if (listed.statusCode !== 200) return
  const colleague = chance.of(v.parse(staffListSchema, listed.json()))
  const act = chance.of([
    'role',
    'role',
    'disable',
    'disable',
    'enable',
    'enable',
    'link',
    'remove',
  ] as const)
  const answer = await insist(
    life,
    person,
    `/api/admin/staff/${colleague.id}/${act}`,
    act === 'role' ? { role: chance.of(staffRoles) } : {},
  )
  if (act !== 'link' || answer.statusCode !== 200 || people.length >= mostPeople) return
  await settle(hubs, people, v.parse(staffLinkSchema, answer.json()).path)
}

async function command(life: ConsoleLife, person: Person) {
  const made = await insist(life, person, '/api/admin/command-tokens')
  const parsed = v.safeParse(v.object({ token: v.string() }), made.json())
  if (!parsed.success) return
  const program = new Browser(life.hubs.app)
  const headers = { authorization: `Bearer ${parsed.output.token}` }
  await program.get('/api/admin/drafts', headers)
  await program.get('/api/admin/fleet', headers)
}

const draftPaths = [
  'pcn/places.yaml',
  'pcn/guides/a.guide.yaml',
  'common/registry/docs.yaml',
  'pcn/ledger.json',
  'autre/x.yaml',
  'Non.yaml',
]

async function changeDrafts(life: ConsoleLife, person: Person) {
  const { chance } = life
  const read = await person.browser.get('/api/admin/drafts')
  const tree = v.safeParse(draftTreeSchema, read.json())
  const revisions = new Map(
    tree.success ? tree.output.files.map(({ path, revision }) => [path, revision]) : [],
  )
  const files = draftPaths
    .filter((_, at) => chance.isOneIn(at < 4 ? 2 : 20))
    .map((path) => ({
      path,
      from: chance.isOneIn(8) ? chance.below(40) : (revisions.get(path) ?? 0),
      text: chance.isOneIn(8) ? null : `é: ${chance.below(6)}\n`,
    }))
  await insist(life, person, '/api/admin/drafts', { files, note: chance.of(['', 'Horaires']) })
}

async function restoreDrafts(life: ConsoleLife, person: Person) {
  const read = await person.browser.get('/api/admin/drafts')
  const tree = v.safeParse(draftTreeSchema, read.json())
  const from = tree.success ? tree.output.revision : 0
  const at = life.chance.below(from + 2)
  await insist(life, person, '/api/admin/drafts/restore', { at, from })
}

const read =
  (...urls: readonly string[]) =>
  async ({ chance }: ConsoleLife, { browser }: Person) => {
    await browser.get(chance.of(urls))
  }

type Deed = (life: ConsoleLife, person: Person) => Promise<unknown>

/** Each with how often it comes. */
const deeds: readonly (readonly [times: number, deed: Deed])[] = [
  [14, changeDrafts],
  [2, restoreDrafts],
  [3, (life, person) => comeIn(life, person)],
  [2, (life, person) => proveAgain(life, person)],
  [1, (_life, { browser }) => browser.post('/api/session/end')],
  [1, recover],
  [1, addPasskey],
  [1, removePasskey],
  [2, invite],
  [6, changeColleague],
  [1, command],
  [
    2,
    (life, person) =>
      insist(life, person, '/api/session/recovery-codes').then(() => makeCodes(person)),
  ],
  [8, read('/api/session', '/api/session/passkeys', '/api/admin/staff')],
  [6, read('/api/admin/audit', '/api/admin/audit?before=40', '/api/admin/audit/verification')],
  [
    6,
    read(
      '/api/admin/drafts',
      '/api/admin/drafts/history',
      '/api/admin/drafts/history?path=pcn/places.yaml',
      '/api/admin/drafts/at/3?path=pcn/places.yaml',
    ),
  ],
]
const drawn = deeds.flatMap(([times, deed]) => Array.from({ length: times }, () => deed))

export const live = async (life: ConsoleLife): Promise<void> => {
  const deed = life.chance.of(drawn)
  await deed(life, life.chance.of(life.people))
}
