import { beforeEach, describe, expect, test } from 'vitest'
import type { Content } from '#contract/release.ts'
import { createFirstState } from '#kiosk/app/first-state.ts'
import type { TerminalState } from '#kiosk/app/terminal-state.ts'
import { checkContent } from '#kiosk/release/check-content.tsx'
import { laterScreens } from '#kiosk/screens/later.tsx'
import { loadTexts } from '#kiosk/start/load-texts.ts'
import { aContent, aFront, aWholeGuide, words } from '../a-content.ts'
import { readWords } from '../read-words.ts'

let terminal: TerminalState
beforeEach(async () => {
  const textsOf = await loadTexts(readWords)
  terminal = {
    ...createFirstState(aFront()).terminal.read(),
    texts: textsOf({ lang: 'fr', register: 'std' }),
  }
})

const check = (content: Content) => checkContent(content, terminal, laterScreens)

const withTiles = (tiles: Content['front']['deployment']['tiles']): Content => {
  const content = aContent([aWholeGuide()])
  const { front } = content
  return { ...content, front: { ...front, deployment: { ...front.deployment, tiles } } }
}
const tile = { topic: 'impots', picture: 'impots', ground: 2 as const }

describe('a release passes its trial', () => {
  test('when its home can be read and one of its guides opens', async () => {
    expect(await check(aContent([aWholeGuide()]))).toBe(true)
  })

  test('although a need has no guide yet', async () => {
    const empty = {
      topic: 'voiture',
      label: words('Voiture'),
      picture: 'voiture',
      ground: 1 as const,
    }
    expect(await check(withTiles([empty, { ...tile, label: words('Impôts') }]))).toBe(true)
  })

  test('without anybody seeing it, and without touching the page', async () => {
    document.body.innerHTML = '<p>Bonjour</p>'
    const before = document.documentElement.outerHTML
    await check(aContent([aWholeGuide()]))
    expect(document.documentElement.outerHTML).toBe(before)
  })
})

describe('a release fails its trial', () => {
  test.each(['', ' ', '\u200b', '…'])(
    'when a need of its home says nothing: « %s »',
    async (label) => {
      expect(await check(withTiles([{ ...tile, label: { std: { fr: label } } }]))).toBe(false)
    },
  )

  test('when its home has no need to choose', async () => {
    expect(await check(withTiles([]))).toBe(false)
  })

  test('when no need leads to a guide', async () => {
    expect(await check(aContent([]))).toBe(false)
    const content = aContent([aWholeGuide()])
    expect(await check({ ...content, guides: {} })).toBe(false)
  })

  test('when its guides are all for aidants', async () => {
    const content = aContent([aWholeGuide()])
    const cards = content.front.cards.map((card) => ({ ...card, visibility: 'helper' as const }))
    expect(await check({ ...content, front: { ...content.front, cards } })).toBe(false)
  })

  test('when a guide opens on nothing', async () => {
    const guide = aWholeGuide()
    expect(await check(aContent([{ ...guide, start: 'nulle-part' }]))).toBe(false)
  })

  test('when a screen throws', async () => {
    const content = withTiles([{ ...tile, label: words('Impôts') }])
    const broken = new Proxy(content.guides, {
      get: () => {
        throw new Error('broken')
      },
    })
    await expect(check({ ...content, guides: broken })).rejects.toThrow('broken')
  })
})
