import { expect, test } from 'vitest'
import { startAnswer, startPage } from '#terminal/shell/start-page.ts'

test.each(['starting', 'silent'] as const)(
  'the page « %s » is whole and may run nothing',
  (words) => {
    const page = startPage(words)
    expect(page).toMatch(/^<!doctype html><html lang="fr">/)
    expect(page).not.toMatch(/<script|src=|href=|url\(/)
    const answer = startAnswer(words)
    expect(Buffer.from(answer.body, 'base64').toString('utf8')).toBe(page)
    expect(answer.responseHeaders).toContainEqual({
      name: 'Content-Security-Policy',
      value: "default-src 'none'; style-src 'unsafe-inline'",
    })
  },
)

test('a silent server is said in words a person understands', () => {
  expect(startPage('silent')).toContain('<h1>Le serveur ne répond pas</h1>')
  expect(startAnswer('silent').responseCode).toBe(503)
})
