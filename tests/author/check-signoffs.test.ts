import { expect, test } from 'vitest'
import { addSignoff } from '#author/add-signoff.ts'
import { checkDeployment } from '#author/check-deployment.ts'
import { compileGuides } from '#author/compile-guides.ts'
import { signoffStatus } from '#author/signoff-status.ts'
import { factMark } from '#author/statement-marks.ts'
import type { Signoff } from '#contract/signoff.ts'
import { borrowTree, contentOf } from './borrow-tree.ts'

const markOf = (tree = borrowTree()) => {
  const fact = compileGuides(contentOf(tree)).guides[0]?.guide.facts['campagne']
  if (fact === undefined) throw new Error('the guide has this fact')
  return factMark(fact)
}
const signed = (more: Partial<Signoff> = {}): Signoff => ({
  partner: 'bourg',
  by: 'Responsable de l’accueil',
  on: '2026-11-20',
  document: { name: 'Fiche de faits de novembre' },
  statements: { 'bourse/campagne': markOf() },
  ...more,
})
const withSignoffs = (...signoffs: readonly Signoff[]) => {
  const tree = borrowTree()
  let text: string | undefined
  for (const one of signoffs) text = addSignoff(text, one)
  tree.write('signoffs.yaml', text ?? '')
  return tree
}
const pictures = ['ecole', 'impots', 'certificat', 'papiers']
const found = (tree: ReturnType<typeof withSignoffs>) =>
  checkDeployment(tree.readDeployment(), '2026-11-23', pictures)
    .findings.filter(({ file }) => file.endsWith('signoffs.yaml'))
    .map(({ code, level, at }) => `${level} ${code} ${at.join('.')}`)

test('a signature of what is said today has nothing wrong, and dates the fact', () => {
  const tree = withSignoffs(signed())
  expect(found(tree)).toEqual([])
  const [compiled] = compileGuides(contentOf(tree)).guides
  expect(compiled?.guide.facts['campagne']?.lastVerified).toBe('2026-11-20')
})

test.each([
  ['of a day to come', { on: '2026-11-24' }, ['error F07 signoffs.0.on']],
  ['that names somebody', { by: 'Madame Jeanne Martin' }, ['error F07 signoffs.0.by']],
  [
    'by a partner who has not to',
    { partner: 'ailleurs' },
    ['error F07 signoffs.0.statements.bourse/campagne'],
  ],
  ['by nobody known', { partner: 'nulle-part' }, ['error L01 signoffs.0.partner']],
  [
    'of other words',
    { statements: { 'bourse/campagne': '00000000' } },
    ['warning F08 signoffs.0.statements.bourse/campagne'],
  ],
  [
    'of what is gone',
    { statements: { 'bourse/plafond': '00000000' } },
    ['warning F08 signoffs.0.statements.bourse/plafond'],
  ],
])('a signature %s is told', (_, more, expected) => {
  expect(found(withSignoffs(signed(more)))).toEqual(expect.arrayContaining(expected))
})

test('once the words of today are signed, an older signature of others is only a trace', () => {
  const old = signed({ on: '2026-10-01', statements: { 'bourse/campagne': '00000000' } })
  expect(found(withSignoffs(old, signed()))).toEqual([])
})

test('counters and sites are signed too', () => {
  const tree = borrowTree()
  const content = contentOf(tree)
  const all = signoffStatus(content, [], '2026-11-23')
  const ours = all.find(({ partner }) => partner === 'bourg')
  expect(ours?.statements.map(({ reference, standing }) => `${reference} ${standing}`)).toEqual([
    'offices/accueil unsigned',
    'sites/portail unsigned',
  ])
  const marks = Object.fromEntries(ours?.statements.map((one) => [one.reference, one.mark]) ?? [])
  const { registry } = contentOf(withSignoffs(signed({ statements: marks })))
  expect(registry.offices['accueil']?.lastVerified).toBe('2026-11-20')
  expect(registry.sites['portail']?.lastVerified).toBe('2026-11-20')
})
