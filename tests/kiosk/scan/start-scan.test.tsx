import { screen, waitFor as lookUntil } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import type { Ask, Tell } from '#contract/terminal-link.ts'
import { aContent } from '../a-content.ts'
import { besideTheSite } from '../a-supervised-kiosk.tsx'
import { aStatus, obliging } from '../fake-supervisor.ts'

const place = {
  name: 'Koné',
  commune: 'Koné',
  attributes: {},
  terminals: [{ id: 'kone-1', name: 'Poste 1' }],
  source: { name: 'Essai', dated: null },
  lastVerified: null,
  reviewEvery: 'P30D',
}
/** The screens come in a file of their own, and the machine may be busy. */
const waitFor = <T,>(look: () => T) => lookUntil(look, { timeout: 20_000 })
type Heard = (ask: Ask) => Tell | undefined

/** A terminal that has a scanner, at a place that offers it, a site open beside the guide. */
async function beside(answer: Heard = obliging, isOffered = true) {
  const kiosk = await besideTheSite(answer)
  const { front, ...rest } = aContent([])
  const { guides } = kiosk.terminal.read().content ?? rest
  kiosk.terminal.change({
    placeId: 'kone',
    content: {
      ...rest,
      guides,
      front: { ...front, places: { kone: { ...place, scanner: isOffered } } },
    },
  })
  kiosk.supervisor.tell({ tell: 'can', can: [...aStatus().can, 'scan'] })
  return kiosk
}
const title = (name: string) => waitFor(() => screen.getByRole('heading', { level: 1, name }))
const door = () => waitFor(() => screen.getByRole('button', { name: 'Numériser un papier' }))

/** Everything goes well, and the document is the second. */
const scanning: Heard = (ask) =>
  ask.deed.do === 'scan-done' ? { tell: 'scanned', ask: ask.ask, document: 2 } : obliging(ask)

/** Answers a page when the test says so. */
function holding() {
  const asks: Ask[] = []
  return {
    answer: ((ask) => {
      if (ask.deed.do !== 'scan') return obliging(ask)
      asks.push(ask)
      return undefined
    }) satisfies Heard,
    last: () => asks.at(-1)?.ask ?? -1,
  }
}

/** From the door to the first page on the glass, as it is offered. */
const readFirst = async (press: (name: string) => void) => {
  await door()
  press('Numériser un papier')
  await title('Posez votre papier sur le scanner')
  press('Lire le papier')
}

describe('« Numériser un papier »', () => {
  test('is offered where the place wants it, once the supervisor has found a scanner', async () => {
    const { supervisor } = await beside()
    await door()
    expect(supervisor.deeds()).toContainEqual({ do: 'find-scanner' })
  })

  test('is not offered where the place does not', async () => {
    const { supervisor, terminal } = await beside(obliging, false)
    await waitFor(() => expect(terminal.read().supervision?.status.can).toContain('scan'))
    expect(terminal.read().scan).toBeUndefined()
    expect(supervisor.deeds()).not.toContainEqual({ do: 'find-scanner' })
    expect(screen.queryByRole('button', { name: 'Numériser un papier' })).toBeNull()
  })

  test('reads a page, then another, and makes them one document', async () => {
    const { press, supervisor } = await beside(scanning)
    await readFirst(press)
    await title('Votre page est lue')
    press('Ajouter une page')
    await title('Posez la page suivante')
    press('Lire le papier')
    await title('Vos 2 pages sont lues')
    press('C’est tout')
    await title('Votre papier est prêt')
    screen.getByText(/C’est maintenant le document 2/)
    press('Continuer')
    await title('Sur le site')
    const scans = supervisor.deeds().filter((deed) => deed.do === 'scan' || deed.do === 'scan-done')
    expect(scans).toEqual([
      { do: 'scan', inColour: true },
      { do: 'scan', inColour: true },
      { do: 'scan-done' },
    ])
  })

  test('is the one thing to do when a site asks for a file and there is none; the paper is given to it', async () => {
    const { press, supervisor } = await beside(scanning)
    supervisor.tell({ tell: 'choosing', isOpen: true })
    await title('Le site demande un fichier')
    expect((await door()).className).toContain('btn-main')
    expect(document.querySelectorAll('.btn-main')).toHaveLength(1)
    press('Numériser un papier')
    await title('Posez votre papier sur le scanner')
    press('Lire le papier')
    await title('Votre page est lue')
    press('C’est tout')
    await title('Votre papier est prêt')
    press('Donner ce papier au site')
    await title('Sur le site')
    expect(supervisor.deeds().at(-1)).toEqual({ do: 'choose', document: 2 })
  })

  test('reads in gray where the person wants it', async () => {
    const { press, choose, supervisor } = await beside(scanning)
    await door()
    press('Numériser un papier')
    await title('Posez votre papier sur le scanner')
    choose(/En gris/)
    press('Lire le papier')
    await title('Votre page est lue')
    expect(supervisor.deeds().at(-1)).toEqual({ do: 'scan', inColour: false })
  })
})

describe('while the scanner reads', () => {
  test('how far it is is shown, and stopping leaves nothing', async () => {
    const { answer, last } = holding()
    const { press, supervisor, terminal } = await beside(answer)
    await readFirst(press)
    await title('Le scanner lit votre papier')
    supervisor.tell({ tell: 'scanning', percent: 40 })
    await waitFor(() =>
      expect(terminal.read().supervision?.beside.scan).toMatchObject({ percent: 40 }),
    )
    press('Arrêter')
    await waitFor(() => screen.getByRole('button', { name: 'Le scanner s’arrête…' }))
    expect(supervisor.deeds().at(-1)).toEqual({ do: 'scan-stop' })
    supervisor.tell({ tell: 'refusal', ask: last(), why: 'scan-stopped' })
    await title('Posez votre papier sur le scanner')
    screen.getByText('La lecture est arrêtée. Rien n’est gardé.')
  })

  test('a page that jams is said, and the pages before stay', async () => {
    let page = 0
    const { press } = await beside((ask) => {
      if (ask.deed.do !== 'scan') return obliging(ask)
      page += 1
      return page === 2 ? { tell: 'refusal', ask: ask.ask, why: 'paper-jam' } : obliging(ask)
    })
    await readFirst(press)
    await title('Votre page est lue')
    press('Ajouter une page')
    await title('Posez la page suivante')
    press('Lire le papier')
    await waitFor(() => screen.getByText(/Un papier bloque le scanner/))
    press('Lire le papier')
    await title('Vos 2 pages sont lues')
  })

  test('the end of the session forgets it, and a late answer is nobody’s', async () => {
    const { answer, last } = holding()
    const { press, session, supervisor, terminal } = await beside(answer)
    await readFirst(press)
    await title('Le scanner lit votre papier')
    session.send({ type: 'terminal.faulted' })
    await waitFor(() => expect(terminal.read().supervision?.beside.scan).toBeUndefined())
    supervisor.tell({ tell: 'answer', ask: last(), ok: true })
    await waitFor(() => expect(terminal.read().supervision?.beside.scan).toBeUndefined())
  })

  test('closing the site drops the pages', async () => {
    const { press, supervisor, terminal } = await beside(scanning)
    await door()
    press('Numériser un papier')
    await title('Posez votre papier sur le scanner')
    terminal.read().supervision?.deeds.close()
    await waitFor(() => expect(terminal.read().supervision?.beside.scan).toBeUndefined())
    expect(supervisor.deeds()).toContainEqual({ do: 'scan-stop' })
  })
})
