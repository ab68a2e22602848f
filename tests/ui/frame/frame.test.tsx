import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Frame } from '#ui/frame/frame.tsx'
import { Title } from '#ui/layout/title.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const draw = (screenKey: string) => (
  <Frame
    head={<header>Tête</header>}
    bar={<footer>Barre</footer>}
    seeMore={{ down: 'Voir plus bas', up: 'Revenir en haut' }}
    screenKey={screenKey}
  >
    <Title text={`Écran ${screenKey}`} />
  </Frame>
)

/** A content of `content` px in a window of 300. */
const measure = (content: number) => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(300)
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(content)
}

describe('the frame', () => {
  test('takes no focus when it first appears: nobody asked for anything', () => {
    render(draw('accueil'))
    expect(document.activeElement).toBe(document.body)
  })

  test('sends reading to the new title when the screen changes', () => {
    const { rerender } = render(draw('accueil'))
    rerender(draw('guide'))
    expect(document.activeElement?.textContent).toBe('Écran guide')
  })

  test('leaves the focus alone while the screen stays', () => {
    const { rerender } = render(draw('accueil'))
    rerender(draw('accueil'))
    expect(document.activeElement).toBe(document.body)
  })

  test('reads head, content, then bar: the order of the eyes', () => {
    const { container } = render(draw('accueil'))
    expect(container.textContent).toBe('TêteÉcran accueilBarre')
  })

  test('offers « Voir plus bas » only when there is more below', () => {
    measure(300)
    render(draw('court'))
    expect(screen.queryByRole('button')).toBeNull()
    cleanup()
    measure(900)
    render(draw('long'))
    expect(screen.getByRole('button', { name: 'Voir plus bas' })).toBeTruthy()
  })

  test('goes down by most of a window, keeping a few lines in sight', () => {
    measure(900)
    const scrollBy = vi.spyOn(HTMLElement.prototype, 'scrollBy')
    render(draw('long'))
    fireEvent.click(screen.getByRole('button', { name: 'Voir plus bas' }))
    expect(scrollBy).toHaveBeenCalledWith(0, 240)
  })
})
