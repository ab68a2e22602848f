import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const named = [...readFileSync('docs/threats.md', 'utf8').matchAll(/`([\w/-]+\.test\.tsx?)`/g)]

test.each([...new Set(named.map(([, path]) => path ?? ''))])(
  '%s, which holds a threat, is there',
  (path) => {
    expect(existsSync(`tests/${path}`)).toBe(true)
  },
)
