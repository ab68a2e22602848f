import { expect, test } from 'vitest'
import type { PreviewAsk, PreviewTell } from '#contract/preview.ts'
import type { Content } from '#contract/release.ts'
import { linkPreview } from '../../../../src/admin/content/preview/preview-link.ts'

const content = { number: 0 } as unknown as Content

const open = () => {
  const said: PreviewAsk[] = []
  const frame = {
    postMessage: (ask: PreviewAsk) => void said.push(ask),
  } as unknown as Window
  const link = linkPreview(() => frame)
  const tell = (data: PreviewTell, source: unknown = frame) =>
    window.dispatchEvent(
      Object.assign(new Event('message'), { data, source, origin: window.location.origin }),
    )
  return { link, said, tell }
}

test('the frame is told nothing before it can hear, then everything that was asked for', () => {
  const { link, said, tell } = open()
  link.open('carte-grise', 'papiers')
  link.look({ place: 'kone' })
  link.showContent(content)
  expect(said).toEqual([])
  tell({ tell: 'ready' })
  expect(said).toEqual([
    { ask: 'look', look: { place: 'kone' } },
    { ask: 'content', content },
    { ask: 'open', guide: 'carte-grise', step: 'papiers' },
  ])
})

test('a frame that is loaded again is told again, with every look that was chosen', () => {
  const { link, said, tell } = open()
  link.showContent(content)
  tell({ tell: 'ready' })
  link.look({ at: '2027-03-01' })
  link.look({ register: 'easy' })
  said.length = 0
  tell({ tell: 'ready' })
  expect(said[0]).toEqual({ ask: 'look', look: { at: '2027-03-01', register: 'easy' } })
})

test('what it shows and what it refuses is known; another window is not listened to', () => {
  const { link, tell } = open()
  tell({ tell: 'ready' })
  tell({ tell: 'shown', view: 'guide', guide: 'g', step: 's', isElsewhere: true })
  expect(link.read().shown).toMatchObject({ step: 's', isElsewhere: true })
  tell({
    tell: 'refused',
    code: 'unreachable-step',
    message: 'Aucune réponse n’y mène.',
    file: null,
  })
  expect(link.read().refusal).toBe('Aucune réponse n’y mène.')
  tell({ tell: 'shown', view: 'home', guide: null, step: null, isElsewhere: false }, {})
  expect(link.read().shown?.step).toBe('s')
})
