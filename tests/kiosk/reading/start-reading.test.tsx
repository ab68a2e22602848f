import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { openSpeech } from '#kiosk/io/speech.ts'
import { startReading } from '#kiosk/reading/start-reading.ts'
import { aKiosk } from '../a-kiosk.tsx'
import { fakeClock } from '../io/fake-clock.ts'

/** Every sentence is recorded, and plays until it is stopped. */
async function atHome() {
  const kiosk = await aKiosk()
  const { terminal, session } = kiosk
  const speech = openSpeech({ voiceBox: undefined, clock: fakeClock() })
  const volumes: number[] = []
  speech.useRecordings({
    speaks: () => true,
    find: async () => (volume) => {
      volumes.push(volume)
      const { promise, resolve } = Promise.withResolvers<'stopped'>()
      return {
        end: promise,
        stop: () => resolve('stopped'),
        setVolume: (wanted) => volumes.push(wanted),
      }
    },
  })
  const { listen } = startReading(session, terminal, speech)
  const { deeds } = terminal.read()
  if (deeds) terminal.change({ deeds: { ...deeds, listen, stopListening: () => speech.stop() } })
  kiosk.reachHome()
  const press = async (name: string) => {
    await act(async () => {
      await Promise.resolve(kiosk.press(name))
    })
  }
  return { ...kiosk, press, volumes }
}

const strip = () => screen.queryByRole('group', { name: 'Force du son' })
const said = () =>
  within(strip() ?? document.body)
    .getByRole('status')
    .textContent?.replace('\u00a0', ' ')

test('how loud it is shows once somebody listens, is said in words, and changes at once', async () => {
  const { press, volumes } = await atHome()
  expect(strip()).toBeNull()
  await press('Écouter')
  await waitFor(() => expect(said()).toBe('Son : fort'))
  await waitFor(() => expect(volumes.at(-1)).toBe(0.65))
  await press('Plus fort')
  expect([said(), volumes.at(-1)]).toEqual(['Son : très fort', 1])
  expect(screen.getByRole('button', { name: 'Plus fort' }).getAttribute('aria-disabled')).toBe(
    'true',
  )
  for (const now of ['fort', 'moyen', 'bas', 'très bas', 'très bas']) {
    await press('Moins fort')
    expect(said()).toBe(`Son : ${now}`)
  }
  expect(volumes.at(-1)).toBe(0.12)
  // What is at an end is off, and told.
  expect(screen.getByRole('button', { name: 'Moins fort' }).getAttribute('aria-disabled')).toBe(
    'true',
  )
  await press('Arrêter')
  expect(strip()).not.toBeNull()
  fireEvent.click(document.body)
  await waitFor(() => expect(strip()).toBeNull())
})

test('the next person hears it as the place has it', async () => {
  const { press, session, volumes } = await atHome()
  await press('Écouter')
  await waitFor(() => expect(strip()).not.toBeNull())
  for (let times = 0; times < 4; times += 1) await press('Moins fort')
  expect(volumes.at(-1)).toBe(0.12)
  await press('Arrêter')
  await press('Terminer')
  await waitFor(() => expect(session.read().moment).toBe('goodbye'))
  await act(async () => {
    await Promise.resolve(session.send({ type: 'person.touched' }))
  })
  expect(session.read().context.comfort.loudness).toBeUndefined()
  expect(strip()).toBeNull()
  await press('Écouter')
  await waitFor(() => expect(said()).toBe('Son : fort'))
  expect(volumes.at(-1)).toBe(0.65)
})
