import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import * as v from 'valibot'
import { writtenGuideSchema } from '#contract/guide.ts'
import { editText } from '../../../../src/admin/content/document/edit-text.ts'
import {
  renameEntry,
  renameReferences,
} from '../../../../src/admin/content/document/rename-entry.ts'

const text = readFileSync(
  'kiosk-config/common/nouvelle-caledonie/guides/cafat-remboursement.guide.yaml',
  'utf8',
)

test('a step and a fact are renamed everywhere in their guide, and nothing else moves', () => {
  const value: unknown = parse(text)
  const steps = editText(text, renameEntry('guide', value, ['steps', 'papiers'], 'les-papiers'))
  const renamed = steps.ok ? steps.value : ''
  expect(renamed).toBe(
    text
      .replace('  papiers:\n', '  les-papiers:\n')
      .replace('- to: papiers\n', '- to: les-papiers\n'),
  )
  const facts = editText(
    text,
    renameEntry('guide', value, ['facts', 'rib-si-change'], 'nouveau-rib'),
  )
  expect(facts.ok && facts.value).toBe(text.replaceAll('rib-si-change', 'nouveau-rib'))
  expect(v.is(writtenGuideSchema, parse(renamed))).toBe(true)
})

test('what a sentence cites is renamed inside the sentence', () => {
  const value: unknown = parse(text)
  const edits = renameReferences('guide', value, 'term', 'rib', 'releve')
  const result = editText(text, edits)
  expect(result.ok && result.value).toBe(text.replaceAll('[[term:rib]]', '[[term:releve]]'))
})
