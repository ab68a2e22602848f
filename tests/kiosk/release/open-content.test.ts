import { describe, expect, test } from 'vitest'
import { openContent } from '#kiosk/release/open-content.ts'
import { hashOf, releaseFrom, releaseOf, type ReleaseFixture } from './release-fixture.ts'

const open = ({ manifest, files }: ReleaseFixture) => openContent(manifest, files)

const without = (release: ReleaseFixture, name: string): ReleaseFixture => ({
  ...release,
  files: new Map([...release.files].filter(([sha256]) => sha256 !== hashOf(release, name))),
})

describe('a stored release', () => {
  test('opens into what the screens read', async () => {
    const opened = await open(releaseOf(5))
    expect(opened).toMatchObject({
      ok: true,
      value: {
        number: 5,
        builtAt: '2026-11-22T00:00:00.000Z',
        front: { deployment: { id: 'essai' } },
        guides: { carte: { id: 'carte' }, dossier: { id: 'dossier' } },
        search: '{"index":1}',
      },
    })
  })

  test('tells every fault at once, by file', async () => {
    const lacking = without(without(releaseOf(5), 'search'), 'guides/carte')
    expect(await open(lacking)).toEqual({
      ok: false,
      fault: [
        { code: 'missing-file', file: 'search' },
        { code: 'missing-file', file: 'guides/carte' },
      ],
    })
  })

  test.each([
    ['front', '{"deployment":null}'],
    ['front', 'not JSON'],
    ['guides/carte', '{"schema":"guide/9"}'],
  ])('does not open with an unreadable %s', async (name, text) => {
    const whole = releaseOf(5)
    const texts = Object.fromEntries(
      whole.manifest.files.map((file) => [
        file.name,
        new TextDecoder().decode(whole.files.get(file.sha256)),
      ]),
    )
    const opened = await open(releaseFrom(5, { ...texts, [name]: text }))
    expect(opened).toEqual({ ok: false, fault: [{ code: 'unreadable', file: name }] })
    // A guide under another guide's name is not that guide.
    const swapped = await open(
      releaseFrom(5, { ...texts, 'guides/carte': texts['guides/dossier'] ?? '' }),
    )
    expect(swapped).toMatchObject({ ok: false })
  })

  test('is not one without its front page or its search index', async () => {
    for (const name of ['front', 'search']) {
      const { manifest, files } = releaseOf(5)
      const lacking = { ...manifest, files: manifest.files.filter((file) => file.name !== name) }
      expect(await open({ manifest: lacking, files })).toMatchObject({
        fault: [{ code: 'missing-file', file: name }],
      })
    }
  })

  test('belongs to the programme its manifest says', async () => {
    const { manifest, files } = releaseOf(5)
    const opened = await open({ manifest: { ...manifest, deployment: 'autre' }, files })
    expect(opened).toMatchObject({ fault: [{ code: 'unreadable', file: 'front' }] })
  })

  test('opens although it holds files only a later app knows', async () => {
    const { manifest, files } = releaseOf(5)
    const later = releaseFrom(5, { 'sounds/accueil': '…' })
    const opened = await open({
      manifest: { ...manifest, files: [...manifest.files, ...later.manifest.files] },
      files: new Map([...files, ...later.files]),
    })
    expect(opened.ok).toBe(true)
  })
})
