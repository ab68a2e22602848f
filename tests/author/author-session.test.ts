import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { authorSession } from '#author/author-session.ts'
import { checkDeployment } from '#author/check-deployment.ts'
import { readDeployment } from '#author/read-deployment.ts'
import { readPictures } from '#publish/read-pictures.ts'
import { borrowTree } from './borrow-tree.ts'

const pictures = readPictures()
const day = '2026-11-23'
const guide = 'bourg/guides/bourse.guide.yaml'

const open = () => {
  const { files } = borrowTree()
  return { files, session: authorSession(files, 'bourg', pictures) }
}

test('a good deployment has nothing wrong; a fault typed in it is told, and gone once mended', () => {
  const { session } = open()
  expect(session.check(day)).toMatchObject({ findings: [], day, guides: [{ id: 'bourse' }] })
  const good = session.files.get(guide) ?? ''
  session.change(guide, good.replace('picture: ecole', 'picture: ecol'))
  expect(session.check(day).findings).toMatchObject([{ code: 'A01', file: guide }])
  session.change(guide, good)
  expect(session.check(day).findings).toEqual([])
})

test('the texts it was given stay as they were', () => {
  const { files, session } = open()
  const before = new Map(files)
  session.change(guide, undefined)
  expect(files).toEqual(before)
  expect(session.files.has(guide)).toBe(false)
})

test('an instant is the day it is where the deployment is', () => {
  const { session } = open()
  // The good deployment is in Nouméa.
  expect(session.check(new Date('2026-11-22T13:30:00Z')).day).toBe('2026-11-23')
  session.change('bourg/deployment.yaml', '')
  expect(session.check(new Date()).day).toBeUndefined()
})

test('whatever was typed before, a check finds what a first reading would, at any day', () => {
  const paths = [...borrowTree().files.keys()]
  const edit = fc.oneof(
    fc.record({
      what: fc.constant('cut' as const),
      path: fc.constantFrom(...paths),
      at: fc.nat(4000),
    }),
    fc.record({
      what: fc.constant('type' as const),
      path: fc.constantFrom(...paths, 'common/registry/docs.yaml'),
      at: fc.nat(4000),
      text: fc.constantFrom('x', ': ', '\n', '- ', '"', '*a', '#', 'fr', '2026-01-01'),
    }),
    fc.record({ what: fc.constant('remove' as const), path: fc.constantFrom(...paths) }),
    fc.record({ what: fc.constant('restore' as const), path: fc.constantFrom(...paths) }),
  )
  const days = fc.constantFrom(day, '2027-12-24', '2030-01-01')
  fc.assert(
    fc.property(fc.array(fc.tuple(edit, days), { maxLength: 12 }), (edits) => {
      const { files, session } = open()
      for (const [one, today] of edits) {
        const before = session.files.get(one.path) ?? ''
        if (one.what === 'cut')
          session.change(one.path, before.slice(0, one.at) + before.slice(one.at + 20))
        else if (one.what === 'type')
          session.change(one.path, before.slice(0, one.at) + one.text + before.slice(one.at))
        else session.change(one.path, one.what === 'remove' ? undefined : files.get(one.path))
        const read = readDeployment(session.files, 'bourg')
        const fresh = checkDeployment(read, read.content && today, pictures)
        const { findings, guides } = session.check(today)
        expect({ findings, guides }).toEqual(fresh)
      }
    }),
    { numRuns: 60 },
  )
  // Sixty deployments read twice at each edit: what a busy machine takes for it says nothing.
}, 120_000)
