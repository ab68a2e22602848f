import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { parse, stringify } from 'yaml'
import { buildRelease } from '#author/build-release.ts'
import { checkDiagnostic } from '#author/check-diagnostic.ts'
import { diagnosticSchema, mostQuestions } from '#contract/diagnostic.ts'
import { frontSchema } from '#contract/release.ts'
import { mostWeights } from '#guide/weigh-answers.ts'
import { borrowTree, contentOf } from './borrow-tree.ts'

const pilot = () =>
  v.parse(
    diagnosticSchema,
    parse(readFileSync('kiosk-config/common/nouvelle-caledonie/diagnostic.yaml', 'utf8')),
  )

const causesNaming = (office: string) =>
  pilot().causes.map((cause) => ({ ...cause, ways: [{ kind: 'office', office }] }))

test('a thirteenth question is refused by the schema, in French', () => {
  const document = pilot()
  const [first] = document.questions
  const many = Array.from({ length: mostQuestions + 1 }, (_, at) => ({ ...first, id: `q${at}` }))
  const parsed = v.safeParse(diagnosticSchema, { ...document, questions: many })
  expect(parsed.issues?.map(({ message }) => message)).toEqual(['12 questions au plus'])
})

test('the pilot asks twelve questions at most about several causes, each of which answers can bring', () => {
  const document = pilot()
  expect(document.questions.length).toBeLessThanOrEqual(mostQuestions)
  const most = mostWeights(document)
  const wanted = ['equipement', 'connexion', 'lecture', 'langue', 'handicap', 'confiance']
  expect(document.causes.map(({ id }) => id)).toEqual(expect.arrayContaining(wanted))
  for (const { id, from } of document.causes) expect(most.get(id)).toBeGreaterThanOrEqual(from)
})

test('a deployment without one has nothing to say of it', () => {
  expect(checkDiagnostic(contentOf(borrowTree()), [])).toEqual([])
})

test('a release carries it as it is written, with the offices that it names and no other', async () => {
  const tree = borrowTree()
  const accueil = tree.read('registry/offices.yaml')
  const others = ['mairie', 'ailleurs'].map((id) => accueil.replace('accueil:', `${id}:`))
  tree.write('registry/offices.yaml', [accueil, ...others].join('\n'))
  tree.write('diagnostic.yaml', stringify({ ...pilot(), causes: causesNaming('mairie') }))
  const content = contentOf(tree)
  const files = await buildRelease(content, [], '2026-11-23')
  const readFile = (name: string) => {
    const file = files.find((each) => each.name === name)
    return JSON.parse(new TextDecoder().decode(file?.content))
  }
  expect(v.parse(diagnosticSchema, readFile('diagnostic'))).toEqual(content.diagnostic?.value)
  const { offices } = v.parse(frontSchema, readFile('front')).registry
  expect(Object.keys(offices)).toContain('mairie')
  expect(Object.keys(offices)).not.toContain('ailleurs')
})
