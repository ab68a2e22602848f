/** @whole Every example of every component, held together: they are what the review page and the checks see. */
import { cleanup, render } from '@testing-library/preact'
import { afterEach, describe, expect, test } from 'vitest'
import { iconNames } from '#ui/icon/icon.tsx'
import { pictureNames } from '#ui/pictures/names.ts'
import { partExamples, screenExamples, staffScreenExamples } from '#ui/review/examples.ts'

afterEach(cleanup)

const known = new Set([
  'logo',
  'cachet',
  'ondes',
  ...iconNames.map((name) => `i-${name}`),
  ...pictureNames.map((name) => `s-${name}`),
])

const all = Object.entries({ ...screenExamples, ...staffScreenExamples, ...partExamples })

describe.each(all)('« %s »', (_name, draw) => {
  test('uses pictures that exist, all silent to screen readers', () => {
    const { container } = render(draw())
    for (const use of container.querySelectorAll('use'))
      expect(known).toContain(use.getAttribute('href')?.slice(1))
    for (const svg of container.querySelectorAll('svg:not([role=img])'))
      expect(svg.getAttribute('aria-hidden')).toBe('true')
  })

  test('gives every control a name', () => {
    const { container } = render(draw())
    for (const button of container.querySelectorAll('button'))
      expect(button.textContent.trim()).not.toBe('')
    for (const input of container.querySelectorAll('input'))
      expect(input.labels?.[0]?.textContent.trim()).toBeTruthy()
  })

  test('gives ids once', () => {
    const { container } = render(draw())
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe.each(Object.entries({ ...screenExamples, ...staffScreenExamples }))(
  'the screen « %s »',
  (_name, draw) => {
    test('has one title, one main region, and one filled button at most', () => {
      const { container } = render(draw())
      const screen = container.querySelector('.frame')
      expect(screen?.querySelectorAll('main')).toHaveLength(1)
      expect(
        [...(screen?.querySelectorAll('h1') ?? [])].filter((h1) => !h1.closest('[aria-hidden]')),
      ).toHaveLength(1)
      expect(screen?.querySelectorAll('.btn-main, .row-main').length).toBeLessThanOrEqual(1)
    })
  },
)

describe.each(Object.entries(screenExamples))('the public screen « %s »', (_name, draw) => {
  test('keeps the seven keys of the bar in their order', () => {
    const { container } = render(draw())
    const keys = [...container.querySelectorAll('.bar button')].map((key) => key.textContent)
    expect(keys).toEqual(['Retour', 'Écouter', 'Texte', 'Sombre', 'Français', 'Aide', 'Terminer'])
  })
})
