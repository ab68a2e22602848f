import { expect, test } from 'vitest'
import { checkDeployment } from '#author/check-deployment.ts'
import { compileGuides } from '#author/compile-guides.ts'
import { coverage } from '#author/coverage/coverage.ts'
import { addSignoff } from '#author/add-signoff.ts'
import { drawFactPack } from '#author/draw-fact-pack.ts'
import { factPack } from '#author/fact-pack.ts'
import { documentKinds } from '#author/json-schemas.ts'
import { confirmedIn } from '#author/signoff-record.ts'
import { signoffStatus } from '#author/signoff-status.ts'
import { staleSince } from '#author/stale-report.ts'
import { statementKinds } from '#author/dated-statement.ts'
import { statementsOf, statingOf } from '#author/statements.ts'
import { sourceSchema } from '#contract/fact.ts'
import { type BorrowedTree, borrowTree, contentOf } from './borrow-tree.ts'

const today = '2026-11-23'
const words = (text: string) => `{ std: { fr: "${text}" }, easy: { fr: "${text}" } }`
const source = '{ name: Entretien, dated: "2020-09-25" }'

/** One thing of each kind beside guides, all of which concern the partner « bourg ». */
const furnished = (): BorrowedTree => {
  const tree = borrowTree()
  tree.write(
    'pass.yaml',
    `schema: pass/1
id: pass-numerique
title: ${words('Le pass')}
lead: ${words('Il paie une formation.')}
picture: ecole
facts:
  valeur: { text: ${words('Il vaut dix euros.')}, source: ${source}, lastVerified: "2020-09-25", reviewEvery: P365D, hard: true, partner: bourg }
`,
  )
  tree.write(
    'registry/conventions.yaml',
    `schema: conventions/1
said: { count: 2, note: ${words('Deux ont signé.')}, source: ${source} }
conventions:
  bourg: { signatory: Le Bourg, signed: "2025-04", until: "2026-10-31", services: [Former], owner: Département, source: { name: Accord, dated: "2025-04-18" } }
`,
  )
  tree.write(
    'registry/referents.yaml',
    `accueil: { partner: bourg, domain: ${words('Bourses')}, function: Référente accueil, name: Jeanne, channels: [{ kind: internal-phone, value: "12" }], scope: country, validFrom: "2026-01-01", validUntil: "2027-01-01", verifiedAt: "2026-02-01", owner: Le Bourg }
`,
  )
  tree.write(
    'registry/answers.yaml',
    `delai: { partner: bourg, guide: bourse, question: ${words('Quel délai ?')}, answer: ${words('Un mois.')}, answered: "2025-01-01", owner: Coordination, reviewEvery: P180D }
`,
  )
  tree.write(
    'media.yaml',
    `schema: shelf/1\ntitle: ${words('Les jeudis')}\nlead: ${words('À écouter.')}\npicture: ecole\nnoNext: ${words('Demandez.')}\n`,
  )
  tree.write(
    'media/atelier.media.yaml',
    `schema: media/1
id: atelier
title: ${words('Un atelier')}
lead: ${words('On apprend.')}
date: "2020-09-25"
partner: bourg
recording: { kind: elsewhere, where: ${words('Chez le Département.')}, source: ${source} }
`,
  )
  tree.write(
    'directory/voisins.directory.yaml',
    `schema: directory/1
id: voisins
source: { name: Carte, dated: null }
places:
  - { id: mediatheque, nom: Médiathèque, commune: Le Bourg, date_maj: "2025-01-01" }
  - { id: ecole, nom: École, commune: Le Bourg }
`,
  )
  const deployment = tree.files.get('bourg/deployment.yaml') ?? ''
  tree.write(
    'deployment.yaml',
    `${deployment}\ntargets:\n  - { what: workshops, perYear: 12, label: Un atelier par mois, source: ${source} }\n`,
  )
  return tree
}

const references = [
  'pass/valeur',
  'conventions/bourg',
  'conventions-count/said',
  'referents/accueil',
  'answers/delai',
  'media/atelier',
  'directory/voisins/mediatheque',
  'directory/voisins/ecole',
  'targets/1',
]
const signable = [
  'pass/valeur',
  'conventions/bourg',
  'referents/accueil',
  'answers/delai',
  'media/atelier',
]

test('everything beside guides that is no longer verified is told, with who answers for it', () => {
  const stating = statingOf(contentOf(furnished()))
  const stale = staleSince(stating, [], undefined, today)
  const told = stale
    .filter(({ reference }) => references.includes(reference))
    .map(({ reference, owner, reason }) => `${reference} : ${owner}, ${reason}`)
  const programme = stating.programme
  const partner = stating.registry.partners['bourg']?.name
  expect(told).toEqual([
    `pass/valeur : ${partner}, overdue`,
    'conventions/bourg : Département, expired',
    `conventions-count/said : ${programme}, overdue`,
    'referents/accueil : Le Bourg, overdue',
    'answers/delai : Coordination, overdue',
    `media/atelier : ${partner}, overdue`,
    `directory/voisins/mediatheque : ${programme}, overdue`,
    `directory/voisins/ecole : ${programme}, never`,
    `targets/1 : ${programme}, overdue`,
  ])
  expect(stale.find(({ reference }) => reference === 'pass/valeur')?.written).toEqual({
    file: 'bourg/pass.yaml',
    part: 'facts.valeur',
  })
})

test('a partner confirms them on the fact pack, and a signature dates them where terminals and aidants read it', () => {
  const tree = furnished()
  const content = contentOf(tree)
  const guides = compileGuides(content).guides.map(({ guide }) => guide)
  const page = drawFactPack(
    'Le Bourg',
    'Bourg',
    factPack('bourg', guides, statingOf(content)),
    today,
  )
  expect(page).not.toContain('Jeanne')
  const confirmed = confirmedIn(page, [])
  if (!confirmed.ok) throw new Error(confirmed.fault)
  expect(Object.keys(confirmed.value)).toEqual(expect.arrayContaining(signable))
  tree.write(
    'signoffs.yaml',
    addSignoff(undefined, {
      partner: 'bourg',
      by: 'Responsable de l’accueil',
      on: '2026-11-20',
      document: { name: 'Fiche' },
      statements: confirmed.value,
    }),
  )
  const signed = contentOf(tree)
  const standing = signoffStatus(signed, guides, today)
    .find(({ partner }) => partner === 'bourg')
    ?.statements.filter(({ reference }) => signable.includes(reference))
    .map(({ reference, standing: how, isFresh }) => [reference, how, isFresh])
  // A convention that is over is over, whoever signed that it was.
  expect(standing).toEqual(
    signable.map((reference) => [reference, 'signed', reference !== 'conventions/bourg']),
  )
  expect(signed.beside.pass?.value.facts['valeur']?.lastVerified).toBe('2026-11-20')
  expect(signed.assistance.referents['accueil']?.verifiedAt).toBe('2026-11-20')
  expect(signed.assistance.answers['delai']?.answered).toBe('2026-11-20')
  const codes = checkDeployment(tree.readDeployment(), today, ['ecole']).findings.map(
    ({ code }) => code,
  )
  for (const code of ['F07', 'F08', 'H04', 'Q02']) expect(codes).not.toContain(code)
})

test('coverage counts the facts of a pass with the facts, and the rest on its own line', () => {
  const measures = coverage(contentOf(furnished()), {
    today,
    pictures: [],
    shell: { french: {}, langs: {} },
  }).flatMap((chapter) => chapter.measures)
  const missing = (id: string) => {
    const one = measures.find((measure) => measure.id === id)
    return one && 'missing' in one ? one.missing : undefined
  }
  expect(missing('hard-facts-fresh')).toEqual(['pass/valeur'])
  expect(missing('beside-fresh')).toEqual(references.slice(1))
})

/** Every place of a schema that bears the source or the date of a claim. */
const claimsIn = (schema: unknown, at: string, found: Set<string>): void => {
  if (typeof schema !== 'object' || schema === null) return
  if ('entries' in schema && typeof schema.entries === 'object' && schema.entries !== null)
    for (const [name, entry] of Object.entries(schema.entries)) {
      if (entry === sourceSchema || dates.has(name)) found.add(at)
      claimsIn(entry, `${at}.${name}`, found)
    }
  const inner = [
    'item' in schema ? schema.item : undefined,
    'value' in schema ? schema.value : undefined,
    'wrapped' in schema ? schema.wrapped : undefined,
    ...('options' in schema && Array.isArray(schema.options) ? schema.options : []),
  ]
  for (const one of inner) if (one !== sourceSchema) claimsIn(one, at, found)
}
const dates = new Set(['lastVerified', 'verifiedAt', 'answered', 'date_maj'])

test('no source and no date of verification is written where these tools do not look', () => {
  const found = new Set<string>()
  for (const [kind, { schema }] of Object.entries(documentKinds)) claimsIn(schema, kind, found)
  const lookedAt = {
    'guide.facts': 'fact',
    'fragment.facts': 'fact',
    'places.places': 'place',
    sites: 'site',
    offices: 'office',
    referents: 'referent',
    answers: 'answer',
    'deployment.targets': 'target',
    'media.recording': 'media',
    'conventions.said': 'convention',
    'conventions.conventions': 'convention',
    'pass.facts': 'pass',
    directory: 'directory',
    'directory.places': 'directory',
  } as const satisfies Record<string, (typeof statementKinds)[number]>
  expect([...found].toSorted()).toEqual(Object.keys(lookedAt).toSorted())
  const stated = statementsOf(
    statingOf(contentOf(furnished())),
    compileGuides(contentOf(furnished())).guides.map(({ guide }) => guide),
  ).map(({ kind }) => kind)
  expect([...new Set(stated)].toSorted()).toEqual([...statementKinds].toSorted())
})
