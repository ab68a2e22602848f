import { expect, test } from 'vitest'
import { choosePassphrase } from '#publish/keys/choose-passphrase.ts'

/** Who types these lines, then leaves. */
const choose = async (...lines: string[]) => {
  const told: string[] = []
  const asked: string[] = []
  const answer = await choosePassphrase(
    'Choisissez la phrase secrète de « hub »',
    (question) => {
      asked.push(question)
      return Promise.resolve(lines.shift())
    },
    (why) => told.push(why),
  )
  return { answer, told, asked: asked.length }
}

const good = 'quatre mots bien à moi'

test('typed twice the same, it is taken', async () => {
  expect(await choose(good, good)).toEqual({ answer: good, told: [], asked: 2 })
})

test('too short, or not the same twice, it is asked again and why is said', async () => {
  const { answer, told } = await choose('court', good, `${good}.`, good, good)
  expect(answer).toBe(good)
  expect(told).toEqual([
    'Il faut au moins 12 caractères. Choisissez-en une plus longue.',
    'Les deux ne sont pas les mêmes. Recommencez.',
  ])
})

test('who leaves has chosen none', async () => {
  expect((await choose()).answer).toBe('')
  expect((await choose(good)).answer).toBe('')
})
