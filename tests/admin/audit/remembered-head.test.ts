import { beforeEach, expect, test } from 'vitest'
import { recallHead, rememberHead } from '#admin/audit/remembered-head.ts'

beforeEach(() => localStorage.clear())

test('what is remembered is recalled, in this browser', () => {
  expect(recallHead()).toBeUndefined()
  const head = { lines: 3, head: 'a'.repeat(64), at: '2026-11-01T08:00:00.000Z' }
  rememberHead(head)
  expect(recallHead()).toEqual(head)
})

test('what somebody else wrote there is nothing to compare with', () => {
  localStorage.setItem('escale-admin-audit', '{"lines":"three"}')
  expect(recallHead()).toBeUndefined()
  localStorage.setItem('escale-admin-audit', '{')
  expect(recallHead()).toBeUndefined()
})
