import { beforeEach, describe, expect, test } from 'vitest'
import { maxDraftText } from '../../../src/contract/drafts.ts'
import { importDrafts } from '../../../src/hub/drafts/import-drafts.ts'
import { hintsHere } from '../../../src/hub/hints/hints-here.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { conflictOf, draftDesk, revisionOf } from '../stage/draft-stage.ts'
import { type HubStage, stageHub } from '../stage/hub-stage.ts'
import { stageStaff } from '../stage/staff-stage.ts'

const places = 'pcn/places.yaml'
const guide = 'pcn/guides/impots.guide.yaml'

describeOnBothEngines('drafts', (stage) => {
  let hub: HubStage
  let moea: ReturnType<typeof draftDesk>
  let jean: ReturnType<typeof draftDesk>
  let told: string[]
  const staff = stageStaff({ moea: 'author', jean: 'administrator' })

  beforeEach(async () => {
    staff.audit.length = 0
    told = []
    const hints = hintsHere()
    hints.listen((kind) => told.push(kind))
    hub = stageHub(stage.store, { staff, hints })
    moea = draftDesk(hub.app, 'moea')
    jean = draftDesk(hub.app, 'jean')
    const folder = [
      { path: places, text: 'places: {}\n' },
      { path: guide, text: 'titre: Impôts\n' },
    ]
    await importDrafts({ store: stage.store, clock: hub.clock }, folder, 'pcn')
  })

  test('are read whole, with the revision and the author of each', async () => {
    expect(await moea.tree()).toEqual({
      deployment: 'pcn',
      revision: 1,
      files: [
        { path: guide, revision: 1, text: 'titre: Impôts\n', by: 'hub' },
        { path: places, revision: 1, text: 'places: {}\n', by: 'hub' },
      ],
    })
  })

  test('are not sent again to who has them', async () => {
    const first = await moea.get('/api/admin/drafts')
    const etag = String(first.headers.etag)
    const again = await moea.get('/api/admin/drafts', { 'if-none-match': etag })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    await moea.change([{ path: places, from: 1, text: 'places: {a: 1}\n' }])
    const changed = await moea.get('/api/admin/drafts', { 'if-none-match': etag })
    expect(changed.statusCode).toBe(200)
  })

  test('change together: written, added and removed files are one revision', async () => {
    const added = 'common/registry/docs.yaml'
    const answer = await moea.change(
      [
        { path: places, from: 1, text: 'places: {koné: 1}\n' },
        { path: guide, from: 1, text: null },
        { path: added, from: 0, text: 'docs: {}\n' },
      ],
      'Horaires de Koné',
    )
    expect(revisionOf(answer)).toBe(2)
    const { revision, files } = await jean.tree()
    expect([revision, files.map(({ path }) => path)]).toEqual([2, [added, places]])
    expect(told).toEqual(['drafts'])
    expect(staff.audit).toEqual([
      { by: 's-moea000000000000', act: 'drafts-changed', about: { revision: 2, files: 3 } },
    ])
  })

  test('never overwrite what somebody else wrote: the other text comes back, and nothing is written', async () => {
    revisionOf(await jean.change([{ path: places, from: 1, text: 'de Jean\n' }]))
    const answer = await moea.change([
      { path: guide, from: 1, text: 'titre: Payer ses impôts\n' },
      { path: places, from: 1, text: 'de Moea\n' },
    ])
    expect(answer.statusCode).toBe(409)
    expect(conflictOf(answer)).toEqual({
      code: 'conflict',
      message: expect.stringContaining('Quelqu’un d’autre a changé ces textes'),
      files: [{ path: places, revision: 2, text: 'de Jean\n', by: 's-jean000000000000' }],
    })
    const { revision, files } = await moea.tree()
    expect([revision, files[0]?.text]).toEqual([2, 'titre: Impôts\n'])
    expect(told).toEqual(['drafts'])
    const fromThere = await moea.change([{ path: places, from: 2, text: 'de Moea\n' }])
    expect(revisionOf(fromThere)).toBe(3)
  })

  test.each([
    ['removed by another, changed by me', null, 'de Moea\n'],
    ['changed by another, removed by me', 'de Jean\n', null],
    ['removed by another, written anew by me as if I had never seen it', null, 'de Moea\n', 0],
  ])('notice a file %s', async (_name, theirs, ours, from = 1) => {
    revisionOf(await jean.change([{ path: places, from: 1, text: theirs }]))
    const answer = await moea.change([{ path: places, from, text: ours }])
    // A new file by the name of one that is gone takes nothing from anybody.
    if (from === 0) expect(revisionOf(answer)).toBe(3)
    else
      expect(conflictOf(answer).files).toMatchObject([{ path: places, revision: 2, text: theirs }])
  })

  test('notice a new file by a name that another has taken', async () => {
    const answer = await moea.change([{ path: places, from: 0, text: 'nouveau\n' }])
    expect(conflictOf(answer).files).toMatchObject([{ path: places, revision: 1 }])
  })

  test('are changed once by a change that is sent twice, and by two people who write the same', async () => {
    const change = [{ path: places, from: 1, text: 'places: {koné: 1}\n' }]
    expect(revisionOf(await moea.change(change))).toBe(2)
    expect(revisionOf(await moea.change(change))).toBe(2)
    expect(revisionOf(await jean.change(change))).toBe(2)
    expect([staff.audit.length, told.length]).toEqual([1, 1])
  })

  test('let one of two people who write at the same moment through', async () => {
    const people = [moea, jean, moea, jean]
    const answers = await Promise.all(
      people.map((person, at) => person.change([{ path: places, from: 1, text: `${at}\n` }])),
    )
    expect(answers.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual([
      '200',
      '409',
      '409',
      '409',
    ])
    expect((await moea.tree()).revision).toBe(2)
  })

  test('keep every text there was, with who wrote it and why', async () => {
    hub.clock.advance(60_000)
    await moea.change([{ path: places, from: 1, text: 'deux\n' }], 'Deux')
    await jean.change([{ path: guide, from: 1, text: null }], 'Plus d’impôts')
    expect(await moea.history()).toEqual([
      {
        revision: 3,
        at: '2026-11-22T08:01:00.000Z',
        by: 's-jean000000000000',
        note: 'Plus d’impôts',
        files: [guide],
      },
      {
        revision: 2,
        at: '2026-11-22T08:01:00.000Z',
        by: 's-moea000000000000',
        note: 'Deux',
        files: [places],
      },
      { revision: 1, at: '2026-11-22T08:00:00.000Z', by: 'hub', note: '', files: [guide, places] },
    ])
    expect((await moea.history(`?path=${places}`)).map(({ revision }) => revision)).toEqual([2, 1])
    expect((await moea.history('?before=2')).map(({ revision }) => revision)).toEqual([1])
    expect(await moea.textAt(1, places)).toBe('places: {}\n')
    expect(await moea.textAt(3, places)).toBe('deux\n')
    expect([await moea.textAt(2, guide), await moea.textAt(3, guide)]).toEqual([
      'titre: Impôts\n',
      null,
    ])
    expect((await moea.get(`/api/admin/drafts/at/4?path=${places}`)).json()).toMatchObject({
      code: 'unknown-revision',
    })
  })

  test('come back whole to what they were, as one more change', async () => {
    await moea.change([
      { path: places, from: 1, text: 'deux\n' },
      { path: guide, from: 1, text: null },
    ])
    await moea.change([{ path: 'pcn/ledger.json', from: 0, text: '{}' }])
    const back = await jean.post('/api/admin/drafts/restore', { at: 1, from: 3 })
    expect(revisionOf(back)).toBe(4)
    const { files } = await moea.tree()
    expect(files.map(({ path, text }) => [path, text])).toEqual([
      [guide, 'titre: Impôts\n'],
      [places, 'places: {}\n'],
    ])
    expect((await moea.history())[0]).toMatchObject({ note: 'Retour à la version 1' })
    expect(revisionOf(await jean.post('/api/admin/drafts/restore', { at: 4, from: 4 }))).toBe(4)
  })

  test('do not come back over what somebody wrote meanwhile', async () => {
    await moea.change([{ path: places, from: 1, text: 'deux\n' }])
    const back = await jean.post('/api/admin/drafts/restore', { at: 1, from: 1 })
    expect(conflictOf(back).files).toMatchObject([{ path: places, revision: 2 }])
    for (const at of [0, 3]) {
      const nowhere = await jean.post('/api/admin/drafts/restore', { at, from: 2 })
      expect(nowhere.json()).toMatchObject({ code: 'unknown-revision' })
    }
  })

  describe('refuse', () => {
    test('paths that are not of the tree, and texts that no file holds', async () => {
      const refused: readonly (readonly [
        path: string,
        text: string,
        code: string,
        words: string,
      ])[] = [
        ['../places.yaml', '', 'bad-request', 'chemin attendu'],
        ['/etc/passwd.yaml', '', 'bad-request', 'chemin attendu'],
        ['pcn\\places.yaml', '', 'bad-request', 'chemin attendu'],
        ['pcn/.env.yaml', '', 'bad-request', 'chemin attendu'],
        ['pcn/script.js', '', 'bad-request', 'chemin attendu'],
        // Two systems of three do not tell capitals apart.
        ['pcn/Places.yaml', '', 'bad-request', 'chemin attendu'],
        ['places.yaml', '', 'bad-request', 'chemin attendu'],
        ['pcn/guides/con.yaml', '', 'bad-request', 'nom réservé par Windows'],
        ['aux/places.yaml', '', 'bad-request', 'nom réservé par Windows'],
        ['autre/places.yaml', '', 'foreign-path', 'ni dans le dossier du déploiement'],
        ['pcn-2/places.yaml', '', 'foreign-path', 'ni dans le dossier du déploiement'],
        [places, 'a\0b', 'bad-request', 'sans caractère de contrôle'],
        [places, 'a\u001bb', 'bad-request', 'sans caractère de contrôle'],
      ]
      for (const [path, text, code, words] of refused) {
        const answer = await moea.change([{ path, from: 1, text }])
        expect(answer.statusCode, path).toBe(400)
        expect(answer.json()).toEqual({ code, message: expect.stringContaining(words) })
      }
      // Half of a character never arrives: the body is not UTF-8.
      const half = await moea.change([{ path: places, from: 1, text: 'a\ud800b' }])
      expect(half.statusCode).toBe(400)
      expect((await moea.tree()).revision).toBe(1)
    })

    test('a file that is too large, and say which and how large it may be', async () => {
      const text = 'x'.repeat(maxDraftText + 1)
      const answer = await moea.change([{ path: places, from: 1, text }])
      expect(answer.json()).toEqual({
        code: 'bad-request',
        message:
          'Dans la demande, « files.0.text » ne convient pas : fichier trop gros (1 Mo au plus).',
      })
    })

    test('a tree that is too large, and keep nothing of the change', async () => {
      const files = Array.from({ length: 9 }, (_, at) => ({
        path: `pcn/guides/g${at}.yaml`,
        from: 0,
        text: 'x'.repeat(900_000),
      }))
      const answer = await moea.change(files)
      expect([answer.statusCode, answer.json().code]).toEqual([413, 'tree-too-large'])
      expect((await moea.tree()).revision).toBe(1)
    })

    test('too many files', async () => {
      for (const part of [0, 1, 2, 3]) {
        const files = Array.from({ length: 500 }, (_, at) => ({
          path: `pcn/g${part}/f${at}.yaml`,
          from: 0,
          text: '',
        }))
        const answer = await moea.change(files)
        if (part < 3) expect(answer.statusCode, answer.body).toBe(200)
        else expect(answer.json()).toMatchObject({ code: 'too-many-files' })
      }
    })

    test('a change that names a file twice', async () => {
      const twice = [
        { path: places, from: 1, text: 'a' },
        { path: places, from: 1, text: 'b' },
      ]
      expect((await moea.change(twice)).json()).toMatchObject({ code: 'bad-request' })
    })
  })
})

describeOnBothEngines('a hub without texts', (stage) => {
  test('says so, and takes none before a folder was imported', async () => {
    const staff = stageStaff({ moea: 'author' })
    const { app } = stageHub(stage.store, { staff })
    const moea = draftDesk(app, 'moea')
    expect(await moea.tree()).toEqual({ deployment: null, revision: 0, files: [] })
    const answer = await moea.change([{ path: places, from: 0, text: '' }])
    expect(answer.json()).toMatchObject({ code: 'no-deployment' })
  })
})
