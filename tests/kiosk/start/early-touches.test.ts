import { expect, test, vi } from 'vitest'
import { keepEarlyTouches } from '#kiosk/start/early-touches.ts'

const aPage = () => {
  const page = document.createElement('div')
  const [first, second] = ['one', 'two'].map((name) => {
    const button = document.createElement('button')
    button.textContent = name
    page.append(button)
    return button
  })
  if (!first || !second) throw new Error('no buttons')
  return { page, first, second }
}

test('what was touched before anybody answered is pressed again, in order', () => {
  const { page, first, second } = aPage()
  const early = keepEarlyTouches(page)
  second.click()
  first.click()
  const pressed: string[] = []
  for (const button of [first, second])
    button.addEventListener('click', () => pressed.push(button.textContent))
  early.replay()
  expect(pressed).toEqual(['two', 'one'])
})

test('once replayed, a touch is answered once', () => {
  const { page, first } = aPage()
  const early = keepEarlyTouches(page)
  early.replay()
  const press = vi.fn<() => void>()
  first.addEventListener('click', press)
  first.click()
  early.replay()
  expect(press).toHaveBeenCalledOnce()
})
