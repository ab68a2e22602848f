import { screen } from '@testing-library/preact'
import { beforeEach, expect, test, vi } from 'vitest'
import { mediaScreens } from '#kiosk/media/media-screens.tsx'
import { aKiosk } from '../a-kiosk.tsx'
import { aShelf } from './a-shelf.ts'

let kiosk: Awaited<ReturnType<typeof aKiosk>>
const find = vi.fn(() => Promise.resolve<Uint8Array<ArrayBuffer> | undefined>(undefined))
const text = () => (document.querySelector('main')?.textContent ?? '').replaceAll('\u00a0', ' ')
beforeEach(async () => {
  HTMLMediaElement.prototype.pause = () => {}
  HTMLMediaElement.prototype.play = () => Promise.resolve()
  find.mockClear()
  kiosk = await aKiosk({ terminal: { doors: { media: mediaScreens(aShelf, { find }) } } })
  kiosk.reachHome()
  kiosk.press('Tout voir')
  kiosk.press(/Les jeudis/)
})

test('the shelf tells which sessions can be heard, and those to come; a session that is over is not announced', () => {
  expect(text()).toContain('3 décembre 2026')
  expect(text()).toContain('À la médiathèque')
  expect(text()).not.toContain('Passée')
  expect(text()).toContain('Nous n’avons pas cet enregistrement ici.')
})

test('all that is said is there to read, nothing plays by itself, and nobody pretends to be a person', async () => {
  kiosk.press(/Découvrir ce poste/)
  expect(find).not.toHaveBeenCalled()
  expect(text()).toContain('Je suis une voix.')
  expect(text()).toContain('Tout est effacé.')
  expect(text()).toContain('Lu par une voix de synthèse : personne ne parle ici.')
  expect(text().match(/voix de synthèse/g)).toHaveLength(1)
  expect(text()).not.toContain('Avec :')
  kiosk.press('Écouter «\u00a0Au revoir\u00a0»')
  await screen.findByText(/n’est pas encore arrivé/)
  expect(find).toHaveBeenCalledWith('audio/media/decouvrir', 'chapter 1')
  kiosk.press('Moins fort')
  expect(text()).toContain('Son : 9 sur 10')
})

test('while it is heard, the session does not end by silence', async () => {
  find.mockResolvedValue(new Uint8Array([1]))
  URL.createObjectURL = () => 'blob:sound'
  URL.revokeObjectURL = () => {}
  const made: HTMLAudioElement[] = []
  vi.stubGlobal('Audio', function Audio() {
    const element = document.createElement('audio')
    made.push(element)
    return element
  })
  kiosk.press(/Découvrir ce poste/)
  const stirred = vi.spyOn(performance, 'now').mockReturnValue(60_000)
  const [play] = screen.getAllByRole('button', { name: /^Écouter/ }).slice(-2)
  play?.click()
  await screen.findByText(/En cours : Bonjour/)
  kiosk.clock.increment(250_000)
  made[0]?.dispatchEvent(new Event('timeupdate'))
  kiosk.clock.increment(250_000)
  expect(kiosk.session.read().moment).toBe('active')
  kiosk.clock.increment(60_000)
  expect(kiosk.session.read().moment).toBe('warning')
  stirred.mockRestore()
  vi.unstubAllGlobals()
})

test('a session that we do not have says where it is', () => {
  kiosk.press(/Les ateliers de 2020/)
  expect(text()).toContain('Sur le site du Département.')
  expect(text()).toContain('Source : Entretien.')
  expect(text()).toContain('Nous n’avons pas le texte de cette séance.')
  expect(screen.queryByRole('button', { name: 'Plus fort' })).toBeNull()
})
