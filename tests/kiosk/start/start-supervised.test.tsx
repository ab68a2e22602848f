import { screen, waitFor } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import type { Ask, Tell } from '#contract/terminal-link.ts'
import { aSupervisedKiosk, atTheSite, besideTheSite, siteIs } from '../a-supervised-kiosk.tsx'
import { aStatus, aWipeReceipt, obliging } from '../fake-supervisor.ts'
import { settle } from '../io/fake-clock.ts'

const saying =
  (status: Parameters<typeof aStatus>[0]) =>
  ({ ask }: Ask): Tell => ({ tell: 'status', ask, status: aStatus(status) })

describe('hello', () => {
  test('is the first word, and its answer is what the terminal can do', async () => {
    const { supervisor, terminal } = await aSupervisedKiosk()
    await waitFor(() => expect(terminal.read().supervision?.status).toEqual(aStatus()))
    expect(supervisor.deeds()).toEqual([{ do: 'hello' }])
  })

  test.each([
    ['closes the terminal', saying({ state: 'unavailable' })],
    ['refuses', ({ ask }: Ask): Tell => ({ tell: 'refusal', ask, why: 'failed' })],
  ])('of a supervisor that %s opens no session', async (_, answer) => {
    const { session } = await aSupervisedKiosk(answer)
    await waitFor(() => expect(session.read().moment).toBe('unavailable'))
  })

  test('that nobody answers opens no session either', async () => {
    const { session, linkClock } = await aSupervisedKiosk(() => undefined)
    await linkClock.pass(10_000)
    expect(session.read().moment).toBe('unavailable')
  })

  test('to a supervisor that still erases is asked again until it has', async () => {
    let asked = 0
    const { linkClock, terminal } = await aSupervisedKiosk((ask) => {
      asked += 1
      return saying({ state: asked < 4 ? 'wiping' : 'ready' })(ask)
    })
    await linkClock.pass(2000)
    expect(terminal.read().supervision).toBeUndefined()
    await linkClock.pass(1000)
    expect(terminal.read().supervision).toBeDefined()
  })
})

describe('a sign of life on the site', () => {
  test('starts the silence again', async () => {
    const { clock, session, supervisor } = await besideTheSite()
    clock.increment(299_999)
    supervisor.tell({ tell: 'stirred' })
    clock.increment(299_999)
    expect(session.read().moment).toBe('active')
  })
})

test('a film that is heard on the site is told to what counts time, each time', async () => {
  const { terminal, supervisor } = await besideTheSite()
  expect(terminal.read().supervision?.beside.heard).toBeUndefined()
  supervisor.tell({ tell: 'heard' })
  supervisor.tell({ tell: 'heard' })
  expect(terminal.read().supervision?.beside.heard).toBe(2)
})

describe('the warning', () => {
  test('comes above the site, and gives it back to somebody who is there', async () => {
    const { clock, session, supervisor } = await besideTheSite()
    clock.increment(300_000)
    expect(session.read().moment).toBe('warning')
    expect(supervisor.deeds().at(-1)).toEqual({ do: 'cover' })
    clock.increment(45_000)
    expect(session.read().moment).toBe('curtain')
    expect(supervisor.deeds().at(-1)).toEqual({ do: 'cover' })
    session.send({ type: 'person.stirred' })
    expect(supervisor.deeds().slice(-2)).toEqual([{ do: 'cover' }, { do: 'extend' }])
  })

  test('asks nothing of a supervisor that shows no site', async () => {
    const { clock, supervisor } = await atTheSite()
    clock.increment(300_000)
    expect(supervisor.deeds()).toEqual([{ do: 'hello' }])
  })
})

test('« Cacher » covers the site too', async () => {
  const { press, session, supervisor } = await besideTheSite()
  press('Cacher')
  expect(supervisor.deeds().at(-1)).toEqual({ do: 'cover' })
  session.send({ type: 'person.showed' })
  expect(supervisor.deeds().at(-1)).toEqual({ do: 'extend' })
})

test('larger letters ask for a wider panel', async () => {
  const { press, supervisor } = await besideTheSite()
  press('Texte')
  await waitFor(() => expect(supervisor.deeds().at(-1)).toEqual({ do: 'resize', panelPx: 480 }))
  press('Texte')
  await waitFor(() => expect(supervisor.deeds().at(-1)).toEqual({ do: 'resize', panelPx: 560 }))
})

describe('the site is closed', () => {
  test('when the guide goes on to something else', async () => {
    const { press, supervisor } = await besideTheSite()
    press("C'est envoyé")
    await waitFor(() => expect(supervisor.deeds().at(-1)).toEqual({ do: 'close' }))
  })

  test('once, whatever is still heard of it', async () => {
    const { session, supervisor } = await besideTheSite()
    session.send({ type: 'person.wentHome' })
    supervisor.tell(siteIs('open', true))
    supervisor.tell(siteIs('closed'))
    await settle()
    expect(supervisor.deeds().filter((deed) => deed.do === 'close')).toHaveLength(1)
  })

  test('not while the person asks for help', async () => {
    const { press, supervisor, title } = await besideTheSite()
    press('Aide')
    await waitFor(() => expect(title()).toMatch(/aide/))
    expect(supervisor.deeds().map((deed) => deed.do)).not.toContain('close')
  })
})

test('a supervisor that wants the session over has it, as a fault', async () => {
  const { supervisor, wipes } = await besideTheSite()
  supervisor.tell({ tell: 'end-now' })
  await waitFor(() => expect(wipes).toEqual(['fault']))
})

test('nothing of a session is left for the next one', async () => {
  const { session, supervisor, terminal } = await besideTheSite()
  supervisor.tell({
    tell: 'documents',
    documents: [{ number: 1, kind: 'pdf', bytes: 1, state: 'here' }],
  })
  session.send({ type: 'person.left' })
  // A word that was on its way.
  supervisor.tell(siteIs('open'))
  await waitFor(() => expect(session.read().moment).toBe('goodbye'))
  expect(terminal.read().supervision?.beside).toMatchObject({
    site: { state: 'closed' },
    documents: [],
    wanted: undefined,
  })
  screen.getByText(/Il ne reste rien de vous/)
})

describe('the end', () => {
  test.each([
    ['a receipt that is ok', true, aWipeReceipt()],
    ['a receipt that is not', false, aWipeReceipt({ ok: false })],
    [
      'a receipt that contradicts itself',
      false,
      aWipeReceipt({ traces: [{ trace: 'folder', ok: false, ms: 1, error: 'EBUSY' }] }),
    ],
  ])('with %s: %s', async (_, isGone, receipt) => {
    const { end } = await aSupervisedKiosk((ask) =>
      ask.deed.do === 'end' ? { tell: 'receipt', ask: ask.ask, receipt } : obliging(ask),
    )
    expect(await end('left')).toBe(isGone)
  })

  test('with a refusal, or nothing: not gone', async () => {
    const { end } = await aSupervisedKiosk(({ ask }) => ({ tell: 'refusal', ask, why: 'not-now' }))
    expect(await end('left')).toBe(false)
    const silent = await aSupervisedKiosk(() => undefined)
    const ending = silent.end('left')
    await silent.linkClock.pass(30_000)
    expect(await ending).toBe(false)
  })
})

test('in an exercise no site is opened beside the guide, whatever asks for it', async () => {
  const { supervisor, terminal } = await atTheSite()
  const purpose = {
    isPractice: true,
    screenOf: () => undefined,
    look: () => {},
    screens: { PracticeSite: () => null },
  }
  terminal.change({ purpose })
  terminal.read().supervision?.deeds.open('impots')
  await settle()
  expect(supervisor.deeds().some(({ do: deed }) => deed === 'open')).toBe(false)
  terminal.change({ purpose: undefined })
  terminal.read().supervision?.deeds.open('impots')
  await settle()
  expect(supervisor.deeds().some(({ do: deed }) => deed === 'open')).toBe(true)
})
