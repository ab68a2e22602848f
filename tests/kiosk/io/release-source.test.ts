import { describe, expect, test, vi } from 'vitest'
import type { ReleaseFile } from '../../../src/contract/release.ts'
import { fetchRelease, type Known } from '../../../src/kiosk/io/release-source.ts'
import { fakeHub } from './fake-hub.ts'
import { hashOf, releaseOf } from './release-fixture.ts'

const base = 'https://hub.example/release/'

const known = (changes: Partial<Known> = {}): Known => ({
  deployment: 'essai',
  number: 0,
  kept: async () => new Set(),
  hasRoomFor: async () => true,
  keep: async () => {},
  ...changes,
})

const refusal = async (
  changes: Partial<Known>,
  change: (hub: ReturnType<typeof fakeHub>) => void = () => {},
) => {
  const hub = fakeHub(releaseOf(3))
  change(hub)
  const fetched = await fetchRelease(base, known(changes), { fetch: hub.fetch })
  return fetched.ok ? 'accepted' : fetched.fault
}

describe('fetching a release', () => {
  test('brings the manifest and every file it lacks, each verified', async () => {
    const release = releaseOf(3)
    const kept: string[] = []
    const keep = async (file: ReleaseFile) => kept.push(file.name)
    const fetched = await fetchRelease(base, known({ keep }), { fetch: fakeHub(release).fetch })
    expect(fetched).toMatchObject({ ok: true, value: { kind: 'fetched', manifest: { number: 3 } } })
    expect(kept).toEqual(['front', 'search', 'guides/carte', 'guides/dossier'])
  })

  test('asks only for what is missing', async () => {
    const release = releaseOf(3)
    const hub = fakeHub(release)
    const lacking = hashOf(release, 'search')
    const kept = async (sha256s: readonly string[]) =>
      new Set(sha256s.filter((sha256) => sha256 !== lacking))
    await fetchRelease(base, known({ kept }), { fetch: hub.fetch })
    expect(hub.asked).toEqual([`${base}manifest.json`, `${base}files/${lacking}.json`])
  })

  test('asks for nothing more when the number is the one it has', async () => {
    const hub = fakeHub(releaseOf(3))
    const fetched = await fetchRelease(base, known({ number: 3 }), { fetch: hub.fetch })
    expect(fetched).toEqual({ ok: true, value: { kind: 'unchanged' } })
    expect(hub.asked).toHaveLength(1)
  })

  test('sends nothing of the terminal: no cookie, no referrer, no redirect followed', async () => {
    const hub = fakeHub(releaseOf(3))
    await fetchRelease(base, known(), { fetch: hub.fetch })
    for (const init of hub.inits)
      expect(init).toMatchObject({
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      })
    expect(hub.inits.map((init) => init.cache)).toEqual(['no-cache', ...Array(4).fill('no-store')])
  })
})

describe('a release is refused', () => {
  const search = hashOf(releaseOf(3), 'search')

  test('when it is another programme’s', async () => {
    expect(await refusal({ deployment: 'autre' })).toEqual({ code: 'wrong-deployment' })
    expect(await refusal({ deployment: undefined })).toBe('accepted')
  })

  test('when it is older than the one the terminal has', async () => {
    expect(await refusal({ number: 4 })).toEqual({ code: 'older' })
  })

  test('when the disk cannot take it', async () => {
    expect(await refusal({ hasRoomFor: async () => false })).toEqual({ code: 'no-room' })
  })

  test.each([
    ['a captive portal’s page', '<html>Bienvenue</html>'],
    ['a cut file', '{"schema":"release/1","num'],
    ['a later schema', '{"schema":"release/2"}'],
    ['nothing', ''],
  ])('when the manifest is %s', async (_, text) => {
    expect(
      await refusal({}, (hub) => hub.answers.set('manifest.json', new Response(text))),
    ).toEqual({
      code: 'bad-manifest',
    })
  })

  test('when a file is not the one announced, and that file is not kept', async () => {
    const kept: string[] = []
    const fault = await refusal({ keep: async (file) => kept.push(file.name) }, (hub) =>
      hub.answers.set(`files/${search}.json`, new Response('{"index":2}')),
    )
    expect(fault).toEqual({ code: 'hash-mismatch', file: 'search' })
    expect(kept).toEqual(['front'])
  })

  test('when a file is longer than announced', async () => {
    const fault = await refusal({}, (hub) =>
      hub.answers.set(`files/${search}.json`, new Response('{"index":1} and more')),
    )
    expect(fault).toEqual({ code: 'too-big', file: 'search' })
  })

  test('when a file is not there', async () => {
    const fault = await refusal({}, (hub) =>
      hub.answers.set(`files/${search}.json`, new Response('', { status: 404 })),
    )
    expect(fault).toEqual({ code: 'http-404', file: 'search' })
  })

  test('when the network is cut on the way; what had arrived is kept', async () => {
    const kept: string[] = []
    const fault = await refusal({ keep: async (file) => kept.push(file.name) }, (hub) => {
      hub.failAfter = 3
    })
    expect(fault).toEqual({ code: 'offline', file: 'guides/carte' })
    expect(kept).toEqual(['front', 'search'])
  })

  test('when the page cannot verify anything', async () => {
    vi.stubGlobal('crypto', {})
    const fault = await refusal({})
    vi.unstubAllGlobals()
    expect(fault).toEqual({ code: 'insecure' })
  })
})
