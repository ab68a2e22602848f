import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import * as v from 'valibot'
import { expect, test, vi } from 'vitest'
import { guideSchema } from '#contract/guide.ts'
import { frontSchema } from '#contract/release.ts'
import { rotateKey } from '#publish/keys/ceremony.ts'
import { openIndex } from '#search/find.ts'
import { manifestOf } from '#seal/manifest-of.ts'
import { parseTargets } from '#seal/parse-metadata.ts'
import { newReference } from '../seal/tuf-js.ts'
import { ceremonyWays } from './keys/act-alone.ts'
import { filesIn, newPublisher, terminalOf } from './publisher.ts'

// Keys are made, files compressed as well as can be; only a hang may fail here.
vi.setConfig({ testTimeout: 60_000 })

const manifestIn = (out: string, number: number) => {
  const bytes = new Uint8Array(readFileSync(join(out, `metadata/${number}.targets.json`)))
  const parsed = parseTargets(bytes)
  const manifest = parsed.ok ? manifestOf(parsed.value.signed) : parsed
  if (!manifest.ok) throw new Error(manifest.fault.code)
  return manifest.value
}

const textOf = (out: string, name: string, number = 1) => {
  const file = manifestIn(out, number).files.find((one) => one.name === name)
  const [, folder = '', base] = /^(.*\/)?([^/]*)$/.exec(name) ?? []
  return readFileSync(join(out, 'targets', `${folder}${file?.sha256}.${base}.json`), 'utf8')
}

const latest = (out: string) =>
  Math.max(
    ...readdirSync(join(out, 'metadata')).map((name) =>
      Number(/^(\d+)\.targets\.json$/.exec(name)?.[1] ?? 0),
    ),
  )

async function published() {
  const publisher = await newPublisher()
  expect(await publisher.release()).toMatchObject({ code: 0, err: '' })
  return publisher
}

test('a terminal and tuf-js accept what is written, file by file', async () => {
  const { release, files } = await newPublisher(new Date())
  expect((await release()).out).toContain('La publication n° 1 est signée et en place.')
  const terminal = terminalOf(files(), new Date())
  expect(await terminal.verdict()).toBe('ok')
  expect(await terminal.bring('guides/bourse.json')).toContain('"bourse"')
  const reference = newReference()
  const root = files().get('metadata/1.root.json') ?? new Uint8Array()
  expect(await reference.refresh(files(), new Map([['root', root]]))).toMatchObject({
    isAccepted: true,
    version: 1,
  })
  reference.remove()
})

test('each file is the one its name says, as it is and compressed', async () => {
  const { out, files } = await published()
  const { files: listed, number, deployment } = manifestIn(out, 1)
  expect({ number, deployment }).toEqual({ number: 1, deployment: 'bourg' })
  expect(listed.map(({ name }) => name)).toEqual(['front', 'guides/bourse', 'search'])
  const served = [...files()].filter(([path]) => path.startsWith('targets/'))
  expect(served).toHaveLength(6)
  for (const [path, bytes] of served) {
    const content = path.endsWith('.br') ? brotliDecompressSync(bytes) : bytes
    expect(path).toContain(createHash('sha256').update(content).digest('hex'))
  }
})

test('a terminal can read every file with the schemas of the contract', async () => {
  const { out } = await published()
  const front = v.parse(frontSchema, JSON.parse(textOf(out, 'front')))
  const guide = v.parse(guideSchema, JSON.parse(textOf(out, 'guides/bourse')))
  expect(front.cards).toMatchObject([{ id: 'bourse', version: 3, topic: 'ecole' }])
  expect(Object.keys(guide.steps)).toContain('acces-connu')
  const finder = openIndex(textOf(out, 'search'))
  expect(finder.ok && finder.value.find('bourse', 5)[0]?.id).toBe('bourse')
  // Only what guides lead to is shipped.
  expect(Object.keys(front.registry.docs)).toEqual(['avis', 'certificat'])
  expect(Object.keys(front.registry.partners)).toEqual(['bourg'])
  expect(Object.keys(front.registry.glossary)).toEqual(['bourse'])
})

test('publishing the same content again signs nothing', async () => {
  const { release, out } = await published()
  const metadata = () =>
    [...filesIn(join(out, 'metadata'))].filter(([name]) => name !== 'timestamp.json')
  const before = metadata()
  expect((await release()).out).toContain("Rien n'a changé : la publication n° 1 reste la bonne.")
  expect(metadata()).toEqual(before)
})

test('the same content is signed again before its signature is out of date', async () => {
  const { release, out, at } = await published()
  at(new Date('2027-10-01T00:00:00Z'))
  const said = await release()
  expect(said).toMatchObject({ code: 0 })
  expect(said.out).toContain('expire le 2027-12-28 : elle est refaite')
  expect(manifestIn(out, 2).files).toEqual(manifestIn(out, 1).files)
})

test('what changes is shown before it is signed; without a yes, nothing is', async () => {
  const { publish, deployment, keys, out, files, rename } = await published()
  const before = files()
  rename("Point d'accueil du Bourg", 'Mairie du Bourg')
  deployment.edit('guides/bourse.guide.yaml', 'version: 3', 'version: 4')
  deployment.edit('registry/offices.yaml', 'name: Accueil de la mairie', 'name: Accueil')
  const args = [deployment.folder, '--keys', keys, '--out', out]
  const refused = await publish(args, { isSure: false })
  expect(refused).toMatchObject({ code: 1, err: 'Rien n’est publié.' })
  for (const line of [
    'Depuis la publication n° 1 du 2026-11-23 :',
    '  ~ bourse : « Demander une bourse » (version 3 → 4)',
    '    version : 3 → 4',
    "  name : « Point d'accueil du Bourg » → « Mairie du Bourg »",
    '    name : « Accueil de la mairie » → « Accueil »',
  ])
    expect(refused.out).toContain(line)
  expect(refused.out).toMatch(
    /À télécharger pour un poste à jour : 2 fichiers, \d+ ko \(\d+ ko compressés\)/,
  )
  expect(files()).toEqual(before)
  expect(await publish([...args, '--yes'], { isSure: false })).toMatchObject({ code: 0 })
  expect(latest(out)).toBe(2)
})

test('going back publishes the old content under a new number', async () => {
  const { publish, release, rename, keys, out, files } = await published()
  rename("Point d'accueil du Bourg", 'Mairie du Bourg')
  await release()
  const back = (number: string) => publish(['back', number, '--keys', keys, '--out', out])
  expect(await back('1')).toMatchObject({ code: 0 })
  expect(manifestIn(out, 3).files).toEqual(manifestIn(out, 1).files)
  const terminal = terminalOf(files())
  expect(await terminal.verdict()).toBe('ok')
  expect(await terminal.bring('front.json')).toContain("Point d'accueil du Bourg")
  expect((await back('3')).out).toContain('reste la bonne')
  expect(await back('9')).toMatchObject({ code: 1, err: 'La publication n° 9 n’est pas là.' })
})

test('numbers that are taken elsewhere are not used again', async () => {
  const { keys, out, deployment, publish } = await published()
  deployment.write(
    'places.yaml',
    deployment.read('places.yaml').replace(/name: Mairie.*/, 'name: Ailleurs'),
  )
  const order = [deployment.folder, '--keys', keys, '--out', out, '--yes']
  expect(await publish([...order, '--after', '7'])).toMatchObject({ code: 0 })
  expect(latest(out)).toBe(8)
  expect([...filesIn(out).keys()].join()).toContain('metadata/8.snapshot.json')
  expect(await publish([...order, '--after', 'x'])).toMatchObject({ code: 2 })
})

test('one may go back twenty releases; what only older ones had is forgotten', async () => {
  const { release, deployment, keys, out, publish } = await published()
  const first = manifestIn(out, 1).files.find(({ name }) => name === 'front')
  for (let number = 2; number <= 22; number += 1) {
    deployment.write(
      'places.yaml',
      deployment.read('places.yaml').replace(/name: (Mairie|M\d+).*/, `name: M${number}`),
    )
    expect(await release()).toMatchObject({ code: 0 })
  }
  const names = [...filesIn(out).keys()].join('\n')
  expect(names).not.toContain(first?.sha256)
  expect(names).not.toContain('metadata/2.targets.json')
  expect(await publish(['back', '2', '--keys', keys, '--out', out])).toMatchObject({ code: 1 })
  expect(await publish(['back', '3', '--keys', keys, '--out', out])).toMatchObject({ code: 0 })
})

test('a file that was cut short or lost is put back', async () => {
  const { out, release, files } = await published()
  const before = files()
  const [front = '', guide = ''] = [...before.keys()].filter((path) =>
    /targets\/.*json$/.test(path),
  )
  writeFileSync(join(out, front), before.get(front)?.subarray(0, 100) ?? '')
  rmSync(join(out, `${guide}.br`))
  expect(await release()).toMatchObject({ code: 0 })
  expect(files().get(front)).toEqual(before.get(front))
  expect(files().has(`${guide}.br`)).toBe(true)
  expect(latest(out)).toBe(1)
})

test('a number whose list was written and never announced is left alone, and the next one taken', async () => {
  const { out, release, rename, files } = await published()
  rename("Point d'accueil du Bourg", 'Mairie')
  await release()
  // The power went between the list and the snapshot.
  rmSync(join(out, 'metadata/2.snapshot.json'))
  const cut = files().get('metadata/2.targets.json')
  rename('Mairie', 'Grande mairie')
  expect(await release()).toMatchObject({ code: 0 })
  expect(files().get('metadata/2.targets.json')).toEqual(cut)
  expect(manifestIn(out, 3).number).toBe(3)
  expect(await terminalOf(files()).verdict()).toBe('ok')
})

test('nothing is written when there is an error', async () => {
  const { deployment, release } = await newPublisher()
  deployment.edit('deployment.yaml', 'defaultPlace: mairie', 'defaultPlace: marie')
  const { code, err, out } = await release()
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('Vouliez-vous dire « mairie » ?')
  expect(readdirSync(deployment.path('..'))).not.toContain('release')
})

test('a draft and a guide past its last day stay home', async () => {
  const { out, release, deployment } = await published()
  const { edit } = deployment
  const names = () => manifestIn(out, latest(out)).files.map(({ name }) => name)
  edit(
    'guides/bourse.guide.yaml',
    'langs: [fr, en]\nstart',
    'validity: { until: "2026-11-22" }\nlangs: [fr, en]\nstart',
  )
  expect((await release()).out).toContain('− bourse')
  expect(names()).toEqual(['front', 'search'])
  edit('guides/bourse.guide.yaml', '"2026-11-22"', '"2026-11-23"')
  expect((await release()).out).toContain('+ bourse')
  expect(names()).toHaveLength(3)
  edit('guides/bourse.guide.yaml', 'status: published', 'status: draft')
  await release()
  expect(names()).toHaveLength(2)
})

test('a damaged snapshot stops the publication: its number must not start again', async () => {
  const { out, release } = await published()
  writeFileSync(join(out, 'metadata/1.snapshot.json'), '{"number": 7')
  expect(await release()).toMatchObject({ code: 1, err: expect.stringContaining('sauvegarde') })
})

test('another deployment, and a release under other root keys, are not written over', async () => {
  const { deployment, release, out, files } = await published()
  const before = files()
  const stranger = await newPublisher()
  const args = [deployment.folder, '--keys', stranger.keys, '--out', out]
  expect((await stranger.publish(args)).err).toContain('d’autres clés racines')
  deployment.edit('deployment.yaml', 'id: bourg', 'id: village')
  expect((await release()).err).toContain('est « bourg », et non « village »')
  expect(files()).toEqual(before)
})

test('keys of an older generation, or no longer recognised, sign nothing', async () => {
  const { keys, release, rename, deployment, out, publish } = await published()
  await rotateKey(keys, 'hub', ceremonyWays())
  rename("Point d'accueil du Bourg", 'Mairie')
  expect(await release()).toMatchObject({ code: 0 })
  rmSync(join(keys, '2.root.json'))
  rename('Mairie', 'Grande mairie')
  expect((await release()).err).toContain('Ce dossier de clés est ancien')
  const none = [deployment.folder, '--keys', deployment.path('nowhere'), '--out', out]
  expect((await publish(none)).err).toContain('npm run keys -- create')
})

test('where the hub’s key is away, the release waits for its word', async () => {
  const { publish, deployment, keys, out, run, files } = await newPublisher()
  const args = [deployment.folder, '--keys', keys, '--out', out]
  expect((await publish(args, { away: ['hub'] })).out).toContain('npm run keys -- timestamp')
  expect(files().has('metadata/timestamp.json')).toBe(false)
  expect(await run('timestamp', keys, out)).toMatchObject({ code: 0 })
  expect(await terminalOf(files()).verdict()).toBe('ok')
})

test('a command that is not understood exits with 2 and says how to call it', async () => {
  const { publish } = await newPublisher()
  const notUnderstood: readonly (readonly [readonly string[], string])[] = [
    [[], 'Quel déploiement ?'],
    [['a'], 'Où sont les clés ?'],
    [['a', '--out', 'b'], 'Où sont les clés ?'],
    [['a', '--keys', 'k'], 'Où publier ?'],
    [['a', '--keys', 'k', '--out', 'b', '--hub', 'https://x'], 'Où publier ?'],
    [['a', 'b', '--keys', 'k', '--out', 'c'], 'Mot en trop : « b »'],
    [['back', '0', '--keys', 'k', '--out', 'c'], 'et non « 0 »'],
    [['back', '--keys', 'k', '--out', 'c'], '« back » attend le numéro d’une publication.'],
    [['a', '--keys', 'k', '--out', 'c', '--after', 'x'], '--after attend'],
    [['a', '--nope'], 'Option inconnue : --nope'],
  ]
  for (const [args, why] of notUnderstood) {
    const { code, err } = await publish(args)
    expect(code, args.join(' ')).toBe(2)
    expect(err).toContain(why)
    expect(err).toContain('Usage')
  }
  expect(await publish(['--help'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('Usage'),
  })
  const plain = ['a', '--keys', 'k', '--hub', 'http://hub.example']
  expect(await publish(plain)).toMatchObject({ code: 2, err: expect.stringContaining('https://') })
})

test('keys and folders that cannot be used are told by their path, and nothing is published', async () => {
  const { publish, deployment, keys, out, files } = await newPublisher()
  const file = deployment.path('deployment.yaml')
  const told = async (with_: string, to: string) =>
    publish([deployment.folder, '--keys', with_, '--out', to])
  expect(await told(file, out)).toMatchObject({
    code: 1,
    err: expect.stringContaining(`« ${file}`),
  })
  expect(await told(keys, file)).toMatchObject({ code: 1, err: expect.stringContaining(file) })
  writeFileSync(join(keys, 'release.key.json'), '{')
  const { err } = await told(keys, out)
  expect(err).toContain('« release.key.json » y est abîmé')
  writeFileSync(join(keys, '1.root.json'), '{')
  expect((await told(keys, out)).err).toContain('clés racines est abîmé')
  expect(existsSync(out)).toBe(false)
  expect(files).toThrow('ENOENT')
})

test('what is no deployment is said to be none', async () => {
  const { publish, deployment, keys, out } = await newPublisher()
  const none = deployment.path('guides')
  const { code, err } = await publish([none, '--keys', keys, '--out', out])
  expect(code).toBe(1)
  expect(err).toContain(`${none}:1:1  E X05  ce n’est pas un déploiement`)
  const absent = await publish(['nouvelle-caledonie-pnc', '--keys', keys, '--out', out])
  expect(absent.err).toContain('ce dossier n’existe pas. Vouliez-vous dire')
})

test('root keys that were cut short in a folder are put back with the next publication', async () => {
  const { release, out, files } = await newPublisher()
  await release()
  const whole = files().get('metadata/1.root.json')
  writeFileSync(join(out, 'metadata', '1.root.json'), '{"signed"')
  expect(await release()).toMatchObject({ code: 0 })
  expect(files().get('metadata/1.root.json')).toEqual(whole)
  expect(await terminalOf(files()).verdict()).toBe('ok')
})
