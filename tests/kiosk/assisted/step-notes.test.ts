import { expect, test } from 'vitest'
import type { Guide } from '#contract/guide.ts'
import { stepNotes } from '#kiosk/assisted/step-notes.ts'
import { aGuide, anywhere } from '../../session/a-guide.ts'
import { aLayer } from './a-sealed-layer.ts'

const note = { std: { fr: 'Regardez le nom.' } }
const title = { std: { fr: 'À vérifier' } }
const layer = {
  ...aLayer,
  notes: { 'a-guide': { second: [note] } },
  steps: { 'a-guide': { rappel: { title } } },
}
/** As published: the step for aidants is passed without a screen. */
const guide: Guide = {
  ...aGuide(),
  steps: {
    ...aGuide().steps,
    first: Object.assign({}, aGuide().steps['first'], { next: [{ to: 'rappel' }] }),
    rappel: { kind: 'gate', next: [{ to: 'second' }] },
  },
}
const walk = { guide, surroundings: anywhere, remembered: {}, ticked: {}, opened: [] }

test('notes are those of the step, with the steps for aidants passed on the way to it', () => {
  expect(stepNotes(layer, { ...walk, log: {} })).toEqual({ notes: [], passed: [] })
  expect(stepNotes(layer, { ...walk, log: { first: 'oui' } })).toEqual({
    notes: [note],
    passed: [{ id: 'rappel', title }],
  })
  expect(stepNotes(layer, { ...walk, log: { first: 'oui', second: 'oui' } }).passed).toEqual([])
})
