import { expect, test } from 'vitest'
import { runConfig } from '#publish/config.ts'
import { borrowDeployment, goodDay, listen } from '../borrow-deployment.ts'

const run = async (...words: string[]) => {
  const said = listen()
  const around = {
    ...said.around,
    fetch: () => Promise.reject(new Error('no network here')),
    askToken: () => Promise.resolve(''),
  }
  const code = await runConfig(['audio', ...words, '--at', goodDay], around)
  return { code, out: said.out(), err: said.err() }
}

test('« list » gives the text to read, each sentence with the name of its file', async () => {
  const { folder } = borrowDeployment()
  const { code, out } = await run('list', folder)
  expect(code).toBe(0)
  expect(out).toMatch(/^# audio\/fr\/shell$/m)
  expect(out).toMatch(/^[0-9a-f]{16}\tContinuer$/m)
  expect(out).toMatch(/^[0-9a-f]{16}\tAvant de commencer$/m)
})

test('« status » counts, and fails with A05 where a sentence cannot be listened to', async () => {
  const { folder, edit } = borrowDeployment()
  edit('guides/bourse.guide.yaml', 'Avant de commencer', 'Une phrase que personne n’a dite')
  const { code, out, err } = await run('status', folder)
  expect(code).toBe(1)
  expect(out).toMatch(/phrases à écouter, en 18 fichiers/)
  expect(err).toMatch(/E A05/)
})

test.each([[['fais']], [['status', 'un', 'deux']]])('%j is not understood', async (words) => {
  expect((await run(...words)).code).toBe(2)
})
