import { screen, waitFor } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import type { HeldDocument, Tell } from '#contract/terminal-link.ts'
import { atTheSite, besideTheSite, openSite, siteIs } from '../a-supervised-kiosk.tsx'
import { aStatus, obliging } from '../fake-supervisor.ts'

const documents: HeldDocument[] = [
  { number: 1, kind: 'pdf', bytes: 240_312, state: 'here' },
  { number: 2, kind: 'image', bytes: 1_234_567, state: 'coming' },
]

const buttons = () => screen.getAllByRole('button').map((button) => button.textContent)
const mainButtons = () => document.querySelectorAll('.btn-main, .row-main')

describe('« Aller sur le site »', () => {
  test('opens the site at once, beside the guide', async () => {
    const { supervisor, press, session, title } = await atTheSite()
    press('Aller sur le site')
    await waitFor(() => screen.getByRole('button', { name: "Le site s'ouvre…" }))
    expect(supervisor.deeds().at(-1)).toEqual({ do: 'open', site: 'impots', panelPx: 400 })
    supervisor.tell(openSite)
    await waitFor(() => screen.getByText('www.impots.nc'))
    expect(title()).toBe('Sur le site')
    expect(session.read().context.walk?.opened).toEqual(['site'])
  })

  test('says so when the site does not open, and can be touched again', async () => {
    const { press } = await atTheSite((ask) =>
      ask.deed.do === 'open'
        ? { tell: 'refusal', ask: ask.ask, why: 'unknown-site' }
        : obliging(ask),
    )
    press('Aller sur le site')
    await waitFor(() => screen.getByText(/Le site ne s'est pas ouvert/))
    press('Aller sur le site')
  })

  test('asks first, as in an ordinary browser, where the supervisor opens nothing', async () => {
    const { press, title } = await atTheSite((ask) =>
      ask.deed.do === 'hello'
        ? { tell: 'status', ask: ask.ask, status: aStatus({ can: [] }) }
        : obliging(ask),
    )
    press('Aller sur le site')
    await waitFor(() => expect(title()).toMatch(/Vous allez sur le site/))
  })
})

describe('where the person is', () => {
  const siteAt = (host?: string): Tell => ({
    tell: 'site',
    site: {
      state: 'open',
      ...(host && { at: { site: 'impots', host } }),
      windows: 1,
      canGoBack: true,
    },
  })

  test('is said each time it changes, as the supervisor tells it', async () => {
    const { supervisor } = await besideTheSite()
    const here = screen.getByText('www.impots.nc').closest('[role=status]')
    expect(here?.textContent).toBe('Vous êtes sur www.impots.nc')
    supervisor.tell(siteAt())
    await waitFor(() => expect(here?.textContent).toMatch(/une page qu'Escale ne connaît pas/))
    supervisor.tell(siteAt('connect.gouv.nc'))
    await waitFor(() => expect(here?.textContent).toBe('Vous êtes sur connect.gouv.nc'))
  })

  test('is not said of a site that has not come', async () => {
    const { supervisor } = await besideTheSite()
    const here = screen.getByText('www.impots.nc').closest('[role=status]')
    const at = { site: 'impots', host: 'www.impots.nc' }
    const site = { state: 'unreachable', at, windows: 1, canGoBack: false } as const
    supervisor.tell({ tell: 'site', site })
    await waitFor(() => expect(here?.textContent).toBe('Site demandé www.impots.nc'))
  })

  test('has a way back inside the site, when there is one', async () => {
    const { supervisor, press } = await besideTheSite()
    expect(buttons()).not.toContain('Page précédente')
    supervisor.tell(siteAt('www.impots.nc'))
    await waitFor(() => press('Page précédente'))
    expect(supervisor.deeds().at(-1)).toEqual({ do: 'back' })
  })
})

describe('one thing to do', () => {
  test.each([
    ['open', "C'est envoyé", /Vous êtes sur/],
    ['blocked', 'Revenir au site', /Cette page ne s'ouvre pas ici/],
    ['unreachable', 'Réessayer', /Le site ne répond pas/],
    ['crashed', 'Rouvrir le site', /La page s'est arrêtée/],
  ] as const)('when the site is %s: « %s »', async (state, label, words) => {
    const { supervisor } = await besideTheSite()
    supervisor.tell(siteIs(state))
    await waitFor(() => expect([...mainButtons()].map((b) => b.textContent)).toEqual([label]))
    expect(document.querySelector('.panel')?.textContent).toMatch(words)
    screen.getByRole('button', { name: 'Fermer le site' })
    screen.getByRole('button', { name: 'Terminer' })
    screen.getByRole('button', { name: 'Je suis bloqué' })
  })

  test.each(['unreachable', 'crashed'] as const)('%s: the site is opened again', async (state) => {
    const { supervisor, press } = await besideTheSite()
    supervisor.tell(siteIs(state))
    await waitFor(() => press(state === 'crashed' ? 'Rouvrir le site' : 'Réessayer'))
    expect(supervisor.deeds().at(-1)).toEqual({ do: 'open', site: 'impots', panelPx: 400 })
  })

  test('a blocked page with one behind it: the way back', async () => {
    const { supervisor, press } = await besideTheSite()
    supervisor.tell(siteIs('blocked', true))
    await waitFor(() => press('Revenir au site'))
    expect(supervisor.deeds().at(-1)).toEqual({ do: 'back' })
  })

  test('without an answer of the site the guide goes on', async () => {
    const { supervisor, press, title } = await besideTheSite()
    supervisor.tell(siteIs('unreachable'))
    await waitFor(() => press('Continuer sans le site'))
    await waitFor(() => expect(title()).toBe('Revenez'))
  })

  test('a network that is cut leaves the panel: what is typed on the site is still there', async () => {
    const { terminal, title } = await besideTheSite()
    terminal.change({ network: 'none' })
    await waitFor(() => screen.getByText('Pas de réseau'))
    expect(title()).toBe('Sur le site')
  })
})

test('« Site manquant ? » is told once a page', async () => {
  const { supervisor, press } = await besideTheSite()
  supervisor.tell(siteIs('blocked'))
  await waitFor(() => press(/Site manquant/))
  await waitFor(() => screen.getByText(/Merci/))
  expect(supervisor.deeds().at(-1)).toEqual({ do: 'report-missing' })
  expect(screen.queryByRole('button', { name: /Site manquant/ })).toBeNull()
  supervisor.tell(openSite)
  supervisor.tell(siteIs('blocked'))
  await waitFor(() => screen.getByRole('button', { name: /Site manquant/ }))
})

describe('documents', () => {
  test('have a number, a kind and a size, never a name', async () => {
    const { supervisor } = await besideTheSite()
    supervisor.tell({ tell: 'documents', documents })
    await waitFor(() => screen.getByText('Document 1'))
    const told = document.querySelector('.held')?.textContent.replaceAll(/\s/g, ' ')
    expect(told).toMatch(/Document 1, PDF, 240 ko/)
    expect(told).toMatch(/Document 2, image, 1,2 Mo.*Il arrive…/)
  })

  test('are printed and copied, and what became of it is said', async () => {
    const { supervisor, press } = await besideTheSite((ask) =>
      ask.deed.do === 'save' ? { tell: 'refusal', ask: ask.ask, why: 'no-stick' } : obliging(ask),
    )
    supervisor.tell({ tell: 'documents', documents })
    await waitFor(() => press('Imprimer'))
    await waitFor(() => screen.getByText(/C'est envoyé à l'imprimante/))
    expect(supervisor.deeds().at(-1)).toEqual({ do: 'print', what: 1 })
    press('Copier sur ma clé USB')
    await waitFor(() => screen.getByText(/Mettez votre clé USB/))
    expect(supervisor.deeds().at(-1)).toEqual({ do: 'save', document: 1 })
  })

  test('offer only what the terminal can do', async () => {
    const { supervisor } = await besideTheSite((ask) =>
      ask.deed.do === 'hello'
        ? { tell: 'status', ask: ask.ask, status: aStatus({ can: ['open'] }) }
        : obliging(ask),
    )
    supervisor.tell({ tell: 'documents', documents })
    await waitFor(() => screen.getByText('Document 1'))
    expect(buttons().join()).not.toMatch(/Imprimer|Copier/)
  })
})

describe('a site that asks for a file', () => {
  test('is given a document of the session', async () => {
    const { supervisor, press, title } = await besideTheSite()
    supervisor.tell({ tell: 'documents', documents })
    supervisor.tell({ tell: 'choosing', isOpen: true })
    await waitFor(() => expect(title()).toBe('Le site demande un fichier'))
    expect(screen.queryByRole('button', { name: /Document 2/ })).toBeNull()
    press(/Document 1/)
    expect(supervisor.deeds().at(-1)).toEqual({ do: 'choose', document: 1 })
    await waitFor(() => expect(title()).toBe('Sur le site'))
  })

  test('may be given none', async () => {
    const { supervisor, press } = await besideTheSite()
    supervisor.tell({ tell: 'choosing', isOpen: true })
    await waitFor(() => screen.getByText(/Aucun document n'est sur ce poste/))
    press('Aucun fichier')
    expect(supervisor.deeds().at(-1)).toEqual({ do: 'choose', document: null })
  })
})

test('« Fermer le site » gives the guide its screen again', async () => {
  const { supervisor, press } = await besideTheSite()
  press('Fermer le site')
  expect(supervisor.deeds().at(-1)).toEqual({ do: 'close' })
  await waitFor(() => expect(document.querySelector('.panel')).toBeNull())
  supervisor.tell(siteIs('closed'))
  await waitFor(() => press('Rouvrir le site'))
})

test('a page that the site prints is said to be printed, or not', async () => {
  const { supervisor, press } = await besideTheSite()
  press('Imprimer cette page')
  expect(supervisor.deeds().at(-1)).toEqual({ do: 'print', what: 'page' })
  supervisor.tell({ tell: 'printed', ok: false })
  await waitFor(() => screen.getByText(/L'impression n'a pas marché/))
})

test('the take-home sheet goes to the place’s printer, without the browser’s dialog', async () => {
  const { supervisor, press, title } = await besideTheSite()
  press("C'est envoyé")
  await waitFor(() => press('Voir ma feuille'))
  await waitFor(() => expect(title()).toBe('Votre feuille à emporter'))
  press('Imprimer')
  expect(supervisor.deeds().at(-1)).toEqual({ do: 'print', what: 'sheet' })
  await waitFor(() => screen.getByText(/C'est envoyé à l'imprimante/))
})
