/** @whole whatever an accepted terminal signs and sends, none of it is in a log, a figure or an answer */
import { expect, test } from 'vitest'
import { jsonLog } from '../../../src/hub/hub-log.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { routesOf } from '../stage/routes-of.ts'
import { enrollingHub } from './enrolling-hub.ts'
import { counterBatch, wipeReceipt } from './simulated-terminal.ts'

const canary = 'canari7wamytan'

describeOnBothEngines('the log of a hub', (stage) => {
  test('repeats nothing of what terminals sign, taken or refused', async () => {
    const lines: string[] = []
    const log = jsonLog((line) => lines.push(line), Date.now)
    const { accepted, app, clock, newTerminal } = enrollingHub(stage.store, { log })
    await app.ready()
    const terminal = await accepted()
    const answers: string[] = []
    const note = async (answer: Promise<{ body: string }>) => answers.push((await answer).body)

    const paths = routesOf(app).filter(
      ({ path, method }) => method === 'POST' && path.startsWith('/api/terminal'),
    )
    for (const { path } of paths) {
      for (const payload of [
        { [canary]: canary },
        { ...terminal.status(), app: { canary } },
        { ...terminal.status(), refusal: `${canary} !` },
        { receipts: [{ ...wipeReceipt(1), cause: canary }] },
        { ...counterBatch('2026-11-21'), batch: canary },
        { ...counterBatch('2026-11-21'), cells: [{ guide: `${canary} é` }] },
        canary,
      ])
        await note(terminal.post(`${path}?${canary}=1`, payload))
      const asked = terminal.signed('POST', path, {})
      await note(terminal.send({ ...asked, headers: { ...asked.headers, 'escale-nonce': canary } }))
      await note(terminal.send({ ...asked, body: canary }))
    }
    await note(newTerminal().enrol(canary))
    // Taken: what is valid may still be somebody's idea of a joke.
    await terminal.sendReceipts([wipeReceipt(1, { browser: canary, terminal: canary })])
    await terminal.report({ app: canary, refusal: canary.replace('7', '-') })
    clock.advance(60_000)

    const said = lines.join('') + (await app.inject('/metrics')).body
    expect(lines.length).toBeGreaterThan(20)
    expect(said).not.toContain(canary)
    expect(said).not.toContain(terminal.id)
    expect(said).not.toContain(terminal.publicKey)
    expect(answers.join('')).not.toContain(canary)
  })
})
