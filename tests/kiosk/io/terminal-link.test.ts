import { describe, expect, test } from 'vitest'
import type { Ask, Tell } from '#contract/terminal-link.ts'
import { connectTerminal, type News } from '#kiosk/io/terminal-link.ts'
import { aStatus, fakeSupervisor } from '../fake-supervisor.ts'
import { fakeClock } from './fake-clock.ts'

function setUp(answer?: (ask: Ask) => Tell | undefined) {
  const supervisor = fakeSupervisor(answer)
  const clock = fakeClock()
  const news: News[] = []
  const link = connectTerminal({
    port: supervisor.port,
    page: supervisor.page,
    clock,
    onNews: (word) => news.push(word),
  })
  return { supervisor, clock, news, link }
}

describe('what is asked', () => {
  test('is numbered, and finds its own answer whatever the order', async () => {
    const { supervisor, link } = setUp(() => undefined)
    const back = link.ask({ do: 'back' })
    const print = link.ask({ do: 'print', what: 'page' })
    supervisor.tell({ tell: 'refusal', ask: 2, why: 'no-printer' })
    supervisor.tell({ tell: 'answer', ask: 1, ok: true })
    expect(await print).toMatchObject({ tell: 'refusal', why: 'no-printer' })
    expect(await back).toMatchObject({ tell: 'answer' })
    expect(supervisor.asks.map(({ ask }) => ask)).toEqual([1, 2])
  })

  test.each([
    [{ do: 'back' }, 10_000],
    [{ do: 'end', because: 'left' }, 30_000],
    [{ do: 'print', what: 'sheet' }, 60_000],
    [{ do: 'save', document: 1 }, 120_000],
  ] as const)('%o waits for its answer, then is silence', async (deed, ms) => {
    const { supervisor, clock, link } = setUp(() => undefined)
    let reply: unknown
    const asking = link.ask(deed).then((heard) => (reply = heard))
    await clock.pass(ms - 1)
    expect(reply).toBeUndefined()
    await clock.pass(1)
    await asking
    expect(reply).toEqual({ tell: 'silence' })
    // An answer that comes too late is nobody's.
    supervisor.tell({ tell: 'answer', ask: 1, ok: true })
    expect(reply).toEqual({ tell: 'silence' })
  })
})

describe('what is told', () => {
  test('unasked is news', () => {
    const { supervisor, news } = setUp()
    supervisor.tell({ tell: 'stirred' })
    supervisor.tell({ tell: 'choosing', isOpen: true })
    expect(news).toEqual([{ tell: 'stirred' }, { tell: 'choosing', isOpen: true }])
  })

  test('as a beat is answered by the page itself', () => {
    const { supervisor, news } = setUp()
    supervisor.tell({ tell: 'beat', beat: 7 })
    expect(supervisor.deeds()).toEqual([{ do: 'beat', beat: 7 }])
    expect(news).toEqual([])
  })

  test.each([
    ['no JSON', 'stirred'],
    ['no text', { tell: 'stirred' }],
    ['an unknown word', '{"tell":"stirring"}'],
    ['a word with something more', '{"tell":"stirred","address":"https://impots.nc/dossier/4471"}'],
    ['a status without its state', JSON.stringify({ tell: 'status', ask: 1, status: {} })],
  ])('as %s was not said', (_, data) => {
    const { supervisor, news } = setUp()
    supervisor.say(data)
    expect(news).toEqual([])
  })

  test('as a status is given to who asked for it', async () => {
    const { link } = setUp()
    expect(await link.ask({ do: 'status' })).toMatchObject({ status: aStatus() })
  })
})
