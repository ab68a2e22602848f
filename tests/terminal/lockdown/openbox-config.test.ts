import { describe, expect, test } from 'vitest'
import { deniedChords, keyboardLayouts } from '#terminal/lockdown/keys.ts'
import { openboxConfig } from '#terminal/lockdown/openbox-config.ts'

describe.each(keyboardLayouts)('the settings for a %s keyboard', (layout) => {
  const config = openboxConfig(layout)

  test('bind each swallowed key once, to nothing', () => {
    const bound = [...config.matchAll(/<keybind key="([^"]+)"><action name="(\w+)"\/>/g)]
    expect(bound.length).toBe(deniedChords(layout).length)
    expect(new Set(bound.map(([, key]) => key)).size).toBe(bound.length)
    expect(new Set(bound.map(([, , action]) => action))).toEqual(new Set(['BreakChroot']))
  })

  test('leave no edge around a window: guide and site share the screen to the pixel', () => {
    expect(config).toContain('<keepBorder>no</keepBorder>')
  })

  test('run nothing, open no menu and leave no second desktop', () => {
    expect(config).not.toMatch(/Execute|ShowMenu|Close|Exit|Reconfigure|Restart/)
    expect(config).toContain('<number>1</number>')
    expect(config).toContain('<decor>no</decor>')
  })

  test('let a plain press through and keep the others', () => {
    const [client, frame] = config.split('<context name="Frame">')
    expect(client).toContain('button="Left"')
    expect(client).not.toContain('button="Right"')
    for (const button of ['Right', 'Middle', 'C-Left', 'S-Left', 'C-S-Left', 'A-Left', 'Button8']) {
      expect(frame).toContain(`button="${button}"`)
    }
    expect(frame).not.toContain('button="Left"')
  })
})
