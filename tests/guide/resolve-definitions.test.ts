import { expect, test } from 'vitest'
import type { Condition } from '#contract/condition.ts'
import { resolveDefinitions } from '#guide/resolve-definitions.ts'

const messages = (define: Record<string, Condition>) => {
  const resolved = resolveDefinitions({ define })
  return resolved.ok ? [] : resolved.fault.map(({ at, message }) => `${at.join('.')} ${message}`)
}

test('definitions may rest on each other, in any order', () => {
  const resolved = resolveDefinitions({
    define: { a: { not: { defined: 'b' } }, b: { eq: ['qui', 'moi'] } },
  })
  expect(resolved.ok && resolved.value.get('a')).toEqual({ not: { eq: ['qui', 'moi'] } })
})

test('a circle is told with the names on it', () => {
  expect(messages({ a: { defined: 'b' }, b: { not: { defined: 'a' } } })).toEqual([
    "define.b définitions en boucle : a → b → a. Retirez l'un de ces renvois",
  ])
})

test('an unknown name is told', () => {
  expect(messages({ a: { defined: 'c' } })[0]).toMatch(/^define.a la condition « c »/)
})

test('a definition that unfolds beyond measure is refused before it is unfolded', () => {
  const define: Record<string, Condition> = { d0: { online: true } }
  for (let level = 1; level <= 60; level += 1) {
    const below = { defined: `d${level - 1}` }
    define[`d${level}`] = { all: [below, below] }
  }
  expect(messages(define)[0]).toMatch(/trop grande/)
})
