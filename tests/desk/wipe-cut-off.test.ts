/** A wipe cut off by SIGKILL at each of its steps in turn, with real processes and no browser. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { recover } from '../terminal/wipe/recover-stand.ts'
import { stand } from '../terminal/wipe/stand.ts'

const dying = fileURLToPath(new URL('../terminal/wipe/dying-wipe.ts', import.meta.url))

/** Starts a plane, wipes it, and dies by SIGKILL at its step `step`; tells whether it came that far. */
async function dieAt(here: ReturnType<typeof stand>, step: number): Promise<boolean> {
  const child = fork(dying, [here.places.stateFolder, here.root.path, String(step)], {
    execArgv: [],
    stdio: 'ignore',
  })
  const [, signal] = await once(child, 'exit')
  return signal === 'SIGKILL'
}

test('a wipe that is cut off at any of its steps is finished by the next start', async () => {
  let steps = 0
  for (;;) {
    const here = stand()
    const isCut = await dieAt(here, steps + 1)
    const receipt = await recover(here)
    expect(receipt?.ok ?? true, `cut at step ${steps + 1}`).toBe(true)
    expect(here.folders(), `cut at step ${steps + 1}`).toEqual([])
    expect(await here.journal.read()).toEqual([])
    expect(await recover(here)).toBeUndefined()
    if (!isCut) break
    steps += 1
  }
  console.info(`cut off at ${steps} steps`)
  expect(steps).toBeGreaterThan(12)
})
