import { expect, test } from 'vitest'
import { startAndEnd } from '../../src/hub/start-and-end.ts'

/** Three steps and a close, each noted; told to end during the step of this name, if any. */
const start = async (toldAt?: string) => {
  const done: string[] = []
  let end = () => {}
  const step = (name: string) => async () => {
    done.push(name)
    if (name === toldAt) end()
  }
  await startAndEnd({
    steps: ['take', 'texts', 'listen'].map(step),
    close: step('close'),
    onTold: (told) => {
      end = told
    },
  })
  return { done, end: () => end() }
}

test('a hub that nobody tells to end goes on until somebody does, and closes once', async () => {
  const { done, end } = await start()
  expect(done).toEqual(['take', 'texts', 'listen'])
  end()
  end()
  expect(done).toEqual(['take', 'texts', 'listen', 'close'])
})

test.each([
  ['take', ['take', 'close']],
  ['texts', ['take', 'texts', 'close']],
  ['listen', ['take', 'texts', 'listen', 'close']],
])(
  'told to end during « %s », it finishes that and never listens after it closed',
  async (at, all) => {
    expect((await start(at)).done).toEqual(all)
  },
)
