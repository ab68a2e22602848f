import { expect, test } from 'vitest'
import { publicParts } from '#author/build-release.ts'
import { compileGuides } from '#author/compile-guides.ts'
import { everySentence, publicSentences } from '#author/speech/public-sentences.ts'
import { unfilledKeys } from '#author/speech/shell-sentences.ts'
import { readSpokenWords } from '#publish/audio/spoken-words.ts'
import { readDeploymentFolder } from '#publish/read-deployment-folder.ts'
import { borrowDeployment, goodDay } from '../../publish/borrow-deployment.ts'

function shownOf(edit: (deployment: ReturnType<typeof borrowDeployment>) => void = () => {}) {
  const deployment = borrowDeployment()
  edit(deployment)
  const { content } = readDeploymentFolder(deployment.folder)
  if (!content) throw new Error('the good deployment cannot be read')
  const guides = compileGuides(content).guides.map(({ guide }) => guide)
  return { ...publicParts(content, guides, goodDay), diagnostic: content.diagnostic?.value }
}

const spoken = async (shown: ReturnType<typeof shownOf>) =>
  publicSentences(shown, await readSpokenWords(), 'fr')

test('a sentence is in one part only, and every guide has its own', async () => {
  const shown = shownOf()
  const said = await spoken(shown)
  expect([...said.guides.keys()]).toEqual(shown.guides.map(({ id }) => id))
  const parts = [said.shell, said.front, ...said.guides.values()]
  const count = parts.reduce((sum, part) => sum + part.size, 0)
  expect(everySentence(said).size).toBe(count)
})

test('keys of the shell, tiles, titles, facts and their dates are all there', async () => {
  const shown = shownOf()
  const all = everySentence(await spoken(shown))
  const [tile] = shown.front.deployment.tiles
  for (const said of [
    'Continuer',
    'Il me manque 1 papier',
    'Il me manque 12 papiers',
    tile?.label.std['fr'] ?? '',
    'Demander une bourse',
    'Faites la demande en novembre ou décembre',
    'Vérifié le 1er novembre 2026',
    'Source : Site du Bourg, 1er novembre 2026',
  ])
    expect([...all], said).toContain(said)
})

test('notes for aidants are nowhere, whatever a guide says to them', async () => {
  const secret = 'Regardez le carnet vert avant de répondre'
  const shown = shownOf((deployment) => {
    deployment.edit(
      'guides/bourse.guide.yaml',
      "      easy: { fr: 'Pour commencer', en: 'To start' }\n",
      `      easy: { fr: 'Pour commencer', en: 'To start' }\n    helper: [{ std: { fr: '${secret}' } }]\n`,
    )
  })
  expect([...everySentence(await spoken(shown))].join('\n')).not.toContain(secret)
})

test('what a person types, and the name of who helps them, fill no sentence', async () => {
  const words = await readSpokenWords()
  const unfilled = unfilledKeys(words, shownOf(), 'fr')
  expect(unfilled).toEqual(
    expect.arrayContaining(['search.none', 'search.count_one', 'help.coming.name']),
  )
})
