import { expect, test } from 'vitest'
import { readFrench } from '#guide/check/read-french.ts'
import { textOf } from '../sample.ts'
import { goodWorld } from './good-guide.ts'

test('references are read by the names of the register, facts where they are written', () => {
  const text = textOf('Le **[[doc:rib]]** ([[doc:absent]]) [[fact:dates]].', 'Le [[doc:rib]].')
  expect(readFrench(text, 'std', goodWorld.registry)).toBe('Le Un papier de la banque () .')
  expect(readFrench(text, 'easy', goodWorld.registry)).toBe('Le Un papier de la banque.')
  expect(readFrench({ std: { fr: 'a' } }, 'easy', goodWorld.registry)).toBeUndefined()
})
