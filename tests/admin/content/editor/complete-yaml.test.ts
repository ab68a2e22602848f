import { CompletionContext } from '@codemirror/autocomplete'
import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { completeYaml } from '../../../../src/admin/content/editor/complete-yaml.ts'

const proposals = (text: string) => {
  const state = EditorState.create({ doc: text.replace('|', '') })
  const complete = completeYaml('guide', (thing) =>
    thing === 'site' ? [{ id: 'cafat', label: 'CAFAT' }] : [{ id: 'autre', label: 'Autre' }],
  )
  return complete(new CompletionContext(state, text.indexOf('|'), true))?.options.map(
    ({ label }) => label,
  )
}

test('the names that a step of this kind may have and has not', () => {
  const names = proposals('steps:\n  a:\n    kind: external\n    site: cafat\n    |\n')
  expect(names).toContain('tasks')
  expect(names).not.toContain('site')
  expect(names).not.toContain('verdict')
})

test('listed values, and ids of what exists', () => {
  expect(proposals('steps:\n  a:\n    kind: res|')).toContain('result')
  expect(proposals('steps:\n  a:\n    kind: result\n    verdict: |')).toContain('likely')
  expect(proposals('steps:\n  a:\n    kind: external\n    site: c|')).toEqual(['cafat'])
  expect(proposals('meta:\n  status: |')).toEqual(['draft', 'published'])
})

test('nothing where nothing is known', () => {
  expect(proposals('nonsense:\n  a: |')).toBeUndefined()
})
