import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { releasesSchema } from '#contract/release-upload.ts'
import * as v from 'valibot'
import { targetAddress } from '#seal/target-path.ts'
import { newRepository, sha256 } from '../../seal/repository.ts'
import { describeOnBothEngines, type StoreStage } from '../on-both-engines.ts'
import { stageHub } from '../stage/hub-stage.ts'
import {
  bodyOf,
  fileOf,
  postMetadata,
  putFile,
  signedRepository,
  signRelease,
  trustRepository,
  upload,
} from '../stage/release-stage.ts'
import { stageStartMs } from '../stage/manual-clock.ts'

const long = 'Bonjour '.repeat(2000)

async function begin(stage: StoreStage) {
  const repository = signedRepository()
  await trustRepository(stage.store, repository)
  const { app, clock } = stageHub(stage.store)
  const number = signRelease(repository, { 'front.json': long, 'guides/kone.json': '{"a":1}' })
  return { app, clock, repository, number }
}

const pathOf = (path: string, content: string) =>
  `/releases/targets/${targetAddress(path, sha256(content))}`

describeOnBothEngines('the upload of a release', (stage) => {
  test('asks for what is missing, takes it, and is whole after the snapshot', async () => {
    const { app, repository, number } = await begin(stage)
    const listed = await postMetadata(app, 'targets', bodyOf(repository, 'targets'))
    expect(listed.json()).toEqual({
      number,
      missing: [long, '{"a":1}']
        .map((text) => ({ sha256: sha256(text), bytes: text.length }))
        .toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1)),
    })
    expect(await upload(app, repository)).toEqual({ number, isNew: true })
    expect(v.parse(releasesSchema, (await app.inject('/api/releases')).json())).toEqual({
      deployment: 'essai',
      versions: { root: 1, targets: number, snapshot: repository.snapshot.version },
      releases: [
        {
          number,
          builtAt: '2026-11-02T08:00:00Z',
          isWhole: true,
          files: 2,
          bytes: long.length + 7,
        },
      ],
    })
  })

  test('may be done again, in part or whole: the answers are the same', async () => {
    const { app, repository, number } = await begin(stage)
    await upload(app, repository)
    const again = await postMetadata(app, 'targets', bodyOf(repository, 'targets'))
    expect(again.json()).toEqual({ number, missing: [] })
    expect((await putFile(app, sha256(long), Buffer.from(long))).statusCode).toBe(204)
    expect(await upload(app, repository)).toEqual({ number, isNew: false })
  })

  test('of the next release asks only for what changed', async () => {
    const { app, repository, number } = await begin(stage)
    await upload(app, repository)
    signRelease(repository, { 'guides/kone.json': '{"a":2}' })
    const listed = await postMetadata(app, 'targets', bodyOf(repository, 'targets'))
    expect(listed.json()).toEqual({
      number: number + 1,
      missing: [{ sha256: sha256('{"a":2}'), bytes: 7 }],
    })
  })

  test('stays for good: the oldest of thirty is still there, file by file, to go back to', async () => {
    const { app, clock, repository, number } = await begin(stage)
    await upload(app, repository)
    for (let later = 1; later < 30; later += 1) {
      clock.advance(60_000)
      signRelease(repository, { 'guides/kone.json': `{"a":${later}0}` })
      await upload(app, repository)
    }
    const { releases } = v.parse(releasesSchema, (await app.inject('/api/releases')).json())
    expect(releases.map((release) => [release.number, release.isWhole])).toEqual(
      Array.from({ length: 30 }, (_, place) => [number + 29 - place, true]),
    )
    const list = await app.inject(`/releases/metadata/${number}.targets.json`)
    expect(Object.keys(list.json().signed.targets)).toContain('guides/kone.json')
    const guide = await app.inject(pathOf('guides/kone.json', '{"a":1}'))
    expect(guide.body).toBe('{"a":1}')
  })

  test('is refused before the files are there', async () => {
    const { app, repository } = await begin(stage)
    const early = await postMetadata(app, 'snapshot', bodyOf(repository, 'snapshot'))
    expect([early.statusCode, early.json().code]).toEqual([409, 'files-missing'])
    await postMetadata(app, 'targets', bodyOf(repository, 'targets'))
    const half = await postMetadata(app, 'snapshot', bodyOf(repository, 'snapshot'))
    expect(half.json().code).toBe('files-missing')
    const list = (await app.inject('/api/releases')).json()
    expect(list.releases[0].isWhole).toBe(false)
    const url = `/releases/metadata/${repository.targets.version}.targets.json`
    expect((await app.inject(url)).statusCode).toBe(404)
  })

  test('signed by other keys is refused, whatever it says', async () => {
    const { app, repository } = await begin(stage)
    const other = newRepository(stageStartMs)
    for (const role of ['targets', 'snapshot'] as const) {
      const answer = await postMetadata(app, role, bodyOf(other, role))
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'below-threshold'])
    }
    const next = newRepository(stageStartMs)
    next.publish('root')
    const root = await postMetadata(app, 'root', bodyOf(next, 'root'))
    expect([root.statusCode, root.json().code]).toEqual([422, 'below-threshold'])
    expect((await upload(app, repository)).isNew).toBe(true)
  })

  test('under a number already taken is refused: two lists under one number is an attack', async () => {
    const { app, repository } = await begin(stage)
    await upload(app, repository)
    repository.targets.version -= 1
    signRelease(repository, { 'front.json': 'other' })
    const same = await postMetadata(app, 'targets', bodyOf(repository, 'targets'))
    expect([same.statusCode, same.json().code]).toEqual([409, 'number-taken'])
    repository.targets.version -= 2
    signRelease(repository, { 'front.json': 'older' })
    const lower = await postMetadata(app, 'targets', bodyOf(repository, 'targets'))
    expect(lower.json().code).toBe('number-taken')
  })

  test('of another programme is refused', async () => {
    const { app, repository } = await begin(stage)
    await upload(app, repository)
    repository.targets.release.deployment = 'autre'
    signRelease(repository, {})
    const answer = await postMetadata(app, 'targets', bodyOf(repository, 'targets'))
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'other-deployment'])
  })

  test.each([
    [
      'expired',
      (r: ReturnType<typeof signedRepository>) => (r.targets.expires = '2026-11-20T00:00:00Z'),
    ],
    ['client-too-old', (r) => (r.targets.release.min_client = 99)],
    ['bad-path', (r) => r.addTarget('../x.json', '1')],
  ] satisfies [string, (r: ReturnType<typeof signedRepository>) => unknown][])(
    'that no terminal would take is refused: %s',
    async (code, spoil) => {
      const { app, repository } = await begin(stage)
      spoil(repository)
      signRelease(repository, {})
      const answer = await postMetadata(app, 'targets', bodyOf(repository, 'targets'))
      expect(answer.json().code).toBe(code)
    },
  )

  test('takes no file that is not the one announced', async () => {
    const { app, repository } = await begin(stage)
    await postMetadata(app, 'targets', bodyOf(repository, 'targets'))
    const hash = sha256('{"a":1}')
    expect((await putFile(app, hash, Buffer.from('{"a":2}'))).json().code).toBe('hash-mismatch')
    expect((await putFile(app, hash, Buffer.from('{"a":'))).json().code).toBe('wrong-length')
    expect((await putFile(app, hash, Buffer.from('{"a":1}    '))).json().code).toBe('too-big')
    const unknown = await putFile(app, sha256('x'), Buffer.from('x'))
    expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'unannounced-file'])
    expect((await putFile(app, 'x', Buffer.from('x'))).statusCode).toBe(400)
    expect(
      (await postMetadata(app, 'targets', bodyOf(repository, 'targets'))).json().missing,
    ).toHaveLength(2)
  })

  test('trusts nobody before the installer has given the first root keys', async () => {
    const repository = signedRepository()
    const { app } = stageHub(stage.store)
    for (const role of ['root', 'targets', 'snapshot'] as const)
      expect((await postMetadata(app, role, bodyOf(repository, role))).json().code).toBe(
        'no-trusted-root',
      )
  })

  test('follows new root keys, and has the same list signed again by the key that comes', async () => {
    const { app, repository, number } = await begin(stage)
    await upload(app, repository)
    repository.rotateKeys('targets')
    repository.rotateKeys('snapshot')
    repository.publish('root')
    const accepted = await postMetadata(app, 'root', bodyOf(repository, 'root'))
    expect(accepted.json()).toEqual({ version: 2, isNew: true })
    expect((await postMetadata(app, 'root', bodyOf(repository, 'root'))).json().isNew).toBe(false)
    repository.serve('targets')
    repository.publish('snapshot')
    expect(await upload(app, repository)).toEqual({ number, isNew: true })
    const served = await app.inject(`/releases/metadata/${number}.targets.json`)
    expect(served.rawPayload.equals(bodyOf(repository, 'targets'))).toBe(true)
  })

  test('of many senders at once leaves one release', async () => {
    const { app, repository, number } = await begin(stage)
    const all = await Promise.all(Array.from({ length: 8 }, () => upload(app, repository)))
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(all.every((one) => one.number === number)).toBe(true)
  })
})

describeOnBothEngines('the repository that terminals read', (stage) => {
  test('gives each file under its hash, for a year, compressed when asked', async () => {
    const { app, repository } = await begin(stage)
    await upload(app, repository)
    const plain = await app.inject(pathOf('front.json', long))
    expect([plain.statusCode, plain.body]).toEqual([200, long])
    expect(plain.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${sha256(long)}"`,
      vary: 'accept-encoding',
      'accept-ranges': 'bytes',
    })
    const br = await app.inject({
      url: pathOf('front.json', long),
      headers: { 'accept-encoding': 'gzip, br;q=0.9' },
    })
    expect(br.headers['content-encoding']).toBe('br')
    expect(br.rawPayload.length).toBeLessThan(200)
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(long)
    expect(br.headers['etag']).not.toBe(plain.headers['etag'])
    const without = await app.inject({
      url: pathOf('front.json', long),
      headers: { 'accept-encoding': 'gzip, br;q=0' },
    })
    expect(without.headers['content-encoding']).toBeUndefined()
  })

  test('answers 304 to who has it, in either form', async () => {
    const { app, repository } = await begin(stage)
    await upload(app, repository)
    for (const tag of [`"${sha256(long)}"`, `W/"${sha256(long)}-br"`, '"x", *'.slice(5)]) {
      const answer = await app.inject({
        url: pathOf('front.json', long),
        headers: { 'if-none-match': tag },
      })
      expect([answer.statusCode, answer.body]).toEqual([304, ''])
    }
  })

  test('goes on where a download was cut, in the bytes as they are', async () => {
    const { app, repository } = await begin(stage)
    await upload(app, repository)
    const headers = { range: 'bytes=15990-', 'accept-encoding': 'br' }
    const part = await app.inject({ url: pathOf('front.json', long), headers })
    expect([part.statusCode, part.body]).toEqual([206, long.slice(15990)])
    expect(part.headers['content-range']).toBe(`bytes 15990-15999/16000`)
    const beyond = await app.inject({
      url: pathOf('front.json', long),
      headers: { range: 'bytes=16000-' },
    })
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, 'bytes */16000'])
  })

  test('gives metadata by version, and what is not there as a 404 that nobody keeps', async () => {
    const { app, repository, number } = await begin(stage)
    await upload(app, repository)
    for (const [name, role] of [
      ['1.root.json', 'root'],
      [`${number}.targets.json`, 'targets'],
      [`${repository.snapshot.version}.snapshot.json`, 'snapshot'],
    ] as const) {
      const answer = await app.inject(`/releases/metadata/${name}`)
      expect(answer.rawPayload.equals(bodyOf(repository, role))).toBe(true)
    }
    for (const name of [
      'metadata/2.root.json',
      'metadata/01.root.json',
      'metadata/0.root.json',
      'metadata/1e0.root.json',
      'metadata/timestamp.json',
      'metadata/root.json',
      `targets/${sha256('x')}.front.json`,
      `targets/${sha256(long)}`,
      `targets/../${sha256(long)}.front.json`,
      `targets/%2e%2e/${sha256(long)}.front.json`,
      `targets/A/${sha256(long)}.front.json`,
    ]) {
      const answer = await app.inject(`/releases/${name}`)
      expect([name, answer.statusCode]).toEqual([name, 404])
      expect(answer.headers['cache-control']).toBe('no-store')
    }
    expect(fileOf(repository, sha256(long)).length).toBe(16_000)
  })
})
