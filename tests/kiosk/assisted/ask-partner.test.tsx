import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { expect, test } from 'vitest'
import type { AidantLayer } from '#contract/aidant.ts'
import type { Referent } from '#contract/referent.ts'
import { fail, succeed } from '#contract/result.ts'
import { KioskContext, kioskOf } from '#kiosk/app/kiosk-context.ts'
import type { TerminalOutbox } from '#kiosk/app/terminal-outbox.ts'
import { AskPartner } from '#kiosk/assisted/ask-partner.tsx'
import { MarkContent } from '#kiosk/assisted/mark-content.tsx'
import { PartnerAnswers } from '#kiosk/assisted/partner-answers.tsx'
import { aGuide } from '../../session/a-guide.ts'
import { aKiosk } from '../a-kiosk.tsx'
import { words } from '../a-content.ts'
import { aLayer } from './a-sealed-layer.ts'
import { nothingWaits } from '#outbox/outbox.ts'

const card: Referent = {
  partner: 'cafat',
  domain: words('Tout'),
  procedures: [],
  function: 'Accueil',
  channels: [{ kind: 'phone', value: '00 00 01' }],
  escalation: 'chef',
  langs: ['fr'],
  scope: 'country',
  places: [],
  diffusion: 'aidant',
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  verifiedAt: '2026-11-01',
  owner: 'Essai',
}
const layer: AidantLayer = {
  ...aLayer,
  partners: { cafat: 'CAFAT' },
  referents: {
    accueil: card,
    chef: {
      ...card,
      partner: 'autre',
      function: 'Urgences',
      channels: [{ kind: 'phone', value: '00 00 02' }],
    },
  },
}

async function aDesk(
  guide = aGuide(),
  put: TerminalOutbox['put'] = async () => succeed(undefined),
) {
  const kiosk = await aKiosk({ guides: [guide] })
  kiosk.begin(guide)
  const { session, terminal } = kiosk
  const walk = session.read().context.walk
  if (!walk) throw new Error('a walk has begun')
  const sent: unknown[] = []
  const outbox: TerminalOutbox = {
    read: () => nothingWaits,
    subscribe: () => () => {},
    carry: async () => '',
    put: async (...what) => {
      sent.push(what)
      return put(...what)
    },
  }
  cleanup()
  render(
    <KioskContext.Provider value={kioskOf(session.read(), terminal.read(), () => {})}>
      <PartnerAnswers layer={layer} walk={walk} day="2026-11-23" />
      <AskPartner layer={layer} walk={walk} outbox={outbox} day="2026-11-23" />
      <MarkContent walk={walk} outbox={outbox} />
    </KioskContext.Provider>,
  )
  return { sent }
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const write = (text: string) =>
  fireEvent.input(screen.getByLabelText('Votre question'), { target: { value: text } })
const ofCafat = () => {
  const guide = aGuide()
  return { ...guide, meta: { ...guide.meta, partners: ['cafat'] } }
}
const open = async () => {
  press('Poser la question')
  await screen.findByLabelText('Votre question')
}

test('a question leaves with its guide, its step and what blocks, and says that it will be sent', async () => {
  const { sent } = await aDesk(ofCafat())
  await open()
  write('La quittance de plus de 3 mois est-elle acceptée ?')
  press('Envoyer la question')
  expect(screen.getByText(/Choisissez ce qui bloque/)).toBeTruthy()
  expect(sent).toEqual([])
  fireEvent.click(screen.getByLabelText('Papier refusé'))
  press('Envoyer la question')
  await screen.findByText(/sera envoyée/)
  expect(sent).toMatchObject([
    [
      'question',
      'question/1',
      { guide: 'a-guide', partner: 'cafat', blocking: 'piece_refusee', release: 1 },
    ],
  ])
  expect(screen.queryByLabelText('Votre question')).toBeNull()
})

test('a name is told as it is typed, without the name, and nothing leaves', async () => {
  const { sent } = await aDesk(ofCafat())
  await open()
  fireEvent.click(screen.getByLabelText('Autre'))
  write('Mme Exemple attend')
  const fault = screen.getByText(/le nom de quelqu’un/)
  expect(fault.textContent).not.toContain('Exemple')
  press('Envoyer la question')
  expect(screen.getByText(/Retirez ce qui est dit/)).toBeTruthy()
  expect(sent).toEqual([])
})

test('what is urgent is not queued: whom to call is shown, the one above first', async () => {
  await aDesk(ofCafat())
  await open()
  fireEvent.click(screen.getByLabelText('Urgent : appeler'))
  expect(screen.getByText('Téléphone : 00 00 02')).toBeTruthy()
  expect(screen.getByText('Téléphone : 00 00 01')).toBeTruthy()
  expect(screen.queryByLabelText('Votre question')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Envoyer la question' })).toBeNull()
})

test('a terminal that never heard the hub says so, and keeps what was typed', async () => {
  await aDesk(ofCafat(), async () => fail('no-key'))
  await open()
  fireEvent.click(screen.getByLabelText('Autre'))
  write('Que faire ?')
  press('Envoyer la question')
  await screen.findByText(/jamais joint le serveur/)
  expect(screen.getByLabelText('Votre question')).toHaveProperty('value', 'Que faire ?')
})

test('a step is marked once, and only its guide, its step and the reason leave', async () => {
  const { sent } = await aDesk(ofCafat())
  press('Lien mort')
  await waitFor(() => expect(screen.getByRole('button', { name: 'Lien mort : noté' })).toBeTruthy())
  press('Lien mort : noté')
  expect(sent).toMatchObject([
    ['feedback', 'content-feedback/1', { guide: 'a-guide', reason: 'lien_mort' }],
  ])
  expect(sent).toHaveLength(1)
})
