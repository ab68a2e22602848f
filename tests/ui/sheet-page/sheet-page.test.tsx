import { cleanup, render } from '@testing-library/preact'
import { afterEach, describe, expect, test } from 'vitest'
import { exampleSheet, longExampleSheet } from '#ui/sheet-page/sheet-page.examples.tsx'
import { PrintedSheet, SheetPage, SheetPreview } from '#ui/sheet-page/sheet-page.tsx'

afterEach(cleanup)

describe('the sheet to take home', () => {
  test('ticks the papers the person has, and leaves the others to tick by hand', () => {
    const { container } = render(<SheetPage {...exampleSheet} />)
    const ticks = [...container.querySelectorAll('.paper-box')].map((box) => box.children.length)
    expect(ticks).toEqual([1, 1, 0, 1])
  })

  test('leaves out what a guide does not have', () => {
    const { mark, kind, title, lead, picture, foot } = exampleSheet
    const { container } = render(<SheetPage {...{ mark, kind, title, lead, picture, foot }} />)
    expect(container.querySelectorAll('h3, .postmark, .paper-code, .paper-notes')).toHaveLength(0)
  })

  test('gives many papers the whole width, once', () => {
    const { container } = render(<SheetPage {...longExampleSheet} />)
    expect(container.querySelectorAll('.paper-papers')).toHaveLength(1)
    expect(container.querySelector('.paper-columns .paper-papers')).toBeNull()
  })

  test('closes its lines when there is much to say, and keeps its letters', () => {
    const lines = Array.from({ length: 12 }, (_, rank) => `${rank} ${'mot '.repeat(20)}`)
    const full = { ...exampleSheet, parts: [{ title: 'À savoir', lines }] }
    const { container } = render(<SheetPage {...full} />)
    expect(container.querySelector('.paper-full')).not.toBeNull()
    cleanup()
    expect(
      render(<SheetPage {...exampleSheet} />).container.querySelector('.paper-full'),
    ).toBeNull()
  })

  test('is said once: the preview and the printed copy are silent', () => {
    const { container } = render(
      <>
        <SheetPreview label="Aperçu" {...exampleSheet} />
        <PrintedSheet {...exampleSheet} />
      </>,
    )
    for (const sheet of container.querySelectorAll('.paper'))
      expect(sheet.closest('[aria-hidden=true]')).not.toBeNull()
    expect(container.querySelector('figcaption')?.textContent).toBe('Aperçu')
  })
})
