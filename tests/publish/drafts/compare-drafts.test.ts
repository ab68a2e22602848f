import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareDrafts } from '#publish/drafts/compare-drafts.ts'
import { hashOf } from '#publish/drafts/shared-state.ts'

const texts = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2', '3'))

/** What the hub has, each text at the revision it had when it was shared unless it has changed since. */
const treeOf = (
  now: Readonly<Record<string, string>>,
  shared: Readonly<Record<string, string>>,
) => ({
  files: Object.entries(now).map(([path, text]) => ({
    path,
    text,
    revision: shared[path] === text ? 1 : 2,
    by: 'marie',
  })),
})

const sharedOf = (shared: Readonly<Record<string, string>>) => ({
  files: Object.fromEntries(
    Object.entries(shared).map(([path, text]) => [path, { revision: 1, sha256: hashOf(text) }]),
  ),
})

test('a change is whose it is, and of both when both made another one', () => {
  fc.assert(
    fc.property(texts, texts, texts, (shared, ours, theirs) => {
      const all = compareDrafts(
        new Map(Object.entries(ours)),
        treeOf(theirs, shared),
        sharedOf(shared),
      )
      for (const { path, verdict } of all) {
        const [was, here, there] = [shared[path], ours[path], theirs[path]]
        const wanted =
          here === there ? 'same' : here === was ? 'theirs' : there === was ? 'ours' : 'both'
        expect(verdict, path).toBe(wanted)
      }
      const paths = new Set(Object.keys({ ...shared, ...ours, ...theirs }))
      expect(new Set(all.map(({ path }) => path))).toEqual(paths)
    }),
  )
})

test('a text put back as it was by somebody there has changed all the same: its revision says so', () => {
  const tree = { files: [{ path: 'a', text: '1', revision: 3, by: 'marie' }] }
  const [one] = compareDrafts(new Map([['a', '2']]), tree, sharedOf({ a: '1' }))
  expect(one?.verdict).toBe('both')
})
