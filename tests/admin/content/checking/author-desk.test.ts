import { expect, test } from 'vitest'
import { pictureNames } from '#ui/pictures/names.ts'
import { createAuthorDesk } from '../../../../src/admin/content/checking/author-desk.ts'
import type { AuthorTell } from '../../../../src/admin/content/checking/author-words.ts'
import { addSignoff } from '#author/add-signoff.ts'
import { good, goodTexts } from '../good-texts.ts'
import { readFront } from './read-front.ts'

const now = new Date('2026-11-23T02:00:00Z')
const guide = `${good}/guides/bourse.guide.yaml`
const text = goodTexts.get(guide) ?? ''

const open = () => {
  const desk = createAuthorDesk(pictureNames)
  desk.hear({ ask: 'open', folder: good, texts: [...goodTexts] })
  return desk
}

const of = <K extends AuthorTell['tell']>(tells: readonly AuthorTell[], tell: K) =>
  tells.find((one): one is Extract<AuthorTell, { tell: K }> => one.tell === tell)

test('the texts are checked once however many changes came, and what can be named is told once', () => {
  const desk = open()
  const first = of(desk.answer(now), 'checked')
  expect(first?.findings).toEqual([])
  expect(first?.things?.guide).toEqual([
    { id: 'bourse', path: guide, label: 'Demander une bourse' },
  ])
  desk.hear({ ask: 'change', texts: [[guide, text.replace('start: debut', 'start: x')]] })
  desk.hear({ ask: 'change', texts: [[guide, text.replace('start: debut', 'start: y')]] })
  const tells = desk.answer(now)
  expect(tells.map(({ tell }) => tell)).toEqual(['checked'])
  const second = of(tells, 'checked')
  expect(second?.turn).toBe(3)
  expect(second?.things).toBeUndefined()
  expect(second?.findings[0]).toMatchObject({ code: 'G01', file: guide, at: ['start'] })
})

test('what is not to be shown as verified is counted, even in a file that cannot be read whole', () => {
  const desk = open()
  const broken = text
    .replace("lastVerified: '2026-11-01'", 'lastVerified: null')
    .replace('minutes: 10', 'minutes: x')
  desk.hear({ ask: 'change', texts: [[guide, broken]] })
  expect(of(desk.answer(now), 'checked')?.stale[guide]).toEqual({ never: 1, overdue: 0 })
})

test('what is to be verified and what is signed are told while somebody looks, with the page to sign', () => {
  const desk = open()
  expect(of(desk.answer(now), 'truth')).toBeUndefined()
  desk.hear({ ask: 'truth', isWanted: true })
  const truth = of(desk.answer(now), 'truth')?.truth
  expect(truth).toMatchObject({ day: '2026-11-23', folder: good, owners: [] })
  expect(truth?.partners[0]?.statements[0]).toMatchObject({ standing: 'unsigned', isFresh: true })
  expect(of(desk.answer(now), 'truth')).toBeUndefined()

  const late = text.replace("lastVerified: '2026-11-01'", "lastVerified: '2020-11-01'")
  desk.hear({ ask: 'change', texts: [[guide, late]] })
  const owners = of(desk.answer(now), 'truth')?.truth?.owners
  expect(owners?.[0]).toMatchObject({ owner: 'Ville du Bourg', statements: [{ hard: true }] })

  desk.hear({ ask: 'pack', partner: 'bourg' })
  expect(of(desk.answer(now), 'pack')?.page).toContain('data-statement="bourse/campagne"')
  desk.hear({ ask: 'pack', partner: 'personne' })
  expect(of(desk.answer(now), 'pack')?.page).toBeUndefined()
})

test('a signature counts where files are marked, for as long as the words are the same', () => {
  const desk = open()
  desk.hear({ ask: 'truth', isWanted: true })
  const never = text.replace("lastVerified: '2026-11-01'", 'lastVerified: null')
  desk.hear({ ask: 'change', texts: [[guide, never]] })
  const told = of(desk.answer(now), 'truth')?.truth?.partners[0]?.statements[0]
  const signed = addSignoff(undefined, {
    partner: 'bourg',
    by: 'Responsable',
    on: '2026-11-20',
    document: { name: 'Fiche' },
    statements: { 'bourse/campagne': told?.mark ?? '' },
  })
  desk.hear({ ask: 'change', texts: [[`${good}/signoffs.yaml`, signed]] })
  expect(of(desk.answer(now), 'checked')?.stale[guide]).toEqual({ never: 0, overdue: 0 })
  const reworded = never.replace('La demande se fait', 'On demande')
  desk.hear({ ask: 'change', texts: [[guide, reworded]] })
  expect(of(desk.answer(now), 'checked')?.stale[guide]).toEqual({ never: 1, overdue: 0 })
})

test('a guide that is looked at is drawn, walked everywhere, and its stories told', () => {
  const desk = open()
  desk.hear({ ask: 'look', guide: 'bourse' })
  const report = of(desk.answer(now), 'looked')?.report
  expect(report?.layout.boxes.map(({ id }) => id)).toContain('papiers')
  expect(report?.unreachable).toEqual([])
  expect(report?.stories.map(({ isRight }) => isRight)).toEqual([true, true])

  const stories = `${good}/stories/bourse.stories.yaml`
  const wrong = (goodTexts.get(stories) ?? '').replace('end: envoyee', 'end: trop-tot')
  desk.hear({ ask: 'change', texts: [[stories, wrong]] })
  const told = of(desk.answer(now), 'looked')?.report?.stories[0]
  expect(told).toMatchObject({ isRight: false, end: 'envoyee', expectedEnd: 'trop-tot' })
})

test('a draft is shown beside what is published; nothing is sent while nobody looks', () => {
  const desk = open()
  desk.hear({ ask: 'change', texts: [[guide, text.replace('status: published', 'status: draft')]] })
  desk.answer(now)
  expect(desk.show(now)).toBeUndefined()
  desk.hear({ ask: 'show', isWanted: true })
  const shown = desk.show(now)
  const content = shown?.tell === 'shown' ? shown.content : undefined
  expect(desk.show(now)).toBeUndefined()
  expect(content?.front.cards.map(({ id }) => id)).toEqual(['bourse'])
  expect(content?.guides['bourse']?.meta.status).toBe('draft')
})

test('a release is built without drafts, and the ledger learns what terminals will see', async () => {
  const desk = open()
  desk.hear({ ask: 'change', texts: [[guide, text.replace('version: 3', 'version: 4')]] })
  desk.answer(now)
  desk.hear({ ask: 'build' })
  const told = await desk.build(now)
  const release = told?.tell === 'built' ? told.built.release : undefined
  expect(readFront(release?.files).cards).toMatchObject([{ id: 'bourse', version: 4 }])
  expect(release?.ledger?.path).toBe(`${good}/ledger.json`)
  expect(release?.ledger?.text).toContain('{"version":4,')
  expect(await desk.build(now)).toBeUndefined()

  desk.hear({ ask: 'change', texts: [[guide, text.replace('status: published', 'status: draft')]] })
  desk.hear({ ask: 'build' })
  const draft = await desk.build(now)
  expect(readFront(draft?.tell === 'built' ? draft.built.release?.files : []).cards).toEqual([])
})

test('with a single error, nothing is built', async () => {
  const desk = open()
  desk.hear({ ask: 'change', texts: [[guide, text.replace('start: debut', 'start: nowhere')]] })
  desk.hear({ ask: 'build' })
  const told = await desk.build(now)
  expect(told?.tell === 'built' && told.built.release).toBeUndefined()
})
