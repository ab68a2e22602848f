import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatFinding } from '#publish/format-finding.ts'
import { readDeployment } from '#publish/read-deployment.ts'
import { borrowDeployment } from './borrow-deployment.ts'

const linesOf = (folder: string) =>
  readDeployment(folder).findings.map((finding) => formatFinding(finding).replace(`${folder}/`, ''))

test('a good deployment is read whole', () => {
  const { folder } = borrowDeployment()
  const { content, findings } = readDeployment(folder)
  expect(findings).toEqual([])
  expect(content?.guides.map(({ id, stories }) => [id, stories?.value.stories.length])).toEqual([
    ['bourse', 2],
  ])
  expect(Object.keys(content?.fragments ?? {})).toEqual(['mot-de-passe'])
  expect(content?.memory.ledger['bourse']).toHaveLength(2)
})

test('a file is called what it says it is', () => {
  const { folder, edit } = borrowDeployment()
  edit('guides/bourse.guide.yaml', 'id: bourse', 'id: bourses')
  expect(linesOf(folder)).toContain(
    "guides/bourse.guide.yaml:3:5  E X04  le fichier s'appelle « bourse.guide.yaml » mais dit « bourses ». Donnez-leur le même nom.",
  )
})

test('a file nobody would read is told of, and hidden files are left alone', () => {
  const { folder, write } = borrowDeployment()
  write('guides/bourse.yaml', '')
  write('guides/.bourse.guide.yaml.swp', '')
  expect(linesOf(folder)).toEqual([expect.stringContaining('guides/bourse.yaml:1:1  W X05')])
})

test('a missing file is told of by its name', () => {
  const { folder, path } = borrowDeployment()
  rmSync(path('places.yaml'))
  expect(linesOf(folder)).toEqual([expect.stringContaining('places.yaml:1:1  E X05')])
  expect(readDeployment(folder).content).toBeUndefined()
})

test('stories about no guide are told of', () => {
  const { folder, path } = borrowDeployment()
  rmSync(path('guides/bourse.guide.yaml'))
  expect(linesOf(folder)).toEqual([
    expect.stringContaining('stories/bourse.stories.yaml:2:8  E X05  aucun guide « bourse »'),
  ])
})

test('a file that is not in UTF-8 says so', () => {
  const { folder, read, write } = borrowDeployment()
  write('registry/docs.yaml', Buffer.from(read('registry/docs.yaml'), 'latin1'))
  expect(linesOf(folder)).toEqual([expect.stringContaining('registry/docs.yaml:1:1  E Y07')])
})

test('a broken fragment is told of once, not once for each guide that includes it', () => {
  const { folder, edit } = borrowDeployment()
  edit('fragments/mot-de-passe.frag.yaml', 'start: connu', 'strat: connu')
  expect(linesOf(folder).map((line) => line.split(':')[0])).toEqual([
    'fragments/mot-de-passe.frag.yaml',
    'fragments/mot-de-passe.frag.yaml',
  ])
  expect(readDeployment(folder).content?.guides[0]?.dependsOnBroken).toBe(true)
})

test('what deployments share is read too, and the deployment has the last word', () => {
  const { folder, path } = borrowDeployment()
  const common = path('../common')
  mkdirSync(join(common, 'registry'), { recursive: true })
  cpSync(path('fragments'), join(common, 'fragments'), { recursive: true })
  rmSync(path('fragments'), { recursive: true })
  writeFileSync(
    join(common, 'registry', 'partners.yaml'),
    'bourg: { name: Autre nom }\nopt: { name: OPT }\n',
  )
  const { content, findings } = readDeployment(folder)
  expect(findings).toEqual([])
  expect(Object.keys(content?.fragments ?? {})).toEqual(['mot-de-passe'])
  expect(content?.registry.partners).toMatchObject({
    bourg: { name: 'Ville du Bourg' },
    opt: { name: 'OPT' },
  })
})

test('a damaged ledger is not taken for an empty one', () => {
  const { folder, write } = borrowDeployment()
  write('ledger.json', '{"bourse": ')
  expect(linesOf(folder)).toEqual([expect.stringContaining('ledger.json:1:1  E X02')])
  expect(readDeployment(folder).content).toBeUndefined()
})
