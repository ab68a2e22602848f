import { expect, test } from 'vitest'
import { error, examine, quote, warning } from '#guide/check/examine.ts'
import { goodGuide, goodWorld, today } from './good-guide.ts'

test('a finding names its step when its path has one', () => {
  expect(error('G01', ['steps', 'qui', 'next'], 'x').step).toBe('qui')
  expect(warning('D01', ['seasons', 'campagne'], 'x')).not.toHaveProperty('step')
})

test('names are quoted as French does', () => {
  expect(quote(['a', 'b'])).toBe('« a », « b »')
})

test('what checks share is worked out once', () => {
  const { reached, texts, simulation } = examine(goodGuide, goodWorld, today)
  expect(reached.size).toBe(7)
  expect(texts.length).toBeGreaterThan(10)
  expect(simulation.isComplete).toBe(true)
})
