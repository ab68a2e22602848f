import { expect, test } from 'vitest'
import type { Guide } from '#contract/guide.ts'
import { checkHistory } from '#guide/check/history-checks.ts'
import { publishedVersion } from '#guide/check/published-version.ts'
import { choiceOf, guideOf, infoOf, resultOf } from '../sample.ts'
import { run } from './good-guide.ts'

const version = (number: number, values: readonly string[], more: Guide['steps'] = {}) =>
  guideOf(
    { qui: choiceOf('Qui ?', 'qui', values, [{ to: 'fin' }]), fin: resultOf('Fin'), ...more },
    { version: number },
  )
const ledgerOf = (...guides: readonly Guide[]) => ({ ledger: guides.map(publishedVersion) })
const first = version(1, ['moi', 'autre'])

test('C01 accepts a first version, the same again, and new names under a new version', () => {
  expect(run(checkHistory, first)).toEqual([])
  expect(run(checkHistory, first, ledgerOf(first))).toEqual([])
  const second = version(2, ['moi', 'autre', 'enfant'], { fin2: resultOf('Fin deux') })
  expect(run(checkHistory, second, ledgerOf(first))).toEqual([])
})

test('C01 tells of steps or answers changed under the same version, and of a version that went back', () => {
  expect(run(checkHistory, version(1, ['moi', 'enfant']), ledgerOf(first))).toEqual([
    'E C01 version',
  ])
  expect(run(checkHistory, first, ledgerOf(first, version(2, ['moi', 'autre'])))).toEqual([
    'E C01 version',
  ])
})

test('C01 tells of a retired step or answer that comes back', () => {
  const ledger = ledgerOf(
    version(1, ['moi', 'autre'], { vieux: infoOf('Vieux', 'fin') }),
    version(2, ['moi', 'enfant']),
  )
  expect(run(checkHistory, version(3, ['moi', 'autre']), ledger)).toEqual(['E C01 steps.qui'])
  const returned = version(3, ['moi', 'enfant'], { vieux: infoOf('Vieux', 'fin') })
  expect(run(checkHistory, returned, ledger)).toEqual(['E C01 steps.vieux'])
})

test('C01 tells of a name that now says another kind of step', () => {
  const changed = version(2, ['moi', 'autre'], { fin: infoOf('Fin', 'fin2'), fin2: resultOf('F') })
  expect(run(checkHistory, changed, ledgerOf(first))).toEqual(['E C01 steps.fin'])
})
