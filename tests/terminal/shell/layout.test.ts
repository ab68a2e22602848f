import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutOf, sideBySidePx } from '#terminal/shell/layout.ts'

const screens = fc.record({
  width: fc.integer({ min: 640, max: 4000 }),
  height: fc.integer({ min: 480, max: 4000 }),
})
const panels = fc.integer({ min: 320, max: 800 })

test('guide and site share the whole screen and never overlap', () => {
  fc.assert(
    fc.property(screens, panels, (screen, panelPx) => {
      const { kiosk, site } = layoutOf(screen, panelPx)
      const area = (bounds: typeof kiosk) => bounds.width * bounds.height
      expect(area(kiosk) + area(site)).toBe(screen.width * screen.height)
      expect(site.left === kiosk.width || site.top === kiosk.height).toBe(true)
      for (const { width, height } of [kiosk, site])
        expect(Math.min(width, height)).toBeGreaterThan(0)
    }),
  )
})

test('side by side, the panel has the width it asks for and the site enough to be used', () => {
  expect(layoutOf({ width: sideBySidePx, height: 768 }, 400).kiosk.width).toBe(400)
  expect(layoutOf({ width: sideBySidePx, height: 768 }, 800).site.width).toBe(640)
})

test('on a narrow or upright screen the guide is a bar on top', () => {
  const { kiosk, site } = layoutOf({ width: 1080, height: 1920 }, 400)
  expect(kiosk).toEqual({ left: 0, top: 0, width: 1080, height: 691 })
  expect(site).toEqual({ left: 0, top: 691, width: 1080, height: 1229 })
})

test('larger text has half of a narrow screen', () => {
  expect(layoutOf({ width: 1024, height: 768 }, 560).kiosk.height).toBe(384)
})
