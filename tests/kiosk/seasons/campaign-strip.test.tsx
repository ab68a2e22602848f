import { expect, test } from 'vitest'
import { act, screen } from '@testing-library/preact'
import type { Card } from '#contract/release.ts'
import { startSeasons } from '#kiosk/seasons/start-seasons.ts'
import { aContent, aWholeGuide } from '../a-content.ts'
import { aKiosk } from '../a-kiosk.tsx'

const guide = aWholeGuide()
const withCards = (more: Partial<Card>) => {
  const content = aContent([guide])
  return {
    ...content,
    front: { ...content.front, cards: content.front.cards.map((card) => ({ ...card, ...more })) },
  }
}
const seasons = [
  {
    windows: [{ opens: '2026-11-01', closes: '2026-11-28' }],
    lastVerified: '2026-11-01',
    reviewEvery: 'P90D',
  },
]

const atHome = async (more: Partial<Card>, terminal = {}, isLate = false) => {
  const kiosk = await aKiosk({
    guides: [guide],
    terminal: { content: withCards(more), ...terminal },
  })
  if (!isLate) await act(() => startSeasons(kiosk.terminal))
  kiosk.press(/Touchez ici/)
  kiosk.press('Continuer')
  return kiosk
}
const strip = () => document.querySelector('.campaigns')

test('what is open today is one touch from the home, with its last day', async () => {
  const { press, title } = await atHome({ seasons })
  expect(strip()?.getAttribute('aria-label')).toBe('En ce moment')
  expect(strip()?.textContent).toMatch(/Plus que 5 jours.*28 novembre/u)
  expect(strip()?.textContent).not.toContain('vérifier')
  press(/Plus que 5 jours/)
  expect(title()).toBe('Déclarer ses revenus')
})

test('days that nobody confirmed say so', async () => {
  await atHome({ seasons: seasons.map((season) => ({ ...season, lastVerified: null })) })
  expect(strip()?.textContent).toContain('À vérifier au guichet')
})

test('nothing is told under a clock that is wrong, nor when nothing is open', async () => {
  await atHome({ seasons }, { isClockWrong: true })
  expect(strip()).toBeNull()
  await atHome({ seasons }, { today: '2027-02-01' })
  expect(strip()).toBeNull()
})

test('nothing moves under a finger: what comes late waits for the next time the home is shown', async () => {
  const { press, terminal } = await atHome({ seasons }, {}, true)
  await act(() => startSeasons(terminal))
  expect(strip()).toBeNull()
  press('Tout voir')
  press('Retour')
  expect(strip()).not.toBeNull()
})

test('a list says until when, and what is for another province', async () => {
  const { press } = await atHome({ seasons })
  press('Impôts')
  expect(screen.getByText(/28 novembre/)).toBeTruthy()
  const elsewhere = await atHome(
    { where: { province: ['sud'] }, seasons },
    { place: { province: 'nord' } },
  )
  elsewhere.press('Impôts')
  expect(screen.getByText('Pour une autre province')).toBeTruthy()
})
