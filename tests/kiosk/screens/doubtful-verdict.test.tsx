// @whole: the real guides of New Caledonia, from their files to the verdict that a person reads and takes home.
import { screen, waitFor } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { compileGuides } from '#author/compile-guides.ts'
import type { Guide } from '#contract/guide.ts'
import { configurationRoot } from '#publish/commands/command.ts'
import { readDeploymentFolder } from '#publish/read-deployment-folder.ts'
import { aKiosk } from '../a-kiosk.tsx'

const { content } = readDeploymentFolder(`${configurationRoot}/nouvelle-caledonie-pcn`)
const compiled = content ? compileGuides(content).guides : []
const guideOf = (id: string): Guide => {
  const guide = compiled.find((one) => one.id === id)?.guide
  if (guide === undefined) throw new Error(`no guide ${id}`)
  return guide
}

/** As if partners had signed every one of its facts the week before. */
const confirmed = (guide: Guide): Guide => ({
  ...guide,
  facts: Object.fromEntries(
    Object.entries(guide.facts).map(([id, fact]) => [id, { ...fact, lastVerified: '2026-11-20' }]),
  ),
})

const arrive = async (guide: Guide, answers: Readonly<Record<string, string>>, title: RegExp) => {
  const kiosk = await aKiosk({ guides: [guide] })
  kiosk.begin(guide)
  for (const [step, outcome] of Object.entries(answers))
    kiosk.session.send({ type: 'person.answered', step, outcome })
  await waitFor(() => expect(kiosk.title()).toMatch(title))
  return kiosk
}

const doubtful = /À vérifier au guichet\. Une information n.est pas confirmée/
const walks = [
  [
    'the result states the price',
    'timbre-fiscal',
    { besoin: 'passeport', age: 'enfant' },
    /Pas de timbre à acheter/,
  ],
  [
    'only the questions state the age and the five years',
    'cafat-retraite',
    { besoin: 'demander', age: 'plus', duree: 'oui', papiers: 'have-all' },
    /vous avez sans doute droit à la retraite/,
  ],
] as const

test.each(walks)(
  '%s: nobody has confirmed it, and the answer says so, on the screen and on the sheet',
  async (_, id, answers, title) => {
    const kiosk = await arrive(guideOf(id), answers, title)
    screen.getByText(doubtful)
    expect(screen.queryByText(/^Sans doute/)).toBeNull()
    kiosk.session.send({ type: 'person.opened', view: { at: 'sheet' } })
    await waitFor(() => expect(screen.getAllByText(doubtful).length).toBeGreaterThan(0))
  },
)

test.each(walks)('%s: once confirmed, the answer is given again', async (_, id, answers, title) => {
  await arrive(confirmed(guideOf(id)), answers, title)
  screen.getByText(/^Sans doute (?:oui|non)\./)
  expect(screen.queryByText(doubtful)).toBeNull()
})
