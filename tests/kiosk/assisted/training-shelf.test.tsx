import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import type { AidantLayer } from '#contract/aidant.ts'
import type { Guide } from '#contract/guide.ts'
import { createFirstState } from '#kiosk/app/first-state.ts'
import { KioskContext, kioskOf } from '#kiosk/app/kiosk-context.ts'
import { TrainingShelf } from '#kiosk/assisted/training-shelf.tsx'
import { loadTexts } from '#kiosk/start/load-texts.ts'
import { aFront, aWholeGuide } from '../a-content.ts'
import { readWords } from '../read-words.ts'
import { aLayer } from './a-sealed-layer.ts'

afterEach(cleanup)

const said = (fr: string) => ({ std: { fr } })

function aSheet(partner: string): Guide {
  const guide = aWholeGuide()
  return {
    ...guide,
    id: `formation-${partner}`,
    meta: {
      ...guide.meta,
      title: said(`Aider pour ${partner}`),
      partners: [partner],
      unknown: [said('Les horaires ne sont pas connus.')],
      visibility: 'helper',
    },
    facts: {
      telephone: {
        text: said('On répond au 99 88 77.'),
        source: { name: 'La Gazette du Bourg', dated: '2025-07-01' },
        lastVerified: '2025-07-01',
        reviewEvery: 'P365D',
        hard: false,
      },
    },
    start: 'renvoyer',
    steps: {
      renvoyer: {
        kind: 'result',
        title: said('Vers qui renvoyer'),
        body: said('Appelez avec la personne.'),
        facts: ['telephone'],
        helper: [],
        visibility: 'public',
        sensitive: false,
        verdict: 'done',
        sheet: [],
        offices: [],
        nextsteps: [],
      },
    },
  }
}

const layer: AidantLayer = {
  ...aLayer,
  guides: [aSheet('caisse'), aSheet('bourg')],
  partners: { caisse: 'La Caisse', bourg: 'Ville du Bourg' },
  aidants: { '10': { training: { caisse: '2026-09-01' } } },
}

async function open(first: readonly string[] = []) {
  const { session, terminal } = createFirstState(aFront())
  const textsOf = await loadTexts(readWords)
  terminal.change({ texts: textsOf({ lang: 'fr', register: 'std' }) })
  render(
    <KioskContext.Provider value={kioskOf(session.read(), terminal.read(), () => {})}>
      <TrainingShelf layer={layer} number="10" first={first} />
    </KioskContext.Provider>,
  )
}

const sheets = () => screen.getAllByRole('button').map(({ textContent }) => textContent)

test('the sheets of the partner whose procedure is done come first', async () => {
  await open()
  expect(sheets()).toEqual(['Aider pour caisse', 'Aider pour bourg'])
  cleanup()
  await open(['bourg'])
  expect(sheets()).toEqual(['Aider pour bourg', 'Aider pour caisse'])
})

test('an open sheet gives each fact with its source and its date, and what is not known', async () => {
  await open()
  expect(screen.queryByText(/99 88 77/)).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Aider pour bourg' }))
  expect(screen.getByText(/99 88 77/)).toBeTruthy()
  expect(screen.getByText(/La Gazette du Bourg/).textContent).toMatch(/juillet 2025/)
  expect(screen.getByText(/horaires ne sont pas connus/)).toBeTruthy()
})

test('a training that was followed is told with the name of its partner', async () => {
  await open()
  expect(screen.getByText(/La Caisse : formation suivie le/).textContent).toMatch(/septembre 2026/)
})
