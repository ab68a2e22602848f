import { act, screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import type { HelpState } from '#kiosk/app/help-state.ts'
import { HelpCall } from '#kiosk/help/help-call.tsx'
import { HelpMark, HelpNews } from '#kiosk/help/help-news.tsx'
import { aKiosk } from '../a-kiosk.tsx'

const deeds: HelpState['deeds'] = { call: () => {}, cancel: () => {} }
const help = (known: Pick<HelpState, 'call' | 'isSign'>): HelpState => ({
  ...known,
  deeds,
  screens: { HelpCall, HelpMark, HelpNews },
})

test('reading starts again at the title when the call is made, and stays where it is as the call goes on', async () => {
  const { reachHome, press, title, terminal } = await aKiosk({
    terminal: { help: help({ call: undefined, isSign: false }) },
  })
  reachHome()
  press('Aide')
  expect(title()).toBe("Demandez de l'aide")
  const become = (known: Parameters<typeof help>[0]) =>
    act(() => terminal.change({ help: help(known) }))
  await become({ call: { state: 'calling', name: null }, isSign: false })
  expect(document.activeElement?.textContent).toBe("L'aide est demandée")
  const button = screen.getByRole('button', { name: "Annuler l'appel" })
  button.focus()
  await become({ call: { state: 'coming', name: 'Anna' }, isSign: false })
  expect(title()).toBe('Anna arrive')
  expect(document.activeElement).toBe(button)
  await become({ call: { state: 'calling', name: null }, isSign: true })
  expect(document.activeElement?.textContent).toBe('Aide')
})
