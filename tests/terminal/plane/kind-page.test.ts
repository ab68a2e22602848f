import { expect, test } from 'vitest'
import { kindAnswer, kindPage } from '#terminal/plane/kind-page.ts'

test.each(['blocked', 'unreachable', 'crashed'] as const)(
  'the page « %s » has one key, French then English, and nothing to fetch or run',
  (page) => {
    const html = kindPage(page)
    expect(html.match(/<button/g)).toHaveLength(1)
    expect(html).toContain('<html lang="fr">')
    expect(html).toContain('lang="en"')
    expect(html).not.toMatch(/<script|src=|href=|url\(|https?:/)
  },
)

test('it is never kept, and runs nothing at the address where it stands', () => {
  const headers = kindAnswer('blocked').responseHeaders.map(
    ({ name, value }) => `${name}: ${value}`,
  )
  expect(headers).toContain('Cache-Control: no-store')
  expect(headers.join()).toContain("default-src 'none'")
})
