import { beforeEach, describe, expect, test } from 'vitest'
import type { Guide } from '#contract/guide.ts'
import { obeyConsole } from '#kiosk/preview/obey-console.ts'
import { shownNow } from '#kiosk/preview/shown-now.ts'
import { currentView } from '#session/trail.ts'
import { aContent, aWholeGuide, words } from '../a-content.ts'
import { aKiosk } from '../a-kiosk.tsx'

let kiosk: Awaited<ReturnType<typeof aKiosk>>
let preview: ReturnType<typeof obeyConsole>
beforeEach(async () => {
  kiosk = await aKiosk({ terminal: { content: undefined } })
  preview = obeyConsole(kiosk.session, kiosk.terminal, { register: 'easy' }, () => {})
})

const give = (guide: Guide) => preview.obey({ ask: 'content', content: aContent([guide]) })
const shown = () => shownNow(kiosk.session.read(), preview.isElsewhere())
const walk = () => kiosk.session.read().context.walk

test('the first content is shown from the home screen, in the register asked for', () => {
  expect(preview.obey({ ask: 'open', guide: 'declarer' })?.code).toBe('no-content')
  give(aWholeGuide())
  expect(shown()).toMatchObject({ view: 'home', guide: null, step: null })
  expect(kiosk.session.read().context.comfort.reading.register).toBe('easy')
})

describe('a guide', () => {
  beforeEach(() => void give(aWholeGuide()))

  test('is opened at its introduction', () => {
    preview.obey({ ask: 'open', guide: 'declarer' })
    expect(shown()).toMatchObject({ view: 'introduction', guide: 'declarer', step: null })
  })

  test('is opened at a step by the shortest walk, and « Retour » walks it back', () => {
    expect(preview.obey({ ask: 'open', guide: 'declarer', step: 'site' })).toBeUndefined()
    expect(shown()).toEqual({
      tell: 'shown',
      view: 'guide',
      guide: 'declarer',
      step: 'site',
      isElsewhere: false,
    })
    kiosk.session.send({ type: 'person.wentBack' })
    expect(shown().step).toBe('papiers')
  })

  test('that is not there, or has no such step, is refused by a code', () => {
    expect(preview.obey({ ask: 'open', guide: 'autre' })?.code).toBe('unknown-guide')
    expect(preview.obey({ ask: 'open', guide: 'declarer', step: 'rien' })).toMatchObject({
      code: 'unknown-step',
      file: 'guides/declarer',
    })
  })
})

describe('when the content changes under a walk', () => {
  beforeEach(() => {
    give(aWholeGuide())
    preview.obey({ ask: 'open', guide: 'declarer', step: 'papiers' })
    kiosk.session.send({ type: 'person.ticked', step: 'papiers', docs: ['rib'] })
  })

  test('the walk goes on in the new words, with its ticks and the view that was open', () => {
    kiosk.session.send({ type: 'person.opened', view: { at: 'help' } })
    const guide = aWholeGuide()
    give({ ...guide, meta: { ...guide.meta, title: words('Un autre titre') } })
    expect(walk()?.guide.meta.title.std['fr']).toBe('Un autre titre')
    expect(walk()?.ticked).toEqual({ papiers: ['rib'] })
    expect(shown()).toMatchObject({ view: 'help', step: 'papiers' })
  })

  test('it stops where the guide no longer offers what was answered', () => {
    const guide = aWholeGuide()
    const { compte } = guide.steps
    if (compte?.kind !== 'choice') throw new Error('the sample has changed')
    const renamed = {
      ...compte,
      unsure: false,
      options: compte.options.map((option) => ({ ...option, value: `${option.value}-2` })),
    }
    give({ ...guide, steps: { ...guide.steps, compte: renamed } })
    expect(shown()).toMatchObject({ view: 'guide', step: 'compte' })
  })

  test('a guide that is gone leads back to the home screen', () => {
    preview.obey({ ask: 'content', content: aContent([]) })
    expect(shown()).toMatchObject({ view: 'home', guide: null })
  })
})

describe('the look', () => {
  const seasonal = (): Guide => {
    const guide = aWholeGuide()
    return {
      ...guide,
      seasons: {
        saison: { fact: 'sur', windows: [{ opens: '2027-03-01', closes: '2027-03-31' }] },
      },
      start: 'porte',
      steps: {
        ...guide.steps,
        porte: {
          kind: 'gate',
          next: [{ when: { season: ['saison', 'open'] }, to: 'compte' }, { to: 'revenir' }],
        },
      },
    }
  }

  test('changes the day of a walk in place', () => {
    give(seasonal())
    preview.obey({ ask: 'look', look: { at: '2027-03-01' } })
    preview.obey({ ask: 'open', guide: 'declarer', step: 'compte' })
    expect(shown()).toMatchObject({ step: 'compte', isElsewhere: false })
    preview.obey({ ask: 'look', look: { at: '2027-05-01' } })
    expect(shown()).toMatchObject({ step: 'revenir' })
  })

  test('is told apart from what a walk had to imagine', () => {
    give(seasonal())
    preview.obey({ ask: 'look', look: { at: '2027-05-01' } })
    preview.obey({ ask: 'open', guide: 'declarer', step: 'papiers' })
    expect(shown()).toMatchObject({ step: 'papiers', isElsewhere: true })
    give(seasonal())
    expect(shown()).toMatchObject({ step: 'papiers', isElsewhere: true })
    preview.obey({ ask: 'home' })
    expect(shown()).toMatchObject({ view: 'home', isElsewhere: false })
  })

  test('changes the language and the network', () => {
    give(aWholeGuide())
    preview.obey({ ask: 'look', look: { lang: 'en', network: 'none' } })
    expect(kiosk.session.read().context.comfort.reading).toEqual({ lang: 'en', register: 'easy' })
    expect(kiosk.terminal.read().network).toBe('none')
    expect(currentView(kiosk.session.read().context)).toEqual({ at: 'home' })
  })
})
