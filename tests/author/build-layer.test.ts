import * as v from 'valibot'
import { expect, test } from 'vitest'
import { buildRelease, isSameContent, listFiles } from '#author/build-release.ts'
import { checkDeployment } from '#author/check-deployment.ts'
import { aidantLayerSchema, type SealedLayer, sealedLayerSchema } from '#contract/aidant.ts'
import { guideSchema } from '#contract/guide.ts'
import { openLayer } from '#seal/assisted/aidant-layer.ts'
import { fromHex } from '#seal/hex.ts'
import { answersYaml, assistedTree, note, phone } from './assisted-tree.ts'
import { type BorrowedTree, borrowTree, contentOf } from './borrow-tree.ts'

const day = '2026-11-23'
const key = 'ab'.repeat(32)

const release = async (tree: BorrowedTree, today = day) => {
  const read = tree.readDeployment()
  const { guides, findings } = checkDeployment(read, today, [
    'ecole',
    'impots',
    'certificat',
    'papiers',
  ])
  expect(findings.filter(({ level }) => level === 'error')).toEqual([])
  const files = await buildRelease(contentOf(tree), guides, today)
  const text = (name: string) => {
    const file = files.find((each) => each.name === name)
    return file && new TextDecoder().decode(file.content)
  }
  return { files, text }
}

const layerOf = async (tree: BorrowedTree, today = day): Promise<SealedLayer> =>
  v.parse(sealedLayerSchema, JSON.parse((await release(tree, today)).text('aidant') ?? ''))

const openFirst = async ({ sealed, slots: [slot] }: SealedLayer, hex = key) => {
  const opened = slot && (await openLayer({ sealed }, slot.code.wrapped, fromHex(hex)))
  return opened === undefined ? undefined : v.parse(aidantLayerSchema, JSON.parse(opened))
}

test('what is for aidants is in no file of a release that can be read', async () => {
  const { files } = await release(assistedTree())
  for (const { name, content } of files) {
    const text = new TextDecoder().decode(content)
    for (const secret of [
      phone,
      note,
      'Ce que l’aidant regarde',
      'Hina',
      'bourg.example',
      '5e5e5e',
    ])
      expect(text.includes(secret), `${secret} in ${name}`).toBe(false)
  }
})

test('the key of an aidant opens all of it, and another key nothing', async () => {
  const layer = await layerOf(assistedTree())
  const opened = await openFirst(layer)
  expect(opened?.notes['bourse']?.['debut']?.[0]?.std).toMatchObject({ fr: note })
  expect(opened?.steps['bourse']).toHaveProperty('rappel')
  expect(opened?.referents['bourses']?.channels[0]?.value).toBe(phone)
  expect(opened?.partners).toEqual({ bourg: 'Ville du Bourg' })
  expect(opened?.reception).toHaveLength(1)
  expect(opened?.aidants).toMatchObject({ '10': { firstName: 'Hina' } })
  expect(await openFirst(layer, 'cd'.repeat(32))).toBeUndefined()
})

test('the partners of the training shelf, and of trainings followed, travel with their names', async () => {
  const tree = assistedTree()
  tree.write('registry/referents.yaml', '{}\n')
  expect((await openFirst(await layerOf(tree)))?.partners).toEqual({ bourg: 'Ville du Bourg' })
})

test('answers of partners travel with it, and in no file that can be read', async () => {
  const tree = assistedTree()
  tree.write('registry/answers.yaml', answersYaml)
  const { files } = await release(tree)
  for (const { name, content } of files)
    expect(new TextDecoder().decode(content), name).not.toContain('quittance est-elle')
  const opened = await openFirst(await layerOf(tree))
  expect(opened?.answers['quittance']).toMatchObject({ guide: 'bourse', step: 'papiers' })
})

test('a step for aidants is passed by the public without a screen', async () => {
  const { text } = await release(assistedTree())
  const guide = v.parse(guideSchema, JSON.parse(text('guides/bourse') ?? ''))
  expect(guide.steps['rappel']).toEqual({ kind: 'gate', next: [{ to: 'saison' }] })
})

test('the same content gives the same bytes, and any change other ones under another key', async () => {
  const first = listFiles((await release(assistedTree())).files)
  expect(isSameContent(first, listFiles((await release(assistedTree())).files))).toBe(true)
  const tree = assistedTree()
  tree.edit('registry/referents.yaml', phone, '99 88 76')
  expect(isSameContent(first, listFiles((await release(tree)).files))).toBe(false)
  const [before, after] = [await layerOf(assistedTree()), await layerOf(tree)]
  const [{ code } = { code: { wrapped: '' } }] = before.slots
  expect(await openLayer(after, code.wrapped, fromHex(key))).toBeUndefined()
})

test.each([
  ['revoked', '  revoked: true\n', day],
  ['past their last day', '', '2027-07-01'],
])('an aidant who is %s has no way in', async (_why, line, today) => {
  const tree = assistedTree()
  tree.write('aidants.yaml', `${tree.read('aidants.yaml')}  ${line}`)
  const layer = await layerOf(tree, today)
  expect(layer.slots).toEqual([])
})

test('a deployment without aidants publishes nothing for them, and no note to anybody', async () => {
  const tree = assistedTree()
  tree.files.delete('bourg/aidants.yaml')
  const { files, text } = await release(tree)
  expect(files.map(({ name }) => name)).toEqual(['front', 'guides/bourse', 'search'])
  expect(text('guides/bourse')).not.toContain(note)
})

test('a guide for aidants is on their shelf, and nowhere else', async () => {
  const tree = assistedTree()
  tree.edit(
    'guides/bourse.guide.yaml',
    '  status: published\n',
    '  status: published\n  visibility: helper\n',
  )
  const { files } = await release(tree)
  expect(files.map(({ name }) => name)).toEqual(['aidant', 'front', 'search'])
  expect((await openFirst(await layerOf(tree)))?.guides.map(({ id }) => id)).toEqual(['bourse'])
})

test('the good deployment has no aidants', async () => {
  expect((await release(borrowTree())).text('aidant')).toBeUndefined()
})
